#include "models/price_figures.h"

#include <algorithm>
#include <cmath>

namespace etcm
{

std::optional<Price> meanPrice(std::span<const StoredPoint> points)
{
    if (points.empty())
        return {};
    double sum = 0;
    for (const StoredPoint &point : points)
        sum += static_cast<double>(point.value.micro());
    return Price::fromMicro(std::llround(sum / static_cast<double>(points.size())));
}

std::optional<CheapestWindow> cheapestWindow(std::span<const StoredPoint> points, std::size_t slotCount)
{
    std::optional<CheapestWindow> best;
    std::int64_t bestSum = 0;
    for (std::size_t first = 0; first + slotCount <= points.size(); ++first) {
        const auto window = points.subspan(first, slotCount);
        std::int64_t sum = window.front().value.micro();
        bool adjoining = true;
        for (std::size_t i = 1; i < window.size(); ++i) {
            adjoining = adjoining && window[i].start == window[i - 1].end;
            sum += window[i].value.micro();
        }
        if (!adjoining || (best && sum >= bestSum))
            continue;
        bestSum = sum;
        best = CheapestWindow{window.front().start, window.back().end, *meanPrice(window)};
    }
    return best;
}

PriceRank priceRank(std::span<const StoredPoint> points, Price value)
{
    PriceRank rank;
    rank.count = static_cast<int>(points.size());
    rank.cheap =
        static_cast<int>(std::ranges::count_if(points, [value](const auto &p) { return p.value <= value; }));
    rank.dear =
        static_cast<int>(std::ranges::count_if(points, [value](const auto &p) { return p.value >= value; }));
    return rank;
}

} // namespace etcm
