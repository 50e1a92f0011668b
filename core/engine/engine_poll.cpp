// The engine at work: polls by schedule and by hand.
#include "engine/backfill.h"
#include "engine/engine_private.h"
#include "engine/log.h"
#include "net/host_circuit.h"
#include "net/host_gate.h"

#include <QCoroFuture>

#include <QCoreApplication>
#include <QUuid>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
// A cycle by hand does not wait longer than this for the central database; what is left is delivered later.
constexpr auto kDrainLimit = 10s;
constexpr auto kSecretRowPause = 60s;
constexpr auto kDoubtPause = 20s;   // between two looks at an endpoint whose state is in doubt
constexpr auto kFiringPause = 120s; // at one that fires although its host may be called

QCoro::Task<void> hold(std::shared_ptr<void> alive, QCoro::Task<void> task)
{
    co_await task;
    // Whoever resumed this may be part of what is held, so it goes in a turn of the event loop of its own.
    QMetaObject::invokeMethod(
        qApp, [alive] {}, Qt::QueuedConnection);
}

Error tooSlow(const QString &server)
{
    return {ErrorCode::DatabaseDown,
            u"the central database did not take all rows within %1 s"_s.arg(kDrainLimit.count()),
            server,
            u"they wait in the local file and are delivered later"_s,
            Outcome::Timeout,
            {},
            false};
}

Error keptAside(qint64 batches, const QString &server)
{
    return {ErrorCode::RowRefused,
            u"the central database refuses %1 of the batches"_s.arg(batches),
            server,
            u"energy-trading-collector outbox list shows why; mend the cause, then outbox retry"_s,
            Outcome::Unknown,
            {},
            false};
}

EndpointReport notAsked(const SourceConfig &source, Endpoint endpoint)
{
    EndpointReport report;
    report.sourceId = source.id;
    report.endpoint = endpoint;
    return report;
}
} // namespace

Keeper Engine::Private::keeper()
{
    return [this](QCoro::Task<void> task) { return hold(shared_from_this(), std::move(task)); };
}

const SourceConfig *Engine::Private::findSource(const QString &id) const
{
    for (const SourceConfig &source : options.config.sources) {
        if (source.id == id)
            return &source;
    }
    return nullptr;
}

PollJob Engine::Private::jobFor(const SourceConfig &source, Endpoint endpoint, bool background) const
{
    PollJob job;
    job.source = source;
    job.endpoint = endpoint;
    if (endpoint == Endpoint::Prices) {
        const MarketDay today = MarketDay::containing(clock.now());
        job.range = {today.start(), today.next().end()};
    }
    job.tokens = m_access->tokens(source.id);
    job.background = background;
    return job;
}

QCoro::Task<PollResult> Engine::Private::poll(SourceConfig source, Endpoint endpoint, bool background)
{
    if (m_scheduler)
        m_scheduler->noteStarted(source.id, endpoint, background ? LookKind::Planned : LookKind::Manual);
    PollJob job = jobFor(source, endpoint, background);
    if (endpoint == Endpoint::Signals)
        job.range = co_await m_signalDays->missedDay(source.id);
    const TimeRange asked = job.range;
    PollResult result = co_await m_pipeline->poll(std::move(job));
    const bool kept = result.observed && !result.failure && !result.storeFailure;
    const bool good = kept && healthEffect(result.report.outcome) == HealthEffect::Good;
    if (good)
        m_heard[{source.id, endpoint}] = clock.monotonic();
    if (m_scheduler) {
        std::optional<UtcTime> notBefore;
        if (result.retryAfter)
            notBefore = clock.now() + *result.retryAfter;
        m_scheduler->noteFinished(source.id, endpoint, notBefore);
        if (good)
            m_scheduler->noteSuccess(source.id, endpoint);
    }
    if (endpoint == Endpoint::Signals && good)
        co_await goOnCatchingUp(source.id, asked, result.dayAnswered);
    if (m_forwarder && background && !m_stopping)
        m_forwarder->kick(); // by hand the whole cycle is delivered at its end
    co_await finishPoll(result);
    co_return result;
}

QCoro::Task<void> Engine::Private::goOnCatchingUp(QString sourceId, TimeRange asked, bool answered)
{
    const TimeRange next = co_await m_signalDays->nextAfter(sourceId, asked, answered);
    if (m_scheduler && !m_stopping && next.from < next.to)
        m_scheduler->hurry(sourceId, Endpoint::Signals, clock.now() + kCatchUpPause);
}

QCoro::Task<void> Engine::Private::pollScheduled(SourceConfig source, Endpoint endpoint)
{
    if (m_leadership && !m_leadership->mayPollNow()) {
        m_scheduler->pauseBefore(source.id, endpoint);
        co_return;
    }
    const PollResult result = co_await poll(source, endpoint, true);
    const EndpointReport &report = result.report;
    if (m_stopping) // what was broken off is no news
        co_return;
    if (healthEffect(report.outcome) == HealthEffect::Good && report.error.isEmpty()) {
        qCInfo(lcEngine).noquote() << report.sourceId << endpointName(report.endpoint)
                                   << outcomeName(report.outcome) << report.rows << "rows," << report.rowsNew
                                   << "new";
    } else {
        qCWarning(lcEngine).noquote() << report.sourceId << endpointName(report.endpoint)
                                      << outcomeName(report.outcome) << report.error;
    }
}

