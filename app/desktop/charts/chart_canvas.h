// The only class that knows Qt Charts (deprecated upstream since 6.10): it draws prepared runs; grid, labels
// and marks are painted around it, so that the look survives a change of the chart engine.
#pragma once

#include "models/panel_words.h"

#include <QChartView>
#include <QColor>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QAreaSeries)
QT_FORWARD_DECLARE_CLASS(QLineSeries)
QT_FORWARD_DECLARE_CLASS(QValueAxis)

namespace etcm
{

/// One gap-free line with an optional fill down to `base`.
struct ChartRun {
    CurveRun points;
    QColor stroke;
    double width = 2;
    QColor fill; ///< transparent: no fill
    double base = 0;
};

class ChartCanvas : public QChartView
{
    Q_OBJECT

public:
    explicit ChartCanvas(QWidget *parent);

    /// Room around the plot for labels.
    void setPlotMargins(const QMargins &margins);
    void setRanges(double x0, double x1, double y0, double y1);
    void setRuns(const std::vector<ChartRun> &runs);
    /// Painters in widget coordinates, under and over the runs.
    void setPainters(std::function<void(QPainter &)> below, std::function<void(QPainter &)> above);

    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double xAt(double value) const;
    [[nodiscard]] double yAt(double value) const;
    [[nodiscard]] double valueAtX(double pixel) const;

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Series are kept and refilled: making them is what costs.
    struct Slot {
        QLineSeries *line = nullptr;
        QLineSeries *top = nullptr;
        QLineSeries *bottom = nullptr;
        QAreaSeries *area = nullptr;
    };
    Slot makeSlot();
    void fill(Slot &slot, const ChartRun &run);

    QMargins m_margins;
    QValueAxis *m_x;
    QValueAxis *m_y;
    std::vector<Slot> m_slots;
    std::function<void(QPainter &)> m_below;
    std::function<void(QPainter &)> m_above;
};

} // namespace etcm
