#include "desktop/charts/power_chart.h"

#include "desktop/charts/chart_canvas.h"
#include "desktop/theme/hatch.h"
#include "desktop/widgets/painting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;

PowerChart::PowerChart(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_canvas(new ChartCanvas(this))
{
    m_canvas->setPlotMargins({30, 14, 8, 20});
    m_canvas->setPainters([this](QPainter &painter) { paintBelow(painter); },
                          [this](QPainter &painter) { paintAbove(painter); });
    connect(&theme, &Theme::changed, this, &PowerChart::refill);
}

void PowerChart::setSnapshot(const PowerSnapshot &snapshot)
{
    m_snapshot = snapshot;
    refill();
}

void PowerChart::refill()
{
    m_canvas->setRanges(toSeconds(m_snapshot.from), toSeconds(m_snapshot.to), m_snapshot.low,
                        m_snapshot.high);
    std::vector<ChartRun> runs;
    for (const CurveRun &run : m_snapshot.runs)
        runs.push_back({run, m_theme.color(Token::Power), 1.8, m_theme.color(Token::Power, 0.12), 0.0});
    m_canvas->setRuns(runs);
}

void PowerChart::resizeEvent(QResizeEvent *)
{
    m_canvas->setGeometry(rect());
}

void PowerChart::paintBelow(QPainter &painter) const
{
    const QRectF plot = m_canvas->plot();
    painter.setFont(m_theme.font(11));
    for (const double tick : m_snapshot.ticks) {
        drawRuleH(painter, plot.left(), plot.right(), m_canvas->yAt(tick),
                  m_theme.color(tick == 0.0 ? Token::Edge : Token::Line));
        painter.setPen(m_theme.color(Token::Text2));
        if (std::abs(tick - std::round(tick)) < 1e-9)
            drawTextAt(painter, {plot.left() - 6, m_canvas->yAt(tick) + 4}, QString::number(std::round(tick)),
                       Qt::AlignRight);
    }
    painter.setPen(m_theme.color(Token::Text3));
    drawTextAt(painter, {0, 9}, u"MW"_s);
    const double nameplate = std::round(m_canvas->yAt(m_snapshot.nameplate)) + 0.5;
    QPen dashes(m_theme.color(Token::Control), 1);
    dashes.setDashPattern({5, 4});
    painter.setPen(dashes);
    painter.drawLine(QPointF(plot.left(), nameplate), QPointF(plot.right(), nameplate));
    painter.setPen(m_theme.color(Token::Text3));
    drawTextAt(painter, {plot.left() + 6, nameplate - 4}, m_snapshot.nameplateText);
    for (const PowerGap &gap : m_snapshot.gaps) {
        const QPointF corner(m_canvas->xAt(toSeconds(gap.from)), plot.top() + 8);
        painter.fillRect(QRectF(corner, QPointF(m_canvas->xAt(toSeconds(gap.to)), plot.bottom())),
                         hatchBrush(m_theme.color(Token::Unknown, 0.7), 6, 0.8));
    }
    for (const AxisLabel &hour : m_snapshot.hours) {
        const double x = m_canvas->xAt(hour.x);
        drawRuleV(painter, x, plot.bottom(), plot.bottom() + 3, m_theme.color(Token::Edge));
        painter.setPen(m_theme.color(Token::Text2));
        drawTextAt(painter, {x, plot.bottom() + 15}, hour.text, Qt::AlignHCenter);
    }
}

void PowerChart::paintAbove(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = m_canvas->plot();
    const QColor rim = m_theme.color(Token::Panel);
    painter.setFont(m_theme.font(11));
    bool low = false; // neighbours stand at different heights
    for (const PowerGap &gap : m_snapshot.gaps) {
        const double x = (m_canvas->xAt(toSeconds(gap.from)) + m_canvas->xAt(toSeconds(gap.to))) / 2;
        const double y = low ? plot.bottom() - 28 : plot.top() + 28;
        painter.setPen(m_theme.color(Token::Text2));
        drawHaloText(painter, {x, y}, gap.duration, Qt::AlignHCenter, rim);
        drawHaloText(painter, {x, y + 14}, gap.words, Qt::AlignHCenter, rim);
        low = !low;
    }
    for (const CurvePoint &mark : m_snapshot.implausible) {
        // At the edge where it lies beyond the scale.
        const double y = std::clamp(m_canvas->yAt(mark.y), plot.top() + 6, plot.bottom() - 6);
        drawDiamond(painter, {m_canvas->xAt(mark.x), y}, 5, m_theme.color(Token::Implausible));
    }
    if (!m_snapshot.last)
        return;
    const QPointF last(m_canvas->xAt(m_snapshot.last->x), m_canvas->yAt(m_snapshot.last->y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Now));
    painter.drawEllipse(last, 3.5, 3.5);
    painter.setFont(m_theme.font(12, QFont::Medium));
    painter.setPen(m_theme.color(Token::Text));
    drawHaloText(painter, last + QPointF(-6, -9), m_snapshot.lastText, Qt::AlignRight, rim);
}

} // namespace etcm
