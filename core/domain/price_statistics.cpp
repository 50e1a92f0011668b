#include "domain/price_statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace etcm
{
using namespace std::chrono;

namespace
{
// Adds up exactly; the mean is rounded once.
class Sum
{
public:
    void add(const PriceGrid &grid, int from, int to)
    {
        m_expected += to - from;
        for (int i = from; i < to; ++i) {
            if (grid.value(i)) {
                m_micro += grid.value(i)->micro();
                ++m_used;
            }
        }
    }
    [[nodiscard]] Mean mean() const
    {
        const auto value = m_used == 0 ? std::nullopt : std::optional(double(m_micro) / m_used / 1e6);
        return {value, m_used, m_expected};
    }

private:
    std::int64_t m_micro = 0;
    int m_used = 0;
    int m_expected = 0;
};

Mean meanOf(const PriceGrid &grid, std::initializer_list<std::pair<int, int>> ranges)
{
    Sum sum;
    for (const auto &[from, to] : ranges)
        sum.add(grid, from, to);
    return sum.mean();
}

template <typename Wanted>
std::vector<SlotRun> runsOf(const PriceGrid &grid, const Wanted &wanted)
{
    std::vector<SlotRun> runs;
    for (int i = 0; i < grid.size(); ++i) {
        if (!wanted(i))
            continue;
        if (!runs.empty() && runs.back().to == grid.start(i))
            runs.back().to = grid.start(i + 1);
        else
            runs.push_back({grid.start(i), grid.start(i + 1)});
    }
    return runs;
}

Extreme extremeAt(const PriceGrid &grid, Price value)
{
    return {value, runsOf(grid, [&](int i) { return grid.value(i) == value; })};
}

bool isWeekend(const MarketDay &day)
{
    const weekday name{sys_days(day.date())};
    return name == Saturday || name == Sunday;
}

void addMeans(DayStatistics &out, const MarketDay &day, const PriceGrid &grid)
{
    const int eight = day.slotIndex(day.at(hours(8)));
    const int twenty = day.slotIndex(day.at(hours(20)));
    const int end = grid.size();
    out.base = meanOf(grid, {{0, end}});
    out.peakHours = meanOf(grid, {{eight, twenty}});
    out.offPeak1 = meanOf(grid, {{0, eight}});
    out.offPeak2 = meanOf(grid, {{twenty, end}});
    if (isWeekend(day)) {
        out.offPeak = out.base;
    } else {
        out.peak = out.peakHours;
        out.offPeak = meanOf(grid, {{0, eight}, {twenty, end}});
    }
    if (out.peak.value && out.base.value)
        out.peakMinusBase = *out.peak.value - *out.base.value;
}

void addExtremes(DayStatistics &out, const PriceGrid &grid)
{
    std::optional<Price> lowest;
    std::optional<Price> highest;
    for (int i = 0; i < grid.size(); ++i) {
        const auto &value = grid.value(i);
        if (!value)
            continue;
        lowest = lowest ? std::min(*lowest, *value) : *value;
        highest = highest ? std::max(*highest, *value) : *value;
        out.negativeSlots += value->micro() < 0 ? 1 : 0;
    }
    if (!lowest)
        return;
    out.minimum = extremeAt(grid, *lowest);
    out.maximum = extremeAt(grid, *highest);
    out.spread = *highest - *lowest;
}

void addVolatility(DayStatistics &out, const PriceGrid &grid)
{
    if (!out.base.value)
        return;
    double squares = 0;
    std::int64_t stepMicro = 0;
    int steps = 0;
    for (int i = 0; i < grid.size(); ++i) {
        if (!grid.value(i))
            continue;
        const double off = grid.value(i)->toDouble() - *out.base.value;
        squares += off * off;
        if (i > 0 && grid.value(i - 1)) {
            stepMicro += std::abs((*grid.value(i) - *grid.value(i - 1)).micro());
            ++steps;
        }
    }
    out.standardDeviation = std::sqrt(squares / out.base.used);
    if (steps > 0)
        out.meanStep = double(stepMicro) / steps / 1e6;
}
} // namespace

DayStatistics dayStatistics(const MarketDay &day, const PriceGrid &grid)
{
    DayStatistics out;
    out.used = grid.known();
    out.expected = day.slotCount();
    addMeans(out, day, grid);
    addExtremes(out, grid);
    addVolatility(out, grid);
    return out;
}

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

std::vector<SlotRun> cheapestSlots(const PriceGrid &grid, int count)
{
    std::vector<int> order;
    for (int i = 0; i < grid.size(); ++i) {
        if (grid.value(i))
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return *grid.value(a) < *grid.value(b); });
    order.resize(std::min(order.size(), static_cast<std::size_t>(std::max(count, 0))));
    std::vector<bool> chosen(static_cast<std::size_t>(grid.size()));
    for (const int i : order)
        chosen[static_cast<std::size_t>(i)] = true;
    return runsOf(grid, [&](int i) { return chosen[static_cast<std::size_t>(i)]; });
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
