#include "fault_bench.h"

#include "contract/same_facts.h"
#include "domain/market_day.h"
#include "support/await.h"

namespace etcm::test
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto kBetweenPolls = 6h;

mock::Simulator::Options simulatorOptions()
{
    mock::Simulator::Options options;
    options.now = parseIsoTime("2026-10-23T05:00:00Z"); // the day of the clock change is near
    return options;
}
} // namespace

FaultBench::FaultBench(const QString &url, CentralLimits limits)
    : m_simulator(simulatorOptions()), m_first(*simulatorOptions().now), m_now(m_first)
{
    auto opened = LocalStore::open(m_folder.path());
    if (!opened)
        qFatal("%s", qPrintable(opened.error().text()));
    m_local = std::move(*opened);
    connectTo(url, limits);
}

FaultBench::~FaultBench()
{
    stopForwarding();
}

// What runs by itself (a retry) must end before the forwarder does.
void FaultBench::stopForwarding()
{
    if (m_forwarder)
        await(done(m_forwarder->stop()), 60'000);
    m_forwarder.reset();
}

void FaultBench::connectTo(const QString &url, CentralLimits limits)
{
    stopForwarding();
    m_central = CentralStore::create(url, u"desk-1"_s, limits);
    m_forwarder = std::make_unique<Forwarder>(m_local->outbox(), *m_central, m_clock, asIs);
}

FactBatch FaultBench::nextPoll()
{
    const UtcTime before = m_now;
    m_now += kBetweenPolls;
    FactBatch batch;
    batch.sourceId = u"desk"_s;
    batch.fetchedAt = m_now;
    const MarketDay today = MarketDay::containing(m_now);
    batch.prices = m_simulator.priceHistory(today.start(), today.next().end(), m_now);
    for (PriceSeries &series : batch.prices)
        series.key.sourceId = batch.sourceId;
    batch.plant = m_simulator.plantHistory(before, m_now);
    RequestRecord request;
    request.requestId = u"request-%1"_s.arg(toEpochMs(m_now));
    request.sourceId = batch.sourceId;
    request.endpoint = Endpoint::Prices;
    request.checkedAt = m_now;
    request.outcome = Outcome::Ok;
    request.httpStatus = 200;
    batch.requests.push_back(request);
    return batch;
}

bool FaultBench::poll(int count)
{
    bool saved = true;
    for (int i = 0; i < count; ++i)
        saved = save(nextPoll()) && saved;
    return saved;
}

bool FaultBench::save(FactBatch batch)
{
    return m_local->facts().save(std::move(batch), true).result().has_value();
}

bool FaultBench::drain()
{
    await(done(m_forwarder->drain()), 60'000);
    return depth() == 0;
}

QStringList FaultBench::publishedPrices() const
{
    QStringList rows;
    const UtcTime from = MarketDay::containing(m_first + kBetweenPolls).start();
    const UtcTime to = MarketDay::containing(m_now).next().end();
    for (const PriceSeries &series : m_simulator.priceHistory(from, to, m_now)) {
        for (const PricePoint &point : series.points)
            rows += u"%1|%2|%3|%4"_s.arg(series.key.tariffName, tariffTypeName(series.key.tariffType))
                        .arg(toEpochMs(point.start))
                        .arg(point.value.micro());
    }
    rows.sort();
    return rows;
}

QString FaultBench::difference(const PostgresServer &server) const
{
    const QString sql =
        u"SELECT tariff_name, tariff_type, (extract(epoch FROM start_timestamp) * 1000)::bigint,"
        " (value * 1000000)::bigint FROM energy_prices WHERE source_id = 'desk'"_s;
    QStringList stored = server.psql(sql).split(u'\n', Qt::SkipEmptyParts);
    stored.sort();
    const QStringList published = publishedPrices();
    if (stored != published)
        return u"%1 prices stored, %2 published"_s.arg(stored.size()).arg(published.size());
    const auto readings = m_simulator.plantHistory(m_first, m_now).size();
    const QString plant = server.psql(u"SELECT count(*) FROM plant_status"_s);
    if (plant != QString::number(readings))
        return u"%1 plant readings stored, %2 published"_s.arg(plant).arg(readings);
    return differenceOfStores(m_folder.path(), server);
}

} // namespace etcm::test
