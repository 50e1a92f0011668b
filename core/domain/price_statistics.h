// Statistics of prices as traders know them. All work on quarter-hours with equal weights; each figure says
// how many it used of how many that there should be.
#pragma once

#include "domain/price_grid.h"

#include <vector>

namespace etcm
{

/// An arithmetic mean, in the unit of the price. Nothing if no slot was known; a figure that does not exist
/// on this day (peak on a weekend) expects 0 slots.
struct Mean {
    std::optional<double> value;
    int used = 0;
    int expected = 0;
    [[nodiscard]] bool isPartial() const { return used < expected; }
    friend bool operator==(const Mean &, const Mean &) = default;
};

/// Whether so many slots are enough for a figure: nine in ten. What rests on fewer is shown on demand only.
[[nodiscard]] constexpr bool isCovered(int used, int expected)
{
    return used > 0 && used * 10 >= expected * 9;
}

/// Half-open run of quarter-hours.
struct SlotRun {
    UtcTime from;
    UtcTime to;
    friend bool operator==(const SlotRun &, const SlotRun &) = default;
};

/// A minimum or maximum with all slots that share it, merged to runs.
struct Extreme {
    Price value;
    std::vector<SlotRun> runs;
};

/// Slots below 0.
struct NegativeSlots {
    int count = 0;
    std::optional<double> mean;
    std::optional<UtcTime> first; ///< start of the first
    std::optional<UtcTime> last;  ///< end of the last
};

/// Of any range: a day, a month to date, ten years. From slots, never from the means of days.
struct PriceStatistics {
    int used = 0;     ///< known slots
    int expected = 0; ///< of a day 92, 96 or 100
    Mean base;        ///< all slots
    Mean peak;        ///< futures: slots starting 08:00..19:45, Monday to Friday (CME German Power Peakload)
    Mean peakHours;   ///< spot index: the same hours on any day
    Mean offPeak1;    ///< midnight to 08:00: 28, 32 or 36 slots
    Mean offPeak2;    ///< 20:00 to midnight
    Mean offPeak;     ///< futures: both, and on weekends the whole day
    Mean meanStep;    ///< mean absolute change to the next slot; counts steps, none over a gap
    std::optional<Extreme> minimum;
    std::optional<Extreme> maximum;
    std::optional<Price> spread;             ///< maximum - minimum
    std::optional<double> peakMinusBase;     ///< futures peak
    std::optional<double> standardDeviation; ///< of the known slots, as a whole population
    NegativeSlots negative;
};

/// Hours are those of the wall clock in Zurich. Public holidays count as weekdays.
[[nodiscard]] PriceStatistics priceStatistics(const PriceGrid &grid);

/// A contiguous window and its mean, in the unit of the price.
struct PriceWindow {
    UtcTime from;
    UtcTime to;
    double mean = 0;
    friend bool operator==(const PriceWindow &, const PriceWindow &) = default;
};

enum class WindowKind { Cheapest, Dearest };

/// Best window of `length` (whole quarter-hours) within the grid; may span midnight, never a gap; of equal
/// ones the earliest. Nothing if no run of known slots is long enough.
[[nodiscard]] std::optional<PriceWindow> bestWindow(const PriceGrid &grid, std::chrono::minutes length,
                                                    WindowKind kind);

/// The `count` cheapest quarter-hours, contiguous or not, merged to runs; of equal ones the earlier.
[[nodiscard]] std::vector<SlotRun> cheapestSlots(const PriceGrid &grid, int count);

/// Place of a price among the known slots: "among the cheapest atOrBelow of n", or above the median "among
/// the dearest atOrAbove of n". Ties included.
struct PriceRank {
    int atOrBelow = 0;
    int atOrAbove = 0;
    int of = 0;
};
[[nodiscard]] PriceRank priceRank(const PriceGrid &grid, Price price);

/// Share (0..1) of known slots strictly below plus half of those equal; nothing without known slots.
[[nodiscard]] std::optional<double> pricePercentile(const PriceGrid &grid, Price price);

struct PriceChange {
    UtcTime at;
    Price before;
    Price after;
};
/// The next start of a slot whose price differs from that of `now`. Nothing if it is not known: at the end of
/// the grid, or when a gap comes first.
[[nodiscard]] std::optional<PriceChange> nextChange(const PriceGrid &grid, UtcTime now);

} // namespace etcm
