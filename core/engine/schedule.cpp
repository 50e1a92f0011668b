#include "engine/schedule.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace
{
// FNV-1a, 64 bit: stable over Qt versions and restarts, which qHash is not.
quint64 fnv1a(const QByteArray &bytes)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3ULL;
    }
    return hash;
}

UtcTime firstOnGrid(UtcTime from, milliseconds interval, milliseconds phase)
{
    const auto sincePhase = (from.time_since_epoch() - phase).count();
    const auto step = interval.count();
    auto index = sincePhase / step;
    if (sincePhase % step > 0)
        ++index; // round up; instants before 1970 do not occur
    return UtcTime(milliseconds(index * step) + phase);
}
} // namespace

UtcTime nextDue(const DueInput &input)
{
    UtcTime due = input.now;
    if (input.lastAttempt) {
        const UtcTime last = std::min(*input.lastAttempt, input.now);
        due = firstOnGrid(last + input.interval / 2, input.interval, input.phase);
    }
    return input.notBefore ? std::max(due, *input.notBefore) : due;
}

UtcTime nextDaily(const DailyInput &input)
{
    const auto notEarlier = [&](UtcTime due) {
        return input.notBefore ? std::max(due, *input.notBefore) : due;
    };
    if (!input.lastAttempt)
        return notEarlier(input.now);
    const MarketDay today = MarketDay::containing(input.now);
    const UtcTime start = today.at(input.rhythm.from) + input.phase;
    const UtcTime last = std::min(*input.lastAttempt, input.now);
    const UtcTime step =
        firstOnGrid(last + input.pace / 2, input.pace, start.time_since_epoch() % input.pace);
    const UtcTime known = input.knownUntil.value_or(UtcTime::min());
    const UtcTime expected = input.rhythm.ahead ? today.next().end() : today.start();
    const UtcTime overdue = input.rhythm.ahead ? today.end() : today.previous().start();
    if (known < overdue)
        return notEarlier(step);
    if (known < expected)
        return notEarlier(std::max(start, step));
    if (input.rhythm.again) {
        const UtcTime again = today.at(*input.rhythm.again) + input.phase;
        if (!input.lastSuccess || *input.lastSuccess < again)
            return notEarlier(std::max(again, step));
    }
    return notEarlier(today.next().at(input.rhythm.from) + input.phase);
}

milliseconds stablePhase(QStringView collectorId, const EndpointId &id, milliseconds interval)
{
    const QString key = u"%1|%2|%3"_s.arg(collectorId, id.sourceId, endpointName(id.endpoint));
    return milliseconds(static_cast<qint64>(fnv1a(key.toUtf8()) % static_cast<quint64>(interval.count())));
}

} // namespace etcm
