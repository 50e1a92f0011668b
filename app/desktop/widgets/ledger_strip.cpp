#include "desktop/widgets/ledger_strip.h"

#include "desktop/widgets/painting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace etcm
{
namespace
{
constexpr double kCellGap = 0.8;
constexpr double kRoomForMarks = 5; ///< px a cell needs for more than its colour

void outline(QPainter &painter, const QRectF &cell, const QColor &color, Qt::PenStyle style)
{
    painter.setPen(QPen(color, 1, style));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
}

void paintMissing(QPainter &painter, const QRectF &cell, const Theme &theme)
{
    const QColor color = theme.color(Token::Crit);
    if (cell.width() < kRoomForMarks)
        return painter.fillRect(cell.adjusted(0, cell.height() / 2 - 1, 0, 1 - cell.height() / 2), color);
    outline(painter, cell, color, Qt::SolidLine);
    painter.drawLine(cell.topLeft() + QPointF(1, 1), cell.bottomRight() - QPointF(1, 1));
    painter.drawLine(cell.bottomLeft() + QPointF(1, -1), cell.topRight() + QPointF(-1, 1));
}

void paintCellOf(QPainter &painter, const QRectF &cell, SlotState state, const Theme &theme)
{
    switch (state) {
    case SlotState::Present: return painter.fillRect(cell, theme.color(Token::Up));
    case SlotState::Revised: return painter.fillRect(cell, theme.color(Token::Accent));
    case SlotState::Missing: return paintMissing(painter, cell, theme);
    case SlotState::NotDue: return painter.fillRect(cell, theme.color(Token::Track));
    case SlotState::Late: return outline(painter, cell, theme.color(Token::Warn), Qt::DotLine);
    case SlotState::Implausible:
        painter.fillRect(cell, theme.color(Token::Track));
        return drawDiamond(painter, cell.center(), std::max(2.5, std::min(cell.width(), cell.height()) / 2),
                           theme.color(Token::Implausible));
    }
}
} // namespace

void paintLedgerStrip(QPainter &painter, const QRectF &bed, double from, double cell,
                      const std::vector<LedgerSlot> &slotList, const Theme &theme)
{
    if (cell <= 0)
        return;
    const auto count = static_cast<double>(slotList.size());
    const auto first =
        static_cast<std::size_t>(std::clamp(std::floor((bed.left() - from) / cell), 0.0, count));
    const auto last =
        static_cast<std::size_t>(std::clamp(std::ceil((bed.right() - from) / cell), 0.0, count));
    const double gap = cell > 2 ? kCellGap : 0;
    painter.save();
    painter.setClipRect(bed);
    for (std::size_t i = first; i < last; ++i) {
        const QRectF place(from + static_cast<double>(i) * cell, bed.top(), cell - gap, bed.height());
        paintCellOf(painter, place, slotList[i].state, theme);
    }
    painter.restore();
}

} // namespace etcm
