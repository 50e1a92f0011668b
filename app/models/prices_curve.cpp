#include "models/prices_curve.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace etcm
{

ValueRange valueRange(std::span<const std::vector<CurveRun> *const> curves, double from, double to,
                      bool withZero)
{
    std::optional<ValueRange> found;
    if (withZero)
        found = ValueRange{0, 0};
    for (const std::vector<CurveRun> *curve : curves) {
        for (const CurveRun &run : *curve) {
            for (const CurvePoint &point : visiblePart(run, from, to)) {
                found = found ? ValueRange{std::min(found->low, point.y), std::max(found->high, point.y)}
                              : ValueRange{point.y, point.y};
            }
        }
    }
    if (!found)
        return {};
    const double size = std::max({found->high - found->low, std::abs(found->high) * 0.02, 1e-6});
    if (!withZero || found->low < 0)
        found->low -= 0.12 * size;
    found->high += 0.12 * size;
    return *found;
}

CurveRun visiblePart(const CurveRun &run, double from, double to)
{
    auto first = std::ranges::upper_bound(run, from, {}, &CurvePoint::x);
    auto last = std::ranges::lower_bound(run, to, {}, &CurvePoint::x);
    if (first != run.begin())
        --first;
    if (last != run.end())
        ++last;
    // A run that ends before the view, or begins behind it, has nothing in it.
    if (run.empty() || run.back().x <= from || run.front().x >= to)
        return {};
    return {first, last};
}

} // namespace etcm
