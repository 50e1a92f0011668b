// Where the words on a chart stand, so that none lies over another: in the order of their weight each takes
// the first of its places that is free, and the one that finds none is left out. Pure.
#pragma once

#include <QRectF>
#include <QString>

#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

namespace etcm
{

/// A text and the rectangle that is its own.
struct ChartLabel {
    QString text;
    QRectF box;
    friend bool operator==(const ChartLabel &, const ChartLabel &) = default;
};

class LabelLayout
{
public:
    explicit LabelLayout(const QRectF &bounds) : m_bounds(bounds) {}

    void block(const QRectF &box) { m_taken.push_back(box); } ///< nothing may stand there
    /// The first of these centres at which the label is free, moved sideways into the bounds.
    std::optional<QRectF> place(QSizeF size, std::span<const QPointF> centres);
    std::optional<QRectF> place(QSizeF size, std::initializer_list<QPointF> centres)
    {
        return place(size, std::span(centres.begin(), centres.size()));
    }

private:
    QRectF m_bounds;
    std::vector<QRectF> m_taken;
};

} // namespace etcm
