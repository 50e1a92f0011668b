// TOML of a catalogue: read or refused with a place, never anything else.
#include "sources/catalogue.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace etcm;
    const auto entries = readCatalogue(
        QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!entries && (entries.error().code != ErrorCode::Config || entries.error().where.isEmpty()))
        std::abort();
    return 0;
}
