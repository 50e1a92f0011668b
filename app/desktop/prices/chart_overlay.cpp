#include "desktop/prices/chart_overlay.h"

#include "desktop/charts/label_layout.h"
#include "desktop/widgets/painting.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr double kVeil = 0.4; ///< of the ground over what is past
constexpr double kFlagHeight = 18;
} // namespace

ChartOverlay::ChartOverlay(const Theme &theme, const ChartLayout &layout, const PricesSnapshot &snapshot)
    : m_theme(theme), m_layout(layout), m_snapshot(snapshot)
{
}

void ChartOverlay::paint(QPainter &painter, const ChartPointer &pointer, UtcTime now) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintPast(painter, now);
    if (pointer.window)
        paintWindow(painter, *pointer.window);
    paintMarks(painter);
    paintLabels(painter, now);
    paintNow(painter, now);
    if (pointer.slot && *pointer.slot < m_snapshot.slotList.size())
        paintCrosshair(painter, m_snapshot.slotList[*pointer.slot]);
    if (pointer.box) {
        const QRectF box(QPointF(m_layout.x(pointer.box->from), m_layout.curve.top()),
                         QPointF(m_layout.x(pointer.box->to), m_layout.axis.top()));
        painter.setPen(QPen(m_theme.color(Token::Accent), 1));
        painter.setBrush(m_theme.color(Token::Accent, 0.15));
        painter.drawRect(box);
    }
}

double ChartOverlay::yInPlot(double value) const
{
    return std::clamp(m_layout.y(value), m_layout.curve.top() + 1, m_layout.curve.bottom() - 1);
}

// A veil dims the past, so that time passing costs no new curve.
void ChartOverlay::paintPast(QPainter &painter, UtcTime now) const
{
    const QRectF &plot = m_layout.curve;
    const double right = std::clamp(m_layout.x(now), plot.left(), plot.right());
    painter.fillRect(QRectF(plot.left(), plot.top() - 2, right - plot.left(), plot.height() + 1),
                     m_theme.color(Token::Panel, kVeil));
}

void ChartOverlay::paintWindow(QPainter &painter, const SlotRun &window) const
{
    const QRectF place = QRectF(QPointF(m_layout.x(window.from), m_layout.curve.top()),
                                QPointF(m_layout.x(window.to), m_layout.curve.bottom()))
                             .intersected(m_layout.curve);
    if (place.width() <= 0)
        return;
    const bool dark = m_theme.kind() == ThemeKind::Dark;
    painter.fillRect(place, m_theme.color(Token::Cheap, dark ? 0.13 : 0.10));
    painter.fillRect(place.adjusted(0, place.height() - 3, 0, 0), m_theme.color(Token::Cheap));
}

void ChartOverlay::paintMarks(QPainter &painter) const
{
    painter.save();
    painter.setClipRect(m_layout.curve.adjusted(0, -6, 0, 2));
    const auto centre = [this](const PriceExtreme &mark) {
        return (m_layout.x(mark.span.from) + m_layout.x(mark.span.to)) / 2;
    };
    for (const PriceExtreme &mark : m_snapshot.marks.revised)
        drawDiamond(painter, {centre(mark), yInPlot(mark.value) - 10}, 3.5, m_theme.color(Token::Accent));
    for (const PriceExtreme &mark : m_snapshot.marks.implausible) {
        const double left = m_layout.x(mark.span.from);
        const double width = std::max(2.0, m_layout.x(mark.span.to) - left);
        painter.fillRect(QRectF(left, yInPlot(mark.value) - 1, width, 2), m_theme.color(Token::Implausible));
        drawDiamond(painter, {centre(mark), yInPlot(mark.value)}, 5, m_theme.color(Token::Implausible));
    }
    painter.restore();
}

void ChartOverlay::paintLabels(QPainter &painter, UtcTime now) const
{
    const QRectF &plot = m_layout.curve;
    LabelLayout places(plot.adjusted(0, -10, 0, 10)); // a little into the gaps above and below
    places.block(nowFlag(now));
    places.block({m_layout.x(now) - 2, plot.top(), 4, plot.height()});
    const QFont font = m_theme.font(12, QFont::Medium);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(m_theme.color(Token::Text));
    for (const PriceExtreme &mark : m_snapshot.marks.extremes) {
        const double x = (m_layout.x(mark.span.from) + m_layout.x(mark.span.to)) / 2;
        if (x < plot.left() || x > plot.right())
            continue;
        const QSizeF size(metrics.horizontalAdvance(mark.text) + 6, metrics.height());
        const double off = 2 + size.height() / 2;
        const double y = m_layout.y(mark.value) + (mark.highest ? -off : off);
        const double aside = size.width() / 2 + 6;
        const double inside = m_layout.y(mark.value) + (mark.highest ? off : -off);
        const auto box = places.place(size, {{x, y}, {x - aside, y}, {x + aside, y}, {x, inside}});
        if (!box)
            continue;
        if (!m_snapshot.beside.earlier.empty()) // whose curves run anywhere
            painter.fillRect(box->adjusted(0, 2, 0, -2), m_theme.color(Token::Panel, 0.8));
        painter.drawText(*box, Qt::AlignCenter, mark.text);
    }
}

