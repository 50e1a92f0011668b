#include "models/health_page_snapshot.h"

#include <algorithm>

namespace etcm
{

HealthPageSnapshot healthPageSnapshot(const HealthPageFacts &facts, LatencyRange range)
{
    HealthPageSnapshot snapshot;
    snapshot.availability = availabilityTable(facts);
    snapshot.lanes = stateLanes(facts);
    snapshot.latency = latencySpread(facts, range);
    for (const WatchedEndpoint &endpoint : facts.endpoints)
        snapshot.calls.push_back(callDots(endpoint, facts.now));
    snapshot.budget = callBudget(facts);
    snapshot.errors = callErrors(facts);
    return snapshot;
}

const CallDot *callAt(const CallDots &calls, UtcTime at)
{
    const auto after = std::ranges::upper_bound(calls.dots, at, {}, &CallDot::at);
    return after == calls.dots.begin() ? nullptr : &*std::prev(after);
}

const CallDots *callsOf(const HealthPageSnapshot &snapshot, const EndpointId &id)
{
    const auto found = std::ranges::find(snapshot.calls, id, &CallDots::id);
    return found == snapshot.calls.end() ? nullptr : &*found;
}

} // namespace etcm
