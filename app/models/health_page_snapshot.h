// The API health page in one pure step.
#pragma once

#include "models/availability_table.h"
#include "models/call_budget.h"
#include "models/call_errors.h"
#include "models/call_latency.h"
#include "models/state_lanes.h"

namespace etcm
{

struct HealthPageSnapshot {
    AvailabilityTable availability;
    StateLanes lanes;
    LatencySpread latency;
    std::vector<CallDots> calls; ///< by endpoint, as the rows of `latency`
    CallBudget budget;
    CallErrors errors;
};

[[nodiscard]] HealthPageSnapshot healthPageSnapshot(const HealthPageFacts &facts, LatencyRange range);
/// The last call at or before `at`; null: there is none.
[[nodiscard]] const CallDot *callAt(const CallDots &calls, UtcTime at);
/// The calls of this endpoint; null: it is not watched.
[[nodiscard]] const CallDots *callsOf(const HealthPageSnapshot &snapshot, const EndpointId &id);

} // namespace etcm
