// Where the eight panels stand. Pure, so that every window size can be tested.
#pragma once

#include <QRect>
#include <QSize>

#include <array>

namespace etcm
{

/// In reading order: price, plant, tariff, power, signals, health, latency, alerts.
inline constexpr int kOverviewPanels = 8;

struct OverviewLayout {
    std::array<QRect, kOverviewPanels> cells;
    int height = 0; ///< what the cells need with the page's padding; above the viewport's height it scrolls
};

/// Three columns (rows 378, 248, rest) from 1190 px on, which a window of 1280 leaves beside a scroll bar;
/// else two.
[[nodiscard]] OverviewLayout overviewLayout(const QSize &viewport);

} // namespace etcm
