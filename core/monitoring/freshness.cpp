#include "monitoring/freshness.h"

#include <algorithm>

namespace etcm
{
using namespace std::chrono;

namespace
{
constexpr int kStaleIntervals = 3;
} // namespace

Freshness freshnessWithin(UtcTime newest, UtcTime now, milliseconds staleAfter)
{
    const milliseconds age = std::max(milliseconds(0), milliseconds(now - newest));
    return {age >= staleAfter ? FreshnessState::Stale : FreshnessState::Fresh, age, staleAfter};
}

Freshness freshness(std::optional<UtcTime> newest, UtcTime now, milliseconds interval)
{
    const milliseconds staleAfter = kStaleIntervals * interval;
    return newest ? freshnessWithin(*newest, now, staleAfter)
                  : Freshness{FreshnessState::Absent, {}, staleAfter};
}

milliseconds expectedInterval(Endpoint endpoint)
{
    switch (endpoint) {
    case Endpoint::Plant: return minutes(10);
    case Endpoint::Health: return minutes(1);
    default: return days(1);
    }
}

Freshness priceFreshness(std::optional<UtcTime> lastSlotEnd, UtcTime now)
{
    if (!lastSlotEnd)
        return {};
    const milliseconds age = std::max(milliseconds(0), milliseconds(now - *lastSlotEnd));
    return {now < *lastSlotEnd ? FreshnessState::Fresh : FreshnessState::Stale, age, milliseconds(0)};
}

Freshness signalFreshness(std::optional<LocalDate> newest, UtcTime now)
{
    if (!newest)
        return {};
    const MarketDay day(*newest);
    const UtcTime staleFrom = day.next().next().start();
    const milliseconds age = std::max(milliseconds(0), milliseconds(now - day.end()));
    return {now < staleFrom ? FreshnessState::Fresh : FreshnessState::Stale, age, staleFrom - day.end()};
}

PublicationStatus publicationStatus(const MarketDay &day, int presentSlots, UtcTime now,
                                    PublicationRhythm rhythm)
{
    PublicationStatus status{PublicationState::NotDue, day.date(), presentSlots, day.slotCount()};
    const MarketDay before = day.previous();
    if (presentSlots >= day.slotCount())
        status.state = PublicationState::Complete;
    else if (now >= before.at(rhythm.fallback))
        status.state = PublicationState::Missing;
    else if (now >= before.at(rhythm.deadline))
        status.state = PublicationState::Late;
    else if (now >= before.at(rhythm.usual))
        status.state = PublicationState::Awaited;
    return status;
}

std::optional<Severity> publicationSeverity(PublicationState state)
{
    switch (state) {
    case PublicationState::Awaited: return Severity::Info;
    case PublicationState::Late: return Severity::Warning;
    case PublicationState::Missing: return Severity::Critical;
    default: return std::nullopt;
    }
}

} // namespace etcm
