#include "engine/backfill_plan.h"

#include "domain/price_grid.h"

#include <algorithm>

namespace etcm
{
using namespace std::chrono_literals;

namespace
{
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

UtcTime historyBegin(const std::optional<std::chrono::days> &history, UtcTime now)
{
    return history ? MarketDay::containing(now - *history).start() : UtcTime::min();
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

PieceAnswer pieceAnswer(Outcome outcome, qint64 rows)
{
    switch (outcome) {
    case Outcome::Ok:
    case Outcome::Partial: return rows > 0 ? PieceAnswer::Had : PieceAnswer::Absent;
    case Outcome::NotPublished: return PieceAnswer::Absent;
    case Outcome::TooLarge:
    case Outcome::Http4xx: return PieceAnswer::Refused;
    case Outcome::Malformed:
    case Outcome::Schema: return PieceAnswer::Unreadable;
    case Outcome::Implausible: return rows > 0 ? PieceAnswer::Had : PieceAnswer::Unreadable; // kept, marked
    default: return PieceAnswer::Failed;
    }
}

std::chrono::days daysOf(TimeRange range)
{
    return std::chrono::floor<std::chrono::days>(range.to - range.from);
}

BackfillStep partOf(const BackfillStep &piece, TimeRange range)
{
    return {piece.tariffName, range,
            piece.slotsMissing * (range.to - range.from) / (piece.range.to - piece.range.from)};
}

std::pair<BackfillStep, BackfillStep> cutNewest(const BackfillStep &piece, std::chrono::days length)
{
    const UtcTime cut = std::max<UtcTime>(piece.range.from, piece.range.to - length);
    BackfillStep newest = partOf(piece, {cut, piece.range.to});
    BackfillStep before{piece.tariffName, {piece.range.from, cut}, piece.slotsMissing - newest.slotsMissing};
    return {newest, before};
}

std::vector<BackfillStep> cutInto(const BackfillStep &piece, std::chrono::days longest)
{
    std::vector<BackfillStep> pieces;
    BackfillStep rest = piece;
    while (rest.range.from < rest.range.to) {
        auto [newest, before] = cutNewest(rest, longest);
        pieces.insert(pieces.begin(), std::move(newest));
        rest = std::move(before);
    }
    return pieces;
}

std::vector<BackfillStep> stepsFor(const QString &tariffName, const std::vector<UtcTime> &missing,
                                   std::chrono::days longest)
{
    std::vector<BackfillStep> steps;
    for (const UtcTime slot : missing) {
        const UtcTime end = slot + kSlotLength;
        const bool joins = !steps.empty() && slot - steps.back().range.to < kJoinGap &&
                           end - steps.back().range.from <= longest;
        if (!joins)
            steps.push_back({tariffName, {slot, end}, 0});
        steps.back().range.to = end;
        ++steps.back().slotsMissing;
    }
    return steps;
}

} // namespace etcm
