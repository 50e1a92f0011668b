#include "desktop/theme/control_style.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qreal kSide = 14;

QRectF indicatorRect(const QStyleOption &option)
{
    const QRectF all(option.rect);
    const qreal side = std::min({kSide, all.width(), all.height()}) - 1; // the pen lies on the edge
    QRectF square(0, 0, side, side);
    square.moveCenter(all.center());
    return square;
}

QColor chosenColor(const QStyleOption &option)
{
    return option.state & QStyle::State_Enabled ? option.palette.color(QPalette::Link)
                                                : option.palette.color(QPalette::Disabled, QPalette::Text);
}

QPen edgeOf(const QStyleOption &option, bool on)
{
    const bool focus = option.state & QStyle::State_HasFocus;
    if (on || focus)
        return QPen(chosenColor(option), focus ? 2 : 1);
    return QPen(option.palette.color(QPalette::Shadow), 1);
}

void drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const QRectF box = indicatorRect(option);
    const bool on = option.state & QStyle::State_On;
    painter.setPen(edgeOf(option, on));
    painter.setBrush(on ? chosenColor(option) : option.palette.color(QPalette::Button));
    painter.drawRoundedRect(box, 2, 2);
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    painter.setPen(QPen(option.palette.color(on ? QPalette::BrightText : QPalette::Text), 2));
    if (on)
        painter.drawPolyline(QPolygonF({at(0.2, 0.52), at(0.42, 0.74), at(0.8, 0.28)}));
    else if (option.state & QStyle::State_NoChange)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
}

void drawRadioButton(const QStyleOption &option, QPainter &painter)
{
    const QRectF circle = indicatorRect(option);
    const bool on = option.state & QStyle::State_On;
    painter.setPen(edgeOf(option, on));
    painter.setBrush(option.palette.color(QPalette::Button));
    painter.drawEllipse(circle);
    if (!on)
        return;
    const qreal inset = circle.width() * 0.26;
    painter.setPen(Qt::NoPen);
    painter.setBrush(chosenColor(option));
    painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
}
} // namespace

ControlStyle::ControlStyle() : QProxyStyle(u"Fusion"_s) {}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorRadioButton) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (element == PE_IndicatorCheckBox)
        drawCheckBox(*option, *painter);
    else
        drawRadioButton(*option, *painter);
    painter->restore();
}

} // namespace etcm
