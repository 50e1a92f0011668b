// When the engine polls: the jobs of the schedule, what they know, and the times of publication.
#include "engine/engine_private.h"
#include "engine/host_book.h"
#include "engine/log.h"
#include "net/host_gate.h"

#include <QCoroFuture>

#include <algorithm>

namespace etcm
{
using namespace std::chrono_literals;

namespace
{
constexpr auto kLook = 30s;
constexpr auto kAway = 90s; // three looks that did not take place
constexpr auto kLookAround = 10s;
constexpr auto kReadingsLookBack = 24h * 7;

bool polls(const SourceConfig &source, Endpoint endpoint)
{
    return std::ranges::find(source.endpoints, endpoint) != source.endpoints.end();
}

std::optional<DailyRhythm> dailyRhythm(const SourceConfig &source, Endpoint endpoint)
{
    if (endpoint == Endpoint::Prices && source.huntPrices && source.publication)
        return DailyRhythm{source.publication->usual, source.publication->deadline, true};
    if (endpoint == Endpoint::Signals && source.signalsFrom)
        return DailyRhythm{*source.signalsFrom, {}, false};
    return std::nullopt;
}

std::optional<UtcTime> knownOf(const std::map<QString, UtcTime> &known, const QString &sourceId)
{
    const auto found = known.find(sourceId);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}
} // namespace

// What the file holds already is judged, and need not be hunted again after a restart.
QCoro::Task<void> Engine::Private::lookAtData()
{
    if (options.poll && !options.schedule)
        co_return;
    for (const SourceConfig &source : options.config.sources) {
        if (polls(source, Endpoint::Signals) && source.signalsFrom)
            co_await lookAtSignals(source);
        if (polls(source, Endpoint::Plant))
            co_await lookAtPlant(source);
        if (!polls(source, Endpoint::Prices))
            continue;
        const Result<PriceCoverage> coverage = co_await priceCoverage(*store, source, clock.now());
        if (!coverage)
            continue;
        board.notePublications(source.id, coverage->allStatuses(source, clock.now()));
        if (const auto until = source.huntPrices ? coverage->knownUntil() : std::nullopt)
            m_knownPrices[source.id] = *until;
    }
}

ScheduledJob Engine::Private::scheduledJob(const SourceConfig &source, Endpoint endpoint) const
{
    ScheduledJob job;
    job.sourceId = source.id;
    job.endpoint = endpoint;
    job.interval = source.poll.of(endpoint);
    job.lastAttempt = board.lastAttempt(source.id, endpoint);
    job.lastSuccess = board.lastSuccess(source.id, endpoint);
    job.notBefore = board.heldUntil(originOf(source.baseUrl), clock.now());
    job.daily = dailyRhythm(source, endpoint);
    job.knownUntil = knownOf(endpoint == Endpoint::Prices ? m_knownPrices : m_knownSignals, source.id);
    const std::chrono::milliseconds spread =
        job.daily ? std::min<std::chrono::milliseconds>(job.interval, kHuntSpread) : job.interval;
    job.phase = stablePhase(m_collectorId, source.id, endpoint, spread);
    return job;
}

void Engine::Private::startSchedule()
{
    m_scheduler = options.clock ? std::make_unique<Scheduler>(clock, options.look)
                                : std::make_unique<Scheduler>(clock, kLook, kAway);
    std::vector<ScheduledJob> jobs;
    for (const SourceConfig &source : options.config.sources) {
        for (const Endpoint endpoint : source.endpoints)
            jobs.push_back(scheduledJob(source, endpoint));
    }
    m_scheduler->setJobs(std::move(jobs));
    // Doubts outlive a restart, and so do the quick looks that settle them.
    for (const SourceConfig &source : options.config.sources) {
        for (const Endpoint endpoint : source.endpoints)
            hurryIfInDoubt(source, endpoint);
    }
    m_scheduler->setPaused(m_leadership && !m_leadership->mayPollNow()); // until the lease is ours
    QObject::connect(m_scheduler.get(), &Scheduler::due, m_context.get(),
                     [this](const QString &id, Endpoint endpoint) {
                         if (const SourceConfig *source = findSource(id))
                             m_polls.run(keeper()(pollScheduled(*source, endpoint)));
                     });
    m_watchedSince = clock.monotonic();
    QObject::connect(m_scheduler.get(), &Scheduler::looked, m_context.get(), [this] { lookAround(); });
    QObject::connect(m_scheduler.get(), &Scheduler::wasAway, m_context.get(),
                     [this](std::chrono::milliseconds gap) {
                         m_watchedSince = clock.monotonic();
                         qCInfo(lcEngine) << "asleep or stopped for"
                                          << std::chrono::duration_cast<std::chrono::seconds>(gap).count()
                                          << "s; what fell due is asked for once";
                     });
    if (options.poll && options.schedule)
        m_scheduler->start();
}

// What the clock alone tells, also when no poll brings news; a poll that is due goes first.
void Engine::Private::lookAround()
{
    const UtcTime now = clock.now();
    if (m_stopping || (now >= m_lookedAround && now - m_lookedAround < kLookAround))
        return;
    m_lookedAround = now;
    watchPublication(now);
    watchSilence();
    statusMoved(); // data grow old by themselves
}

// Late and missing prices.
void Engine::Private::watchPublication(UtcTime now)
{
    const MarketDay tomorrow = MarketDay::containing(now).next();
    for (const SourceConfig &source : options.config.sources) {
        if (!polls(source, Endpoint::Prices))
            continue;
        const PublicationRhythm rhythm = source.publication.value_or(PublicationRhythm{});
        const std::pair stage{tomorrow.date(), publicationStatus(tomorrow, 0, now, rhythm).state};
        const auto known = m_publications.find(source.id);
        if (known != m_publications.end() && known->second == stage)
            continue;
        if (!m_scheduler->isSettled(source.id, Endpoint::Prices))
            continue;
        m_publications[source.id] = stage;
        m_records.run(keeper()(lookAtPrices(source, false)));
    }
}

// Failures speak for themselves; an endpoint whose calls are refused for their rate, or never made, does not.
void Engine::Private::watchSilence()
{
    const MonotonicTime now = clock.monotonic();
    for (const SourceConfig &source : options.config.sources) {
        for (const Endpoint endpoint : source.endpoints) {
            const auto heard = m_heard.find({source.id, endpoint});
            const MonotonicTime since =
                heard == m_heard.end() ? m_watchedSince : std::max(heard->second, m_watchedSince);
            const AlertKey key{AlertRule::Overdue, source.id, endpointName(endpoint)};
            if (now - since <= longestSilence(source.longestPause(endpoint)) ||
                alerts->book().stateOf(key) != AlertState::Ok || !m_scheduler->isSettled(source.id, endpoint))
                continue;
            m_records.run(keeper()(tellSilence(source.id, endpoint, now - since)));
        }
    }
}

QCoro::Task<void> Engine::Private::tellSilence(QString sourceId, Endpoint endpoint,
                                               std::chrono::milliseconds silent)
{
    announce(co_await alerts->afterSilence(sourceId, endpoint, clock.now() - silent));
}

QCoro::Task<void> Engine::Private::lookAtPrices(SourceConfig source, bool fresh)
{
    const Result<PriceCoverage> coverage = co_await priceCoverage(*store, source, clock.now());
    if (!coverage)
        co_return;
    if (m_scheduler)
        m_scheduler->noteKnown(source.id, Endpoint::Prices, coverage->knownUntil());
    board.notePublications(source.id, coverage->allStatuses(source, clock.now()));
    announce(co_await alerts->afterLook(source, *coverage, fresh));
}

QCoro::Task<void> Engine::Private::lookAtSignals(SourceConfig source)
{
    const Result<std::optional<LocalDate>> newest = co_await store->latestSignalDate(source.id);
    if (!newest || !*newest)
        co_return;
    m_knownSignals[source.id] = MarketDay(**newest).end();
    if (m_scheduler)
        m_scheduler->noteKnown(source.id, Endpoint::Signals, m_knownSignals[source.id]);
}

QCoro::Task<void> Engine::Private::lookAtPlant(SourceConfig source)
{
    const UtcTime now = clock.now();
    const Result<std::vector<StoredReading>> readings =
        co_await store->plantReadings(source.id, now - kReadingsLookBack, now + kFutureTolerance);
    if (!readings)
        co_return;
    std::optional<UtcTime> newest;
    for (const StoredReading &each : *readings) {
        // A mark stays when its time has come: that reading is no newer for it.
        if (!each.reading.implausible.testFlag(PlantQuantity::Time))
            newest = std::max(newest, std::optional(each.reading.timestamp));
    }
    board.noteData(source.id, Endpoint::Plant, newest);
}

QCoro::Task<void> Engine::Private::noteKnown(const PollResult &result)
{
    const SourceConfig *source = findSource(result.report.sourceId);
    // Also an answer that is bad as a whole may bring facts.
    const bool brought = result.observed && (result.stored.rows > 0 ||
                                             healthEffect(result.report.outcome) == HealthEffect::Good);
    if (!source || m_stopping)
        co_return;
    const SourceConfig known = *source;
    if (result.report.endpoint == Endpoint::Plant && result.observed)
        co_await lookAtPlant(known);
    if (!brought)
        co_return;
    if (result.report.endpoint == Endpoint::Prices)
        co_await lookAtPrices(known, result.stored.rowsNew > 0);
    else if (result.report.endpoint == Endpoint::Signals && known.signalsFrom)
        co_await lookAtSignals(known);
}

void Engine::Private::keepHosts()
{
    std::vector<HostState> hosts = m_access->hosts();
    for (const QString &news : hostNews(board.status().hosts, hosts))
        qCWarning(lcEngine).noquote() << news;
    const QString json = hostsToJson(hosts);
    board.noteHosts(std::move(hosts));
    if (json == m_savedHosts)
        return;
    m_savedHosts = json;
    m_records.run(keeper()(saveHosts(json)));
}

QCoro::Task<void> Engine::Private::saveHosts(QString json)
{
    const Result<void> saved = co_await store->setValue(kHostsKey, std::move(json));
    if (saved)
        co_return;
    m_savedHosts.clear(); // once more with the next news
    qCWarning(lcEngine).noquote() << "budgets cannot be written down:" << saved.error().text();
}

} // namespace etcm
