#include "domain/price_comparison.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace etcm
{
using namespace std::chrono;

namespace
{
template <typename Combine>
PriceGrid slotBySlot(const PriceGrid &a, const PriceGrid &b, Combine combine)
{
    PriceGrid result(a.from(), a.to());
    for (int i = 0; i < a.size(); ++i) {
        const auto other = b.at(a.start(i));
        if (a.value(i) && other)
            result.fill(a.start(i), a.start(i + 1), combine(*a.value(i), *other));
    }
    return result;
}
} // namespace

std::optional<UtcTime> sameWallClock(UtcTime slot, const MarketDay &other)
{
    const ZurichLocal local = toZurich(slot);
    // What the clock showed before already is the second pass of the hour.
    if (MarketDay(local.date).at(local.timeOfDay) != slot)
        return std::nullopt;
    const UtcTime partner = other.at(local.timeOfDay);
    return toZurich(partner).timeOfDay == local.timeOfDay ? std::optional(partner) : std::nullopt;
}

PriceGrid onDay(const MarketDay &day, const PriceGrid &other, const MarketDay &otherDay)
{
    PriceGrid laid(day.start(), day.end());
    for (int i = 0; i < laid.size(); ++i) {
        const auto partner = sameWallClock(laid.start(i), otherDay);
        if (!partner)
            continue;
        if (const auto value = other.at(*partner))
            laid.fill(laid.start(i), laid.start(i + 1), *value);
    }
    return laid;
}

PriceGrid sum(const PriceGrid &a, const PriceGrid &b)
{
    return slotBySlot(a, b, std::plus());
}

PriceGrid difference(const PriceGrid &a, const PriceGrid &b)
{
    return slotBySlot(a, b, std::minus());
}

std::optional<double> spreadOfHours(const PriceGrid &grid, minutes length)
{
    std::vector<std::int64_t> micro;
    for (int i = 0; i < grid.size(); ++i) {
        if (grid.value(i))
            micro.push_back(grid.value(i)->micro());
    }
    const auto wanted = length / kSlotLength;
    if (wanted <= 0 || std::ssize(micro) < wanted)
        return std::nullopt;
    std::ranges::sort(micro);
    const auto sum = [wanted](auto from) { return std::accumulate(from, from + wanted, std::int64_t(0)); };
    const std::int64_t apart = sum(micro.end() - wanted) - sum(micro.begin());
    return static_cast<double>(apart) / static_cast<double>(wanted) / 1e6;
}

Mean weightedPrice(const PriceGrid &grid, const std::vector<double> &kwh)
{
    Mean result{std::nullopt, 0, grid.size()};
    double paid = 0;
    double load = 0;
    for (int i = 0; i < grid.size() && i < std::ssize(kwh); ++i) {
        if (!grid.value(i))
            continue;
        ++result.used;
        paid += grid.value(i)->toDouble() * kwh[static_cast<std::size_t>(i)];
        load += kwh[static_cast<std::size_t>(i)];
    }
    if (load > 0)
        result.value = paid / load;
    return result;
}

std::optional<double> componentShare(const PriceGrid &part, const PriceGrid &whole)
{
    std::int64_t parts = 0;
    std::int64_t wholes = 0;
    for (int i = 0; i < whole.size(); ++i) {
        const auto piece = part.at(whole.start(i));
        if (!piece || !whole.value(i))
            continue;
        parts += piece->micro();
        wholes += whole.value(i)->micro();
    }
    if (wholes <= 0)
        return std::nullopt;
    return static_cast<double>(parts) / static_cast<double>(wholes);
}

PriceGrid partOf(const PriceGrid &grid, const SlotRun &within)
{
    const auto quarter = milliseconds(kSlotLength);
    const auto behind = std::max(within.from - grid.from(), milliseconds(0));
    const UtcTime from = grid.from() + (behind + quarter - milliseconds(1)) / quarter * quarter;
    PriceGrid part(from, std::min(within.to, grid.to()));
    for (int i = 0; i < part.size(); ++i) {
        if (const auto value = grid.at(part.start(i)))
            part.fill(part.start(i), part.start(i + 1), *value);
    }
    return part;
}

SlotRun monthToDate(LocalDate date)
{
    return {MarketDay(date.year() / date.month() / 1).start(), MarketDay(date).end()};
}

} // namespace etcm
