// What a back-fill has to ask for. Pure.
#pragma once

#include "domain/history.h"
#include "domain/market_day.h"
#include "domain/outcome.h"
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

/// After each step.
struct BackfillProgress {
    int step = 0; ///< 1 for the first
    int steps = 0;
    BackfillStep done;
    Outcome outcome = Outcome::Unknown;
    qint64 rowsNew = 0;
};
using BackfillListener = std::function<void(const BackfillProgress &)>;

/// Slots of [from, to) with no price in any component of `stored`, which is one product.
[[nodiscard]] std::vector<UtcTime> missingSlots(const std::vector<StoredSeries> &stored, TimeRange range);

/// Joins missing slots to ranges of at most 30 days; gaps of known slots shorter than a day are asked for
/// again, because one call costs more than its rows.
[[nodiscard]] std::vector<BackfillStep> stepsFor(const QString &tariffName,
                                                 const std::vector<UtcTime> &missing);

} // namespace etcm
