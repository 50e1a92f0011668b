// What of the chart moves by itself or with the pointer: past, now, extremes, window, crosshair, box.
#pragma once

#include "desktop/prices/chart_layout.h"
#include "desktop/theme/theme.h"

class QPainter;

namespace etcm
{

struct ChartPointer {
    std::optional<std::size_t> slot; ///< that is read out
    std::optional<SlotRun> window;   ///< that the finder found
    std::optional<ChartWindow> box;  ///< that is being drawn to zoom in
    bool hasFocus = false;
};

class ChartOverlay
{
public:
    ChartOverlay(const Theme &theme, const ChartLayout &layout, const PricesSnapshot &snapshot);
    void paint(QPainter &painter, const ChartPointer &pointer, UtcTime now) const;

private:
    void paintPast(QPainter &painter, UtcTime now) const;
    void paintWindow(QPainter &painter, const SlotRun &window) const;
    void paintMarks(QPainter &painter) const;
    void paintLabels(QPainter &painter, UtcTime now) const;
    void paintNow(QPainter &painter, UtcTime now) const;
    void paintCrosshair(QPainter &painter, const PricesSlot &slot) const;
    void paintFlag(QPainter &painter, const QRectF &box, const QString &text, Token ground, Token ink) const;
    [[nodiscard]] QRectF nowFlag(UtcTime now) const;
    [[nodiscard]] QString nowText(UtcTime now) const;
    /// In the plot also where the value is beyond the scale.
    [[nodiscard]] double yInPlot(double value) const;

    const Theme &m_theme;
    const ChartLayout &m_layout;
    const PricesSnapshot &m_snapshot;
};

} // namespace etcm
