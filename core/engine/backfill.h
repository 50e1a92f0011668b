// Fetches the price slots of past days that are not stored yet.
#pragma once

#include "engine/backfill_plan.h"
#include "engine/pipeline.h"

namespace etcm
{

class Backfill
{
public:
    Backfill(Pipeline &pipeline, LocalStore &store, SourceConfig source, TokenSource *tokens);

    /// Resumable: what is missing is read from the store each time. Stops at the first call that fails for
    /// good or whose host wants a pause; the error says so, and what came before is stored.
    QCoro::Task<Result<BackfillReport>> run(BackfillJob job, BackfillListener listener);

private:
    QCoro::Task<Result<std::vector<BackfillStep>>> plan(BackfillJob job);

    Pipeline &m_pipeline;
    LocalStore &m_store;
    SourceConfig m_source;
    TokenSource *m_tokens;
};

} // namespace etcm
