#include "desktop/charts/price_chart.h"

#include "desktop/charts/chart_canvas.h"
#include "desktop/charts/curve_split.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace etcm
{

PriceChart::PriceChart(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_canvas(new ChartCanvas(this))
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    m_canvas->setPlotMargins({40, 30, 16, 24});
    m_canvas->setPainters([this](QPainter &painter) { painting().paintBelow(painter); },
                          [this](QPainter &painter) { paintAbove(painter); });
    connect(&theme, &Theme::changed, this, &PriceChart::refill);
}

void PriceChart::setSnapshot(const PriceSnapshot &snapshot)
{
    m_snapshot = snapshot;
    if (m_readout && *m_readout >= m_snapshot.slotList.size())
        m_readout.reset();
    refill();
}

void PriceChart::refill()
{
    const PriceSnapshot &s = m_snapshot;
    m_canvas->setRanges(toSeconds(s.range.from), toSeconds(s.range.to), s.scale.low, s.scale.high);
    const bool dark = m_theme.kind() == ThemeKind::Dark;
    std::vector<ChartRun> runs;
    for (const CurveRun &run : s.runs) {
        const CurveSplit parts = splitCurve(run, toSeconds(s.at));
        if (!parts.before.empty())
            runs.push_back({parts.before, m_theme.color(Token::Home, 0.5), 2,
                            m_theme.color(Token::Home, 0.04), s.scale.low});
        if (!parts.after.empty()) {
            runs.push_back({parts.after, m_theme.color(Token::Home), 2,
                            m_theme.color(Token::Home, dark ? 0.10 : 0.08), s.scale.low});
        }
    }
    m_canvas->setRuns(runs);
}

PricePainting PriceChart::painting() const
{
    return {m_theme, *m_canvas, m_snapshot};
}

std::vector<ChartLabel> PriceChart::labels() const
{
    return painting().labels();
}

void PriceChart::paintAbove(QPainter &painter) const
{
    painting().paintAbove(painter, m_readout);
    if (!hasFocus())
        return;
    painter.setPen(QPen(m_theme.color(Token::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(m_canvas->rect()).adjusted(1, 1, -1, -1), 3, 3);
}

std::optional<std::size_t> PriceChart::slotAt(double seconds) const
{
    const auto &slotList = m_snapshot.slotList;
    const auto found = std::ranges::find_if(slotList, [&](const PriceSlot &slot) {
        return toSeconds(slot.span.from) <= seconds && seconds < toSeconds(slot.span.to);
    });
    if (found == slotList.end())
        return {};
    return static_cast<std::size_t>(found - slotList.begin());
}

void PriceChart::setReadout(std::optional<std::size_t> slot)
{
    if (slot == m_readout)
        return;
    m_readout = slot;
    setAccessibleDescription(slot ? m_snapshot.slotList[*slot].text : QString());
    if (slot && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    m_canvas->viewport()->update();
}

void PriceChart::resizeEvent(QResizeEvent *)
{
    m_canvas->setGeometry(rect());
}

void PriceChart::mouseMoveEvent(QMouseEvent *event)
{
    setReadout(slotAt(m_canvas->valueAtX(event->position().x())));
}

void PriceChart::leaveEvent(QEvent *)
{
    setReadout({});
}

void PriceChart::keyPressEvent(QKeyEvent *event)
{
    const std::size_t count = m_snapshot.slotList.size();
    if (count == 0)
        return QWidget::keyPressEvent(event);
    const std::size_t here = m_readout.value_or(slotAt(toSeconds(m_snapshot.at)).value_or(0));
    switch (event->key()) {
    case Qt::Key_Left: return setReadout(here == 0 ? 0 : here - 1);
    case Qt::Key_Right: return setReadout(std::min(here + 1, count - 1));
    case Qt::Key_Home: return setReadout(0);
    case Qt::Key_End: return setReadout(count - 1);
    case Qt::Key_N: return setReadout(slotAt(toSeconds(m_snapshot.at)));
    default: QWidget::keyPressEvent(event);
    }
}

void PriceChart::focusInEvent(QFocusEvent *)
{
    m_canvas->viewport()->update();
}

void PriceChart::focusOutEvent(QFocusEvent *)
{
    setReadout({});
    m_canvas->viewport()->update();
}

} // namespace etcm