QString ChartOverlay::nowText(UtcTime now) const
{
    const QString text = words("Prices page", "Now %1").arg(timeText(now, now));
    const auto slot = m_snapshot.slotAt(now);
    if (!slot || !m_snapshot.slotList[*slot].parts[0][0])
        return text;
    return u"%1 · %2"_s.arg(text, m_snapshot.unit.text(*m_snapshot.slotList[*slot].parts[0][0]));
}

QRectF ChartOverlay::nowFlag(UtcTime now) const
{
    const QRectF &plot = m_layout.curve;
    const double width = QFontMetricsF(m_theme.font(11, QFont::Medium)).horizontalAdvance(nowText(now)) + 14;
    const double left = std::clamp(m_layout.x(now) - width / 2, plot.left(), plot.right() - width);
    return {left, plot.top() - kFlagHeight, width, kFlagHeight};
}

void ChartOverlay::paintFlag(QPainter &painter, const QRectF &box, const QString &text, Token ground,
                             Token ink) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ground));
    painter.drawRoundedRect(box, 2, 2);
    painter.setFont(m_theme.font(11, QFont::Medium));
    painter.setPen(m_theme.color(ink));
    painter.drawText(box, Qt::AlignCenter, text);
}

// Where now is out of view, an arrow at the edge says on which side.
void ChartOverlay::paintNow(QPainter &painter, UtcTime now) const
{
    const double x = m_layout.x(now);
    const QRectF bands = m_layout.bands();
    const bool inView = x >= bands.left() && x <= bands.right();
    if (inView)
        painter.fillRect(QRectF(x - 0.75, bands.top(), 1.5, bands.height()), m_theme.color(Token::Now));
    QString text = nowText(now);
    if (!inView)
        text = x < bands.left() ? u"\u2039 "_s + text : text + u" \u203a"_s;
    QRectF flag = nowFlag(now);
    if (!inView)
        flag.adjust(x < bands.left() ? 0 : -10, 0, x < bands.left() ? 10 : 0, 0);
    paintFlag(painter, flag, text, Token::Now, Token::Window);
}

void ChartOverlay::paintCrosshair(QPainter &painter, const PricesSlot &slot) const
{
    const UtcTime end = slot.start + kSlotLength;
    const QRectF bands = m_layout.bands();
    const double x = (m_layout.x(slot.start) + m_layout.x(end)) / 2;
    if (x < bands.left() || x > bands.right())
        return;
    const double width = std::max(2.0, m_layout.x(end) - m_layout.x(slot.start));
    painter.fillRect(QRectF(x - width / 2, bands.top(), width, bands.height()),
                     m_theme.color(Token::Accent, 0.35));
    for (std::size_t i = slot.parts.size(); i-- > 0;) {
        const std::optional<Price> &price = slot.parts[i][0];
        if (!price || (i > 0 && m_snapshot.isStacked))
            continue;
        const double y = yInPlot(m_snapshot.unit.value(*price));
        painter.setPen(QPen(m_theme.color(Token::Panel), 1.5));
        painter.setBrush(m_theme.color(i == 0 ? Token::Home : Token::Business));
        painter.drawEllipse(QPointF(x, y), 4, 4);
        if (i > 0)
            continue;
        QPen dots(m_theme.color(Token::Accent), 1, Qt::DotLine);
        painter.setPen(dots);
        painter.drawLine(QPointF(bands.left(), y), QPointF(bands.right(), y));
        const QString text = m_snapshot.unit.text(*price);
        const double flag = QFontMetricsF(m_theme.font(11, QFont::Medium)).horizontalAdvance(text) + 12;
        paintFlag(painter, {bands.left() - flag - 2, y - kFlagHeight / 2, flag, kFlagHeight}, text,
                  Token::Accent, Token::OnAccent);
    }
    const QString range = timeRangeText(slot.start, end, slot.start);
    const double half = QFontMetricsF(m_theme.font(11, QFont::Medium)).horizontalAdvance(range) / 2 + 8;
    const double left = std::clamp(x - half, bands.left(), bands.right() - 2 * half);
    paintFlag(painter, {left, m_layout.axis.top() + 2, 2 * half, kFlagHeight}, range, Token::Accent,
              Token::OnAccent);
}

} // namespace etcm
