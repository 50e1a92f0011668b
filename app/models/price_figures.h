// The few figures of a day's prices that the Overview tells.
#pragma once

#include "domain/history.h"

#include <optional>
#include <span>

namespace etcm
{

/// Mean over slots, rounded to a millionth; nothing without slots.
[[nodiscard]] std::optional<Price> meanPrice(std::span<const StoredPoint> points);

struct CheapestWindow {
    UtcTime from;
    UtcTime to;
    Price mean;
};

/// The cheapest `slotCount` adjoining slots, never over a gap; the earliest wins ties.
[[nodiscard]] std::optional<CheapestWindow> cheapestWindow(std::span<const StoredPoint> points,
                                                           std::size_t slotCount);

/// Slots at or below, and at or above `value`, ties included.
struct PriceRank {
    int cheap = 0;
    int dear = 0;
    int count = 0;
};
[[nodiscard]] PriceRank priceRank(std::span<const StoredPoint> points, Price value);

} // namespace etcm
