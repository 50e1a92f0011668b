#include "desktop/plant/plant_feed.h"

#include "base/when_answered.h"
#include "desktop/feeds/call_log.h"
#include "desktop/overview/known_facts.h"
#include "desktop/overview/shown_source.h"
#include "engine/engine.h"

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
    : QObject(parent), m_engine(engine), m_calls(new CallLog(engine, kCallsShown, this))
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &PlantFeed::load);
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &PlantFeed::load);
    const auto want = [this] {
        m_isWanted = true;
        if (m_active && !m_soon.isActive())
            m_soon.start(kGather);
    };
    connect(&engine, &Engine::factsStored, this, [this, want] {
        m_areFactsRead = false;
        want();
    });
    connect(&engine, &Engine::statusChanged, this, want);
}

void PlantFeed::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    ++m_round;
    forget();
    if (!active) {
        m_soon.stop();
        m_tick.stop();
        return;
    }
    m_tick.start();
    load();
}

void PlantFeed::forget()
{
    m_pending = 0;
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
    if (!m_active || m_pending > 0 || m_engine.alertBook() == nullptr)
        return;
    const QStringList sources = shownSources();
    if (sources.isEmpty())
        return;
    if (std::exchange(m_sources, sources) != sources) {
        ++m_round;
        forget(); // what is known is another's
    }
    m_isWanted = false;
    m_now = m_engine.clock().now();
    readSources(m_facts, m_engine.status(), m_engine.config());
    static_cast<void>(readEndpoints(m_facts, m_engine.status(), m_engine.config()));
    m_pending = 1; // for this round itself, so that no early answer closes it
    if (!std::exchange(m_areFactsRead, true)) {
        askReadings();
        askSignals();
    }
    askCalls();
    answered();
}

template <typename T, typename Take>
void PlantFeed::ask(QFuture<Result<T>> future, Take take)
{
    ++m_pending;
    whenAnswered(this, future, [this, take, round = m_round](Result<T> result) {
        if (round != m_round)
            return;
        if (result)
            take(std::move(*result));
        answered();
    });
}

void PlantFeed::askReadings()
{
    const QString shown = shownSource(m_engine.config(), m_engine.status(), Endpoint::Plant)->id;
    ask(m_engine.store().facts().plantReadings(shown, m_now - kReadingsRead, m_now + kAhead),
        [this](std::vector<StoredReading> readings) {
            // One plant: that of the newest reading.
            if (const StoredReading *newest = newestReading(readings, m_now)) {
                const QString plant = newest->reading.plantId;
                std::erase_if(readings,
                              [&](const StoredReading &each) { return each.reading.plantId != plant; });
            }
            m_facts.stored.readings = std::move(readings);
        });
}

void PlantFeed::askSignals()
{
    const QString shown = shownSource(m_engine.config(), m_engine.status(), Endpoint::Signals)->id;
    ask(m_engine.store().facts().latestSignalDate(shown), [this, shown](std::optional<LocalDate> date) {
        m_facts.stored.signalDate = date;
        const MarketDay day = date ? MarketDay(*date) : MarketDay::containing(m_now);
        ask(m_engine.store().facts().controlSignals(shown, day.start(), m_now + kAhead),
            [this](std::vector<StoredSignal> found) { m_facts.stored.controlSignals = std::move(found); });
        askPrices(day);
    });
}

void PlantFeed::askPrices(const MarketDay &day)
{
    const QString shown = shownSource(m_engine.config(), m_engine.status(), Endpoint::Prices)->id;
    ask(m_engine.store().facts().prices(
            {shown, {m_facts.homeName}, {TariffType::Integrated}, day.start(), day.end(), true}),
        [this](std::vector<StoredSeries> prices) { m_facts.stored.prices = std::move(prices); });
}

void PlantFeed::askCalls()
{
    ++m_pending;
    m_calls->read(
        [this](const std::vector<RequestRecord> &calls) {
            static_cast<void>(addCalls(m_facts, calls, m_engine.status(), m_engine.config(), m_now));
        },
        [this] { answered(); });
}

void PlantFeed::answered()
{
    if (--m_pending > 0)
        return;
    Q_EMIT ready(plantPageSnapshot(m_facts, m_now));
    if (m_isWanted && !m_soon.isActive())
        m_soon.start(kGather);
}

} // namespace etcm
