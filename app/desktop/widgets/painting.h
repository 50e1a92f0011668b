// Small painting helpers that the instruments and the charts share.
#pragma once

#include "desktop/theme/theme.h"

#include <QPointF>
#include <QString>

class QPainter;

namespace etcm
{

/// Text with its baseline at `point`; left, centred or right of it. Uses the painter's font and pen.
void drawTextAt(QPainter &painter, QPointF point, const QString &text,
                Qt::Alignment alignment = Qt::AlignLeft);

/// The same with a rim in `rim`, so that the text stays readable over lines.
void drawHaloText(QPainter &painter, QPointF point, const QString &text, Qt::Alignment alignment,
                  const QColor &rim);

/// A filled diamond that reaches `half` px from its centre.
void drawDiamond(QPainter &painter, QPointF centre, double half, const QColor &color);

/// Horizontal and vertical rules of 1 px that stand on pixels, never between two.
void drawRuleH(QPainter &painter, double x0, double x1, double y, const QColor &color);
void drawRuleV(QPainter &painter, double x, double y0, double y1, const QColor &color);

} // namespace etcm
