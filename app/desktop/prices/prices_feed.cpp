#include "desktop/prices/prices_feed.h"

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
constexpr auto kGatherFor = 80ms;
constexpr auto kClockTick = std::chrono::milliseconds(15s);
} // namespace

PricesFeed::PricesFeed(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine), m_round(new QueryRound(kGatherFor, this))
{
    m_tick.setSingleShot(true);
    connect(m_round, &QueryRound::due, this, &PricesFeed::load);
    connect(m_round, &QueryRound::answered, this, [this] { Q_EMIT ready(m_facts, now()); });
    connect(&m_tick, &QTimer::timeout, this, &PricesFeed::tick);
    connect(&engine, &Engine::factsStored, this, &PricesFeed::factsStored);
    connect(&engine, &Engine::statusChanged, this, [this] {
        if (readSource())
            m_round->want();
    });
}

UtcTime PricesFeed::now() const
{
    return m_engine.clock().now();
}

void PricesFeed::setActive(bool active)
{
    if (!m_round->setActive(active))
        return;
    if (!active)
        return m_tick.stop();
    tick();
    load();
}

void PricesFeed::setRange(const PriceSpan &range, ComparedDays compared)
{
    if (range == m_range && compared == m_compared)
        return;
    m_range = range;
    m_compared = compared;
    m_round->drop();
    load();
}

void PricesFeed::factsStored(const EndpointId &id)
{
    const SourceConfig *source = shownSource(m_engine.config(), m_engine.status(), id.endpoint);
    const bool isShown = id.endpoint == Endpoint::Prices || id.endpoint == Endpoint::Signals;
    const bool isWholesale = id.endpoint == Endpoint::Prices && id.sourceId == m_facts.wholesale.sourceId;
    if (isWholesale || (isShown && source != nullptr && source->id == id.sourceId))
        m_round->want();
}

bool PricesFeed::readSource()
{
    const AppConfig &config = m_engine.config();
    const SourceConfig *source = shownSource(config, m_engine.status(), Endpoint::Prices);
    if (source == nullptr)
        return false;
    const OverviewParts changed = readEndpoints(m_known, m_engine.status(), config);
    const bool isOther = std::exchange(m_sourceId, source->id) != source->id;
    m_facts.sourceTitle = titleOf(*source);
    m_facts.products = source->products();
    const auto known = [this](Endpoint endpoint) {
        const auto found = m_known.endpoints.find(endpoint);
        if (found != m_known.endpoints.end())
            return found->second;
        EndpointFacts none;
        none.isOffered = false;
        return none;
    };
    if (m_facts.wholesale.sourceId != m_known.wholesale.sourceId)
        m_facts.wholesale = m_known.wholesale;
    m_facts.prices = known(Endpoint::Prices);
    m_facts.controlSignals = known(Endpoint::Signals);
    return isOther || (changed & (OverviewPart::Price | OverviewPart::ControlSignals));
}

void PricesFeed::load()
{
    const SourceConfig *prices = shownSource(m_engine.config(), m_engine.status(), Endpoint::Prices);
    if (prices == nullptr || m_engine.alertBook() == nullptr || !m_round->begin())
        return;
    readSource();
    askPrices(prices->id);
    askEarlier(prices->id);
    askWholesale();
    if (const SourceConfig *source = shownSource(m_engine.config(), m_engine.status(), Endpoint::Signals))
        askSignals(source->id);
    m_round->close();
}

void PricesFeed::askPrices(const QString &sourceId)
{
    const UtcTime from = MarketDay::containing(m_range.from).previous().start();
    m_round->ask(m_engine.store().facts().prices({sourceId, m_facts.products, {}, from, m_range.to, true}),
                 [this](std::vector<StoredSeries> found) { m_facts.series = std::move(found); });
    m_round->ask(m_engine.store().facts().revisions(sourceId, m_range.from, m_range.to),
                 [this](std::vector<PriceRevision> found) { m_facts.revisions = std::move(found); });
}

// The day before comes with the range.
void PricesFeed::askEarlier(const QString &sourceId)
{
    std::erase_if(m_facts.earlier, [this](const auto &each) { return !m_compared.testFlag(each.first); });
    for (const ComparedDay compared : {ComparedDay::WeekBefore, ComparedDay::YearBefore}) {
        if (!m_compared.testFlag(compared))
            continue;
        const PriceSpan span = earlierSpan(m_range, compared);
        m_round->ask(
            m_engine.store().facts().prices({sourceId, m_facts.products, {}, span.from, span.to, true}),
            [this, compared](std::vector<StoredSeries> found) {
                m_facts.earlier[compared] = std::move(found);
            });
    }
}

void PricesFeed::askWholesale()
{
    const QString &sourceId = m_facts.wholesale.sourceId;
    if (sourceId.isEmpty())
        return;
    m_round->ask(m_engine.store().facts().prices(
                     {sourceId, {}, {TariffType::DayAhead}, m_range.from, m_range.to, true}),
                 [this](std::vector<StoredSeries> found) { m_facts.wholesale.series = std::move(found); });
}

void PricesFeed::askSignals(const QString &sourceId)
{
    m_round->ask(m_engine.store().facts().controlSignals(sourceId, m_range.from, m_range.to),
                 [this](std::vector<StoredSignal> found) { m_facts.signalList = std::move(found); });
    m_round->ask(m_engine.store().facts().latestSignalDate(sourceId),
                 [this](std::optional<LocalDate> found) { m_facts.signalDate = found; });
}

void PricesFeed::tick()
{
    const UtcTime at = now();
    m_tick.start(kClockTick - at.time_since_epoch() % kClockTick + 5ms);
    const UtcTime slot = at - at.time_since_epoch() % kSlotLength;
    if (std::exchange(m_slot, slot) != slot)
        m_round->want(); // what is due, running or over moves with the slot
    Q_EMIT ticked(at);
}

} // namespace etcm
