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

/// A tick of the wall clock in Zurich on an axis of UTC.
struct ClockLabel {
    double x = 0;      ///< seconds since the epoch
    QString text;      ///< "02:00"; at the end of the range "24:00"
    QString zone = {}; ///< "CEST" where the clock shows the hour twice, and where it has just jumped
    friend bool operator==(const ClockLabel &, const ClockLabel &) = default;
};
/// Multiples of `every` on the clock, from `from` to `to`; on days of 23 or 25 hours what needs its zone to
/// be told apart is there besides.
[[nodiscard]] std::vector<ClockLabel> clockLabels(UtcTime from, UtcTime to, std::chrono::minutes every);
/// The shortest usual step of which at most `atMost` fit into the range: 15 min to 12 h, then whole days.
[[nodiscard]] std::chrono::minutes clockStep(UtcTime from, UtcTime to, int atMost);

} // namespace etcm
