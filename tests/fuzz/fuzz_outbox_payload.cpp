// The bytes of an outbox row: a batch that, encoded again, reads as itself, or an error.
#include "store/outbox_payload.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace etcm;
    const auto payload =
        decodePayload(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!payload)
        return payload.error().code == ErrorCode::Storage ? 0 : (std::abort(), 1);
    const QByteArray bytes = encodePayload(*payload);
    const auto again = decodePayload(bytes);
    if (!again || encodePayload(*again) != bytes)
        std::abort();
    return 0;
}
