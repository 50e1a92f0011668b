// Scales of charts: round ticks and wall-clock labels.
#pragma once

#include "domain/market_day.h"

#include <QString>

#include <vector>

namespace etcm
{

struct AxisLabel {
    double x = 0; ///< seconds since the epoch
    QString text; ///< "03:00"
    friend bool operator==(const AxisLabel &, const AxisLabel &) = default;
};

/// A step of 1, 2 or 5 times a power of ten that gives at most `atMost` ticks over `range`.
[[nodiscard]] double niceStep(double range, int atMost);
/// Multiples of the nice step inside [low, high].
[[nodiscard]] std::vector<double> niceTicks(double low, double high, int atMost);

/// Zurich wall-clock hours that are multiples of `everyHours`, from `from` to `to`, both included. The end of
/// the range reads "24:00" when it is a midnight.
[[nodiscard]] std::vector<AxisLabel> hourLabels(UtcTime from, UtcTime to, int everyHours);

} // namespace etcm
