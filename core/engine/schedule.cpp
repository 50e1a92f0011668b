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

milliseconds stablePhase(QStringView collectorId, QStringView sourceId, Endpoint endpoint,
                         milliseconds interval)
{
    const QString key = u"%1|%2|%3"_s.arg(collectorId, sourceId, endpointName(endpoint));
    return milliseconds(static_cast<qint64>(fnv1a(key.toUtf8()) % static_cast<quint64>(interval.count())));
}

} // namespace etcm
