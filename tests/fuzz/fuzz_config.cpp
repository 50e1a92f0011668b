// The configuration file: read, or refused with a place, never anything else.
#include "engine/config.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace etcm;
    const auto config =
        parseConfig(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)),
                    QStringLiteral("etcm.toml"));
    if (!config && (config.error().code != ErrorCode::Config || config.error().where.isEmpty()))
        std::abort();
    return 0;
}
