#include "desktop/overview/overview_feed.h"

#include "desktop/overview/shown_source.h"
#include "engine/engine.h"
#include "monitoring/alert_book.h"
#include "monitoring/overall_wording.h"
#include "store/when_answered.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// New data show within this time, and repaints come no faster.
constexpr auto kGather = 80ms;
/// The now line moves at least this often; slot edges are multiples of it.
constexpr auto kTick = std::chrono::milliseconds(15s);
/// A token is asked for when it is needed; this is the usual life of one.
constexpr auto kTokenRhythm = std::chrono::milliseconds(1h);

/// So far ahead is asked for what says that it is still to come: it is kept, so it is told.
constexpr auto kAhead = 366 * 24h;

// What the judgement says of one endpoint, as a panel needs it.
FeedState feedOf(const EndpointStatus &status, const EngineStatus &all, std::chrono::milliseconds pause)
{
    FeedState feed;
    feed.state = status.state;
    feed.outcome = status.lastOutcome;
    feed.lastSuccess = status.lastSuccess;
    feed.nextDue = status.nextDue;
    feed.badSince = status.badSince;
    feed.limitedUntil = status.limitedUntil;
    feed.problem = status.httpStatus ? u"HTTP %1"_s.arg(*status.httpStatus) : outcomeText(status.lastOutcome);
    feed.oldAfter = status.oldAfter;
    feed.pollInterval = pause;
    const auto trouble = std::ranges::find(all.signInTroubles, status.sourceId, &SignInTrouble::sourceId);
    if (trouble != all.signInTroubles.end() && status.endpoint != Endpoint::Health)
        feed.waitsFor = signInTroubleText(*trouble);
    return feed;
}

} // namespace

OverviewFeed::OverviewFeed(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine)
{
    m_soon.setSingleShot(true);
    m_tick.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &OverviewFeed::load);
    connect(&m_tick, &QTimer::timeout, this, &OverviewFeed::tick);
    connect(&engine, &Engine::factsStored, this, &OverviewFeed::factsStored);
    connect(&engine, &Engine::statusChanged, this, &OverviewFeed::statusChanged);
    connect(&engine, &Engine::alertChanged, this, [this] { want(Alerts); });
}

void OverviewFeed::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    ++m_round;
    m_pending = 0;
    m_wanted = Everything;
    if (!active) {
        m_soon.stop();
        m_tick.stop();
        return;
    }
    armTick();
    load();
}

void OverviewFeed::factsStored(const QString &sourceId, Endpoint endpoint)
{
    if (source(endpoint) == nullptr || sourceId != source(endpoint)->id)
        return;
    switch (endpoint) {
    case Endpoint::Prices: return want(Prices | Calls);
    case Endpoint::Plant: return want(Plant | Calls);
    case Endpoint::Signals: return want(ControlSignals | Calls);
    case Endpoint::Health:
    case Endpoint::Token: return want(Calls);
    }
}

void OverviewFeed::statusChanged()
{
    want(Calls);
}

void OverviewFeed::want(unsigned parts)
{
    m_wanted |= parts;
    if (m_active && !m_soon.isActive())
        m_soon.start(kGather);
}

UtcTime OverviewFeed::now() const
{
    return m_engine.clock().now();
}

void OverviewFeed::armTick()
{
    const auto sinceEpoch = now().time_since_epoch();
    m_tick.start(kTick - sinceEpoch % kTick + 5ms);
}

void OverviewFeed::tick()
{
    armTick();
    if (MarketDay::containing(now()).start() != m_day)
        want(Prices | ControlSignals);
    else if (m_pending == 0 && m_wanted == 0)
        publish();
}

const SourceConfig *OverviewFeed::source(Endpoint endpoint) const
{
    return shownSource(m_engine.config(), endpoint);
}

// Where there are several, each panel and each alert says whose it is.
void OverviewFeed::readSources()
{
    const SourceConfig *shown = source();
    m_facts.sourceTitle = titleOf(*source(Endpoint::Signals));
    m_facts.publication = shown->publication;
    const SourceLimits &limits = source(Endpoint::Plant)->limits;
    m_facts.plant.limits = limits.plant;
    m_facts.plant.oldAfter = limits.oldAfter;
    m_facts.homeName = shown->products().value(0);
    m_facts.businessName = shown->products().value(1);
    m_facts.panelSources.clear();
    m_facts.alertSources.clear();
    if (m_engine.config().sources.size() < 2)
        return;
    for (const Endpoint endpoint : {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals})
        m_facts.panelSources[endpoint] = titleOf(*source(endpoint));
    for (const SourceConfig &each : m_engine.config().sources)
        m_facts.alertSources[each.id] = titleOf(each);
}

