#include "desktop/charts/price_painting.h"

#include "desktop/charts/chart_canvas.h"
#include "desktop/theme/fitted_text.h"
#include "desktop/theme/hatch.h"
#include "desktop/widgets/painting.h"
#include "wording/figures.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

PricePainting::PricePainting(const Theme &theme, const ChartCanvas &canvas, const PriceSnapshot &snapshot)
    : m_theme(theme), m_canvas(canvas), m_snapshot(snapshot)
{
}

double PricePainting::xOf(UtcTime time) const
{
    return m_canvas.xAt(toSeconds(time));
}

double PricePainting::yInPlot(double price) const
{
    const QRectF plot = m_canvas.plot();
    return std::clamp(m_canvas.yAt(price), plot.top() + 1, plot.bottom() - 1);
}

void PricePainting::paintBelow(QPainter &painter) const
{
    const QRectF plot = m_canvas.plot();
    const bool dark = m_theme.kind() == ThemeKind::Dark;
    for (const PriceSpan &span : m_snapshot.marks.cheapest) {
        const double left = xOf(span.from);
        const double width = xOf(span.to) - left;
        painter.fillRect(QRectF(left, plot.top(), width, plot.height()),
                         m_theme.color(Token::Cheap, dark ? 0.13 : 0.10));
        painter.fillRect(QRectF(left, plot.bottom() - 3, width, 3), m_theme.color(Token::Cheap));
    }
    for (const PriceSpan &span : m_snapshot.marks.missing) {
        painter.fillRect(QRectF(QPointF(xOf(span.from), plot.top()), QPointF(xOf(span.to), plot.bottom())),
                         hatchBrush(m_theme.color(Token::Unknown, 0.7), 6, 1.0));
    }
    painter.setFont(m_theme.font(11));
    for (const double tick : m_snapshot.scale.ticks) {
        drawRuleH(painter, plot.left(), plot.right(), m_canvas.yAt(tick), m_theme.color(Token::Line));
        painter.setPen(m_theme.color(Token::Text2));
        drawTextAt(painter, {plot.left() - 6, m_canvas.yAt(tick) + 4}, decimalText(tick, 2), Qt::AlignRight);
    }
    painter.setPen(m_theme.color(Token::Text3));
    drawTextAt(painter, {0, 12}, u"CHF/kWh"_s);
    drawRuleH(painter, plot.left(), plot.right(), plot.bottom(), m_theme.color(Token::Edge));
    const double room = m_snapshot.scale.hours.size() > 1
                            ? plot.width() / static_cast<double>(m_snapshot.scale.hours.size() - 1)
                            : 0;
    const std::size_t every = room >= 38 ? 1 : room >= 19 ? 2 : 4;
    for (std::size_t i = 0; i < m_snapshot.scale.hours.size(); ++i) {
        const double x = m_canvas.xAt(m_snapshot.scale.hours[i].x);
        drawRuleV(painter, x, plot.bottom(), plot.bottom() + 3, m_theme.color(Token::Edge));
        painter.setPen(m_theme.color(Token::Text2));
        if (i % every == 0)
            drawTextAt(painter, {x, plot.bottom() + 16}, m_snapshot.scale.hours[i].text, Qt::AlignHCenter);
    }
}

void PricePainting::paintDays(QPainter &painter) const
{
    const QRectF plot = m_canvas.plot();
    for (std::size_t i = 0; i < m_snapshot.days.size(); ++i) {
        const PriceDay &day = m_snapshot.days[i];
        // The first title leaves room for the unit at the left edge.
        const double left = xOf(day.span.from) + (i == 0 ? 56 : 8);
        if (i > 0)
            drawRuleV(painter, xOf(day.span.from), plot.top() - 22, plot.bottom(),
                      m_theme.color(Token::Edge));
        painter.setFont(m_theme.font(12, QFont::Medium));
        painter.setPen(m_theme.color(Token::Text));
        drawTextAt(painter, {left, 12}, day.title);
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(day.title);
        painter.setFont(m_theme.font(12));
        painter.setPen(m_theme.color(Token::Text2));
        const double room = xOf(day.span.to) - left - width - 12;
        drawTextAt(painter, {left + width + 12, 12},
                   fittedText(QFontMetricsF(painter.font()), room, day.note));
    }
}

QRectF PricePainting::nowFlag() const
{
    const double width = std::max(
        104.0, QFontMetricsF(m_theme.font(11, QFont::Medium)).horizontalAdvance(m_snapshot.nowText) + 14);
    const double left =
        std::clamp(xOf(m_snapshot.at) - width / 2, 0.0, static_cast<double>(m_canvas.width()) - width);
    return {left, m_canvas.plot().top() - 6, width, 18};
}

