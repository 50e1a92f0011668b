// Marks facts that cannot be right, and says so in words: values beyond what their source's limits and their
// own history allow, and instants that are still to come or of a year that cannot be. Nothing is dropped.
// Pure.
#pragma once

#include "domain/fact_batch.h"
#include "engine/price_levels.h"

namespace etcm
{

/// Each returns what was marked, in words; empty if nothing was.
[[nodiscard]] QString markPrices(FactBatch &facts, const SourceLimits &limits, PriceLevels &levels,
                                 UtcTime now);
[[nodiscard]] QString markReadings(std::vector<PlantReading> &plant, const PlantLimits &limits, UtcTime now);
[[nodiscard]] QString markSignals(std::vector<ControlSignal> &controlSignals, UtcTime now);
/// Prices whose publication is still to come, or whose slots lie in an impossible year. After markPrices(),
/// which looks at their values.
[[nodiscard]] QString markPriceTimes(std::vector<PriceSeries> &prices, UtcTime now);

} // namespace etcm
