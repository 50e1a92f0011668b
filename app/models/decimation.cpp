#include "models/decimation.h"

#include <algorithm>
#include <array>

namespace etcm
{
namespace
{

struct Column {
    std::size_t first;
    std::size_t low;
    std::size_t high;
    std::size_t last;
};

void appendColumn(CurveRun &out, const CurveRun &points, const Column &column)
{
    std::array<std::size_t, 4> kept{column.first, column.low, column.high, column.last};
    std::ranges::sort(kept);
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (i == 0 || kept[i] != kept[i - 1])
            out.push_back(points[kept[i]]);
    }
}

} // namespace

CurveRun decimateM4(const CurveRun &points, double from, double to, int pixels)
{
    if (pixels < 1 || to <= from || points.size() <= 2 * static_cast<std::size_t>(pixels))
        return points;
    const auto columnOf = [&](double x) {
        return std::clamp(static_cast<int>((x - from) / (to - from) * pixels), 0, pixels - 1);
    };
    CurveRun out;
    out.reserve(4 * static_cast<std::size_t>(pixels));
    Column column{0, 0, 0, 0};
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (columnOf(points[i].x) != columnOf(points[column.first].x)) {
            appendColumn(out, points, column);
            column = {i, i, i, i};
            continue;
        }
        column.last = i;
        if (points[i].y < points[column.low].y)
            column.low = i;
        if (points[i].y > points[column.high].y)
            column.high = i;
    }
    appendColumn(out, points, column);
    return out;
}

} // namespace etcm
