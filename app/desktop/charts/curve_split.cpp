#include "desktop/charts/curve_split.h"

#include <algorithm>

namespace etcm
{

CurveSplit splitCurve(const CurveRun &run, double x)
{
    const auto cut = std::ranges::find_if(run, [x](const CurvePoint &point) { return point.x > x; });
    CurveSplit parts{{run.begin(), cut}, {cut, run.end()}};
    if (parts.before.empty() || parts.after.empty())
        return parts;
    const CurvePoint a = parts.before.back();
    const CurvePoint b = parts.after.front();
    const double y = a.y + (x - a.x) / (b.x - a.x) * (b.y - a.y);
    parts.before.push_back({x, y});
    parts.after.insert(parts.after.begin(), {x, y});
    return parts;
}

} // namespace etcm
