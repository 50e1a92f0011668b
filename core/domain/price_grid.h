// One price series cut into quarter-hours: what every statistic works on. Knows gaps; invents nothing.
#pragma once

#include "domain/market_day.h"
#include "domain/price.h"

#include <optional>
#include <utility>
#include <vector>

namespace etcm
{

class PriceGrid
{
public:
    /// Empty grid over [from, to); `from` is the start of a quarter-hour.
    PriceGrid(UtcTime from, UtcTime to);
    /// From anything with start, end and value (PricePoint, StoredPoint): hourly prices fill four quarters, a
    /// quarter that a slot covers only in part stays unknown. Later points win.
    template <typename Points>
    PriceGrid(UtcTime from, UtcTime to, Points &&points) : PriceGrid(from, to)
    {
        for (const auto &point : points)
            fill(point.start, point.end, point.value);
    }
    template <typename Points>
    PriceGrid(const MarketDay &day, Points &&points)
        : PriceGrid(day.start(), day.end(), std::forward<Points>(points))
    {
    }
    /// Likewise, without what is marked as implausible.
    template <typename Points>
    [[nodiscard]] static PriceGrid plausible(UtcTime from, UtcTime to, const Points &points)
    {
        PriceGrid grid(from, to);
        for (const auto &point : points) {
            if (!point.implausible)
                grid.fill(point.start, point.end, point.value);
        }
        return grid;
    }

    void fill(UtcTime start, UtcTime end, Price value);

    [[nodiscard]] UtcTime from() const { return m_from; }
    [[nodiscard]] UtcTime to() const { return start(size()); }
    [[nodiscard]] int size() const { return static_cast<int>(m_values.size()); }
    [[nodiscard]] UtcTime start(int index) const { return m_from + index * kSlotLength; }
    [[nodiscard]] const std::optional<Price> &value(int index) const
    {
        return m_values[static_cast<std::size_t>(index)];
    }
    /// Index of the quarter that holds `time`; -1 outside of the grid.
    [[nodiscard]] int index(UtcTime time) const
    {
        return time < m_from || time >= to() ? -1 : static_cast<int>((time - m_from) / kSlotLength);
    }
    /// Price of the quarter that holds `time`; nothing outside of the grid or in a gap.
    [[nodiscard]] std::optional<Price> at(UtcTime time) const;
    [[nodiscard]] int known() const; ///< quarters with a price

private:
    UtcTime m_from;
    std::vector<std::optional<Price>> m_values;
};

} // namespace etcm
