// Polls, by schedule and by hand: what is asked for, and what each poll brings about. Private to this folder.
#pragma once

#include "engine/access_records.h"
#include "engine/pipeline.h"
#include "engine/rechecks.h"
#include "engine/sharing.h"
#include "engine/signal_catch_up.h"

namespace etcm
{

class Polling
{
public:
    Polling(EngineContext &context, AccessRecords &access, CentralLink &central, KnownData &known,
            Vigil &vigil, const Sharing &sharing);

    /// From now on it is known when each endpoint is due; an engine that polls by schedule does so.
    void startSchedule();
    /// Every endpoint of the named sources (none named: all), once.
    QCoro::Task<CycleReport> once(QStringList sourceIds);
    /// Errors: those of Engine::backfill().
    QCoro::Task<Result<BackfillReport>> backfill(BackfillJob job, BackfillListener listener);
    /// Ends when no scheduled poll is under way.
    QCoro::Task<void> idle() { return m_scheduled.idle(); }

private:
    [[nodiscard]] ScheduledJob scheduledJob(const SourceConfig &source, Endpoint endpoint) const;
    QCoro::Task<void> pollScheduled(SourceConfig source, Endpoint endpoint);
    QCoro::Task<PollResult> poll(SourceConfig source, Endpoint endpoint, bool background);
    [[nodiscard]] PollJob jobFor(const SourceConfig &source, Endpoint endpoint, bool background) const;
    void noteEnd(const PollResult &result, LookKind kind, bool good);
    QCoro::Task<void> goOnCatchingUp(QString sourceId, TimeRange asked, bool answered);
    QCoro::Task<void> finish(PollResult result);

    EngineContext &m_context;
    AccessRecords &m_access;
    CentralLink &m_central;
    KnownData &m_known;
    Vigil &m_vigil;
    const Sharing &m_sharing;
    std::unique_ptr<Pipeline> m_pipeline; ///< of an engine that polls
    SignalCatchUp m_signalDays;
    Rechecks m_rechecks;
    TaskGroup m_scheduled;
};

} // namespace etcm
