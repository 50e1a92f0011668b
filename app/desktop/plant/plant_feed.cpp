#include "desktop/plant/plant_feed.h"

#include "desktop/feeds/call_log.h"
#include "desktop/feeds/query_round.h"
#include "desktop/feeds/shown_source.h"
#include "desktop/overview/known_facts.h"
#include "engine/engine.h"
#include "store/local_store.h"

#include <utility>

namespace etcm
{
using namespace std::chrono_literals;

namespace
{
/// New data show within this time, and repaints come no faster.
constexpr auto kGather = 250ms;
constexpr auto kTick = 30s;
/// So far back the plant's state is looked for.
constexpr auto kReadingsRead = 7 * 24h;
/// So far ahead is asked for what says that it is still to come: it is kept, so it is told.
constexpr auto kAhead = 366 * 24h;
} // namespace

PlantFeed::PlantFeed(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine), m_calls(new CallLog(engine, kCallsShown, this)),
      m_round(new QueryRound(kGather, this))
{
    connect(m_round, &QueryRound::due, this, &PlantFeed::load);
    connect(m_round, &QueryRound::answered, this,
            [this] { Q_EMIT ready(plantPageSnapshot(m_facts, m_now)); });
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &PlantFeed::load);
    connect(&engine, &Engine::factsStored, this, [this] {
        m_areFactsRead = false;
        m_round->want();
    });
    connect(&engine, &Engine::statusChanged, m_round, &QueryRound::want);
}

void PlantFeed::setActive(bool active)
{
    if (!m_round->setActive(active))
        return;
    forget();
    if (!active)
        return m_tick.stop();
    m_tick.start();
    load();
}

void PlantFeed::forget()
{
    m_areFactsRead = false;
    m_calls->forget();
    m_facts = {};
}

QStringList PlantFeed::shownSources() const
{
    QStringList ids;
    for (const Endpoint endpoint : {Endpoint::Plant, Endpoint::Signals, Endpoint::Prices}) {
        if (const SourceConfig *shown = shownSource(m_engine.config(), m_engine.status(), endpoint))
            ids += shown->id;
    }
    return ids;
}

void PlantFeed::load()
{
    // Before start() there is no store; statusChanged() tells when there is.
    const QStringList sources = shownSources();
    if (sources.isEmpty() || m_engine.alertBook() == nullptr || !m_round->begin())
        return;
    if (std::exchange(m_sources, sources) != sources)
        forget(); // what is known is another's
    m_now = m_engine.clock().now();
    readSources(m_facts, m_engine.status(), m_engine.config());
    static_cast<void>(readEndpoints(m_facts, m_engine.status(), m_engine.config()));
    if (!std::exchange(m_areFactsRead, true)) {
        askReadings();
        askSignals();
    }
    askCalls();
    m_round->close();
}

void PlantFeed::askReadings()
{
    const QString shown = shownSource(m_engine.config(), m_engine.status(), Endpoint::Plant)->id;
    m_round->ask(m_engine.store().facts().plantReadings(shown, m_now - kReadingsRead, m_now + kAhead),
                 [this](std::vector<StoredReading> readings) {
                     // One plant: that of the newest reading.
                     if (const StoredReading *newest = newestReading(readings, m_now)) {
                         const QString plant = newest->reading.plantId;
                         std::erase_if(readings, [&](const StoredReading &each) {
                             return each.reading.plantId != plant;
                         });
                     }
                     m_facts.stored.readings = std::move(readings);
                 });
}

void PlantFeed::askSignals()
{
    const QString shown = shownSource(m_engine.config(), m_engine.status(), Endpoint::Signals)->id;
    m_round->ask(m_engine.store().facts().latestSignalDate(shown),
                 [this, shown](std::optional<LocalDate> date) {
                     m_facts.stored.signalDate = date;
                     const MarketDay day = date ? MarketDay(*date) : MarketDay::containing(m_now);
                     m_round->ask(m_engine.store().facts().controlSignals(shown, day.start(), m_now + kAhead),
                                  [this](std::vector<StoredSignal> found) {
                                      m_facts.stored.controlSignals = std::move(found);
                                  });
                     askPrices(day);
                 });
}

void PlantFeed::askPrices(const MarketDay &day)
{
    const QString shown = shownSource(m_engine.config(), m_engine.status(), Endpoint::Prices)->id;
    m_round->ask(m_engine.store().facts().prices(
                     {shown, {m_facts.homeName}, {TariffType::Integrated}, day.start(), day.end(), true}),
                 [this](std::vector<StoredSeries> prices) { m_facts.stored.prices = std::move(prices); });
}

void PlantFeed::askCalls()
{
    m_calls->read(
        [this](const std::vector<RequestRecord> &calls) {
            static_cast<void>(addCalls(m_facts, calls, m_engine.status(), m_engine.config(), m_now));
        },
        m_round->await());
}

} // namespace etcm
