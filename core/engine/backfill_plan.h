// What a back-fill has to ask for. Pure.
#pragma once

#include "domain/history.h"
#include "domain/market_day.h"
#include "domain/outcome.h"
#include "domain/result.h"
#include "sources/dialect.h"

#include <functional>

namespace etcm
{

struct BackfillJob {
    QString sourceId;
    LocalDate from;     ///< first delivery day
    LocalDate to;       ///< excluded
    QString tariffName; ///< empty: every product of the source
};

struct BackfillReport {
    qint64 slotsMissing = 0; ///< before; per product
    qint64 slotsLeft = 0;    ///< not to be had: the source has not published them
    qint64 rows = 0;
    qint64 rowsNew = 0;
    int calls = 0;
};

struct BackfillStep {
    QString tariffName;
    TimeRange range{};
    qint64 slotsMissing = 0;
};

/// After each call, and before each wait.
struct BackfillProgress {
    int step = 0; ///< 1 for the first
    int steps = 0;
    BackfillStep at;
    Outcome outcome = Outcome::Unknown;
    qint64 rowsNew = 0;
    std::optional<UtcTime> waitsUntil;             ///< the host wants a pause; then the same step again
    std::optional<std::chrono::milliseconds> left; ///< expected from what has been done so far
};
using BackfillListener = std::function<void(const BackfillProgress &)>;

/// A longer pause ends the back-fill; the same command goes on later.
inline constexpr std::chrono::minutes kLongestBudgetWait{15};

/// How long to wait before the same call is made again; nothing: it did not fail for the host's budget, or
/// the host wants to be left alone for longer than `kLongestBudgetWait`.
[[nodiscard]] std::optional<std::chrono::milliseconds> budgetWait(const std::optional<Error> &failure);

/// Time that the rest will take if it goes on as before; nothing before the first slot.
[[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft(std::chrono::milliseconds spent,
                                                                qint64 slotsDone, qint64 slotsToDo);

/// Slots of [from, to) with no price in any component of `stored`, which is one product.
[[nodiscard]] std::vector<UtcTime> missingSlots(const std::vector<StoredSeries> &stored, TimeRange range);

/// Joins missing slots to ranges of at most 30 days; gaps of known slots shorter than a day are asked for
/// again, because one call costs more than its rows.
[[nodiscard]] std::vector<BackfillStep> stepsFor(const QString &tariffName,
                                                 const std::vector<UtcTime> &missing);

} // namespace etcm
