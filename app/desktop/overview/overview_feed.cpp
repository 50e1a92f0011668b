#include "desktop/overview/overview_feed.h"

#include "desktop/feeds/call_log.h"
#include "desktop/feeds/query_round.h"
#include "desktop/feeds/shown_source.h"
#include "desktop/overview/known_facts.h"
#include "engine/engine.h"
#include "monitoring/alert_book.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// New data show within this time, and repaints come no faster.
constexpr auto kGather = 80ms;
/// Panels tell the time in minutes; the edges of slots and days are multiples of it.
constexpr auto kTick = std::chrono::milliseconds(1min);
/// The now line, and ages that grow. The others change at most with the slot or the day.
constexpr OverviewParts kTimeParts = OverviewPart::Price | OverviewPart::Plant | OverviewPart::Power |
                                     OverviewPart::ControlSignals | OverviewPart::Health;
/// So far ahead is asked for what says that it is still to come: it is kept, so it is told.
constexpr auto kAhead = 366 * 24h;

QStringList sourcesShown(const Engine &engine)
{
    QStringList ids;
    for (const Endpoint endpoint : {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals}) {
        if (const SourceConfig *shown = shownSource(engine.config(), engine.status(), endpoint))
            ids += shown->id;
    }
    return ids;
}

} // namespace

OverviewFeed::OverviewFeed(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine), m_calls(new CallLog(engine, kCallsShown, this)),
      m_round(new QueryRound(kGather, this))
{
    m_tick.setSingleShot(true);
    connect(m_round, &QueryRound::due, this, &OverviewFeed::load);
    connect(m_round, &QueryRound::answered, this, &OverviewFeed::publish);
    connect(&m_tick, &QTimer::timeout, this, &OverviewFeed::tick);
    connect(&engine, &Engine::factsStored, this, &OverviewFeed::factsStored);
    connect(&engine, &Engine::statusChanged, this, [this] {
        if (m_round->isActive() && m_sources != sourcesShown(m_engine)) {
            setActive(false); // what is known is another's
            setActive(true);
        }
        want(Calls);
    });
    connect(&engine, &Engine::alertChanged, this, [this] { want(Alerts); });
}

void OverviewFeed::setActive(bool active)
{
    if (!m_round->setActive(active))
        return;
    m_wanted = Everything;
    m_stale = OverviewPart::All;
    m_calls->forget();
    m_facts.requests.clear();
    if (!active)
        return m_tick.stop();
    m_sources = sourcesShown(m_engine);
    armTick();
    load();
}

OverviewFeed::Work OverviewFeed::work() const
{
    Work work = m_work;
    work.queries = m_round->asked();
    return work;
}

void OverviewFeed::factsStored(const EndpointId &id)
{
    if (id.endpoint == Endpoint::Prices && id.sourceId == m_facts.wholesale.sourceId)
        return want(Prices);
    if (source(id.endpoint) == nullptr || id.sourceId != source(id.endpoint)->id)
        return;
    switch (id.endpoint) {
    case Endpoint::Prices: return want(Prices | Calls);
    case Endpoint::Plant: return want(Plant | Calls);
    case Endpoint::Signals: return want(ControlSignals | Calls);
    case Endpoint::Health:
    case Endpoint::Token: return want(Calls);
    }
}

void OverviewFeed::want(unsigned parts)
{
    m_wanted |= parts;
    m_round->want();
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
    if (!m_round->isActive())
        return;
    armTick();
    const UtcTime slot = now() - now().time_since_epoch() % kSlotLength;
    m_stale |= std::exchange(m_slot, slot) == slot ? kTimeParts : OverviewPart::All;
    if (MarketDay::containing(now()).start() != m_day)
        want(Prices | ControlSignals);
    else if (!m_round->isAwaiting() && m_wanted == 0)
        publish();
}

const SourceConfig *OverviewFeed::source(Endpoint endpoint) const
{
    return shownSource(m_engine.config(), m_engine.status(), endpoint);
}

