// An outage of the plant's telemetry as the rules and the store tell it, for the tests of the Alerts page.
#pragma once

#include "models/incident_card.h"

namespace etcm::test
{

/// 14 October 2026, 09:24:40 in Zurich.
[[nodiscard]] UtcTime outageNow();
/// That day, "09:11:04" in Zurich.
[[nodiscard]] UtcTime outageClock(const char *time);
[[nodiscard]] RequestRecord plantCall(const char *time, Outcome outcome);
/// Of the incident "i1".
[[nodiscard]] AlertTransition outageStep(AlertState from, AlertState to, const char *time,
                                         bool notified = false);
[[nodiscard]] OpenAlert outageAlert();
/// Pending at 09:11:04, firing and told at 09:17:56, four failures after a good look at 09:01:04.
[[nodiscard]] IncidentInput outage();
/// One alert in every group: i1 fires, i2 is pending, i3 acknowledged, i4 held back, i5 over; i6 was over a
/// day ago.
[[nodiscard]] AlertListInput alertsOfEveryGroup();

} // namespace etcm::test
