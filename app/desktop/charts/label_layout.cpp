#include "desktop/charts/label_layout.h"

#include <algorithm>

namespace etcm
{

std::optional<QRectF> LabelLayout::place(QSizeF size, std::span<const QPointF> centres)
{
    if (size.width() > m_bounds.width() || size.height() > m_bounds.height())
        return {};
    for (const QPointF &centre : centres) {
        QRectF box(QPointF(), size);
        box.moveCenter(centre);
        box.moveLeft(std::clamp(box.left(), m_bounds.left(), m_bounds.right() - size.width()));
        const bool isFree =
            m_bounds.contains(box) &&
            std::ranges::none_of(m_taken, [&box](const QRectF &each) { return each.intersects(box); });
        if (!isFree)
            continue;
        block(box);
        return box;
    }
    return {};
}

} // namespace etcm
