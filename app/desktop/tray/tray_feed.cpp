#include "desktop/tray/tray_feed.h"

#include "base/when_answered.h"
#include "desktop/feeds/shown_source.h"
#include "domain/market_day.h"
#include "engine/engine.h"
#include "models/plant_snapshot.h"
#include "store/local_store.h"

namespace etcm
{
using namespace Qt::StringLiterals;

TrayFeed::TrayFeed(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine)
{
    connect(&engine, &Engine::factsStored, this, [this](const EndpointId &id) { read(id.endpoint); });
}

void TrayFeed::read(Endpoint endpoint)
{
    if (endpoint == Endpoint::Prices)
        readPrice();
    else if (endpoint == Endpoint::Plant)
        readPlant();
}

void TrayFeed::readIfSlotIsOver()
{
    if (m_facts.priceNow && m_facts.priceNow->end <= m_engine.clock().now())
        readPrice();
}

void TrayFeed::readPrice()
{
    const SourceConfig *source = shownSource(m_engine.config(), m_engine.status(), Endpoint::Prices);
    if (source == nullptr)
        return;
    const UtcTime now = m_engine.clock().now();
    PriceQuery query;
    query.sourceId = source->id;
    query.tariffNames = source->tariffNames.mid(0, 1); // the product that the window leads with
    query.types = {TariffType::Integrated};
    query.from = now;
    query.to = now + std::chrono::milliseconds(1);
    query.touching = true; // the slot that holds now began before it
    whenAnswered(this, m_engine.store().facts().prices(query),
                 [this, now](const Result<std::vector<StoredSeries>> &series) {
                     m_facts.priceNow.reset();
                     if (!series)
                         return;
                     for (const StoredSeries &one : *series)
                         for (const StoredPoint &point : one.points)
                             if (one.key.unit == QString::fromUtf16(kChfPerKwh) && point.start <= now &&
                                 now < point.end && !m_facts.priceNow)
                                 m_facts.priceNow = point;
                 });
}

void TrayFeed::readPlant()
{
    const SourceConfig *source = shownSource(m_engine.config(), m_engine.status(), Endpoint::Plant);
    if (source == nullptr)
        return;
    const UtcTime now = m_engine.clock().now();
    whenAnswered(
        this,
        m_engine.store().facts().plantReadings(source->id, now - std::chrono::days(1), now + kSlotLength),
        [this, now](const Result<std::vector<StoredReading>> &readings) {
            const StoredReading *newest = readings ? newestReading(*readings, now) : nullptr;
            if (newest != nullptr)
                m_facts.plant = *newest;
        });
}

} // namespace etcm
