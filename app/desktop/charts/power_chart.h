// Active power over 24 hours: lines with gaps, hatched where nothing is known, nameplate, last reading.
#pragma once

#include "desktop/charts/label_layout.h"
#include "desktop/theme/theme.h"
#include "models/power_snapshot.h"

#include <QWidget>

namespace etcm
{
class ChartCanvas;

class PowerChart : public QWidget
{
    Q_OBJECT

public:
    explicit PowerChart(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const PowerSnapshot &snapshot);
    /// The words on the plot: last reading, nameplate, gaps (two lines each, or one). Those without room are
    /// left out.
    [[nodiscard]] std::vector<ChartLabel> labels() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refill();
    [[nodiscard]] QPointF lastPoint() const;
    [[nodiscard]] bool isClearOfCurve(QPointF centre, QSizeF size) const;
    void paintBelow(QPainter &painter) const;
    void paintAbove(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;

    const Theme &m_theme;
    ChartCanvas *m_canvas;
    PowerSnapshot m_snapshot;
};

} // namespace etcm
