// The answer of a token endpoint: a token of use, or an error that says why there is none.
#include "net/oauth2_wire.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace etcm;
    const auto answer =
        readTokenAnswer(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!answer)
        return answer.error().what.isEmpty() ? std::abort(), 1 : 0;
    const bool lives =
        !answer->lifetime || (answer->lifetime->count() > 0 && *answer->lifetime <= std::chrono::hours(24));
    if (answer->value.isEmpty() || !lives)
        std::abort();
    return 0;
}
