#include "desktop/overview/overview_layout.h"

#include <algorithm>

namespace etcm
{
namespace
{

constexpr int kGap = 10;
constexpr int kPagePadding = 10;
constexpr int kWide = 1190;
constexpr int kTop = 378;
constexpr int kMiddle = 248;
constexpr int kLowest = 204; // the third row's least height
// So much the first row and the four spaces between the rows can give before words collide: with it a window
// of 1600 x 1000 need not scroll for a banner.
constexpr int kTopGives = 10;
constexpr int kSpaceGives = 4;

struct Columns {
    int count;
    int width;

    /// Edges are rounded, not widths, so that the columns fill the page at every width.
    [[nodiscard]] QRect cell(int column, int span, int top, int height) const
    {
        const double each = (width - 2.0 * kPagePadding - (count - 1.0) * kGap) / count;
        const auto edge = [&](int i) { return kPagePadding + qRound(i * (each + kGap)); };
        return {edge(column), top, edge(column + span) - kGap - edge(column), height};
    }
};

OverviewLayout threeColumns(const QSize &viewport)
{
    const Columns columns{3, viewport.width()};
    const int full = kPagePadding + kTop + kGap + kMiddle + kGap + kLowest + kPagePadding;
    const int missing = std::clamp(full - viewport.height(), 0, kTopGives + 4 * kSpaceGives);
    const int ofTop = std::min(missing, kTopGives);
    const int space = kGap - (missing - ofTop + 3) / 4;
    const int top = kTop - ofTop;
    const int second = space + top + space;
    const int third = second + kMiddle + space;
    const int rest = std::max(kLowest, viewport.height() - third - space);
    return {{columns.cell(0, 2, space, top), columns.cell(2, 1, space, top),
             columns.cell(0, 1, second, kMiddle), columns.cell(1, 1, second, kMiddle),
             columns.cell(2, 1, second, kMiddle), columns.cell(0, 1, third, rest),
             columns.cell(1, 1, third, rest), columns.cell(2, 1, third, rest)},
            third + rest + space};
}

OverviewLayout twoColumns(const QSize &viewport)
{
    const Columns columns{2, viewport.width()};
    OverviewLayout layout;
    int top = kPagePadding;
    layout.cells[0] = columns.cell(0, 2, top, kTop);
    top += kTop + kGap;
    layout.cells[1] = columns.cell(0, 1, top, kTop);
    // Beside the tall plant panel stand two lower ones.
    const int half = (kTop - kGap) / 2;
    layout.cells[7] = columns.cell(1, 1, top, half);
    layout.cells[5] = columns.cell(1, 1, top + half + kGap, kTop - half - kGap);
    top += kTop + kGap;
    layout.cells[2] = columns.cell(0, 1, top, kMiddle);
    layout.cells[3] = columns.cell(1, 1, top, kMiddle);
    top += kMiddle + kGap;
    layout.cells[4] = columns.cell(0, 1, top, kMiddle);
    layout.cells[6] = columns.cell(1, 1, top, kMiddle);
    layout.height = top + kMiddle + kPagePadding;
    return layout;
}

} // namespace

OverviewLayout overviewLayout(const QSize &viewport)
{
    return viewport.width() >= kWide ? threeColumns(viewport) : twoColumns(viewport);
}

} // namespace etcm
