#include "desktop/strip/strip_paint.h"

#include "desktop/theme/fitted_text.h"
#include "desktop/theme/shaped_text.h"

#include <QPainter>

namespace etcm
{

void paintElided(QPainter &painter, const Theme &theme, const LineStyle &style, const QRect &place,
                 const QString &text, const QString &shorter)
{
    ShapedText &shaped = theme.shapedText();
    const QFont font = theme.font(style.px, style.weight);
    painter.setPen(theme.color(style.token));
    const auto fits = [&](const QString &line) { return shaped.width(font, line) <= place.width(); };
    if (fits(text))
        return shaped.paint(painter, place, font, text);
    if (!shorter.isEmpty() && fits(shorter))
        return shaped.paint(painter, place, font, shorter);
    shaped.paint(painter, place, font, fittedText(QFontMetricsF(font), place.width(), text, shorter));
}

void paintFocusRing(QPainter &painter, const Theme &theme, const QRect &place)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(Token::Accent), 2));
    painter.drawRect(QRectF(place).adjusted(1, 1, -1, -1));
}

} // namespace etcm
