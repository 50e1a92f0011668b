#include "desktop/charts/chart_canvas.h"

#include "models/decimation.h"

#include <QAreaSeries>
#include <QChart>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>

namespace etcm
{
namespace
{

QList<QPointF> toPoints(const CurveRun &run)
{
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(run.size()));
    for (const CurvePoint &point : run)
        points.append({point.x, point.y});
    return points;
}

} // namespace

ChartCanvas::ChartCanvas(QWidget *parent)
    : QChartView(new QChart, parent), m_x(new QValueAxis(this)), m_y(new QValueAxis(this))
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    setInteractive(false);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    viewport()->setAutoFillBackground(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
    m_x->setVisible(false);
    m_y->setVisible(false);
}

void ChartCanvas::setPlotMargins(const QMargins &margins)
{
    m_margins = margins;
    chart()->setPlotArea(plot());
}

void ChartCanvas::setRanges(double x0, double x1, double y0, double y1)
{
    m_x->setRange(x0, x1);
    m_y->setRange(y0, y1);
}

void ChartCanvas::setRuns(const std::vector<ChartRun> &runs)
{
    while (m_slots.size() < runs.size())
        m_slots.push_back(makeSlot());
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        const bool used = i < runs.size();
        m_slots[i].line->setVisible(used);
        m_slots[i].area->setVisible(used && runs[i].fill.alpha() > 0);
        if (used)
            fill(m_slots[i], runs[i]);
    }
    viewport()->update();
}

ChartCanvas::Slot ChartCanvas::makeSlot()
{
    Slot slot;
    slot.top = new QLineSeries(this);
    slot.bottom = new QLineSeries(this);
    slot.area = new QAreaSeries(slot.top, slot.bottom);
    slot.line = new QLineSeries;
    chart()->addSeries(slot.area);
    chart()->addSeries(slot.line);
    // The chart's theme gives an area a border when it is added; so it is taken away afterwards.
    slot.area->setPen(QPen(Qt::NoPen));
    slot.area->setBorderColor(Qt::transparent);
    for (QAbstractSeries *series :
         {static_cast<QAbstractSeries *>(slot.area), static_cast<QAbstractSeries *>(slot.line)}) {
        series->attachAxis(m_x);
        series->attachAxis(m_y);
    }
    return slot;
}

void ChartCanvas::fill(Slot &slot, const ChartRun &run)
{
    const CurveRun kept =
        decimateM4(run.points, m_x->min(), m_x->max(), std::max(1, static_cast<int>(plot().width())));
    const QList<QPointF> points = toPoints(kept);
    slot.line->replace(points);
    QPen pen(run.stroke, run.width);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setCapStyle(Qt::FlatCap);
    slot.line->setPen(pen);
    if (run.fill.alpha() == 0 || points.isEmpty())
        return;
    slot.top->replace(points);
    slot.bottom->replace(QList<QPointF>{{points.first().x(), run.base}, {points.last().x(), run.base}});
    slot.area->setBrush(run.fill);
}

void ChartCanvas::setPainters(std::function<void(QPainter &)> below, std::function<void(QPainter &)> above)
{
    m_below = std::move(below);
    m_above = std::move(above);
}

QRectF ChartCanvas::plot() const
{
    return QRectF(rect().marginsRemoved(m_margins));
}

double ChartCanvas::xAt(double value) const
{
    const QRectF area = plot();
    return area.left() + (value - m_x->min()) / (m_x->max() - m_x->min()) * area.width();
}

double ChartCanvas::yAt(double value) const
{
    const QRectF area = plot();
    return area.bottom() - (value - m_y->min()) / (m_y->max() - m_y->min()) * area.height();
}

double ChartCanvas::valueAtX(double pixel) const
{
    const QRectF area = plot();
    return m_x->min() + (pixel - area.left()) / area.width() * (m_x->max() - m_x->min());
}

void ChartCanvas::drawBackground(QPainter *painter, const QRectF &)
{
    if (m_below)
        m_below(*painter);
}

void ChartCanvas::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_above)
        m_above(*painter);
}

void ChartCanvas::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    chart()->setPlotArea(plot());
}

} // namespace etcm
