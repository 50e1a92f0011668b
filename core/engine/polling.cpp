#include "engine/polling.h"

#include "engine/backfill.h"
#include "engine/log.h"
#include "net/host_gate.h"

#include <QCoroFuture>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
std::optional<DailyRhythm> dailyRhythm(const SourceConfig &source, Endpoint endpoint)
{
    if (endpoint == Endpoint::Prices && source.poll.huntPrices && source.publication)
        return DailyRhythm{source.publication->usual, source.publication->deadline, true};
    if (endpoint == Endpoint::Signals && source.poll.signalsFrom)
        return DailyRhythm{*source.poll.signalsFrom, {}, false};
    return std::nullopt;
}

EndpointReport notAsked(const SourceConfig &source, Endpoint endpoint)
{
    EndpointReport report;
    report.sourceId = source.id;
    report.endpoint = endpoint;
    return report;
}

void logEnd(const EndpointReport &report)
{
    if (healthEffect(report.outcome) == HealthEffect::Good && report.error.isEmpty()) {
        qCInfo(lcEngine).noquote() << report.sourceId << endpointName(report.endpoint)
                                   << outcomeName(report.outcome) << report.rows << "rows," << report.rowsNew
                                   << "new";
    } else {
        qCWarning(lcEngine).noquote() << report.sourceId << endpointName(report.endpoint)
                                      << outcomeName(report.outcome) << report.error;
    }
}
} // namespace

Polling::Polling(EngineContext &context, AccessRecords &access, CentralLink &central, KnownData &known,
                 Vigil &vigil, const Sharing &sharing)
    : m_context(context), m_access(access), m_central(central), m_known(known), m_vigil(vigil),
      m_sharing(sharing), m_signalDays(*context.store, context.clock), m_rechecks(context)
{
    if (context.options.poll)
        m_pipeline =
            std::make_unique<Pipeline>(access.client(), *context.store, context.clock, context.withOutbox());
}

ScheduledJob Polling::scheduledJob(const SourceConfig &source, Endpoint endpoint) const
{
    const StatusBoard &board = m_context.board;
    ScheduledJob job;
    job.id = {source.id, endpoint};
    const EndpointStatus *known = board.endpoint(job.id);
    job.interval = source.poll.of(endpoint);
    if (known) {
        job.lastAttempt = known->lastLook.at;
        job.lastSuccess = known->lastSuccess;
    }
    job.notBefore = board.heldUntil(originOf(source.baseUrl), m_context.clock.now());
    job.daily = dailyRhythm(source, endpoint);
    job.knownUntil = m_known.until(job.id);
    const std::chrono::milliseconds spread =
        job.daily ? std::min<std::chrono::milliseconds>(job.interval, kHuntSpread) : job.interval;
    job.phase = stablePhase(m_context.collectorId, job.id, spread);
    return job;
}

void Polling::startSchedule()
{
    Scheduler &schedule = m_context.schedule;
    std::vector<ScheduledJob> jobs;
    for (const SourceConfig &source : m_context.options.config.sources) {
        for (const Endpoint endpoint : source.endpoints)
            jobs.push_back(scheduledJob(source, endpoint));
    }
    schedule.setJobs(std::move(jobs));
    // Doubts outlive a restart, and so do the quick looks that settle them.
    for (const SourceConfig &source : m_context.options.config.sources) {
        for (const Endpoint endpoint : source.endpoints)
            m_rechecks.expediteIfInDoubt(source, endpoint);
    }
    schedule.setPaused(!m_sharing.mayPoll()); // until the lease is ours
    QObject *wires = m_context.wires.get();
    QObject::connect(&schedule, &Scheduler::due, wires, [this](const EndpointId &id) {
        if (const SourceConfig *source = m_context.source(id.sourceId))
            m_scheduled.run(m_context.keepAlive(pollScheduled(*source, id.endpoint)));
    });
    m_vigil.startAnew();
    QObject::connect(&schedule, &Scheduler::looked, wires, [this] { m_vigil.look(); });
    QObject::connect(&schedule, &Scheduler::wasAway, wires, [this](std::chrono::milliseconds gap) {
        m_vigil.startAnew();
        qCInfo(lcEngine) << "asleep or stopped for"
                         << std::chrono::duration_cast<std::chrono::seconds>(gap).count()
                         << "s; what fell due is asked for once";
    });
    if (m_context.options.poll && m_context.options.schedule)
        schedule.start();
}

QCoro::Task<void> Polling::pollScheduled(SourceConfig source, Endpoint endpoint)
{
    if (!m_sharing.mayPoll()) {
        m_context.schedule.pauseBefore({source.id, endpoint});
        co_return;
    }
    const PollResult result = co_await poll(source, endpoint, true);
    if (!m_context.stopping) // what was broken off is no news
        logEnd(result.report);
}

