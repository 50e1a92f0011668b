#include "monitoring/availability.h"

#include "wording/figures.h"

#include <algorithm>

namespace etcm
{
using namespace std::chrono;

std::optional<int> Availability::hundredths() const
{
    const auto observed = (up + down).count();
    if (observed <= 0)
        return std::nullopt;
    return static_cast<int>(up.count() * 10'000 / observed);
}

int Availability::coverageHundredths() const
{
    const auto elapsed = (up + down + unknown).count();
    return elapsed <= 0 ? 0 : static_cast<int>((up + down).count() * 10'000 / elapsed);
}

minutes Availability::downMinutes() const
{
    return floor<minutes>(down);
}

QString Availability::text() const
{
    const auto value = hundredths();
    return value ? percentText(*value) : QString(QChar(0x2013));
}

Availability &Availability::operator+=(const Availability &other)
{
    up += other.up;
    down += other.down;
    unknown += other.unknown;
    return *this;
}

namespace
{
milliseconds speaksFor(const RequestRecord &record, milliseconds pollInterval)
{
    const bool bad = healthEffect(record.outcome) == HealthEffect::Bad;
    return bad ? std::max(kLongestHeld, 2 * pollInterval) : 2 * pollInterval;
}
} // namespace

std::vector<HeldSpan> heldSpans(std::span<const RequestRecord> records, UtcTime from, UtcTime to,
                                milliseconds pollInterval)
{
    std::vector<HeldSpan> spans;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const UtcTime seen = records[i].checkedAt;
        const UtcTime next = i + 1 < records.size() ? records[i + 1].checkedAt : to;
        const UtcTime until = std::min({next, seen + speaksFor(records[i], pollInterval), to});
        if (until > std::max(seen, from))
            spans.push_back({&records[i], std::max(seen, from), until});
    }
    return spans;
}

Availability availability(std::span<const RequestRecord> records, UtcTime from, UtcTime to,
                          milliseconds pollInterval)
{
    Availability sum;
    if (to <= from)
        return sum;
    for (const HeldSpan &span : heldSpans(records, from, to, pollInterval)) {
        switch (healthEffect(span.record->outcome)) {
        case HealthEffect::Good: sum.up += span.to - span.from; break;
        case HealthEffect::Bad: sum.down += span.to - span.from; break;
        case HealthEffect::Neutral: break;
        }
    }
    sum.unknown = (to - from) - sum.up - sum.down;
    return sum;
}

std::optional<int> meanAvailability(std::span<const Availability> endpoints)
{
    int sum = 0;
    int count = 0;
    for (const Availability &endpoint : endpoints) {
        if (const auto value = endpoint.hundredths()) {
            sum += *value;
            ++count;
        }
    }
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

} // namespace etcm