QCoro::Task<void> Engine::Private::finishPoll(PollResult result)
{
    const Standing before = standingOf(result.report.sourceId, result.report.endpoint);
    board.note(result, clock.now());
    board.noteToken(m_access->tokenExpiry());
    keepHosts();
    noteMissingSecret(result);
    const bool changed = result.stored.rowsNew + result.stored.rowsRevised > 0;
    if (changed && m_engine)
        Q_EMIT m_engine->factsStored(result.report.sourceId, result.report.endpoint);
    const std::vector<AlertTransition> made = co_await alerts->afterPoll(result);
    announce(made);
    lookAgain(result, before);
    co_await noteKnown(result);
    statusMoved();
}

// One failure may be chance; three that are an hour apart would be told half a day late, and so would be the
// recovery.
void Engine::Private::lookAgain(const PollResult &result, const Standing &before)
{
    const SourceConfig *source = findSource(result.report.sourceId);
    if (!m_scheduler || m_stopping || source == nullptr)
        return;
    hurryIfInDoubt(*source, result.report.endpoint);
    lookAtNeighbours(*source, result, before);
}

// In doubt an endpoint is looked at soon, while it fires as often as the circuit of its host lets calls
// through.
void Engine::Private::hurryIfInDoubt(const SourceConfig &source, Endpoint endpoint)
{
    const UtcTime now = clock.now();
    switch (stateOf(source.id, endpoint)) {
    case AlertState::Pending:
    case AlertState::Recovering: return m_scheduler->hurry(source.id, endpoint, now + kDoubtPause);
    case AlertState::Firing:
        return m_scheduler->hurry(
            source.id, endpoint, board.heldUntil(originOf(source.baseUrl), now).value_or(now + kFiringPause));
    default: return;
    }
}

// A host that was found dead, or alive again, is so for every endpoint of every source on it. Found, not
// still so: two endpoints of which one fails, or both for reasons of their own, would look at each other for
// ever.
void Engine::Private::lookAtNeighbours(const SourceConfig &source, const PollResult &result,
                                       const Standing &before)
{
    const HealthEffect effect = hostEffect(result.report.outcome, true);
    const bool fires = stateOf(source.id, result.report.endpoint) == AlertState::Firing;
    const bool wasDead = hostEffect(before.outcome, true) == HealthEffect::Bad;
    const bool dead =
        effect == HealthEffect::Bad && fires && (before.alert != AlertState::Firing || !wasDead);
    const bool alive = effect == HealthEffect::Good && result.observed.has_value() && wasDead;
    if (!dead && !alive)
        return;
    const QString origin = originOf(source.baseUrl);
    for (const SourceConfig &other : options.config.sources) {
        for (const Endpoint endpoint : other.endpoints) {
            const bool self = other.id == source.id && endpoint == result.report.endpoint;
            const Standing their = standingOf(other.id, endpoint);
            const bool wanted = dead ? their.alert != AlertState::Firing
                                     : their.alert == AlertState::Firing &&
                                           hostEffect(their.outcome, true) == HealthEffect::Bad;
            if (!self && wanted && originOf(other.baseUrl) == origin)
                m_scheduler->hurry(other.id, endpoint, clock.now());
        }
    }
}

Engine::Private::Standing Engine::Private::standingOf(const QString &sourceId, Endpoint endpoint) const
{
    return {stateOf(sourceId, endpoint), board.lastOutcome(sourceId, endpoint)};
}

AlertState Engine::Private::stateOf(const QString &sourceId, Endpoint endpoint) const
{
    return alerts->book().stateOf({AlertRule::EndpointDown, sourceId, endpointName(endpoint)});
}

QCoro::Task<void> Engine::Private::keepSignIn(QString sourceId, std::vector<RequestRecord> records)
{
    if (records.empty())
        co_return;
    const RequestRecord last = records.back();
    board.noteSignIn(sourceId, last);
    board.noteToken(m_access->tokenExpiry());
    keepHosts();
    FactBatch batch;
    batch.sourceId = sourceId;
    batch.fetchedAt = clock.now();
    batch.requests = std::move(records);
    const Result<StoredCounts> saved = co_await store->save(std::move(batch), withOutbox());
    if (!saved)
        qCWarning(lcEngine).noquote() << "sign-in cannot be logged:" << saved.error().text();
    announce(co_await alerts->afterSignIn(last));
    statusMoved();
}

