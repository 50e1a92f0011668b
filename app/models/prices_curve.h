// The curves of the page of prices, and the part and the scale of them that a window shows.
#pragma once

#include "models/prices_choice.h"

#include <span>
#include <vector>

namespace etcm
{

/// Values in the unit that is shown.
struct PricesCurve {
    QString title;
    std::vector<CurveRun> runs; ///< steps, two points per run of equal values; no run spans a gap
};

/// Of the first product, under the clock of the days that are shown.
struct EarlierCurve {
    ComparedDay compared = ComparedDay::DayBefore;
    PricesCurve curve;
};

/// What lies in [low, high] of the values in [from, to), with room above and below; 0 is in it when
/// `withZero`.
struct ValueRange {
    double low = 0;
    double high = 1;
    friend bool operator==(const ValueRange &, const ValueRange &) = default;
};
[[nodiscard]] ValueRange valueRange(std::span<const std::vector<CurveRun> *const> curves, double from,
                                    double to, bool withZero);
/// The points that a line through [from, to] needs: those inside and the nearest on each side.
[[nodiscard]] CurveRun visiblePart(const CurveRun &run, double from, double to);

} // namespace etcm
