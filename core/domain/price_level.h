// What prices of a series usually are: a robust memory of its last delivery days, against which a change of
// scale shows (centimes for francs, MWh for kWh) that absolute limits let pass.
//
// A day is kept as its median and its spread (the median of the distances from it). A price is usual if it
// lies within ten spreads of the median of any kept day; the spread counts as at least a fifth of the median
// and a hundredth of what the limits of the unit allow, so that a flat tariff may move. A whole day below a
// tenth of every kept day is not usual either. Days that are not usual are remembered apart: once there are
// four, their level is the new normal, so that no crisis is doubted for ever. Days from long before the kept
// ones, which a back-fill brings, are held against the limits alone.
#pragma once

#include "domain/market_day.h"
#include "domain/source_limits.h"
#include "domain/tariff.h"

#include <vector>

namespace etcm
{

struct DayLevel {
    LocalDate day;
    double median = 0;
    double spread = 0;
    friend bool operator==(const DayLevel &, const DayLevel &) = default;
};

class SeriesLevel
{
public:
    /// Marks each point of one answer that is not plausible: outside of `limits`, unless accepted, or not
    /// usual. Ascending points. Remembers the days that are there in full or nearly. `accept`: a person says
    /// that they are right; nothing is marked, and what lies outside is accepted from now on.
    void mark(std::vector<PricePoint> &points, const std::optional<PlausibleRange> &limits,
              bool accept = false);

    /// Kept days, ascending.
    std::vector<DayLevel> usual;
    /// Days of another level that were seen since, ascending.
    std::vector<DayLevel> doubted;
    /// Beyond the limits, and right.
    std::optional<PlausibleRange> accepted;

    friend bool operator==(const SeriesLevel &, const SeriesLevel &) = default;

private:
    void markDay(std::vector<PricePoint>::iterator first, std::vector<PricePoint>::iterator last,
                 const std::optional<PlausibleRange> &limits);
    void accept(const std::vector<PricePoint> &points, const std::optional<PlausibleRange> &limits);
    void remember(const DayLevel &day, bool isUsual);
};

} // namespace etcm