PollJob Polling::jobFor(const SourceConfig &source, Endpoint endpoint, bool background) const
{
    PollJob job;
    job.source = source;
    job.endpoint = endpoint;
    if (endpoint == Endpoint::Prices) {
        const MarketDay today = MarketDay::containing(m_context.clock.now());
        job.range = {today.start(), today.next().end()};
    }
    job.tokens = m_access.tokens(source.id);
    job.background = background;
    return job;
}

QCoro::Task<PollResult> Polling::poll(SourceConfig source, Endpoint endpoint, bool background)
{
    const EndpointId id{source.id, endpoint};
    const LookKind kind = background ? LookKind::Planned : LookKind::Manual;
    m_context.schedule.noteStarted(id, kind);
    PollJob job = jobFor(source, endpoint, background);
    if (endpoint == Endpoint::Signals)
        job.range = co_await m_signalDays.missedDay(source.id);
    const TimeRange asked = job.range;
    job.answered = [this, id] { m_context.board.noteAsked(id, m_context.clock.now()); };
    job.answered();
    PollResult result = co_await m_pipeline->poll(std::move(job));
    const bool kept = result.observed && !result.failure && !result.storeFailure;
    const bool good = kept && healthEffect(result.report.outcome) == HealthEffect::Good;
    noteEnd(result, kind, good);
    if (endpoint == Endpoint::Signals && good)
        co_await goOnCatchingUp(source.id, asked, result.dayAnswered);
    if (background)
        m_central.kick(); // by hand the whole cycle is delivered at its end
    co_await finish(result);
    co_return result;
}

void Polling::noteEnd(const PollResult &result, LookKind kind, bool good)
{
    const EndpointId id = result.report.id();
    std::optional<UtcTime> notBefore;
    if (result.retryAfter)
        notBefore = m_context.clock.now() + *result.retryAfter;
    if (good) {
        m_vigil.noteHeard(id);
        m_context.schedule.noteSuccess(id);
    }
    m_context.schedule.noteFinished(id, kind, notBefore);
}

QCoro::Task<void> Polling::goOnCatchingUp(QString sourceId, TimeRange asked, bool answered)
{
    const TimeRange next = co_await m_signalDays.nextAfter(sourceId, asked, answered);
    if (!m_context.stopping && next.from < next.to)
        m_context.schedule.expedite({sourceId, Endpoint::Signals}, m_context.clock.now() + kCatchUpPause);
}

QCoro::Task<void> Polling::finish(PollResult result)
{
    const EndpointReport &report = result.report;
    const Rechecks::Standing before = m_rechecks.standingOf(report.id());
    m_context.board.note(result, m_context.clock.now());
    m_access.afterPoll(result);
    if (result.stored.rowsNew + result.stored.rowsRevised > 0)
        Q_EMIT m_context.news.factsStored(report.id());
    const std::vector<AlertTransition> made = co_await m_context.alerts->afterPoll(result);
    m_context.announce(made);
    m_rechecks.afterPoll(result, before);
    co_await m_known.afterPoll(result);
    m_context.statusMoved();
}

QCoro::Task<CycleReport> Polling::once(QStringList sourceIds)
{
    const auto begin = std::chrono::steady_clock::now();
    CycleReport report;
    std::vector<QCoro::Task<PollResult>> running;
    for (const SourceConfig &source : m_context.options.config.sources) {
        if (!sourceIds.isEmpty() && !sourceIds.contains(source.id))
            continue;
        const bool asks = m_context.options.poll && !m_context.stopping;
        if (asks)
            m_access.retryRefused(source.id);
        for (const Endpoint endpoint : source.endpoints) {
            if (asks)
                running.push_back(poll(source, endpoint, false));
            else
                report.endpoints.push_back(notAsked(source, endpoint));
        }
    }
    for (QCoro::Task<PollResult> &one : running) {
        const PollResult result = co_await one;
        report.endpoints.push_back(result.report);
        if (result.storeFailure && !report.failure)
            report.failure = result.storeFailure;
    }
    co_await m_context.records.idle();
    co_await m_central.drain(report);
    report.duration =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
    co_return report;
}

QCoro::Task<Result<BackfillReport>> Polling::backfill(BackfillJob job, BackfillListener listener)
{
    const SourceConfig *source = m_pipeline ? m_context.source(job.sourceId) : nullptr;
    if (!source)
        co_return fail(ErrorCode::Config, u"no source \"%1\" is enabled"_s.arg(job.sourceId),
                       m_context.options.config.path, u"see energy-trading-collector sources"_s);
    Backfill work(*m_pipeline, *m_context.store, m_context.clock, *source, m_access.tokens(source->id),
                  m_context.canceled.get_token());
    Result<BackfillReport> report = co_await work.run(std::move(job), std::move(listener));
    co_await m_central.drain();
    co_return report;
}

} // namespace etcm
