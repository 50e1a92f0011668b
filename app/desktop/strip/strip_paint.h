// What the painted widgets of the strip share.
#pragma once

#include "desktop/theme/theme.h"

#include <QString>

class QPainter;
class QRect;

namespace etcm
{

inline constexpr int kStripHeight = 68;
inline constexpr int kStripBorder = 2;         ///< a line above and one below
inline constexpr int kStripCompactHeight = 51; ///< without the third line

struct LineStyle {
    int px = 12;
    Token token = Token::Text2;
    QFont::Weight weight = QFont::Normal;
};

/// One line; `shorter`, or whole words and an ellipsis, where it does not fit.
void paintElided(QPainter &painter, const Theme &theme, const LineStyle &style, const QRect &place,
                 const QString &text, const QString &shorter = {});
/// 2 px in the accent colour, inside the rectangle.
void paintFocusRing(QPainter &painter, const Theme &theme, const QRect &place);

} // namespace etcm
