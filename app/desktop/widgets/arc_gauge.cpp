#include "desktop/widgets/arc_gauge.h"

#include "desktop/widgets/painting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace etcm
{
namespace
{

constexpr double kBed = 12.0;
constexpr double kFrom = -120.0; // degrees from the top, clockwise
constexpr double kTo = 120.0;

} // namespace

ArcGauge::ArcGauge(const Theme &theme, const GaugeLook &look, QWidget *parent)
    : Instrument(theme, parent), m_look(look)
{
}

void ArcGauge::setGauge(const GaugeReading &reading)
{
    m_reading = reading;
    setReading(reading.value, reading.minimum, reading.maximum, reading.spoken);
}

QSize ArcGauge::sizeHint() const
{
    return {static_cast<int>(2 * m_look.radius + 48),
            static_cast<int>(m_look.centreY + m_look.belowDown + 10)};
}

double ArcGauge::degrees(double value) const
{
    const double inside = std::clamp(value, m_reading.minimum, m_reading.maximum);
    return kFrom + (inside - m_reading.minimum) / (m_reading.maximum - m_reading.minimum) * (kTo - kFrom);
}

QPointF ArcGauge::at(double radius, double degrees) const
{
    const double angle = (degrees - 90.0) * std::numbers::pi / 180.0;
    return {width() / 2.0 + radius * std::cos(angle), m_look.centreY + radius * std::sin(angle)};
}

void ArcGauge::paintArc(QPainter &painter, double from, double to, const QPen &pen) const
{
    const double r = m_look.radius;
    const QRectF box(width() / 2.0 - r, m_look.centreY - r, 2 * r, 2 * r);
    QPainterPath path;
    path.arcMoveTo(box, 90.0 - from);
    path.arcTo(box, 90.0 - from, from - to);
    painter.strokePath(path, pen);
}

void ArcGauge::paintScale(QPainter &painter) const
{
    const double inner = m_look.radius - kBed / 2;
    const double outer = m_look.radius + kBed / 2;
    painter.setFont(theme().font(11));
    for (const GaugeTick &limit : m_reading.limits) {
        const double a = degrees(limit.at);
        painter.setPen(QPen(theme().color(Token::Control), 1.5));
        painter.drawLine(at(inner, a), at(outer + 6, a));
        painter.setPen(theme().color(Token::Text3));
        painter.drawText(at(outer + 15, a) + QPointF(0, 4), limit.text);
    }
    for (const GaugeTick &tick : m_reading.ticks) {
        const double a = degrees(tick.at);
        painter.setPen(QPen(theme().color(Token::Control), 1));
        painter.drawLine(at(inner - 3, a), at(inner - 8, a));
        painter.setPen(theme().color(Token::Text2));
        drawTextAt(painter, at(inner - 19, a) + QPointF(0, 4), tick.text, Qt::AlignHCenter);
    }
}

void ArcGauge::paintValue(QPainter &painter) const
{
    const double zero = degrees(m_reading.zero);
    const double here = degrees(m_reading.value.value_or(m_reading.zero));
    if (m_reading.value && std::abs(here - zero) > 0.5) {
        const Token ink = m_reading.implausible ? Token::Implausible : m_reading.color;
        QPen pen(theme().color(ink), kBed, Qt::SolidLine, Qt::FlatCap);
        if (m_reading.old) {
            pen.setColor(theme().color(Token::Unknown, 0.7));
            pen.setDashPattern({3.0 / kBed, 3.0 / kBed});
        }
        paintArc(painter, zero, here, pen);
    }
    const bool quiet = m_reading.old || !m_reading.value;
    painter.setPen(
        QPen(theme().color(quiet ? Token::Unknown : Token::Text), 2.5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(at(m_look.radius + kBed / 2 + 3, here), at(m_look.radius - kBed / 2 - 2, here));
}

void ArcGauge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintArc(painter, kFrom, kTo, QPen(theme().color(Token::Track), kBed, Qt::SolidLine, Qt::FlatCap));
    paintValue(painter);
    paintScale(painter);
    const QPointF centre(width() / 2.0, m_look.centreY);
    const bool quiet = m_reading.old || !m_reading.value;
    painter.setFont(theme().font(m_look.valuePx, QFont::Medium));
    painter.setPen(theme().color(quiet ? Token::Text3 : Token::Text));
    drawTextAt(painter, centre + QPointF(0, m_look.valueDown), m_reading.text, Qt::AlignHCenter);
    if (m_reading.implausible) {
        const double half = painter.fontMetrics().horizontalAdvance(m_reading.text) / 2.0;
        drawDiamond(painter, centre + QPointF(-half - 10, m_look.valueDown - m_look.valuePx * 0.36), 5,
                    theme().color(Token::Implausible));
    }
    painter.setFont(theme().font(12));
    painter.setPen(theme().color(Token::Text2));
    drawTextAt(painter, centre + QPointF(0, m_look.unitDown), m_reading.unit, Qt::AlignHCenter);
    if (height() >=
        m_look.centreY + m_look.belowDown + painter.fontMetrics().descent()) // whole or not at all
        drawTextAt(painter, centre + QPointF(0, m_look.belowDown), m_reading.below, Qt::AlignHCenter);
}

} // namespace etcm
