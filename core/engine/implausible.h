// Marks facts that cannot be right, and says so in words: values beyond what their source's limits and their
// own history allow, and instants that are still to come. Nothing is dropped. Pure.
#pragma once

#include "domain/fact_batch.h"
#include "engine/price_levels.h"

namespace etcm
{

/// Each returns what was marked, in words; empty if nothing was.
[[nodiscard]] QString markPrices(FactBatch &facts, const SourceLimits &limits, PriceLevels &levels);
[[nodiscard]] QString markReadings(std::vector<PlantReading> &plant, const PlantLimits &limits, UtcTime now);
[[nodiscard]] QString markSignals(std::vector<ControlSignal> &controlSignals, UtcTime now);
/// A publication that is still to come; its prices are not doubted.
[[nodiscard]] QString futurePublication(const std::vector<PriceSeries> &prices, UtcTime now);

} // namespace etcm
