#include "desktop/health/lanes_view.h"

#include "desktop/theme/fitted_text.h"
#include "desktop/theme/hatch.h"
#include "desktop/widgets/painting.h"
#include "wording/language.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kLaneNames = 112;
constexpr int kLaneShares = 74;
constexpr int kLaneHigh = 18;
constexpr int kLanePitch = 27;
constexpr int kLaneTop = 2;
constexpr int kLaneFoot = 42;

QColor laneColor(EndpointState state, const Theme &theme)
{
    switch (toneOf(state)) {
    case StateTone::Crit: return theme.color(Token::Crit);
    case StateTone::Warn: return theme.color(Token::WarnFill);
    case StateTone::Quiet: break;
    }
    return theme.color(Token::Up, 0.42);
}

} // namespace

LanesView::LanesView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setMinimumWidth(380);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LanesView::setLanes(const StateLanes &lanes)
{
    m_lanes = lanes;
    setMinimumHeight(kLaneTop + kLanePitch * static_cast<int>(lanes.lanes.size()) + kLaneFoot);
    QStringList spoken;
    for (const StateLane &lane : lanes.lanes) {
        QStringList told{lane.title + u' ' + lane.share};
        for (const LaneSpan &span : lane.spans) {
            if (!span.words.isEmpty())
                told += span.words;
        }
        spoken += told.join(u", "_s);
    }
    setAccessibleName(spoken.join(u"; "_s));
    update();
}

void LanesView::select(const std::optional<SelectedCall> &call)
{
    m_selected = call;
    update();
}

// The lanes share what room there is, up to a third more than they need.
double LanesView::pitch() const
{
    const auto lanes = std::max(1.0, static_cast<double>(m_lanes.lanes.size()));
    return std::clamp((height() - kLaneTop - kLaneFoot) / lanes, 1.0 * kLanePitch, 4.0 * kLanePitch / 3);
}

QRectF LanesView::bed(std::size_t lane) const
{
    return {double(kLaneNames), double(kLaneTop) + std::floor(pitch() * static_cast<double>(lane)),
            double(std::max(1, width() - kLaneNames - kLaneShares)), double(kLaneHigh)};
}

double LanesView::xOf(UtcTime at) const
{
    const auto whole = static_cast<double>((m_lanes.to - m_lanes.from).count());
    const QRectF place = bed(0);
    return place.left() + place.width() * static_cast<double>((at - m_lanes.from).count()) / whole;
}

UtcTime LanesView::timeAt(double x) const
{
    const QRectF place = bed(0);
    const double share = std::clamp((x - place.left()) / place.width(), 0.0, 1.0);
    const auto whole = static_cast<double>((m_lanes.to - m_lanes.from).count());
    return m_lanes.from + std::chrono::milliseconds(static_cast<qint64>(share * whole));
}

QPointF LanesView::placeOf(std::size_t lane, UtcTime at) const
{
    return {xOf(at), bed(lane).center().y()};
}

void LanesView::paintLane(QPainter &painter, std::size_t index) const
{
    const StateLane &lane = m_lanes.lanes[index];
    const QRectF place = bed(index);
    painter.setFont(m_theme.font(13));
    painter.setPen(m_theme.color(Token::Text));
    drawTextAt(painter, {0, place.top() + 14},
               fittedText(QFontMetricsF(painter.font()), kLaneNames - 8, lane.title));
    painter.setPen(m_theme.color(lane.isWhole ? Token::Text3 : Token::Text));
    painter.setFont(m_theme.font(12, lane.isWhole ? QFont::Normal : QFont::Medium));
    drawTextAt(painter, {static_cast<double>(width()), place.top() + 14}, lane.share, Qt::AlignRight);
    painter.fillRect(place, m_theme.color(Token::Sunken));
    painter.fillRect(place, hatchBrush(m_theme.color(Token::Unknown)));
    for (const LaneSpan &span : lane.spans) {
        const double left = xOf(span.from);
        const QRectF region(left, place.top(), std::max(2.0, xOf(span.to) - left), place.height());
        painter.fillRect(region, m_theme.color(Token::Panel)); // no hatch shines through
        painter.fillRect(region, laneColor(span.state, m_theme));
    }
}

