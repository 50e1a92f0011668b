// The price curve of today and tomorrow: steps, cheapest windows, extremes, revised slots, now line, and a
// read-out that follows the pointer or the arrow keys.
#pragma once

#include "desktop/charts/price_painting.h"
#include "desktop/theme/theme.h"
#include "models/price_snapshot.h"

#include <QWidget>

namespace etcm
{
class ChartCanvas;

class PriceChart : public QWidget
{
    Q_OBJECT

public:
    explicit PriceChart(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const PriceSnapshot &snapshot);
    /// The flag of now first, then the dearest and cheapest slot where they find room.
    [[nodiscard]] std::vector<ChartLabel> labels() const;
    /// Slot under the read-out, if any.
    [[nodiscard]] std::optional<std::size_t> readoutSlot() const { return m_readout; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void refill();
    void setReadout(std::optional<std::size_t> slot);
    [[nodiscard]] std::optional<std::size_t> slotAt(double seconds) const;
    void paintAbove(QPainter &painter) const;
    [[nodiscard]] PricePainting painting() const;

    const Theme &m_theme;
    ChartCanvas *m_canvas;
    PriceSnapshot m_snapshot;
    std::optional<std::size_t> m_readout;
};

} // namespace etcm
