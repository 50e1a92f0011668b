#include "desktop/demo/demo_history.h"

#include "domain/market_day.h"
#include "wording/alert_words.h"
#include "wording/sentences.h"

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
                          const Message &message)
{
    return {u"00000000-0000-4000-8000-000000000001"_s,
            u"endpoint_down"_s,
            sourceId,
            u"plant"_s,
            from,
            to,
            Severity::Warning,
            at,
            englishSentence(message, at),
            to != AlertState::Pending,
            message};
}

/// Something that happened and needs no end: from Ok to Ok, never told as a notice.
AlertTransition news(const QString &sourceId, const QString &rule, UtcTime at, const Message &message)
{
    return {u"00000000-0000-4000-8000-"_s + QString::number(toEpochMs(at) / 1000).rightJustified(12, u'0'),
            rule,
            sourceId,
            u"prices"_s,
            AlertState::Ok,
            AlertState::Ok,
            Severity::Info,
            at,
            englishSentence(message, at),
            false,
            message};
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
    const MarketDay today = MarketDay::containing(now);
    RequestRecord failure;
    failure.endpoint = Endpoint::Plant;
    failure.outcome = Outcome::Http5xx;
    failure.httpStatus = 503;
    const Message down = callProblem(failure);
    const int slotCount = today.next().slotCount();
    const Message arrived =
        publication({PublicationState::Complete, today.next().date(), slotCount, slotCount});
    const Message revised{u"prices_revised"_s,
                          {{u"count"_s, 4},
                           {u"from"_s, QString::fromLatin1(formatIsoUtc(today.at(18h)))},
                           {u"to"_s, QString::fromLatin1(formatIsoUtc(today.at(19h)))},
                           {u"gapless"_s, true},
                           {u"least"_s, 1100},
                           {u"most"_s, 1100}}};
    return {
        plantStep(sourceId, Ok, Pending, day.plantDownFrom, down),
        plantStep(sourceId, Pending, Firing, day.plantAlert, down),
        plantStep(sourceId, Firing, Resolved, day.plantDownTo, callGood(Endpoint::Plant, Outcome::Http5xx)),
        news(sourceId, u"tomorrow_arrived"_s, day.pricesArrived, arrived),
        news(sourceId, u"prices_revised"_s, day.pricesRevised, revised)};
}

} // namespace etcm
