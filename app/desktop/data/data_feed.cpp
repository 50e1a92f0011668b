#include "desktop/data/data_feed.h"

#include "desktop/feeds/query_round.h"
#include "desktop/feeds/shown_source.h"
#include "engine/engine.h"
#include "store/local_store.h"

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto kGather = 500ms; // fifteen weeks are read anew
constexpr int kDaysBack = 15 * 7;
constexpr auto kChangesShown = 14 * 24h;
} // namespace

DataFeed::DataFeed(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine), m_round(new QueryRound(kGather, this))
{
    connect(m_round, &QueryRound::due, this, &DataFeed::load);
    connect(&engine, &Engine::factsStored, this, &DataFeed::factsStored);
    connect(&engine, &Engine::statusChanged, this, [this] {
        tellStores();
        // The store has opened meanwhile, or another source leads.
        const bool isOther = source() != nullptr && source()->id != m_sourceId;
        if (m_round->isWanted() || isOther)
            m_round->want();
    });
}

void DataFeed::setActive(bool active)
{
    if (!m_round->setActive(active) || !active)
        return;
    tellStores();
    load();
}

void DataFeed::factsStored(const EndpointId &id)
{
    if (id.endpoint == Endpoint::Prices)
        m_round->want();
}

const SourceConfig *DataFeed::source() const
{
    return shownSource(m_engine.config(), m_engine.status(), Endpoint::Prices);
}

void DataFeed::load()
{
    // Before start() there is no store; statusChanged() tells when there is.
    if (m_engine.alertBook() == nullptr || source() == nullptr)
        return;
    m_round->drop(); // an answer of before is of no use any more
    if (!m_round->begin())
        return;
    m_sourceId = source()->id;
    const UtcTime now = m_engine.clock().now();
    const MarketDay last = MarketDay::containing(now).next();
    const MarketDay first(LocalDate(std::chrono::sys_days(last.date()) - std::chrono::days(kDaysBack)));
    const bool ahead = source()->publication.has_value();
    m_round->ask(m_engine.store().facts().prices({source()->id, {}, {}, first.start(), last.end(), true}),
                 [this, first, last, now, ahead](std::vector<StoredSeries> prices) {
                     Q_EMIT coverageReady(coverageSnapshot({.prices = std::move(prices),
                                                            .first = first.date(),
                                                            .last = last.date(),
                                                            .now = now,
                                                            .aheadOfDay = ahead}));
                 });
    m_round->ask(m_engine.store().facts().revisions(source()->id, first.start(), last.end()),
                 [this, now](std::vector<PriceRevision> revisions) {
                     Q_EMIT revisionsReady(revisionList(std::move(revisions), now - kChangesShown, now));
                 });
    m_round->close();
}

void DataFeed::tellStores()
{
    if (m_round->isActive())
        Q_EMIT storesReady(storeSections({.status = m_engine.status(),
                                          .file = m_engine.config().dataDir + u"/etcm.sqlite"_s,
                                          .now = m_engine.clock().now()}));
}

} // namespace etcm
