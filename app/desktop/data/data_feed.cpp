#include "desktop/data/data_feed.h"

#include "base/when_answered.h"
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

DataFeed::DataFeed(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kGather);
    connect(&m_soon, &QTimer::timeout, this, &DataFeed::load);
    connect(&engine, &Engine::factsStored, this, &DataFeed::factsStored);
    connect(&engine, &Engine::statusChanged, this, [this] {
        tellStores();
        // The store has opened meanwhile, or another source leads.
        const bool isOther = source() != nullptr && source()->id != m_sourceId;
        if ((m_isStale || isOther) && m_active && !m_soon.isActive())
            m_soon.start();
    });
}

void DataFeed::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    ++m_round;
    m_isStale = true;
    if (!active)
        return m_soon.stop();
    tellStores();
    load();
}

void DataFeed::factsStored(const EndpointId &id)
{
    if (!m_active || id.endpoint != Endpoint::Prices || m_soon.isActive())
        return;
    m_isStale = true;
    m_soon.start();
}

const SourceConfig *DataFeed::source() const
{
    return shownSource(m_engine.config(), m_engine.status(), Endpoint::Prices);
}

template <typename T, typename Take>
void DataFeed::ask(QFuture<Result<T>> future, Take take)
{
    whenAnswered(this, future, [this, take, round = m_round](Result<T> result) {
        if (round == m_round && result)
            take(std::move(*result));
    });
}

void DataFeed::load()
{
    // Before start() there is no store; statusChanged() tells when there is.
    if (!m_active || m_engine.alertBook() == nullptr || source() == nullptr)
        return;
    m_isStale = false;
    m_sourceId = source()->id;
    ++m_round; // an answer of before is of no use any more
    const UtcTime now = m_engine.clock().now();
    const MarketDay last = MarketDay::containing(now).next();
    const MarketDay first(LocalDate(std::chrono::sys_days(last.date()) - std::chrono::days(kDaysBack)));
    const bool ahead = source()->publication.has_value();
    ask(m_engine.store().facts().prices({source()->id, {}, {}, first.start(), last.end(), true}),
        [this, first, last, now, ahead](std::vector<StoredSeries> prices) {
            Q_EMIT coverageReady(coverageSnapshot({.prices = std::move(prices),
                                                   .first = first.date(),
                                                   .last = last.date(),
                                                   .now = now,
                                                   .aheadOfDay = ahead}));
        });
    ask(m_engine.store().facts().revisions(source()->id, first.start(), last.end()),
        [this, now](std::vector<PriceRevision> revisions) {
            Q_EMIT revisionsReady(revisionList(std::move(revisions), now - kChangesShown, now));
        });
}

void DataFeed::tellStores()
{
    if (m_active)
        Q_EMIT storesReady(storeSections({.status = m_engine.status(),
                                          .file = m_engine.config().dataDir + u"/etcm.sqlite"_s,
                                          .now = m_engine.clock().now()}));
}

} // namespace etcm
