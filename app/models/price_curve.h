// The curve's part of the price snapshot: runs, marks and scales.
#pragma once

#include "models/price_snapshot.h"

#include <span>

namespace etcm
{

/// Fills range, runs, extremes, revised marks, missing slots, read-outs and scales. `points` ascend.
void fillPriceCurve(PriceSnapshot &snapshot, std::span<const StoredPoint> points, UtcTime now);

} // namespace etcm
