// Windows, ranks and changes of price_statistics.h: where prices stand among the others.
#include "domain/price_statistics.h"

namespace etcm
{
using namespace std::chrono;

std::optional<PriceWindow> bestWindow(const PriceGrid &grid, minutes length, WindowKind kind)
{
    const int wanted = static_cast<int>(length / kSlotLength);
    if (wanted <= 0)
        return std::nullopt;
    std::optional<std::int64_t> best;
    int bestEnd = 0;
    std::int64_t sum = 0;
    int run = 0; // known slots in a row up to here, at most `wanted`
    for (int i = 0; i < grid.size(); ++i) {
        if (!grid.value(i)) {
            run = 0;
            sum = 0;
            continue;
        }
        sum += grid.value(i)->micro();
        if (run == wanted)
            sum -= grid.value(i - wanted)->micro();
        else
            ++run;
        const bool better = !best || (kind == WindowKind::Cheapest ? sum < *best : sum > *best);
        if (run == wanted && better) {
            best = sum;
            bestEnd = i + 1;
        }
    }
    if (!best)
        return std::nullopt;
    return PriceWindow{grid.start(bestEnd - wanted), grid.start(bestEnd), double(*best) / wanted / 1e6};
}

PriceRank priceRank(const PriceGrid &grid, Price price)
{
    PriceRank rank;
    for (int i = 0; i < grid.size(); ++i) {
        if (!grid.value(i))
            continue;
        ++rank.of;
        rank.atOrBelow += *grid.value(i) <= price ? 1 : 0;
        rank.atOrAbove += *grid.value(i) >= price ? 1 : 0;
    }
    return rank;
}

std::optional<double> pricePercentile(const PriceGrid &grid, Price price)
{
    const PriceRank rank = priceRank(grid, price);
    if (rank.of == 0)
        return std::nullopt;
    const int ties = rank.atOrBelow + rank.atOrAbove - rank.of;
    return (rank.atOrBelow - ties + ties / 2.0) / rank.of;
}

std::optional<PriceChange> nextChange(const PriceGrid &grid, UtcTime now)
{
    const int current = grid.index(now);
    if (current < 0 || !grid.value(current))
        return std::nullopt;
    const Price price = *grid.value(current);
    for (int i = current + 1; i < grid.size() && grid.value(i); ++i) {
        if (*grid.value(i) != price)
            return PriceChange{grid.start(i), price, *grid.value(i)};
    }
    return std::nullopt;
}

} // namespace etcm