// A secret that cannot be had makes no request, but leaves its mark in the health log: once a minute at most.
void Engine::Private::noteMissingSecret(const PollResult &result)
{
    if (!result.failure || result.report.attempts > 0 || !isSecretError(result.failure->code))
        return;
    UtcTime &last = m_secretMissed[result.report.sourceId];
    const UtcTime now = clock.now();
    if (now - last < kSecretRowPause)
        return;
    last = now;
    RequestRecord record;
    record.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.sourceId = result.report.sourceId;
    record.endpoint = Endpoint::Token;
    record.attempt = 0; // nobody was asked
    record.checkedAt = now;
    record.error = result.failure->text();
    qCWarning(lcEngine).noquote() << record.sourceId << "cannot sign in yet," << record.error;
    m_records.run(keeper()(keepMissingSecret(record, *result.failure)));
}

QCoro::Task<void> Engine::Private::keepMissingSecret(RequestRecord record, Error failure)
{
    const std::vector<RequestRecord> only{record};
    co_await keepSignIn(record.sourceId, only);
    announce(co_await alerts->afterMissingSecret(record.sourceId, failure));
}

QCoro::Task<void> Engine::Private::announceDelivery(std::optional<Error> failure, qint64 rowsSent)
{
    if (failure)
        co_await countOutbox(); // it grows, although nobody delivers who would tell
    announce(co_await alerts->afterDelivery(std::move(failure), rowsSent));
    statusMoved();
}

QCoro::Task<CycleReport> Engine::Private::pollOnce(QStringList sourceIds)
{
    const std::shared_ptr<Private> self = shared_from_this();
    const auto begin = std::chrono::steady_clock::now();
    CycleReport report;
    std::vector<QCoro::Task<PollResult>> running;
    for (const SourceConfig &source : options.config.sources) {
        if (!sourceIds.isEmpty() && !sourceIds.contains(source.id))
            continue;
        if (m_access)
            m_access->retryRefused(source.id); // somebody may have mended it, and wants to see
        for (const Endpoint endpoint : source.endpoints) {
            if (options.poll && !m_stopping)
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
    co_await m_records.idle();
    co_await drainAndCount(report);
    report.duration =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
    co_return report;
}

QCoro::Task<void> Engine::Private::drainAndCount(CycleReport &report)
{
    if (m_forwarder && !m_stopping)
        co_await endsWithin(m_forwarder->drain(), kDrainLimit, m_cancel.get_token());
    co_await m_records.idle();
    Result<qint64> depth = co_await store->outboxDepth();
    const bool answers = m_forwarder && m_forwarder->state().health == CentralHealth::Ok;
    if (depth && *depth > 0 && answers && !m_stopping) { // that the server is back was told, and waits, too
        co_await endsWithin(m_forwarder->drain(), kDrainLimit, m_cancel.get_token());
        depth = co_await store->outboxDepth();
    }
    if (depth)
        report.outboxDepth = *depth;
    else if (!report.failure)
        report.failure = depth.error();
    if (!m_forwarder)
        co_return;
    const ForwarderState &state = m_forwarder->state();
    report.centralFailure = state.failure;
    if (!report.centralFailure && state.newlyParked > 0)
        report.centralFailure = keptAside(state.newlyParked, state.server);
    if (!report.centralFailure && !m_stopping && report.outboxDepth > 0)
        report.centralFailure = tooSlow(state.server);
}

QCoro::Task<std::optional<Error>> Engine::Private::deliver()
{
    const std::shared_ptr<Private> self = shared_from_this();
    CycleReport report;
    co_await drainAndCount(report);
    co_return report.failure ? report.failure : report.centralFailure;
}

QCoro::Task<Result<BackfillReport>> Engine::Private::backfill(BackfillJob job, BackfillListener listener)
{
    const std::shared_ptr<Private> self = shared_from_this();
    const SourceConfig *source = m_pipeline ? findSource(job.sourceId) : nullptr;
    if (!source)
        co_return fail(ErrorCode::Config, u"no source \"%1\" is enabled"_s.arg(job.sourceId),
                       options.config.path, u"see energy-trading-collector sources"_s);
    Backfill work(*m_pipeline, *store, clock, *source, m_access->tokens(source->id), m_cancel.get_token());
    Result<BackfillReport> report = co_await work.run(std::move(job), std::move(listener));
    if (m_forwarder && !m_stopping)
        co_await endsWithin(m_forwarder->drain(), kDrainLimit, m_cancel.get_token());
    co_return report;
}

void Engine::Private::announce(const std::vector<AlertTransition> &transitions)
{
    for (const AlertTransition &transition : transitions) {
        if (m_engine)
            Q_EMIT m_engine->alertChanged(transition);
    }
}

void Engine::Private::statusMoved()
{
    if (m_scheduler)
        board.noteDue(*m_scheduler);
    const bool changed = board.judge(alerts ? &alerts->book() : nullptr, clock.now());
    if (changed && m_engine)
        Q_EMIT m_engine->statusChanged();
}

} // namespace etcm
