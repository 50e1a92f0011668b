#include "domain/price_grid.h"

#include <algorithm>

namespace etcm
{

PriceGrid::PriceGrid(UtcTime from, UtcTime to)
    : m_from(from), m_values(to > from ? static_cast<std::size_t>((to - from) / kSlotLength) : 0)
{
}

void PriceGrid::fill(UtcTime start, UtcTime end, Price value)
{
    // First quarter that begins at or after `start`, first that does not end by `end`.
    const auto quarter = std::chrono::milliseconds(kSlotLength);
    const auto before = std::max(start - m_from, std::chrono::milliseconds(0));
    const auto first = static_cast<std::int64_t>((before + quarter - std::chrono::milliseconds(1)) / quarter);
    const auto last = std::min<std::int64_t>((std::min(end, to()) - m_from) / quarter, size());
    for (std::int64_t i = first; i < last; ++i)
        m_values[static_cast<std::size_t>(i)] = value;
}

std::optional<Price> PriceGrid::at(UtcTime time) const
{
    const int i = index(time);
    return i < 0 ? std::nullopt : value(i);
}

int PriceGrid::known() const
{
    return static_cast<int>(
        std::count_if(m_values.begin(), m_values.end(), [](const auto &value) { return value.has_value(); }));
}

} // namespace etcm
