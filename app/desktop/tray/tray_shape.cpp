#include "desktop/tray/tray_shape.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace etcm
{

namespace
{

struct TrayColours {
    QRgb line;
    QRgb warning;
    QRgb critical;
    QRgb mark; ///< on the fills
    QRgb paused;
};

constexpr TrayColours kOnDark{0xFFF2F5F8, 0xFFE9A820, 0xFFF47A45, 0xFF1B0D06, 0xFFA9B4C0};
constexpr TrayColours kOnLight{0xFF1B1F25, 0xFF8C5A00, 0xFFAD3C08, 0xFFFFFFFF, 0xFF55616E};

QPen pen(QRgb colour, qreal width)
{
    return {QColor::fromRgba(colour), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

QPainterPath stepCurve()
{
    QPainterPath path({5.6, 12.9});
    for (const QPointF point :
         {QPointF(8.6, 12.9), QPointF(8.6, 9.2), QPointF(11.3, 9.2), QPointF(11.3, 14.1), QPointF(14.0, 14.1),
          QPointF(14.0, 7.5), QPointF(16.5, 7.5)})
        path.lineTo(point);
    return path;
}

void paintGood(QPainter &painter, QRgb colour)
{
    painter.setPen(pen(colour, 1.7));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(11, 11), 8.6, 8.6);
    painter.drawPath(stepCurve());
}

void paintDegraded(QPainter &painter, const TrayColours &colours)
{
    painter.setPen(pen(colours.warning, 1.6));
    painter.setBrush(QColor::fromRgba(colours.warning));
    painter.drawPolygon(QPolygonF{QPointF(11, 2.2), QPointF(20.4, 18.9), QPointF(1.6, 18.9)});
    painter.setPen(pen(colours.mark, 2.2));
    painter.drawLine(QPointF(11, 8), QPointF(11, 13.2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgba(colours.mark));
    painter.drawEllipse(QPointF(11, 16.3), 1.3, 1.3);
}

void paintOutage(QPainter &painter, const TrayColours &colours)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgba(colours.critical));
    painter.drawPolygon(QPolygonF{{7.1, 1.7},
                                  {14.9, 1.7},
                                  {20.3, 7.1},
                                  {20.3, 14.9},
                                  {14.9, 20.3},
                                  {7.1, 20.3},
                                  {1.7, 14.9},
                                  {1.7, 7.1}});
    painter.setPen(pen(colours.mark, 2.4));
    painter.drawLine(QPointF(7.5, 7.5), QPointF(14.5, 14.5));
    painter.drawLine(QPointF(14.5, 7.5), QPointF(7.5, 14.5));
}

void paintPaused(QPainter &painter, QRgb colour)
{
    QPen dashed = pen(colour, 1.7);
    dashed.setCapStyle(Qt::FlatCap);
    dashed.setDashPattern({3.6 / 1.7, 3.15 / 1.7}); // Qt counts dashes in pen widths
    painter.setPen(dashed);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(11, 11), 8.6, 8.6);
    painter.setPen(pen(colour, 2.1));
    painter.drawLine(QPointF(8.7, 7.6), QPointF(8.7, 14.4));
    painter.drawLine(QPointF(13.3, 7.6), QPointF(13.3, 14.4));
}

template <typename Paint>
QIcon iconFrom(Paint paint)
{
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48, 64}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(painter, side);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

void paintTrayShape(QPainter &painter, TrayShape shape, TrayGround ground, qreal side)
{
    const TrayColours &colours = ground == TrayGround::Dark ? kOnDark : kOnLight;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / 22, side / 22);
    switch (shape) {
    case TrayShape::Good: paintGood(painter, colours.line); break;
    case TrayShape::Degraded: paintDegraded(painter, colours); break;
    case TrayShape::Outage: paintOutage(painter, colours); break;
    case TrayShape::Paused: paintPaused(painter, colours.paused); break;
    }
    painter.restore();
}

QIcon trayIcon(TrayShape shape, TrayGround ground)
{
    return iconFrom([=](QPainter &painter, int side) { paintTrayShape(painter, shape, ground, side); });
}

QIcon applicationIcon()
{
    return iconFrom([](QPainter &painter, int side) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0x1B, 0x1F, 0x25));
        painter.drawRoundedRect(QRectF(0, 0, side, side), side * 0.18, side * 0.18);
        painter.scale(side / 22.0, side / 22.0);
        paintGood(painter, 0xFF56B4E9);
    });
}

} // namespace etcm
