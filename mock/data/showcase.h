// The day that the design's pictures tell: Wed 14 Oct 2026. Tomorrow's prices came at 11:20, four slots were
// revised at 12:03, the plant did not answer from 09:11 to 09:31, and a collector slept in the small hours.
#pragma once

#include "domain/control_signal.h"
#include "domain/plant_reading.h"
#include "mock/data/price_model.h"

#include <vector>

namespace etcm::mock::showcase
{

[[nodiscard]] UtcTime clockStart();      ///< 2026-10-14 14:32:08 in Zurich
[[nodiscard]] UtcTime plantOutageFrom(); ///< answers HTTP 503 from here ...
[[nodiscard]] UtcTime plantOutageTo();   ///< ... until here
[[nodiscard]] UtcTime revisionTime();    ///< 12:03: slots 18:00 to 19:00 went from 0.2707 to 0.2718

/// 13, 14 and 15 October as of `now` (before or after the revision); nothing for other days.
[[nodiscard]] std::optional<PriceDay> prices(LocalDate date, UtcTime now);
[[nodiscard]] std::optional<UtcTime> publication(LocalDate date);

/// The 145 readings from 13 Oct 14:30 to 14 Oct 14:30, ascending, ten minutes apart.
[[nodiscard]] const std::vector<PlantReading> &plantReadings();

/// Ripple control of 12 and 13 October; nothing for other days.
[[nodiscard]] std::optional<std::vector<ControlSignal>> controlSignals(LocalDate date);

} // namespace etcm::mock::showcase