void OverviewFeed::load()
{
    // Before start() there is no store; statusChanged() tells when there is.
    if (m_engine.alertBook() == nullptr || source() == nullptr || !m_round->begin())
        return;
    const unsigned parts = std::exchange(m_wanted, 0U);
    readSources(m_facts, m_engine.status(), m_engine.config());
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
    m_round->close();
}

void OverviewFeed::askPrices()
{
    const MarketDay today = MarketDay::containing(now());
    m_day = today.start();
    const UtcTime end = today.next().end();
    m_round->ask(m_engine.store().facts().prices({source()->id, {}, {}, today.start(), end, true}),
                 [this](std::vector<StoredSeries> prices) {
                     m_facts.stored.prices = std::move(prices);
                     m_stale |= partsOf(Endpoint::Prices);
                 });
    if (const QString &wholesale = m_facts.wholesale.sourceId; !wholesale.isEmpty())
        m_round->ask(m_engine.store().facts().prices(
                         {wholesale, {}, {TariffType::DayAhead}, today.start(), end, true}),
                     [this](std::vector<StoredSeries> prices) {
                         m_facts.wholesale.series = std::move(prices);
                         m_stale |= OverviewPart::Price;
                     });
    m_round->ask(m_engine.store().facts().revisions(source()->id, today.start(), end),
                 [this](std::vector<PriceRevision> revisions) {
                     m_facts.stored.revisions = std::move(revisions);
                     m_stale |= OverviewPart::Price;
                 });
}

void OverviewFeed::askPlant()
{
    m_round->ask(
        m_engine.store().facts().plantReadings(source(Endpoint::Plant)->id, now() - 7 * 24h, now() + kAhead),
        [this](std::vector<StoredReading> readings) {
            // One plant: that of the newest reading.
            if (const StoredReading *newest = newestReading(readings, now())) {
                const QString plant = newest->reading.plantId;
                std::erase_if(readings,
                              [&](const StoredReading &each) { return each.reading.plantId != plant; });
            }
            m_facts.stored.readings = std::move(readings);
            m_stale |= partsOf(Endpoint::Plant);
        });
}

void OverviewFeed::askSignals()
{
    const QString shown = source(Endpoint::Signals)->id;
    const auto readDay = [this, shown](const std::optional<LocalDate> &date) {
        m_stale |= partsOf(Endpoint::Signals);
        m_facts.stored.signalDate = date;
        m_facts.stored.controlSignals.clear();
        const MarketDay day = date ? MarketDay(*date) : MarketDay::containing(now());
        m_round->ask(
            m_engine.store().facts().controlSignals(shown, day.start(), now() + kAhead),
            [this](std::vector<StoredSignal> found) { m_facts.stored.controlSignals = std::move(found); });
    };
    m_round->ask(m_engine.store().facts().latestSignalDate(shown), readDay);
}

void OverviewFeed::askCalls()
{
    m_calls->read([this](const std::vector<RequestRecord> &calls) { takeCalls(calls); }, m_round->await());
}

void OverviewFeed::takeCalls(const std::vector<RequestRecord> &calls)
{
    m_work.calls += static_cast<int>(calls.size());
    m_stale |= addCalls(m_facts, calls, m_engine.status(), m_engine.config(), now());
}

void OverviewFeed::askAlerts()
{
    m_round->ask(m_engine.store().journal().transitions(now() - 7 * 24h, now() + 1min, 100),
                 [this](std::vector<AlertTransition> transitions) {
                     m_facts.alerts.transitions = std::move(transitions);
                     m_stale |= OverviewPart::Alerts;
                 });
}

void OverviewFeed::publish()
{
    m_stale |= readEndpoints(m_facts, m_engine.status(), m_engine.config());
    if (const AlertBook *book = m_engine.alertBook())
        m_stale |= readOpenAlerts(m_facts, *book);
    const OverviewParts changed = std::exchange(m_stale, {});
    if (!changed)
        return;
    m_work.panels += std::popcount(static_cast<unsigned>(changed.toInt()));
    rebuild(m_snapshot, changed, m_facts, now());
    Q_EMIT ready(m_snapshot, changed);
}

} // namespace etcm
