#include "desktop/health/spread_view.h"

#include "desktop/theme/fitted_text.h"
#include "desktop/widgets/painting.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kSpreadNames = 92;
constexpr int kSpreadNumber = 50;
constexpr int kSpreadTop = 20;
constexpr int kSpreadPitch = 34;
constexpr int kSpreadBar = 15;
constexpr int kSpreadFoot = 34;       // scale and legend
constexpr double kPhasesShare = 0.25; // of the width

Token tokenOf(CallPhase::Kind kind)
{
    switch (kind) {
    case CallPhase::Kind::Connect: return Token::Connect;
    case CallPhase::Kind::Tls: return Token::Tls;
    case CallPhase::Kind::Wait: return Token::Wait;
    case CallPhase::Kind::Transfer: return Token::Transfer;
    }
    return Token::Wait;
}

QString phaseTitle(CallPhase::Kind kind)
{
    switch (kind) {
    case CallPhase::Kind::Connect: return words("Latency panel", "connect");
    case CallPhase::Kind::Tls: return u"TLS"_s;
    case CallPhase::Kind::Wait: return words("Latency panel", "wait");
    case CallPhase::Kind::Transfer: return words("Latency panel", "transfer");
    }
    return {};
}

} // namespace

SpreadView::SpreadView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setMinimumWidth(520);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SpreadView::setSpread(const LatencySpread &spread)
{
    m_spread = spread;
    setFixedHeight(kSpreadTop + kSpreadPitch * static_cast<int>(spread.rows.size()) + kSpreadFoot);
    QStringList spoken;
    for (const SpreadRow &row : spread.rows)
        spoken += words("Health page", "%1: p50 %2, p95 %3, p99 %4 milliseconds of %5")
                      .arg(row.title, row.texts[0], row.texts[1], row.texts[2], row.count);
    setAccessibleName(spoken.join(u"; "_s));
    update();
}

void SpreadView::select(const EndpointId &id)
{
    m_selected = id;
    update();
}

QRectF SpreadView::phases() const
{
    const double length = width() * kPhasesShare;
    return {width() - length, double(kSpreadTop), length - kSpreadNumber + 8,
            double(height() - kSpreadTop - kSpreadFoot)};
}

QRectF SpreadView::bars() const
{
    return {double(kSpreadNames), double(kSpreadTop), phases().left() - 24 - 3 * kSpreadNumber - kSpreadNames,
            double(height() - kSpreadTop - kSpreadFoot)};
}

double SpreadView::xOf(double milliseconds) const
{
    return bars().left() + bars().width() * milliseconds / std::max(1.0, m_spread.high);
}

void SpreadView::paintScale(QPainter &painter) const
{
    const QRectF place = bars();
    painter.setFont(m_theme.font(11));
    for (const double tick : m_spread.ticks) {
        drawRuleV(painter, xOf(tick), place.top() - 4, place.bottom(),
                  m_theme.color(tick == 0.0 ? Token::Edge : Token::Line));
        painter.setPen(m_theme.color(Token::Text3));
        drawTextAt(painter, {xOf(tick), height() - 20.0}, integerText(static_cast<qint64>(tick)),
                   Qt::AlignHCenter);
    }
    drawTextAt(painter, {0, height() - 20.0}, u"ms"_s);
    const std::array titles{u"p50"_s, u"p95"_s, u"p99"_s};
    for (std::size_t i = 0; i < titles.size(); ++i)
        drawTextAt(painter, {place.right() + 8 + kSpreadNumber * static_cast<double>(i + 1), 11},
                   titles.at(i), Qt::AlignRight);
    drawTextAt(painter, {phases().left(), 11}, words("Health page", "Median by phase, 24 h"));
    if (m_spread.limit > m_spread.high)
        return drawTextAt(painter, {place.right(), 11}, m_spread.limitText, Qt::AlignRight);
    QPen dashes(m_theme.color(Token::Control), 1.2);
    dashes.setDashPattern({4, 3});
    const double x = xOf(m_spread.limit);
    const double half = QFontMetricsF(painter.font()).horizontalAdvance(m_spread.limitText) / 2;
    drawTextAt(painter, {std::min(x, place.right() - half), 11}, m_spread.limitText, Qt::AlignHCenter);
    painter.setPen(dashes);
    painter.drawLine(QPointF(x, place.top() - 4), QPointF(x, place.bottom()));
}

