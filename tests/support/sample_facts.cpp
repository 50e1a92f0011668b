#include "support/sample_facts.h"

namespace etcm::test
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::minutes;

PriceSeries sampleSeries(UtcTime start, int slotCount, std::int64_t shiftMicro, const QString &tariffName,
                         TariffType type)
{
    PriceSeries series{{u"ckw"_s, tariffName, type}, start - std::chrono::hours(12), {}};
    for (int i = 0; i < slotCount; ++i) {
        const UtcTime slot = start + i * minutes(15);
        series.points.push_back(
            {slot, slot + minutes(15), Price::fromMicro(100'000 + 10'000 * (i % 20) + shiftMicro)});
    }
    return series;
}

FactBatch priceBatch(UtcTime fetchedAt, std::vector<PriceSeries> series)
{
    FactBatch batch;
    batch.sourceId = u"ckw"_s;
    batch.fetchedAt = fetchedAt;
    batch.prices = std::move(series);
    return batch;
}

FactBatch mixedBatch(UtcTime fetchedAt, int number)
{
    FactBatch batch = priceBatch(fetchedAt, {sampleSeries(kDay, 96)});
    batch.plant = {{u"lutersarni"_s, kDay + number * minutes(5), OperationalStatus::Running, u"in Betrieb"_s,
                    16.9, -0.012, std::nullopt, 0.0}};
    batch.controlSignals = {
        {u"000R"_s, u"Boiler 4 h, \"night\" \\ {öäü}"_s,
         std::chrono::year_month_day(std::chrono::year(2026), std::chrono::month(10), std::chrono::day(14)),
         kDay + number * minutes(60), kDay + number * minutes(60) + minutes(30)}};
    RequestRecord request;
    request.requestId = u"request-%1-%2"_s.arg(toEpochMs(fetchedAt)).arg(number);
    request.sourceId = u"ckw"_s;
    request.endpoint = Endpoint::Prices;
    request.checkedAt = fetchedAt;
    request.outcome = Outcome::Ok;
    request.httpStatus = 200;
    request.phases = {milliseconds(12), std::nullopt, milliseconds(30), milliseconds(0), milliseconds(43)};
    batch.requests = {request};
    return batch;
}

AlertTransition sampleTransition(const QString &incident, AlertState to, UtcTime at)
{
    return {incident,
            u"endpoint_down"_s,
            u"ckw"_s,
            u"plant"_s,
            AlertState::Ok,
            to,
            Severity::Critical,
            at,
            u"Plant telemetry not answering, HTTP 503"_s,
            true,
            {u"call_failed"_s, {{u"endpoint"_s, u"plant"_s}, {u"http_status"_s, 503}}}};
}

} // namespace etcm::test
