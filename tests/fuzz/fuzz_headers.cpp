// Header lines of an answer, "Name: value" each: what they say about waiting is never negative nor beyond the
// bounds.
#include "base/http_date.h"
#include "net/bearer_challenge.h"
#include "net/rate_limit.h"
#include "net/structured_field.h"

#include <cstdlib>

namespace
{
using namespace etcm;

HeaderList headersFrom(const QByteArray &text)
{
    HeaderList headers;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    return headers;
}

bool isSane(const RateLimit &limit)
{
    const bool waits = !limit.retryAfter || limit.retryAfter->count() >= 0;
    const bool counts = (!limit.limit || *limit.limit >= 0) && (!limit.remaining || *limit.remaining >= 0);
    return waits && counts && (!limit.reset || limit.reset->count() >= 0);
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const UtcTime now = *parseIsoTime("2026-10-14T09:41:00Z");
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const HeaderList headers = headersFrom(text);
    const WaitClock clock{now, parseHttpDate(headerValue(headers, "Date"), now)};
    for (const ResetUnit unit : {ResetUnit::Seconds, ResetUnit::Milliseconds}) {
        const RateLimit limit = readRateLimit(headers, unit, clock);
        for (const Refusal refusal : {Refusal::None, Refusal::Unavailable, Refusal::TooMany}) {
            const auto pause = pauseFrom(limit, refusal);
            if (!isSane(limit) || (pause && (pause->count() < 0 || *pause > kLongestHostPause)))
                std::abort();
        }
    }
    for (const auto &[name, value] : headers) {
        std::ignore = parseFieldList(value);
        std::ignore = readBearerChallenge(value);
    }
    return 0;
}