void SpreadView::paintRow(QPainter &painter, const SpreadRow &row, double top) const
{
    if (row.id == m_selected)
        painter.fillRect(QRectF(0, top, kSpreadNames - 8, kSpreadPitch - 4), m_theme.color(Token::AccentBg));
    painter.setFont(m_theme.font(13));
    painter.setPen(m_theme.color(Token::Text));
    drawTextAt(painter, {2, top + 14},
               fittedText(QFontMetricsF(painter.font()), kSpreadNames - 12, row.title));
    painter.setFont(m_theme.font(11));
    painter.setPen(m_theme.color(row.id == m_selected ? Token::Text : Token::Text3));
    drawTextAt(painter, {2, top + 28},
               fittedText(QFontMetricsF(painter.font()), kSpreadNames - 12, row.count));
    const std::array values{row.p99, row.p95, row.p50}; // the longest below
    const std::array shades{0.22, 0.5, 1.0};
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values.at(i))
            continue;
        const double x = xOf(*values.at(i));
        painter.fillRect(QRectF(QPointF(xOf(0), top + 4), QPointF(x, top + 4 + kSpreadBar)),
                         m_theme.color(Token::Panel));
        painter.fillRect(QRectF(QPointF(xOf(0), top + 4), QPointF(x, top + 4 + kSpreadBar)),
                         m_theme.color(Token::Wait, shades.at(i)));
    }
    for (const std::optional<double> &value : values) {
        if (value)
            drawRuleV(painter, xOf(*value), top + 2, top + 6 + kSpreadBar, m_theme.color(Token::Text2));
    }
    for (std::size_t i = 0; i < row.texts.size(); ++i) {
        const bool isNumber = i == 0   ? row.p50.has_value()
                              : i == 1 ? row.p95.has_value()
                                       : row.p99.has_value();
        painter.setFont(m_theme.font(isNumber ? 13 : 11, i == 0 ? QFont::Medium : QFont::Normal));
        painter.setPen(m_theme.color(!isNumber ? Token::Text3 : i == 0 ? Token::Text : Token::Text2));
        drawTextAt(painter, {bars().right() + 8 + kSpreadNumber * static_cast<double>(i + 1), top + 16},
                   row.texts.at(i), Qt::AlignRight);
    }
}

void SpreadView::paintPhases(QPainter &painter, const SpreadRow &row, double top) const
{
    const QRectF place = phases();
    double x = place.left();
    double sum = 0;
    for (const CallPhase &phase : row.phases) {
        const double length =
            std::max(1.0, place.width() * phase.milliseconds / std::max(1.0, m_spread.phasesHigh));
        painter.fillRect(QRectF(x, top + 4, length - 0.5, kSpreadBar), m_theme.color(tokenOf(phase.kind)));
        x += length;
        sum += phase.milliseconds;
    }
    painter.setFont(m_theme.font(12));
    painter.setPen(m_theme.color(Token::Text2));
    drawTextAt(painter, {static_cast<double>(width()), top + 16},
               row.phases.empty() ? QString(QChar(0x2013)) : integerText(static_cast<qint64>(sum)),
               Qt::AlignRight);
    painter.setFont(m_theme.font(11));
    painter.setPen(m_theme.color(Token::Text3));
    drawTextAt(painter, {place.left(), top + 30},
               fittedText(QFontMetricsF(painter.font()), width() - place.left(), row.phasesNote));
}

// At the right end of a row of its own: its words differ much in length between languages.
void SpreadView::paintLegend(QPainter &painter) const
{
    painter.setFont(m_theme.font(11));
    double right = width();
    for (const CallPhase::Kind kind :
         {CallPhase::Kind::Transfer, CallPhase::Kind::Wait, CallPhase::Kind::Tls, CallPhase::Kind::Connect}) {
        painter.setPen(m_theme.color(Token::Text2));
        drawTextAt(painter, {right, height() - 4.0}, phaseTitle(kind), Qt::AlignRight);
        right -= 13 + QFontMetricsF(painter.font()).horizontalAdvance(phaseTitle(kind));
        painter.fillRect(QRectF(right, height() - 13, 9, 9), m_theme.color(tokenOf(kind)));
        right -= 12;
    }
}

void SpreadView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintScale(painter);
    double top = kSpreadTop;
    for (const SpreadRow &row : m_spread.rows) {
        paintRow(painter, row, top);
        paintPhases(painter, row, top);
        top += kSpreadPitch;
    }
    paintLegend(painter);
}

const SpreadRow *SpreadView::rowAt(QPoint point) const
{
    const int row = (point.y() - kSpreadTop) / kSpreadPitch;
    const bool inside = point.y() >= kSpreadTop && row < static_cast<int>(m_spread.rows.size());
    return inside ? &m_spread.rows[static_cast<std::size_t>(row)] : nullptr;
}

void SpreadView::mousePressEvent(QMouseEvent *event)
{
    if (const SpreadRow *row = rowAt(event->pos()))
        Q_EMIT chosen(row->id);
}

bool SpreadView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const SpreadRow *row = rowAt(help->pos());
    QToolTip::showText(help->globalPos(), row ? row->toolTip : QString(), this);
    return true;
}

} // namespace etcm
