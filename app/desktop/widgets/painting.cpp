#include "desktop/widgets/painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kRim = 2;

QPointF origin(const QPainter &painter, QPointF point, const QString &text, Qt::Alignment alignment)
{
    if (alignment & Qt::AlignLeft)
        return point;
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
    return point - QPointF(alignment & Qt::AlignRight ? width : width / 2, 0);
}

// `corner` is seen from the beginning of the baseline.
QPixmap rimOf(const QString &text, const QFont &font, const QColor &rim, QPoint corner, QSizeF size,
              double ratio)
{
    QPixmap picture((size * ratio).toSize() + QSize(1, 1));
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    path.addText(-corner, font, text);
    painter.strokePath(path, QPen(rim, 2 * kRim, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    return picture;
}

} // namespace

void drawTextAt(QPainter &painter, QPointF point, const QString &text, Qt::Alignment alignment)
{
    if (!text.isEmpty())
        painter.drawText(origin(painter, point, text, alignment), text);
}

// Filling the rim costs more than all else in a chart that moves every minute, so its picture is kept.
void drawHaloText(QPainter &painter, QPointF point, const QString &text, Qt::Alignment alignment,
                  const QColor &rim)
{
    const QPointF from = origin(painter, point, text, alignment);
    const QPoint whole(qRound(from.x()), qRound(from.y()));
    const QRectF bounds = QFontMetricsF(painter.font()).boundingRect(text).adjusted(-kRim, -kRim, kRim, kRim);
    const double ratio = painter.device()->devicePixelRatioF();
    const QPoint corner(static_cast<int>(std::floor(bounds.x())), static_cast<int>(std::floor(bounds.y())));
    const QString key =
        QStringList{u"halo"_s, text, painter.font().key(), rim.name(QColor::HexArgb), QString::number(ratio)}
            .join(u'|');
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        picture = rimOf(text, painter.font(), rim, corner, bounds.size() + QSizeF(1, 1), ratio);
        QPixmapCache::insert(key, picture);
    }
    painter.drawPixmap(whole + corner, picture);
    painter.drawText(whole, text);
}

void drawDiamond(QPainter &painter, QPointF centre, double half, const QColor &color)
{
    QPainterPath path(centre + QPointF(0, -half));
    path.lineTo(centre + QPointF(half, 0));
    path.lineTo(centre + QPointF(0, half));
    path.lineTo(centre + QPointF(-half, 0));
    path.closeSubpath();
    painter.fillPath(path, color);
}

void drawRuleH(QPainter &painter, double x0, double x1, double y, const QColor &color)
{
    painter.fillRect(QRectF(std::round(x0), std::round(y), std::round(x1) - std::round(x0), 1), color);
}

void drawRuleV(QPainter &painter, double x, double y0, double y1, const QColor &color)
{
    painter.fillRect(QRectF(std::round(x), std::round(y0), 1, std::round(y1) - std::round(y0)), color);
}

} // namespace etcm
