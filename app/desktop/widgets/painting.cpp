#include "desktop/widgets/painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace etcm
{
namespace
{

QPointF origin(const QPainter &painter, QPointF point, const QString &text, Qt::Alignment alignment)
{
    if (alignment & Qt::AlignLeft)
        return point;
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
    return point - QPointF(alignment & Qt::AlignRight ? width : width / 2, 0);
}

} // namespace

void drawTextAt(QPainter &painter, QPointF point, const QString &text, Qt::Alignment alignment)
{
    if (!text.isEmpty())
        painter.drawText(origin(painter, point, text, alignment), text);
}

void drawHaloText(QPainter &painter, QPointF point, const QString &text, Qt::Alignment alignment,
                  const QColor &rim)
{
    const QPointF from = origin(painter, point, text, alignment);
    QPainterPath path;
    path.addText(from, painter.font(), text);
    painter.strokePath(path, QPen(rim, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawText(from, text);
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
