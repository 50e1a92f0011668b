#include "desktop/widgets/bullet_bar.h"

#include "desktop/theme/hatch.h"
#include "desktop/widgets/painting.h"
#include "wording/figures.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace etcm
{
namespace
{

constexpr double kLeft = 104;
constexpr double kRight = 92;
constexpr double kTop = 8;
constexpr double kBarBed = 10;
constexpr double kUnitWidth = 36;

} // namespace

BulletBar::BulletBar(const Theme &theme, QWidget *parent) : Instrument(theme, parent)
{
    setFixedHeight(36);
}

void BulletBar::setBullet(const BulletReading &reading)
{
    m_reading = reading;
    setReading(reading.value, reading.minimum, reading.maximum, reading.spoken);
}

double BulletBar::xOf(double value) const
{
    const double inside = std::clamp(value, m_reading.minimum, m_reading.maximum);
    return kLeft + (inside - m_reading.minimum) / (m_reading.maximum - m_reading.minimum) *
                       (width() - kRight - kLeft);
}

void BulletBar::paintBed(QPainter &painter) const
{
    painter.fillRect(QRectF(kLeft, kTop, width() - kRight - kLeft, kBarBed), theme().color(Token::Track));
    for (const BulletZone &zone : m_reading.zones) {
        const QRectF room(xOf(zone.from), kTop, xOf(zone.to) - xOf(zone.from), kBarBed);
        switch (zone.kind) {
        case ZoneKind::Normal: painter.fillRect(room, theme().color(Token::Edge)); break;
        case ZoneKind::Warn:
            painter.fillRect(room, hatchBrush(theme().color(Token::Warn, 0.5), 5, 0.9));
            break;
        case ZoneKind::Crit:
            painter.fillRect(room, hatchBrush(theme().color(Token::Crit, 0.6), 4, 1.1));
            break;
        }
    }
}

void BulletBar::paintMarker(QPainter &painter) const
{
    if (!m_reading.value)
        return;
    const double x = xOf(*m_reading.value);
    if (m_reading.fill) {
        const double from = xOf(m_reading.zero.value_or(m_reading.minimum));
        const Token ink = m_reading.implausible ? Token::Implausible
                          : m_reading.old       ? Token::Unknown
                                                : *m_reading.fill;
        painter.fillRect(QRectF(std::min(from, x), kTop + 2, std::abs(x - from), kBarBed - 4),
                         theme().color(ink));
    }
    if (m_reading.zero)
        drawRuleV(painter, xOf(*m_reading.zero), kTop - 2, kTop + kBarBed + 2, theme().color(Token::Control));
    if (m_reading.implausible)
        return drawDiamond(painter, {x, kTop + kBarBed / 2}, 6, theme().color(Token::Implausible));
    const QColor ink = theme().color(m_reading.old ? Token::Unknown : Token::Text);
    painter.fillRect(QRectF(x - 1.25, kTop - 2, 2.5, kBarBed + 4), ink);
    QPainterPath triangle(QPointF(x, kTop - 1));
    triangle.lineTo(x - 4, kTop - 6.5);
    triangle.lineTo(x + 4, kTop - 6.5);
    triangle.closeSubpath();
    painter.fillPath(triangle, ink);
}

void BulletBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme().font(13));
    painter.setPen(theme().color(Token::Text));
    drawTextAt(painter, {0, kTop + 9}, m_reading.label);
    paintBed(painter);
    paintMarker(painter);
    painter.setFont(theme().font(11));
    for (const double tick : m_reading.ticks) {
        drawRuleV(painter, xOf(tick), kTop + kBarBed, kTop + kBarBed + 3, theme().color(Token::Control));
        painter.setPen(theme().color(Token::Text3));
        const QString text = shortestText(tick);
        drawTextAt(painter, {xOf(tick), kTop + kBarBed + 14}, text, Qt::AlignHCenter);
    }
    painter.setFont(theme().font(15, QFont::Medium));
    painter.setPen(theme().color(m_reading.old || !m_reading.value ? Token::Text3 : Token::Text));
    drawTextAt(painter, {width() - 2 - kUnitWidth, kTop + 10}, m_reading.text, Qt::AlignRight);
    painter.setFont(theme().font(12));
    painter.setPen(theme().color(Token::Text2));
    drawTextAt(painter, {width() - kUnitWidth + 2, kTop + 10}, m_reading.unit);
}

} // namespace etcm
