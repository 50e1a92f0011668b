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
};

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

struct DayStatistics {
    int used = 0;     ///< known slots
    int expected = 0; ///< 92, 96 or 100
    Mean base;        ///< all slots
    Mean peak;        ///< futures: slots starting 08:00..19:45, Monday to Friday (CME German Power Peakload)
    Mean peakHours;   ///< spot index: the same hours on any day
    Mean offPeak1;    ///< midnight to 08:00: 28, 32 or 36 slots
    Mean offPeak2;    ///< 20:00 to midnight
    Mean offPeak;     ///< futures: both, and on weekends the whole day
    std::optional<Extreme> minimum;
    std::optional<Extreme> maximum;
    std::optional<Price> spread;             ///< maximum - minimum
    std::optional<double> peakMinusBase;     ///< futures peak
    std::optional<double> standardDeviation; ///< of the known slots, as a whole population
    std::optional<double> meanStep;          ///< mean absolute change to the next slot; no step over a gap
    int negativeSlots = 0;
};

/// `grid` must span exactly `day`. Public holidays count as weekdays.
[[nodiscard]] DayStatistics dayStatistics(const MarketDay &day, const PriceGrid &grid);

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
