#include "desktop/strip/strip_paint.h"

#include "desktop/theme/fitted_text.h"
#include "desktop/theme/theme.h"

#include <QPainter>

namespace etcm
{

void paintElided(QPainter &painter, const QFont &font, const QColor &colour, const QRect &place,
                 const QString &text, const QString &shorter)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     fittedText(QFontMetricsF(font), place.width(), text, shorter));
}

void paintFocusRing(QPainter &painter, const Theme &theme, const QRect &place)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(Token::Accent), 2));
    painter.drawRect(QRectF(place).adjusted(1, 1, -1, -1));
}

} // namespace etcm
