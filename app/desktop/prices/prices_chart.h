// The chart of the page of prices: one time axis for curve, difference, lanes and ledgers, one crosshair over
// all of them. What stands still is painted once into a picture.
#pragma once

#include "desktop/prices/chart_overlay.h"
#include "desktop/prices/chart_zoom.h"
#include "desktop/theme/theme.h"

#include <QPixmap>
#include <QWidget>

namespace etcm
{

class PricesChart : public QWidget
{
    Q_OBJECT

public:
    explicit PricesChart(const Theme &theme, QWidget *parent = nullptr);

    /// Another range shows the whole of it; the same one keeps what is in view.
    void setSnapshot(const PricesSnapshot &snapshot);
    void setNow(UtcTime now);
    void setWindow(const std::optional<SlotRun> &window);
    void select(std::optional<std::size_t> slot);
    [[nodiscard]] std::optional<std::size_t> selected() const { return m_pointer.slot; }
    [[nodiscard]] const ChartZoom &zoom() const { return m_zoom; }
    void fit();                                                       ///< the whole range
    [[nodiscard]] int staticPaints() const { return m_staticPaints; } ///< since it was made

Q_SIGNALS:
    void selectionChanged(std::optional<std::size_t> slot);
    void viewChanged();
    /// Keys that leave the range: so many days.
    void dayStepRequested(int days);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(std::optional<std::size_t> slot);
    void moveTo(int slot); ///< the nearest there is, and into view
    /// Lays out and paints anew; tells it where the view is another.
    void renew();
    /// Keys that change what is in view.
    [[nodiscard]] bool zoomByKey(const QKeyEvent &event);
    [[nodiscard]] std::optional<std::size_t> slotAtPixel(double x) const;

    const Theme &m_theme;
    PricesSnapshot m_snapshot;
    ChartLayout m_layout;
    ChartZoom m_zoom;
    ChartPointer m_pointer;
    std::optional<double> m_boxFrom; ///< seconds, while a button is held
    UtcTime m_now{};
    QPixmap m_static;
    bool m_isStale = true;
    int m_staticPaints = 0;
};

} // namespace etcm