void OverviewFeed::load()
{
    // Before start() there is no store; statusChanged() tells when there is.
    if (!m_active || m_pending > 0 || m_engine.alertBook() == nullptr || source() == nullptr)
        return;
    const unsigned parts = std::exchange(m_wanted, 0U);
    readSources();
    // One for this round itself, so that no early answer closes it.
    m_pending = 1;
    if (parts & Prices)
        askPrices();
    if (parts & Plant)
        askPlant();
    if (parts & ControlSignals)
        askSignals();
    if (parts & Calls)
        askCalls();
    if (parts & Alerts)
        askAlerts();
    answered();
}

template <typename T, typename Take>
void OverviewFeed::ask(QFuture<Result<T>> future, Take take)
{
    ++m_pending;
    whenAnswered(this, future, [this, take, round = m_round](const Result<T> &result) {
        if (round != m_round)
            return;
        if (result)
            take(*result);
        answered();
    });
}

void OverviewFeed::askPrices()
{
    const MarketDay today = MarketDay::containing(now());
    m_day = today.start();
    const UtcTime end = today.next().end();
    ask(m_engine.store().prices({source()->id, {}, {}, today.start(), end, true}),
        [this](const std::vector<StoredSeries> &prices) { m_facts.prices = prices; });
    ask(m_engine.store().revisions(source()->id, today.start(), end),
        [this](const std::vector<PriceRevision> &revisions) { m_facts.revisions = revisions; });
}

void OverviewFeed::askPlant()
{
    ask(m_engine.store().plantReadings(source(Endpoint::Plant)->id, now() - 7 * 24h, now() + kAhead),
        [this](std::vector<StoredReading> readings) {
            // One plant: that of the newest reading.
            if (const StoredReading *newest = newestReading(readings, now())) {
                const QString plant = newest->reading.plantId;
                std::erase_if(readings,
                              [&](const StoredReading &each) { return each.reading.plantId != plant; });
            }
            m_facts.readings = std::move(readings);
        });
}

void OverviewFeed::askSignals()
{
    const QString shown = source(Endpoint::Signals)->id;
    ask(m_engine.store().latestSignalDate(shown), [this, shown](const std::optional<LocalDate> &date) {
        m_facts.signalDate = date;
        m_facts.controlSignals.clear();
        const MarketDay day = date ? MarketDay(*date) : MarketDay::containing(now());
        ask(m_engine.store().controlSignals(shown, day.start(), now() + kAhead),
            [this](const std::vector<StoredSignal> &found) { m_facts.controlSignals = found; });
    });
}

void OverviewFeed::askCalls()
{
    ask(m_engine.store().requests(now() - 48h, now() + 1min),
        [this](const std::vector<EndpointWindow> &windows) {
            m_facts.requests.clear();
            for (const EndpointWindow &window : windows) {
                if (window.sourceId == source(window.endpoint)->id)
                    m_facts.requests[window.endpoint] = window.requests;
            }
        });
}

void OverviewFeed::askAlerts()
{
    ask(m_engine.store().transitions(now() - 7 * 24h, now() + 1min, 100),
        [this](const std::vector<AlertTransition> &transitions) { m_facts.transitions = transitions; });
}

void OverviewFeed::answered()
{
    if (--m_pending > 0)
        return;
    publish();
    if (m_wanted != 0 && !m_soon.isActive())
        m_soon.start(kGather);
}

void OverviewFeed::readWatches()
{
    m_facts.feeds.clear();
    const EngineStatus &status = m_engine.status();
    for (const EndpointStatus &endpoint : status.endpoints) {
        // The health endpoint only says that the host is up; what counts is whether the data come.
        const SourceConfig *shown = source(endpoint.endpoint);
        if (endpoint.sourceId == shown->id && endpoint.endpoint != Endpoint::Health)
            m_facts.feeds[endpoint.endpoint] =
                feedOf(endpoint, status, shown->longestPause(endpoint.endpoint));
    }
    for (const EndpointStatus &signIn : status.signIns) {
        if (signIn.sourceId == source()->id)
            m_facts.feeds[Endpoint::Token] = feedOf(signIn, status, kTokenRhythm);
    }
    m_facts.acknowledged.clear();
    m_facts.firing = 0;
    const AlertBook *book = m_engine.alertBook();
    if (book == nullptr)
        return;
    m_facts.firing = book->counts().firing;
    for (const OpenAlert &alert : book->open()) {
        if (alert.now.acknowledged)
            m_facts.acknowledged += alert.now.incidentId;
    }
}

void OverviewFeed::publish()
{
    readWatches();
    Q_EMIT ready(overviewSnapshot(m_facts, now()));
}

} // namespace etcm
