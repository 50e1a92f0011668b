// Fetches the price slots of past days that are not stored yet.
#pragma once

#include "engine/backfill_memory.h"
#include "engine/backfill_plan.h"
#include "engine/pipeline.h"

#include <deque>
#include <stop_token>

namespace etcm
{

class Backfill
{
public:
    /// `stop` ends a wait; calls under way end with the client's shutdown.
    Backfill(Pipeline &pipeline, LocalStore &store, const Clock &clock, SourceConfig source,
             TokenSource *tokens, std::stop_token stop);

    /// Resumable: what is missing is read from the store each time. Waits when the host wants a pause of at
    /// most `kLongestBudgetWait`, and ends with BudgetExhausted when it wants a longer one. What does not
    /// come, because it is refused, not there, left out or unreadable, is in doubt until the rest is asked
    /// for: a call of a length that the source gives is believed; otherwise single days tell whether it has
    /// nothing there or gives less at once, and then the longest call is found and remembered. So is what the
    /// source does not have, and it is not asked for again. Stops at the first call that fails otherwise;
    /// what came before is stored.
    QCoro::Task<Result<BackfillReport>> run(BackfillJob job, BackfillListener listener);

private:
    struct Plan {
        std::vector<BackfillStep> steps;
        qint64 slotsMissing = 0;
        qint64 slotsAbsent = 0; ///< of these
        qint64 slotsTooOld = 0; ///< of these, beside the absent
    };
    QCoro::Task<Result<Plan>> plan(BackfillJob job);

    QCoro::Task<PollResult> pollUntilAllowed(BackfillStep step);
    QCoro::Task<Result<void>> fetchAll(std::vector<BackfillStep> steps);
    QCoro::Task<Result<void>> fetchNext();
    QCoro::Task<Result<PieceDoubt>> ask(BackfillStep step);
    QCoro::Task<Result<void>> settleNewest();
    QCoro::Task<Result<void>> findOutWhy(PieceDoubt doubt, bool usual);
    QCoro::Task<Result<void>> findLongest(PieceDoubt doubt, bool usual);
    void giveUp(const PieceDoubt &doubt);
    void suppose(std::chrono::days longest, const BackfillStep &rest);
    void askInPieces(const BackfillStep &piece, std::chrono::days longest);
    void noteGiven(TimeRange came);
    void confirmLongest();

    Pipeline &m_pipeline;
    LocalStore &m_store;
    const Clock &m_clock;
    SourceConfig m_source;
    TokenSource *m_tokens;
    std::stop_token m_stop;
    BackfillListener m_listener;
    BackfillProgress m_progress;
    BackfillReport m_report;
    BackfillMemory m_memory;
    std::deque<BackfillStep> m_ahead;
    std::vector<PieceDoubt> m_doubts; ///< settled from the last one on when nothing is ahead
    struct Longest {
        std::chrono::days given{0};    ///< the longest stretch that one call brought
        std::chrono::days supposed{0}; ///< perhaps the longest that the source gives; 0: nothing found
        BackfillStep rest;             ///< what the call that this was found by left out
    };
    Longest m_longest;
    MonotonicTime m_begin{};
    qint64 m_slotsDone = 0;
};

} // namespace etcm
