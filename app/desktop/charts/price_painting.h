// What stands around the curve of the price chart: days, slots, extremes, now and the read-out.
#pragma once

#include "desktop/charts/label_layout.h"
#include "desktop/theme/theme.h"
#include "models/price_snapshot.h"

#include <optional>

class QPainter;

namespace etcm
{
class ChartCanvas;

/// For one painting; it keeps no copy of what it is made of.
class PricePainting
{
public:
    PricePainting(const Theme &theme, const ChartCanvas &canvas, const PriceSnapshot &snapshot);

    void paintBelow(QPainter &painter) const;
    /// `readout`: index of the slot that is read out.
    void paintAbove(QPainter &painter, std::optional<std::size_t> readout) const;
    /// The flag of now first, then the dearest and cheapest slot where they find room.
    [[nodiscard]] std::vector<ChartLabel> labels() const;

private:
    void paintDays(QPainter &painter) const;
    void paintExtremes(QPainter &painter) const;
    void paintImplausible(QPainter &painter) const;
    void paintNow(QPainter &painter) const;
    void paintReadout(QPainter &painter, const PriceSlot &slot) const;
    [[nodiscard]] QRectF nowFlag() const;
    [[nodiscard]] double xOf(UtcTime time) const;
    /// At the plot's edge for a price beyond the scale, which implausible ones do not stretch.
    [[nodiscard]] double yInPlot(double price) const;

    const Theme &m_theme;
    const ChartCanvas &m_canvas;
    const PriceSnapshot &m_snapshot;
};

} // namespace etcm
