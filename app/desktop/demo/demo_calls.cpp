// The calls of the demo's last day: made-up latencies around those of the pictures, the same in every run.
#include "desktop/demo/demo_history.h"

#include "domain/market_day.h"

#include <QUuid>

#include <algorithm>
#include <array>
#include <random>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr auto kPlantInterval = 10min;
constexpr auto kTokenInterval = 1h;
constexpr auto kPriceInterval = 3h;
/// Of the six price calls of a day.
constexpr std::array kPriceLatencies{171ms, 184ms, 188ms, 201ms, 212ms, 336ms};

/// Latencies of one endpoint: mostly near the median, one in eight up to its tail.
class Latencies
{
public:
    Latencies(std::uint32_t seed, int median, int tail) : m_random(seed), m_median(median), m_tail(tail) {}
    std::chrono::milliseconds next()
    {
        const double spread = unit();
        const bool slow = unit() < 0.125;
        return std::chrono::milliseconds(static_cast<int>(slow ? m_median + spread * (m_tail - m_median) * 1.1
                                                               : m_median * (0.85 + 0.3 * spread)));
    }

private:
    double unit() { return static_cast<double>(m_random()) / 4294967296.0; }

    std::mt19937 m_random;
    int m_median;
    int m_tail;
};

RequestRecord callAt(const QString &sourceId, Endpoint endpoint, UtcTime at, std::chrono::milliseconds total)
{
    RequestRecord record;
    // A name-based id: the same call has the same key in every run.
    const QString name = u"%1 %2 %3"_s.arg(sourceId, endpointName(endpoint)).arg(toEpochMs(at));
    record.requestId = QUuid::createUuidV5(QUuid(), name).toString(QUuid::WithoutBraces);
    record.sourceId = sourceId;
    record.endpoint = endpoint;
    record.checkedAt = at;
    record.outcome = Outcome::Ok;
    record.httpStatus = 200;
    record.phases.wait = total * 8 / 10;
    record.phases.transfer = total - *record.phases.wait;
    record.phases.total = total;
    return record;
}

void makeUnavailable(RequestRecord &record)
{
    record.outcome = Outcome::Http5xx;
    record.httpStatus = 503;
    record.error = u"HTTP 503"_s;
}

std::vector<RequestRecord> plantCalls(const QString &sourceId, UtcTime now, const DemoDay &day)
{
    std::vector<RequestRecord> calls;
    Latencies latencies(1, 141, 286);
    const UtcTime last = std::chrono::floor<std::chrono::minutes>(now - 1min);
    for (UtcTime at = last - 24h + kPlantInterval; at <= last; at += kPlantInterval) {
        calls.push_back(callAt(sourceId, Endpoint::Plant, at, latencies.next()));
        if (at >= day.plantDownFrom && at < day.plantDownTo)
            makeUnavailable(calls.back());
    }
    // A call that failed is repeated sooner: the third in a row made the alert.
    for (const auto after : {3min, 6min}) {
        calls.push_back(callAt(sourceId, Endpoint::Plant, day.plantDownFrom + after, 38ms));
        makeUnavailable(calls.back());
    }
    return calls;
}

std::vector<RequestRecord> priceCalls(const QString &sourceId, UtcTime now)
{
    std::vector<RequestRecord> calls;
    UtcTime at = std::chrono::floor<std::chrono::hours>(now) - 21h + 3min;
    for (std::size_t i = 0; at <= now; ++i, at += kPriceInterval)
        calls.push_back(callAt(sourceId, Endpoint::Prices, at, kPriceLatencies[i % kPriceLatencies.size()]));
    return calls;
}

std::vector<RequestRecord> tokenCalls(const QString &sourceId, UtcTime now)
{
    std::vector<RequestRecord> calls;
    Latencies latencies(2, 92, 164);
    for (UtcTime at = now - 24h + 41min; at <= now; at += kTokenInterval)
        calls.push_back(callAt(sourceId, Endpoint::Token, at, latencies.next()));
    return calls;
}

} // namespace

std::vector<RequestRecord> demoCalls(const QString &sourceId, UtcTime now)
{
    const DemoDay day(now);
    std::vector<RequestRecord> calls = plantCalls(sourceId, now, day);
    for (std::vector<RequestRecord> more : {priceCalls(sourceId, now), tokenCalls(sourceId, now)})
        std::ranges::move(more, std::back_inserter(calls));
    calls.push_back(callAt(sourceId, Endpoint::Signals, MarketDay::containing(now).at(6h + 10min), 173ms));
    std::erase_if(calls, [&](const RequestRecord &call) {
        return call.checkedAt >= day.asleepFrom && call.checkedAt < day.asleepTo;
    });
    std::ranges::stable_sort(calls, {}, &RequestRecord::checkedAt);
    return calls;
}

} // namespace etcm
