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

// The slots of each kind, over all days of the range.
struct Hours {
    Sum all;
    Sum peak;
    Sum peakHours;
    Sum offPeak1;
    Sum offPeak2;
    Sum offPeak;
};

void addDay(Hours &sums, const MarketDay &day, const PriceGrid &grid)
{
    const auto indexOf = [&grid](UtcTime time) {
        const auto at = (std::clamp(time, grid.from(), grid.to()) - grid.from()) / kSlotLength;
        return static_cast<int>(at);
    };
    const int begin = indexOf(day.start());
    const int eight = indexOf(day.at(hours(8)));
    const int twenty = indexOf(day.at(hours(20)));
    const int end = indexOf(day.end());
    sums.all.add(grid, begin, end);
    sums.offPeak1.add(grid, begin, eight);
    sums.peakHours.add(grid, eight, twenty);
    sums.offPeak2.add(grid, twenty, end);
    sums.offPeak.add(grid, begin, eight);
    (isWeekend(day) ? sums.offPeak : sums.peak).add(grid, eight, twenty);
    sums.offPeak.add(grid, twenty, end);
}

void addMeans(PriceStatistics &out, const PriceGrid &grid)
{
    Hours sums;
    for (MarketDay day = MarketDay::containing(grid.from()); day.start() < grid.to(); day = day.next())
        addDay(sums, day, grid);
    out.base = sums.all.mean();
    out.peak = sums.peak.mean();
    out.peakHours = sums.peakHours.mean();
    out.offPeak1 = sums.offPeak1.mean();
    out.offPeak2 = sums.offPeak2.mean();
    out.offPeak = sums.offPeak.mean();
    if (out.peak.value && out.base.value)
        out.peakMinusBase = *out.peak.value - *out.base.value;
}

void addExtremes(PriceStatistics &out, const PriceGrid &grid)
{
    std::optional<Price> lowest;
    std::optional<Price> highest;
    for (int i = 0; i < grid.size(); ++i) {
        const auto &value = grid.value(i);
        if (!value)
            continue;
        lowest = lowest ? std::min(*lowest, *value) : *value;
        highest = highest ? std::max(*highest, *value) : *value;
    }
    if (!lowest)
        return;
    out.minimum = extremeAt(grid, *lowest);
    out.maximum = extremeAt(grid, *highest);
    out.spread = *highest - *lowest;
}

void addNegative(NegativeSlots &out, const PriceGrid &grid)
{
    Sum sum;
    for (int i = 0; i < grid.size(); ++i) {
        if (!grid.value(i) || grid.value(i)->micro() >= 0)
            continue;
        sum.add(grid, i, i + 1);
        ++out.count;
        if (!out.first)
            out.first = grid.start(i);
        out.last = grid.start(i + 1);
    }
    out.mean = sum.mean().value;
}

void addVolatility(PriceStatistics &out, const PriceGrid &grid)
{
    out.meanStep.expected = std::max(0, grid.size() - 1);
    if (!out.base.value)
        return;
    double squares = 0;
    std::int64_t stepMicro = 0;
    int &steps = out.meanStep.used;
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
        out.meanStep.value = double(stepMicro) / steps / 1e6;
}
} // namespace

PriceStatistics priceStatistics(const PriceGrid &grid)
{
    PriceStatistics out;
    out.used = grid.known();
    out.expected = grid.size();
    addMeans(out, grid);
    addExtremes(out, grid);
    addNegative(out.negative, grid);
    addVolatility(out, grid);
    return out;
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

} // namespace etcm
