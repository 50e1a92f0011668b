#include "desktop/demo/demo_history.h"

#include "domain/market_day.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// Plant readings are ten minutes apart and fetched a minute later.
constexpr auto kReadingDelay = 64s;
constexpr auto kReadingInterval = 10min;

bool within(UtcTime time, UtcTime from, UtcTime to)
{
    return time >= from && time < to;
}

/// A reading that a collector got: it was awake and the plant answered when it came.
bool wasFetched(const PlantReading &reading, const DemoDay &day)
{
    const UtcTime fetched = reading.timestamp + kReadingDelay;
    return !within(fetched, day.asleepFrom, day.asleepTo) &&
           !within(fetched, day.plantDownFrom, day.plantDownTo);
}

FactBatch batchAt(const DemoMaterial &material, UtcTime at)
{
    FactBatch batch;
    batch.sourceId = material.sourceId;
    batch.fetchedAt = at;
    return batch;
}

FactBatch pricesAt(const DemoMaterial &material, const std::vector<PriceSeries> &prices, UtcTime at)
{
    FactBatch batch = batchAt(material, at);
    batch.prices = prices;
    for (PriceSeries &series : batch.prices)
        series.key.sourceId = material.sourceId;
    return batch;
}

AlertTransition plantStep(const QString &sourceId, AlertState from, AlertState to, UtcTime at,
                          const QString &text)
{
    return {u"00000000-0000-4000-8000-000000000001"_s,
            u"endpoint_down"_s,
            sourceId,
            u"plant"_s,
            from,
            to,
            Severity::Warning,
            at,
            text,
            to != AlertState::Pending};
}

/// Something that happened and needs no end: from Ok to Ok, never told as a notice.
AlertTransition news(const QString &sourceId, const QString &rule, UtcTime at, const QString &text)
{
    return {u"00000000-0000-4000-8000-"_s + QString::number(toEpochMs(at) / 1000).rightJustified(12, u'0'),
            rule,
            sourceId,
            u"prices"_s,
            AlertState::Ok,
            AlertState::Ok,
            Severity::Info,
            at,
            text,
            false};
}

} // namespace

DemoDay::DemoDay(UtcTime now)
{
    const MarketDay day = MarketDay::containing(now);
    asleepFrom = day.at(1h + 5min);
    asleepTo = day.at(1h + 47min);
    plantDownFrom = day.at(9h + 11min);
    plantDownTo = day.at(9h + 31min);
    plantAlert = day.at(9h + 17min);
    pricesArrived = day.at(11h + 21min);
    pricesRevised = day.at(12h + 3min) + 30s;
}

std::vector<FactBatch> demoPast(const DemoMaterial &material)
{
    const DemoDay day(material.now);
    FactBatch plant = batchAt(material, material.now - kReadingDelay);
    std::ranges::copy_if(material.plant, std::back_inserter(plant.plant),
                         [&](const PlantReading &reading) { return wasFetched(reading, day); });
    plant.requests = demoCalls(material.sourceId, material.now);
    return {pricesAt(material, material.pricesBefore, day.pricesArrived),
            pricesAt(material, material.pricesRevised, day.pricesRevised), plant};
}

std::vector<AlertTransition> demoAlerts(const QString &sourceId, UtcTime now)
{
    using enum AlertState;
    const DemoDay day(now);
    const QString down = u"Plant telemetry not answering, HTTP 503"_s;
    return {plantStep(sourceId, Ok, Pending, day.plantDownFrom, down),
            plantStep(sourceId, Pending, Firing, day.plantAlert, down),
            plantStep(sourceId, Firing, Resolved, day.plantDownTo, u"Plant telemetry answers again"_s),
            news(sourceId, u"tomorrow_arrived"_s, day.pricesArrived,
                 u"Tomorrow’s prices arrived, 96 of 96 slots"_s),
            news(sourceId, u"prices_revised"_s, day.pricesRevised,
                 u"Prices revised: 4 slots, 18:00–19:00, +0.0011"_s)};
}

} // namespace etcm
