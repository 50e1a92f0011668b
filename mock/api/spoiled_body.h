// The faults of a scenario that are made in the text of an answer.
#pragma once

#include "mock/scenario/fault.h"

namespace etcm::mock
{

/// Cuts or replaces the body, renames the unit of energy prices ("CHF_kWh", "CHF/kWh", "EUR / MWh"), and
/// shifts the UTC offset of each time of day in it, "Z" included, while the clock time beside it stays.
void spoilBody(Response &response, const Fault &fault);

} // namespace etcm::mock
