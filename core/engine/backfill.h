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
    /// most `kLongestBudgetWait`, and ends with BudgetExhausted when it wants a longer one. A piece that the
    /// source does not have is remembered in the local file and not asked for again; one that is refused is
    /// tried by its newest day, which tells whether it is too old or too long, and then the longest call is
    /// found by halving and remembered, too. What cannot be read is left, and the rest goes on. Stops at the
    /// first call that fails otherwise; what came before is stored.
    QCoro::Task<Result<BackfillReport>> run(BackfillJob job, BackfillListener listener);

private:
    struct Plan {
        std::vector<BackfillStep> steps;
        qint64 slotsMissing = 0;
        qint64 slotsAbsent = 0; ///< of these
    };
    QCoro::Task<Result<Plan>> plan(BackfillJob job);

    QCoro::Task<PollResult> pollUntilAllowed(BackfillStep step);
    QCoro::Task<Result<void>> fetchAll(std::vector<BackfillStep> steps);
    QCoro::Task<Result<void>> fetch(BackfillStep step);
    QCoro::Task<Result<PieceAnswer>> ask(BackfillStep step);
    QCoro::Task<Result<void>> findOutWhy(BackfillStep refused);
    void noteGiven(TimeRange range);
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
    struct Longest {
        std::chrono::days given{0};    ///< the longest piece that prices came for
        std::chrono::days supposed{0}; ///< perhaps the longest that the source gives; 0: nothing found
        BackfillStep before;           ///< what is older than the piece that this was found by
    };
    Longest m_longest;
    MonotonicTime m_begin{};
    qint64 m_slotsDone = 0;
};

} // namespace etcm