// After all regions, where they are not covered; a word that would run into the one before it is in the
// tooltip.
void LanesView::paintWords(QPainter &painter, std::size_t index) const
{
    const QRectF place = bed(index);
    painter.setFont(m_theme.font(11));
    painter.setPen(m_theme.color(Token::Text));
    const QFontMetricsF metrics(painter.font());
    double taken = place.left();
    for (const LaneSpan &span : m_lanes.lanes[index].spans) {
        if (span.words.isEmpty())
            continue;
        const double length = metrics.horizontalAdvance(span.words);
        const double beside = std::max(xOf(span.to), xOf(span.from) + 2) + 5;
        const double left = beside + length <= place.right() ? beside : xOf(span.from) - 5 - length;
        if (left < taken)
            continue;
        drawHaloText(painter, {left, place.top() + 13}, span.words, Qt::AlignLeft,
                     m_theme.color(Token::Sunken));
        taken = left + length + 8;
    }
}

void LanesView::paintScale(QPainter &painter) const
{
    const double bottom = bed(std::max<std::size_t>(1, m_lanes.lanes.size()) - 1).bottom() + 4;
    painter.setFont(m_theme.font(11));
    const QString now = words("Health page", "now");
    const double room = QFontMetricsF(painter.font()).horizontalAdvance(now) / 2 + 24;
    for (const AxisLabel &label : m_lanes.labels) {
        const double x = xOf(fromEpochMs(static_cast<qint64>(label.x * 1000)));
        drawRuleV(painter, x, kLaneTop, bottom, m_theme.color(Token::Line));
        painter.setPen(m_theme.color(Token::Text3));
        if (x < xOf(m_lanes.to) - room)
            drawTextAt(painter, {x, bottom + 13}, label.text, Qt::AlignHCenter);
    }
    painter.setPen(m_theme.color(Token::Text));
    drawRuleV(painter, xOf(m_lanes.to) - 1, kLaneTop, bottom, m_theme.color(Token::Now));
    drawTextAt(painter, {xOf(m_lanes.to), bottom + 13}, now, Qt::AlignHCenter);
}

void LanesView::paintLegend(QPainter &painter) const
{
    painter.setFont(m_theme.font(11));
    double x = kLaneNames;
    const auto entry = [&](const QBrush &brush, const QString &text) {
        painter.fillRect(QRectF(x, height() - 13, 12, 9), brush);
        painter.setPen(m_theme.color(Token::Text2));
        drawTextAt(painter, {x + 17, height() - 4.0}, text);
        x += 33 + QFontMetricsF(painter.font()).horizontalAdvance(text);
    };
    entry(laneColor(EndpointState::Answering, m_theme), words("Health page", "answering"));
    entry(laneColor(EndpointState::Slow, m_theme), words("Health page", "slow, late"));
    entry(laneColor(EndpointState::Down, m_theme), words("Health page", "down"));
    entry(hatchBrush(m_theme.color(Token::Unknown), 4, 1.1), words("Health page", "not observed"));
}

void LanesView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_lanes.lanes.size(); ++i)
        paintLane(painter, i);
    paintScale(painter);
    paintLegend(painter);
    for (std::size_t i = 0; i < m_lanes.lanes.size(); ++i) {
        paintWords(painter, i);
        if (!m_selected || m_lanes.lanes[i].id != m_selected->id || m_selected->at < m_lanes.from)
            continue;
        painter.setPen(QPen(m_theme.color(Token::Text), 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(placeOf(i, m_selected->at), 6, 6);
    }
}

const StateLane *LanesView::laneAt(QPoint point) const
{
    for (std::size_t i = 0; i < m_lanes.lanes.size(); ++i) {
        if (bed(i).adjusted(-kLaneNames, -4, kLaneShares, 4).contains(point))
            return &m_lanes.lanes[i];
    }
    return nullptr;
}

void LanesView::mousePressEvent(QMouseEvent *event)
{
    const StateLane *lane = laneAt(event->pos());
    if (lane != nullptr && lane->id)
        Q_EMIT chosen(*lane->id, timeAt(event->position().x()));
}

bool LanesView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString text;
    if (const StateLane *lane = laneAt(help->pos())) {
        const UtcTime at = timeAt(help->pos().x());
        const auto span = std::ranges::find_if(
            lane->spans, [at](const LaneSpan &each) { return each.from <= at && at <= each.to; });
        text = span != lane->spans.end()
                   ? span->toolTip
                   : u"<b>%1</b>, %2"_s.arg(lane->title, words("Health page", "not observed"));
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace etcm
