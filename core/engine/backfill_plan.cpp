#include "engine/backfill_plan.h"

#include "domain/price_grid.h"

namespace etcm
{
using namespace std::chrono_literals;

namespace
{
constexpr auto kLongestCall = 24h * 30;
constexpr auto kJoinGap = 24h;
constexpr auto kUnnamedWait = 30s; // the host was busy and named no time
} // namespace

std::optional<std::chrono::milliseconds> budgetWait(const std::optional<Error> &failure)
{
    if (!failure || (failure->code != ErrorCode::BudgetExhausted && failure->outcome != Outcome::RateLimited))
        return std::nullopt;
    const std::chrono::milliseconds wait = failure->retryAfter.value_or(kUnnamedWait);
    return wait <= kLongestBudgetWait ? std::optional(wait) : std::nullopt;
}

std::optional<std::chrono::milliseconds> timeLeft(std::chrono::milliseconds spent, qint64 slotsDone,
                                                  qint64 slotsToDo)
{
    if (slotsDone <= 0)
        return std::nullopt;
    return std::chrono::milliseconds(spent.count() * slotsToDo / slotsDone);
}

std::vector<UtcTime> missingSlots(const std::vector<StoredSeries> &stored, TimeRange range)
{
    PriceGrid known(range.from, range.to);
    for (const StoredSeries &series : stored) {
        for (const StoredPoint &point : series.points)
            known.fill(point.start, point.end, point.value);
    }
    std::vector<UtcTime> missing;
    for (int slot = 0; slot < known.size(); ++slot) {
        if (!known.value(slot))
            missing.push_back(known.start(slot));
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
