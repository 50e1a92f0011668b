// What a back-fill has learnt of a source: what it does not have, and how much it gives at once. Pure.
#pragma once

#include "domain/source_limits.h"
#include "domain/utc_time.h"
#include "sources/dialect.h"

#include <QString>

#include <vector>

namespace etcm
{

/// A source may get older data, or allow longer calls, some day: what was learnt is forgotten after this.
inline constexpr std::chrono::days kBackfillMemory{30};
/// What ends nearer to the present than this may still be published.
inline constexpr std::chrono::days kMayStillCome{2};

struct AbsentPiece {
    QString tariffName;
    TimeRange range{};
    UtcTime askedAt{};
};

struct BackfillMemory {
    std::vector<AbsentPiece> absent; ///< asked for, and the source has no prices there
    std::chrono::days longestCall = kLongestBackfillCall;
    UtcTime longestCallLearntAt{};

    [[nodiscard]] bool isAbsent(const QString &tariffName, UtcTime slot) const;
    /// Grows an adjoining piece where there is one. Does nothing where prices may still come.
    void noteAbsent(const QString &tariffName, TimeRange range, UtcTime now);
};

/// Its name among the settings of the local file.
[[nodiscard]] QString backfillMemoryKey(const QString &sourceId);

/// JSON: {"absent":[{"product","from","to","asked"}],"longest_days","learnt"}, times in epoch milliseconds.
[[nodiscard]] QString backfillMemoryText(const BackfillMemory &memory);
/// What is older than kBackfillMemory, or cannot be read, is left out.
[[nodiscard]] BackfillMemory backfillMemoryFromText(const QString &text, UtcTime now);

} // namespace etcm
