// Prices beside other prices: another day by the clock on the wall, parts of a whole, a load that is paid
// for.
#pragma once

#include "domain/price_statistics.h"

namespace etcm
{

/// The slot of `other` that reads the same on the clock in Zurich as `slot`. Nothing for what the other day
/// does not have: the second pass of the doubled hour has no partner, and neither has the skipped one.
[[nodiscard]] std::optional<UtcTime> sameWallClock(UtcTime slot, const MarketDay &other);

/// The prices of `other`, laid on the slots of `day`; where a slot has no partner, or that no price, a gap.
/// `other` must span `otherDay`.
[[nodiscard]] PriceGrid onDay(const MarketDay &day, const PriceGrid &other, const MarketDay &otherDay);

/// Slot by slot over the range of `a`; a gap where either is missing.
[[nodiscard]] PriceGrid sum(const PriceGrid &a, const PriceGrid &b);
[[nodiscard]] PriceGrid difference(const PriceGrid &a, const PriceGrid &b);

/// Mean of the `length` dearest quarter-hours less that of as many cheapest, adjoining or not. Nothing where
/// fewer are known.
[[nodiscard]] std::optional<double> spreadOfHours(const PriceGrid &grid, std::chrono::minutes length);

/// What a load pays per kWh: sum(p * kWh) / sum(kWh), `kwh` by the slots of the grid. A slot without a price
/// is in neither sum. Nothing without a load.
[[nodiscard]] Mean weightedPrice(const PriceGrid &grid, const std::vector<double> &kwh);

/// Share of one component in another (electricity in integrated) over the slots that have both. Nothing where
/// the whole is 0 or less.
[[nodiscard]] std::optional<double> componentShare(const PriceGrid &part, const PriceGrid &whole);

/// What of `grid` lies in `within`, whole quarter-hours only: for a window that must not begin before now.
[[nodiscard]] PriceGrid partOf(const PriceGrid &grid, const SlotRun &within);

/// From the first day of the month to the end of `date`.
[[nodiscard]] SlotRun monthToDate(LocalDate date);

} // namespace etcm
