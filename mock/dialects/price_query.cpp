#include "mock/dialects/price_query.h"

#include "domain/market_day.h"

#include <algorithm>

namespace etcm::mock
{
using namespace std::chrono;

namespace
{
constexpr days kLongestSpan{31};

// By the clock on the wall: a month with the autumn change has an hour more and is still a month.
milliseconds localSpan(UtcTime from, UtcTime to)
{
    return (to + zurichOffset(to)) - (from + zurichOffset(from));
}

Checked<std::optional<UtcTime>> readTimestamp(const Fields &query, QByteArrayView name)
{
    const auto text = field(query, name);
    if (!text || text->isEmpty())
        return std::nullopt;
    const auto time = parseIsoTime(*text);
    if (!time) {
        return tl::unexpected(name.toByteArray() + " is no ISO 8601 time with an offset: '" + *text +
                              "'. Example: 2026-10-14T00:00:00+02:00.");
    }
    return time;
}
} // namespace

Checked<AskedRange> readRange(const Fields &query, UtcTime now)
{
    const auto start = readTimestamp(query, "start_timestamp");
    if (!start)
        return tl::unexpected(start.error());
    const auto end = readTimestamp(query, "end_timestamp");
    if (!end)
        return tl::unexpected(end.error());

    const MarketDay today = MarketDay::containing(now);
    AskedRange range{today.start(), today.end(), *start || *end, false};
    if (*start) {
        range.from = **start;
        range.to = std::max(today.end(), MarketDay::containing(range.from).end());
    }
    if (*end) {
        range.to = **end;
        if (!*start)
            range.from = std::min(today.start(), MarketDay::containing(range.to - milliseconds(1)).start());
    }
    if (range.to <= range.from)
        return tl::unexpected<QByteArray>("end_timestamp must be after start_timestamp.");
    if (localSpan(range.from, range.to) > kLongestSpan)
        return tl::unexpected<QByteArray>("start_timestamp and end_timestamp may be at most 31 days apart.");
    range.asUtc = field(query, "start_timestamp").value_or("").endsWith('Z') ||
                  field(query, "end_timestamp").value_or("").endsWith('Z');
    return range;
}

QByteArray unknownValue(QByteArrayView name, const QByteArray &value, const QByteArrayList &allowed)
{
    return "Unknown " + name.toByteArray() + " '" + value + "'. Allowed: " + allowed.join(", ") + '.';
}

} // namespace etcm::mock