std::vector<ChartLabel> PricePainting::labels() const
{
    const QRectF plot = m_canvas.plot();
    LabelLayout layout(plot.adjusted(0, -12, 0, 0)); // up to the titles of the days
    std::vector<ChartLabel> labels{{m_snapshot.nowText, nowFlag()}};
    layout.block(labels.front().box);
    const double now = xOf(m_snapshot.at);
    layout.block({now - 2, plot.top(), 4, plot.height()}); // nothing stands on the now line
    const QFontMetricsF metrics(m_theme.font(12, QFont::Medium));
    for (const PriceExtreme &extreme : m_snapshot.marks.extremes) {
        const QSizeF size(metrics.horizontalAdvance(extreme.text), metrics.height());
        const double x = (xOf(extreme.span.from) + xOf(extreme.span.to)) / 2;
        const double beside = size.width() / 2 + 8;
        // On the side of the now line where the extreme lies, before the other.
        const double near = x <= now ? now - beside : now + beside;
        const double far = x <= now ? now + beside : now - beside;
        const double y = m_canvas.yAt(extreme.value);
        const double off = 3 + size.height() / 2;
        const double outside = extreme.highest ? y - off : y + off;
        const double inside = extreme.highest ? y + off : y - off;
        const double clear = nowFlag().bottom() + off;
        if (const auto box = layout.place(size, {{x, outside},
                                                 {near, outside},
                                                 {far, outside},
                                                 {x, inside},
                                                 {near, inside},
                                                 {far, inside},
                                                 {near, clear},
                                                 {far, clear}}))
            labels.push_back({extreme.text, *box});
    }
    return labels;
}

void PricePainting::paintExtremes(QPainter &painter) const
{
    painter.setFont(m_theme.font(12, QFont::Medium));
    painter.setPen(m_theme.color(Token::Text));
    for (const ChartLabel &label : labels()) {
        if (label.text != m_snapshot.nowText)
            painter.drawText(label.box, Qt::AlignCenter, label.text);
    }
    for (const PriceExtreme &mark : m_snapshot.marks.revised) {
        const double x = (xOf(mark.span.from) + xOf(mark.span.to)) / 2;
        const double y = m_canvas.yAt(mark.value);
        drawDiamond(painter, {x, y - 11}, 3.5, m_theme.color(Token::Text2));
    }
}

// A line at the value, or at the edge where it lies beyond the scale, with the diamond of its kind.
void PricePainting::paintImplausible(QPainter &painter) const
{
    const QColor color = m_theme.color(Token::Implausible);
    for (const PriceExtreme &mark : m_snapshot.marks.implausible) {
        const double y = yInPlot(mark.value);
        const double left = xOf(mark.span.from);
        const double right = xOf(mark.span.to);
        painter.fillRect(QRectF(left, y - 1, std::max(2.0, right - left), 2), color);
        drawDiamond(painter, {(left + right) / 2, y}, 5, color);
    }
}

void PricePainting::paintNow(QPainter &painter) const
{
    const QRectF plot = m_canvas.plot();
    const double x = xOf(m_snapshot.at);
    painter.fillRect(QRectF(x - 0.75, plot.top() - 2, 1.5, plot.height() + 2), m_theme.color(Token::Now));
    painter.setFont(m_theme.font(11, QFont::Medium));
    const QRectF flag = nowFlag();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Now));
    painter.drawRoundedRect(flag, 2, 2);
    painter.setPen(m_theme.color(Token::Window));
    painter.drawText(flag, Qt::AlignCenter, m_snapshot.nowText);
    if (!m_snapshot.nowValue)
        return;
    painter.setPen(QPen(m_theme.color(Token::Panel), 2));
    painter.drawEllipse(QPointF(x, yInPlot(*m_snapshot.nowValue)), 4, 4);
}

void PricePainting::paintReadout(QPainter &painter, const PriceSlot &slot) const
{
    const QRectF plot = m_canvas.plot();
    const double x = (xOf(slot.span.from) + xOf(slot.span.to)) / 2;
    const double y = yInPlot(slot.value.toDouble());
    drawRuleV(painter, x, plot.top(), plot.bottom(), m_theme.color(Token::Text2, 0.6));
    drawRuleH(painter, plot.left(), plot.right(), y, m_theme.color(Token::Text2, 0.6));
    painter.setFont(m_theme.font(11));
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(slot.text) + 14;
    const double left = std::clamp(x - width / 2, plot.left(), plot.right() - width);
    const QRectF box(left, plot.bottom() - 26, width, 18);
    painter.setPen(QPen(m_theme.color(Token::Edge), 1));
    painter.setBrush(m_theme.color(Token::Raised));
    painter.drawRoundedRect(box, 2, 2);
    painter.setPen(m_theme.color(Token::Text));
    painter.drawText(box, Qt::AlignCenter, slot.text);
}

void PricePainting::paintAbove(QPainter &painter, std::optional<std::size_t> readout) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintDays(painter);
    paintExtremes(painter);
    paintImplausible(painter);
    paintNow(painter);
    if (readout)
        paintReadout(painter, m_snapshot.slotList[*readout]);
}

} // namespace etcm
