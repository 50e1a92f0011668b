#include "desktop/strip/strip_paint.h"

#include "desktop/theme/theme.h"

#include <QPainter>

namespace etcm
{

void paintElided(QPainter &painter, const QFont &font, const QColor &colour, const QRect &place,
                 const QString &text)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

void paintFocusRing(QPainter &painter, const Theme &theme, const QRect &place)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(Token::Accent), 2));
    painter.drawRect(QRectF(place).adjusted(1, 1, -1, -1));
}

} // namespace etcm
