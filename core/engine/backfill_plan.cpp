#include "engine/backfill_plan.h"

#include <set>

namespace etcm
{
using namespace std::chrono_literals;

namespace
{
constexpr auto kLongestCall = 24h * 30;
constexpr auto kJoinGap = 24h;
} // namespace

std::vector<UtcTime> missingSlots(const std::vector<StoredSeries> &stored, TimeRange range)
{
    std::set<UtcTime> known;
    for (const StoredSeries &series : stored) {
        for (const StoredPoint &point : series.points)
            known.insert(point.start);
    }
    std::vector<UtcTime> missing;
    for (UtcTime slot = range.from; slot < range.to; slot += kSlotLength) {
        if (!known.contains(slot))
            missing.push_back(slot);
    }
    return missing;
}

std::vector<BackfillStep> stepsFor(const QString &tariffName, const std::vector<UtcTime> &missing)
{
    std::vector<BackfillStep> steps;
    for (const UtcTime slot : missing) {
        const UtcTime end = slot + kSlotLength;
        const bool joins = !steps.empty() && slot - steps.back().range.to < kJoinGap &&
                           end - steps.back().range.from <= kLongestCall;
        if (!joins)
            steps.push_back({tariffName, {slot, end}, 0});
        steps.back().range.to = end;
        ++steps.back().slotsMissing;
    }
    return steps;
}

} // namespace etcm
