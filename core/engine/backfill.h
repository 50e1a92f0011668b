// Fetches the price slots of past days that are not stored yet.
#pragma once

#include "engine/backfill_plan.h"
#include "engine/pipeline.h"

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
    /// most `kLongestBudgetWait`, and ends with BudgetExhausted when it wants a longer one. Stops at the
    /// first call that fails for good; what came before is stored.
    QCoro::Task<Result<BackfillReport>> run(BackfillJob job, BackfillListener listener);

private:
    QCoro::Task<Result<std::vector<BackfillStep>>> plan(BackfillJob job);

    QCoro::Task<PollResult> pollUntilAllowed(BackfillStep step);
    QCoro::Task<Result<void>> fetchAll(std::vector<BackfillStep> steps);

    Pipeline &m_pipeline;
    LocalStore &m_store;
    const Clock &m_clock;
    SourceConfig m_source;
    TokenSource *m_tokens;
    std::stop_token m_stop;
    BackfillListener m_listener;
    BackfillProgress m_progress;
    BackfillReport m_report;
};

} // namespace etcm
