// The bands below the curve, and the axis that all share.
#include "desktop/prices/chart_painting.h"
#include "desktop/theme/fitted_text.h"
#include "desktop/theme/hatch.h"
#include "desktop/widgets/lane.h"
#include "desktop/widgets/painting.h"
#include "models/axis.h"
#include "wording/figures.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr double kPixelsPerLabel = 46;
constexpr double kLaneHeight = 10;
constexpr int kCodeWidth = 34;

UtcTime instant(double seconds)
{
    return UtcTime(std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000)));
}
} // namespace

void ChartPainting::paintScale(QPainter &painter, const ValueBand &band, const QString &title,
                               const QString &unit) const
{
    const QRectF &place = band.place;
    const std::vector<double> ticks = niceTicks(band.values.low, band.values.high, 3);
    for (const double tick : ticks) {
        drawRuleH(painter, place.left(), place.right(), band.y(tick),
                  m_theme.color(tick == 0 ? Token::Edge : Token::Line));
        label(painter, place.left() - 8, band.y(tick) + 4, decimalText(tick, tickDecimals(ticks)),
              Token::Text2);
    }
    const QFontMetricsF metrics(m_theme.font(12));
    label(painter, 0, place.top() + 18, fittedText(metrics, place.left() - 44, title), Token::Text, 12,
          Qt::AlignLeft);
    label(painter, 0, place.top() + 33, unit, Token::Text3, 11, Qt::AlignLeft);
}

void ChartPainting::paintDifference(QPainter &painter) const
{
    const ValueBand &band = m_layout.difference;
    paintScale(painter, band, m_snapshot.beside.difference.title, m_snapshot.unit.title);
    painter.save();
    painter.setClipRect(band.place.adjusted(0, -1, 0, 1));
    const double zero = band.y(0);
    for (const CurveRun &run : m_snapshot.beside.difference.runs) {
        QPolygonF line = pixels(run, band);
        if (line.isEmpty())
            continue;
        QPolygonF area = line;
        area.append({line.last().x(), zero});
        area.append({line.first().x(), zero});
        QPainterPath path;
        path.addPolygon(area);
        painter.fillPath(path, m_theme.color(Token::Voltage, 0.22));
        painter.setPen(QPen(m_theme.color(Token::Voltage), 1.2));
        painter.drawPolyline(line);
    }
    painter.restore();
}

// The licence wants to stand with the data.
void ChartPainting::paintWholesale(QPainter &painter) const
{
    const ValueBand &band = m_layout.wholesale;
    const PricesWholesale &wholesale = m_snapshot.beside.wholesale;
    paintScale(painter, band, wholesale.curve.title, wholesale.unit.title);
    painter.save();
    painter.setClipRect(band.place.adjusted(0, -1, 0, 1));
    painter.setPen(QPen(m_theme.color(Token::Wholesale), 1.6, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    for (const CurveRun &run : wholesale.curve.runs)
        painter.drawPolyline(pixels(run, band));
    painter.restore();
    const QFontMetricsF metrics(m_theme.font(11));
    label(painter, band.place.right(), band.place.top() - 2,
          fittedText(metrics, band.place.width(), wholesale.licence), Token::Text3);
}

void ChartPainting::paintLanes(QPainter &painter) const
{
    const SignalSpan window{instant(m_layout.window.from), instant(m_layout.window.to)};
    double top = m_layout.lanes.top();
    for (const SignalRow &row : m_snapshot.lanes.rows) {
        painter.setFont(m_theme.font(11, QFont::Medium));
        painter.setPen(m_theme.color(Token::Text));
        drawTextAt(painter, {0, top + 9}, row.name);
        const QFontMetricsF metrics(m_theme.font(11));
        label(painter, kCodeWidth, top + 9,
              fittedText(metrics, m_layout.lanes.left() - kCodeWidth - 6, row.description), Token::Text2, 11,
              Qt::AlignLeft);
        painter.save();
        painter.setClipRect(m_layout.lanes);
        paintLane(painter, {m_layout.lanes.left(), top, m_layout.lanes.width(), kLaneHeight}, row.spans,
                  row.kind, window, m_theme);
        painter.restore();
        top += kLanePitch;
    }
    paintUnknown(painter);
}

// Not published is not "off". The note stands where most of it is in view.
void ChartPainting::paintUnknown(QPainter &painter) const
{
    const QRectF &band = m_layout.lanes;
    QRectF widest;
    painter.save();
    painter.setClipRect(band);
    for (const PriceSpan &span : m_snapshot.lanes.unknown) {
        const QRectF place =
            QRectF(QPointF(m_layout.x(span.from), band.top()), QPointF(m_layout.x(span.to), band.bottom()))
                .intersected(band);
        if (place.width() > widest.width())
            widest = place;
        painter.fillRect(place, hatchBrush(m_theme.color(Token::Unknown, 0.55), 6, 1.0));
    }
    painter.restore();
    const QFontMetricsF metrics(m_theme.font(11));
    const QString text = fittedText(metrics, widest.width() - 30, m_snapshot.lanes.note);
    if (text.isEmpty() || widest.height() < 18)
        return;
    QRectF box(0, 0, metrics.horizontalAdvance(text) + 20, 20);
    box.moveCenter(widest.center());
    painter.setPen(QPen(m_theme.color(Token::Edge), 1));
    painter.setBrush(m_theme.color(Token::Panel));
    painter.drawRoundedRect(box, 3, 3);
    painter.setFont(m_theme.font(11));
    painter.setPen(m_theme.color(Token::Text));
    painter.drawText(box, Qt::AlignCenter, text);
}

void ChartPainting::paintAxis(QPainter &painter) const
{
    const QRectF &band = m_layout.axis;
    const UtcTime from = instant(m_layout.window.from);
    const UtcTime to = instant(m_layout.window.to);
    const int most = std::max(1, static_cast<int>(band.width() / kPixelsPerLabel));
    const auto step = clockStep(from, to, most);
    const bool isDays = step >= std::chrono::hours(24);
    double free = band.left() - 40;
    std::vector<ClockLabel> labels = clockLabels(from, to, step);
    // What needs its zone comes first to its place.
    const auto paintOne = [&](const ClockLabel &each) {
        const double x = m_layout.x(each.x);
        const QString text =
            isDays && each.zone.isEmpty() ? dayText(toZurich(instant(each.x)).date) : each.text;
        const double half = QFontMetricsF(m_theme.font(11)).horizontalAdvance(text) / 2 + 3;
        if (x - half < free || (isDays && !each.zone.isEmpty()))
            return;
        free = x + half;
        drawRuleV(painter, x, band.top(), band.top() + 3, m_theme.color(Token::Edge));
        label(painter, x, band.top() + 15, text, Token::Text2, 11, Qt::AlignHCenter);
        label(painter, x, band.top() + 27, each.zone, Token::Text3, 11, Qt::AlignHCenter);
    };
    for (const ClockLabel &each : labels)
        paintOne(each);
}

} // namespace etcm
