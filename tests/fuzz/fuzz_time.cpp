// Any accepted time, written again, reads as itself.
#include "domain/market_day.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace etcm;
    const auto time = parseIsoTime(QByteArrayView(data, static_cast<qsizetype>(size)));
    // Year 0 and the last day of 9999 have neighbours that four digits cannot write.
    const bool writable =
        time && *time >= *parseIsoTime("0001-01-02T00:00Z") && *time < *parseIsoTime("9999-12-30T00:00Z");
    if (writable && parseIsoTime(formatIsoUtc(*time)) != time)
        std::abort();
    if (writable && !MarketDay::containing(*time).contains(*time))
        std::abort();
    return 0;
}
