#include "desktop/widgets/traffic_light.h"

#include "desktop/theme/svg_path.h"
#include "desktop/widgets/painting.h"
#include "wording/language.h"

#include <QPainter>

namespace etcm
{
using namespace Qt::StringLiterals;
namespace
{

struct LampDrawing {
    Token color;
    Token ink;
    const char16_t *mark; ///< around the lamp's centre
};

const LampDrawing &lampDrawing(Lamp lamp)
{
    static const LampDrawing stopped{Token::Crit, Token::OnCrit, u"M-4.5-4.5l9 9M4.5-4.5l-9 9"};
    static const LampDrawing attention{Token::WarnFill, Token::OnWarn, u"M0-6v7M0 5v.6"};
    static const LampDrawing running{Token::Ok, Token::OnCrit, u"M-5.5 .5l3.6 3.6 7-8"};
    return lamp == Lamp::Stopped ? stopped : lamp == Lamp::Attention ? attention : running;
}

} // namespace

TrafficLight::TrafficLight(const Theme &theme, QWidget *parent)
    : Instrument(theme, parent), m_names{words("Plant panel", "Stopped"), words("Plant panel", "Attention"),
                                         words("Plant panel", "Running")}
{
    setFixedHeight(126);
}

void TrafficLight::setLamp(Lamp lamp, const QString &spoken)
{
    m_lamp = lamp;
    setReading(static_cast<double>(lamp), 0, static_cast<double>(Lamp::Running), spoken);
}

void TrafficLight::paintLamp(QPainter &painter, Lamp lamp, double y) const
{
    const LampDrawing &drawing = lampDrawing(lamp);
    const bool lit = lamp == m_lamp;
    painter.setPen(lit ? QPen(Qt::NoPen) : QPen(theme().color(Token::Edge), 1));
    painter.setBrush(theme().color(lit ? drawing.color : Token::LampOff));
    painter.drawEllipse(QPointF(22, y), 13, 13);
    if (lit) {
        const QPainterPath mark = svgPath(QStringView(drawing.mark)).translated(22, y);
        painter.strokePath(mark,
                           QPen(theme().color(drawing.ink), 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.setFont(lit ? theme().font(14, QFont::Medium) : theme().font(12));
    painter.setPen(theme().color(lit ? Token::Text : Token::Text3));
    drawTextAt(painter, {52, y + 4}, m_names.at(static_cast<std::size_t>(lamp) - 1));
}

void TrafficLight::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    QPen edge(theme().color(Token::Edge), 1);
    if (m_lamp == Lamp::None) {
        edge.setColor(theme().color(Token::Unknown));
        edge.setStyle(Qt::DashLine);
    }
    painter.setPen(edge);
    painter.setBrush(theme().color(Token::Sunken));
    painter.drawRoundedRect(QRectF(2, middle - 58, 40, 116), 20, 20);
    paintLamp(painter, Lamp::Stopped, middle - 36);
    paintLamp(painter, Lamp::Attention, middle);
    paintLamp(painter, Lamp::Running, middle + 36);
}

} // namespace etcm
