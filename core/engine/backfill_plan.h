// What a back-fill has to ask for. Pure.
#pragma once

#include "domain/history.h"
#include "domain/market_day.h"
#include "domain/outcome.h"
#include "domain/result.h"
#include "engine/backfill_memory.h"
#include "sources/dialect.h"

#include <functional>
#include <utility>

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
    qint64 slotsLeft = 0;    ///< still missing
    qint64 slotsAbsent = 0; ///< of these: the source does not have them, as is remembered for kBackfillMemory
    qint64 slotsTooOld =
        0; ///< of these: from before what the source answers, as is known of it; never asked for
    std::optional<std::chrono::days> history; ///< what is known of it
    int piecesUnreadable = 0;
    QString unreadable; ///< the first error of an answer that could not be read
    std::optional<std::chrono::days>
        longestCall; ///< the source gives so much at once, where it is less than usual
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

/// The first slot that the source can have; far past if nothing is known of its history. One without any has
/// what it publishes now: the present day and tomorrow.
[[nodiscard]] UtcTime historyBegin(const std::optional<std::chrono::days> &history, UtcTime now);

/// Slots of [from, to) with no price in any component of `stored`, which is one product.
[[nodiscard]] std::vector<UtcTime> missingSlots(const std::vector<StoredSeries> &stored, TimeRange range);

/// Joins missing slots to ranges of at most `longest`; gaps of known slots shorter than a day are asked for
/// again, because one call costs more than its rows.
[[nodiscard]] std::vector<BackfillStep> stepsFor(const QString &tariffName,
                                                 const std::vector<UtcTime> &missing,
                                                 std::chrono::days longest = kLongestBackfillCall);

/// What an answer says of the piece that was asked for.
enum class PieceAnswer {
    Had,        ///< prices came
    Absent,     ///< the source says that it has none
    Refused,    ///< too old, or too much at once: the source refuses the call as it is
    Unreadable, ///< perhaps a refusal in the source's own words; the rest may be well
    Failed,     ///< nothing else will fare better now
};
[[nodiscard]] PieceAnswer pieceAnswer(Outcome outcome, qint64 rows);

/// An answer to a piece; what did not come is in doubt until it is known how much the source gives at once.
struct PieceDoubt {
    BackfillStep piece;
    PieceAnswer says = PieceAnswer::Absent;
    std::chrono::days asked{0}; ///< the length of the call
    TimeRange came{};           ///< from the first to the last price that the call brought
    QString error;
};

/// The slots are shared out by length.
[[nodiscard]] BackfillStep partOf(const BackfillStep &piece, TimeRange range);
/// The newest days of a piece, and what is before them.
[[nodiscard]] std::pair<BackfillStep, BackfillStep> cutNewest(const BackfillStep &piece,
                                                              std::chrono::days length);
/// In pieces of at most this length, oldest first.
[[nodiscard]] std::vector<BackfillStep> cutInto(const BackfillStep &piece, std::chrono::days longest);
[[nodiscard]] std::chrono::days daysOf(TimeRange range); ///< whole ones

} // namespace etcm
