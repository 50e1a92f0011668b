#include "desktop/prices/chart_painting.h"

#include "desktop/theme/hatch.h"
#include "desktop/widgets/ledger_strip.h"
#include "desktop/widgets/painting.h"
#include "models/axis.h"
#include "models/decimation.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr double kPixelsPerTick = 34;
} // namespace

int tickDecimals(const std::vector<double> &ticks)
{
    double scale = 1;
    for (int decimals = 0; decimals < 3; ++decimals, scale *= 10) {
        const auto isWhole = [scale](double tick) {
            return std::abs(tick * scale - std::round(tick * scale)) < 1e-6;
        };
        if (std::ranges::all_of(ticks, isWhole))
            return decimals;
    }
    return 3;
}

QPen earlierPen(const Theme &theme, ComparedDay compared)
{
    QPen pen(theme.color(Token::Text2), 1.3);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setCapStyle(Qt::FlatCap);
    switch (compared) {
    case ComparedDay::DayBefore: pen.setDashPattern({1.2, 1.8}); break;
    case ComparedDay::WeekBefore: pen.setDashPattern({4.5, 2.2}); break;
    case ComparedDay::YearBefore: pen.setDashPattern({7, 2, 1.2, 2}); break;
    }
    return pen;
}

ChartPainting::ChartPainting(const Theme &theme, const ChartLayout &layout, const PricesSnapshot &snapshot)
    : m_theme(theme), m_layout(layout), m_snapshot(snapshot)
{
}

void ChartPainting::paint(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter);
    paintDays(painter);
    painter.save();
    painter.setClipRect(m_layout.curve.adjusted(0, -2, 0, 2));
    paintReleases(painter);
    paintMissing(painter);
    if (m_snapshot.isStacked)
        paintStack(painter);
    paintEarlier(painter);
    if (!m_snapshot.isStacked)
        paintCurves(painter);
    painter.restore();
    if (m_layout.wholesale.place.height() > 0)
        paintWholesale(painter);
    if (m_layout.difference.place.height() > 0)
        paintDifference(painter);
    if (m_layout.lanes.height() > 0)
        paintLanes(painter);
    paintLedgers(painter);
    paintAxis(painter);
}

void ChartPainting::label(QPainter &painter, double x, double y, const QString &text, Token token, int px,
                          Qt::Alignment alignment) const
{
    painter.setFont(m_theme.font(px));
    painter.setPen(m_theme.color(token));
    drawTextAt(painter, {x, y}, text, alignment);
}

QPolygonF ChartPainting::pixels(const CurveRun &run, const ValueBand &band) const
{
    const ChartWindow &window = m_layout.window;
    const CurveRun kept = decimateM4(visiblePart(run, window.from, window.to), window.from, window.to,
                                     static_cast<int>(m_layout.curve.width()));
    QPolygonF points;
    points.reserve(static_cast<qsizetype>(kept.size()));
    for (const CurvePoint &point : kept)
        points.append({m_layout.x(point.x), band.y(point.y)});
    return points;
}

QPainterPath ChartPainting::areaUnder(const std::vector<CurveRun> &runs, double floor) const
{
    QPainterPath path;
    for (const CurveRun &run : runs) {
        QPolygonF points = pixels(run);
        if (points.isEmpty())
            continue;
        points.append({points.last().x(), floor});
        points.append({points.first().x(), floor});
        path.addPolygon(points);
        path.closeSubpath();
    }
    return path;
}

void ChartPainting::paintGrid(QPainter &painter) const
{
    const QRectF &plot = m_layout.curve;
    const ValueRange &values = m_layout.values;
    const int most = std::max(3, static_cast<int>(plot.height() / kPixelsPerTick));
    const std::vector<double> ticks = niceTicks(values.low, values.high, most);
    for (const double tick : ticks) {
        drawRuleH(painter, plot.left(), plot.right(), m_layout.y(tick), m_theme.color(Token::Line));
        label(painter, plot.left() - 8, m_layout.y(tick) + 4, decimalText(tick, tickDecimals(ticks)),
              Token::Text2);
    }
    // What lies below 0 is told by its sign and a line, not by colour alone.
    if (values.low < 0 && values.high > 0) {
        const double zero = m_layout.y(0);
        painter.fillRect(QRectF(QPointF(plot.left(), zero), plot.bottomRight()),
                         hatchBrush(m_theme.color(Token::Line), 6, 1.0));
        drawRuleH(painter, plot.left(), plot.right(), zero, m_theme.color(Token::Control));
    }
    drawRuleH(painter, plot.left(), plot.right(), plot.bottom(), m_theme.color(Token::Edge));
    label(painter, 0, m_layout.head.top() + 12, m_snapshot.unit.title, Token::Text3, 11, Qt::AlignLeft);
}

