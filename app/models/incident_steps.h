// What happened around an incident, in order.
#pragma once

#include "models/incident_card.h"

namespace etcm
{

/// Transitions, failed calls, who took care, and what comes next. Calls that fail alike in a row are one
/// step.
[[nodiscard]] std::vector<IncidentStep> incidentSteps(const IncidentInput &input, UtcTime began,
                                                      UtcTime ended);

} // namespace etcm
