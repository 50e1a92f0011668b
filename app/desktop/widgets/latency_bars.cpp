#include "desktop/widgets/latency_bars.h"

#include "desktop/widgets/painting.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
namespace
{

constexpr double kBarsLeft = 92;
constexpr double kBarsRight = 52;
constexpr double kBarsTop = 20;
constexpr double kFoot = 16;

} // namespace

LatencyBars::LatencyBars(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LatencyBars::setSnapshot(const LatencySnapshot &snapshot)
{
    m_snapshot = snapshot;
    QStringList spoken;
    for (const LatencyRow &row : m_snapshot.rows)
        spoken += words("Panels", "%1: median %2 milliseconds of %3 calls")
                      .arg(row.title, row.medianText)
                      .arg(row.count);
    setAccessibleName(spoken.join(u"; "_s));
    update();
}

double LatencyBars::xOf(double milliseconds) const
{
    return kBarsLeft + milliseconds / m_snapshot.high * (width() - kBarsRight - kBarsLeft);
}

double LatencyBars::pitch() const
{
    const auto rows = std::max<std::size_t>(4, m_snapshot.rows.size());
    return (height() - kBarsTop - kFoot) / static_cast<double>(rows);
}

void LatencyBars::paintScale(QPainter &painter) const
{
    const double bottom = height() - kFoot - 4;
    painter.setFont(m_theme.font(11));
    for (const double tick : m_snapshot.ticks) {
        drawRuleV(painter, xOf(tick), kBarsTop - 4, bottom,
                  m_theme.color(tick == 0.0 ? Token::Edge : Token::Line));
        painter.setPen(m_theme.color(Token::Text3));
        drawTextAt(painter, {xOf(tick), height() - 4.0}, integerText(static_cast<qint64>(tick)),
                   Qt::AlignHCenter);
    }
    painter.setPen(m_theme.color(Token::Text3));
    drawTextAt(painter, {0, height() - 4.0}, u"ms"_s);
    if (m_snapshot.limit > m_snapshot.high) { // beyond the scale: said, not drawn
        painter.setPen(m_theme.color(Token::Text3));
        return drawTextAt(painter, {xOf(m_snapshot.high), 10}, m_snapshot.limitText, Qt::AlignRight);
    }
    QPen dashes(m_theme.color(Token::Control), 1.2);
    dashes.setDashPattern({4, 3});
    painter.setPen(dashes);
    painter.drawLine(QPointF(xOf(m_snapshot.limit), kBarsTop - 6), QPointF(xOf(m_snapshot.limit), bottom));
    painter.setPen(m_theme.color(Token::Text3));
    drawTextAt(painter, {xOf(m_snapshot.limit), 10}, m_snapshot.limitText, Qt::AlignHCenter);
}

void LatencyBars::paintRow(QPainter &painter, const LatencyRow &row, double top) const
{
    painter.setFont(m_theme.font(13));
    painter.setPen(m_theme.color(Token::Text));
    drawTextAt(painter, {0, top + 14}, row.title);
    if (row.calls.empty() && row.median)
        painter.fillRect(QRectF(QPointF(xOf(0), top + 3), QPointF(xOf(*row.median), top + 16)),
                         m_theme.color(Token::Wait));
    if (row.p95) {
        painter.setPen(QPen(m_theme.color(Token::Text2), 1.5, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(xOf(*row.median), top + 9.5), QPointF(xOf(*row.p95), top + 9.5));
        painter.setPen(QPen(m_theme.color(Token::Text2), 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(xOf(*row.p95), top + 3), QPointF(xOf(*row.p95), top + 16));
    }
    painter.setPen(QPen(m_theme.color(Token::Wait), 1.8));
    painter.setBrush(Qt::NoBrush);
    for (const double call : row.calls)
        painter.drawEllipse(QPointF(xOf(call), top + 9.5), 3.6, 3.6);
    painter.setFont(m_theme.font(13, QFont::Medium));
    painter.setPen(m_theme.color(row.count > 0 ? Token::Text : Token::Text3));
    drawTextAt(painter, {width() - 36.0, top + 14}, row.medianText, Qt::AlignRight);
    painter.setFont(m_theme.font(11));
    painter.setPen(m_theme.color(Token::Text3));
    drawTextAt(painter, {static_cast<double>(width()), top + 14}, u"n %1"_s.arg(row.count), Qt::AlignRight);
}

void LatencyBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintScale(painter);
    for (std::size_t i = 0; i < m_snapshot.rows.size(); ++i)
        paintRow(painter, m_snapshot.rows[i], kBarsTop + static_cast<double>(i) * pitch());
}

bool LatencyBars::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto row = static_cast<std::size_t>(std::max(0.0, (help->pos().y() - kBarsTop) / pitch()));
    QToolTip::showText(help->globalPos(),
                       row < m_snapshot.rows.size() ? m_snapshot.rows[row].toolTip : QString(), this);
    return true;
}

} // namespace etcm