void ChartPainting::paintDays(QPainter &painter) const
{
    for (const PricesDay &day : m_snapshot.days) {
        const double left = std::max(m_layout.x(day.span.from), m_layout.curve.left());
        const double right = std::min(m_layout.x(day.span.to), m_layout.curve.right());
        if (right <= left)
            continue;
        if (m_layout.x(day.span.from) > m_layout.curve.left() + 1)
            drawRuleV(painter, left, m_layout.head.top(), m_layout.axis.top(), m_theme.color(Token::Edge));
        const QFontMetricsF strong(m_theme.font(12, QFont::Medium));
        const QFontMetricsF plain(m_theme.font(11));
        const double room = right - left - 16;
        const double title = strong.horizontalAdvance(day.title);
        if (title > room)
            continue;
        painter.setFont(m_theme.font(12, QFont::Medium));
        painter.setPen(m_theme.color(Token::Text));
        drawTextAt(painter, {left + 8, m_layout.head.top() + 12}, day.title);
        if (title + 12 + plain.horizontalAdvance(day.note) <= room)
            label(painter, right - 8, m_layout.head.top() + 12, day.note, Token::Text2);
    }
}

// Under the curve, where boilers were let on.
void ChartPainting::paintReleases(QPainter &painter) const
{
    if (m_snapshot.curves.empty() || m_snapshot.isStacked)
        return;
    painter.save();
    painter.setClipPath(areaUnder(m_snapshot.curves.front().runs, m_layout.curve.bottom()),
                        Qt::IntersectClip);
    for (const SignalRow &row : m_snapshot.lanes.rows) {
        if (row.kind != SignalKind::HotWater)
            continue;
        for (const SignalSpan &span : row.spans) {
            if (span.implausible)
                continue;
            const double left = m_layout.x(span.start);
            painter.fillRect(
                QRectF(left, m_layout.curve.top(), m_layout.x(span.end) - left, m_layout.curve.height()),
                m_theme.color(Token::Signal, 0.16));
        }
    }
    painter.restore();
}

void ChartPainting::paintMissing(QPainter &painter) const
{
    for (const PriceSpan &gap : m_snapshot.marks.missing) {
        const double left = m_layout.x(gap.from);
        const double width = std::max(2.0, m_layout.x(gap.to) - left);
        painter.fillRect(QRectF(left, m_layout.curve.top(), width, m_layout.curve.height()),
                         hatchBrush(m_theme.color(Token::Unknown, 0.7), 6, 1.0));
    }
}

void ChartPainting::paintEarlier(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    for (const EarlierCurve &earlier : m_snapshot.beside.earlier) {
        painter.setPen(earlierPen(m_theme, earlier.compared));
        for (const CurveRun &run : earlier.curve.runs)
            painter.drawPolyline(pixels(run));
    }
}

void ChartPainting::paintCurves(QPainter &painter) const
{
    // The first last, so that it lies on top.
    for (std::size_t i = m_snapshot.curves.size(); i-- > 0;) {
        QPen pen(m_theme.color(i == 0 ? Token::Home : Token::Business), i == 0 ? 2.0 : 1.6);
        pen.setJoinStyle(Qt::MiterJoin);
        pen.setCapStyle(Qt::FlatCap);
        if (i > 0)
            pen.setDashPattern({5 / 1.6, 2.5 / 1.6});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        for (const CurveRun &run : m_snapshot.curves[i].runs)
            painter.drawPolyline(pixels(run));
    }
}

void ChartPainting::paintStack(QPainter &painter) const
{
    const PricesStack &stack = m_snapshot.stack;
    const double floor = m_layout.y(0);
    const QPainterPath flat = areaUnder(stack.electricity, floor);
    const auto over = [&](const std::vector<CurveRun> &upper) {
        return areaUnder(upper, floor).subtracted(flat);
    };
    const QPainterPath grid = over(stack.whole);
    painter.setPen(Qt::NoPen);
    painter.fillPath(flat, m_theme.color(Token::Electricity, 0.75));
    painter.fillPath(grid, m_theme.color(Token::Grid, 0.35));
    painter.fillPath(over(stack.usage), hatchBrush(m_theme.color(Token::Usage), 6, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.color(Token::Home), 2));
    for (const CurveRun &run : stack.whole)
        painter.drawPolyline(pixels(run));
}

void ChartPainting::paintLedgers(QPainter &painter) const
{
    const double from = m_layout.x(m_snapshot.range.from);
    const double cell = m_layout.x(m_snapshot.range.from + kSlotLength) - m_layout.x(m_snapshot.range.from);
    double top = m_layout.ledgers.top();
    for (const PricesLedger &ledger : m_snapshot.ledgers) {
        label(painter, 0, top + 9, ledger.title, Token::Text, 12, Qt::AlignLeft);
        paintLedgerStrip(painter, {m_layout.curve.left(), top, m_layout.curve.width(), kLedgerPitch - 3},
                         from, cell, ledger.slotList, m_theme);
        top += kLedgerPitch;
    }
}

} // namespace etcm
