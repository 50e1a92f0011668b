#include "desktop/theme/hatch.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace etcm
{

QBrush hatchBrush(const QColor &color, double step, double width)
{
    // The tile's side is the distance of the lines along an axis; whole pixels, so that tiles join without a
    // seam.
    const int side = std::max(3, static_cast<int>(std::lround(step * std::numbers::sqrt2)));
    QPixmap tile(side, side);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, width));
    for (const int shift : {-side, 0, side})
        painter.drawLine(QPointF(shift - 1, side + 1), QPointF(shift + side + 1, -1));
    painter.end();
    return QBrush(tile);
}

} // namespace etcm
