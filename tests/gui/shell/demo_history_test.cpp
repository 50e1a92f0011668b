// The story that --demo opens on, as facts.
#include "desktop/demo/demo_history.h"
#include "desktop/demo/demo_session.h"

#include "domain/clock.h"
#include "domain/market_day.h"
#include "store/local_store.h"

#include <QCoroTask>
#include <QTest>

#include <algorithm>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class DemoHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsOfTheDay();
    void callsAreTheSameInEveryRun();
    void readingsStopWhereNobodyListened();
    void alertsRaiseAndResolve();
    void theStoreHoldsTheStory();
};

namespace
{

const UtcTime kNow = *parseIsoTime("2026-10-14T12:32:08Z");

std::vector<RequestRecord> callsOf(Endpoint endpoint)
{
    std::vector<RequestRecord> calls = demoCalls(u"gateway"_s, kNow);
    std::erase_if(calls, [&](const RequestRecord &call) { return call.endpoint != endpoint; });
    return calls;
}

} // namespace

void DemoHistoryTest::callsOfTheDay()
{
    const DemoDay day(kNow);
    for (const RequestRecord &call : demoCalls(u"gateway"_s, kNow)) {
        QVERIFY(call.checkedAt > kNow - 24h && call.checkedAt <= kNow);
        QVERIFY(call.checkedAt < day.asleepFrom || call.checkedAt >= day.asleepTo);
        const bool failed = call.endpoint == Endpoint::Plant && call.checkedAt >= day.plantDownFrom &&
                            call.checkedAt < day.plantDownTo;
        QCOMPARE(call.success(), !failed);
        QVERIFY(call.phases.total < 500ms);
    }
    QCOMPARE(callsOf(Endpoint::Signals).size(), 1u);
    QVERIFY(callsOf(Endpoint::Prices).size() >= 6u);
    QVERIFY(callsOf(Endpoint::Token).size() >= 20u);
    QVERIFY(callsOf(Endpoint::Plant).size() >= 138u);
}

void DemoHistoryTest::callsAreTheSameInEveryRun()
{
    const auto once = demoCalls(u"gateway"_s, kNow);
    const auto again = demoCalls(u"gateway"_s, kNow);
    QCOMPARE(once.size(), again.size());
    for (std::size_t i = 0; i < once.size(); ++i) {
        QCOMPARE(once[i].requestId, again[i].requestId);
        QVERIFY(once[i].phases.total == again[i].phases.total);
    }
}

void DemoHistoryTest::readingsStopWhereNobodyListened()
{
    DemoMaterial material;
    material.sourceId = u"gateway"_s;
    material.now = kNow;
    for (UtcTime at = *parseIsoTime("2026-10-13T12:40:00Z"); at <= kNow; at += 10min) {
        PlantReading reading;
        reading.timestamp = at;
        material.plant.push_back(reading);
    }
    const auto batches = demoPast(material);
    const auto &kept = batches.back().plant;
    const auto times = [&](const char *from, const char *to) {
        return std::ranges::count_if(kept, [&](const PlantReading &reading) {
            return reading.timestamp >= *parseIsoTime(from) && reading.timestamp <= *parseIsoTime(to);
        });
    };
    QCOMPARE(times("2026-10-14T07:00:00Z", "2026-10-14T07:00:00Z"), 1); // 09:00, the last before the failure
    QCOMPARE(times("2026-10-14T07:10:00Z", "2026-10-14T07:20:00Z"), 0); // 09:10 and 09:20 were never fetched
    QCOMPARE(times("2026-10-13T23:10:00Z", "2026-10-13T23:40:00Z"), 0); // nobody awake
    QVERIFY(kept.back().timestamp == *parseIsoTime("2026-10-14T12:30:00Z"));
}

void DemoHistoryTest::alertsRaiseAndResolve()
{
    const auto steps = demoAlerts(u"gateway"_s, kNow);
    QVERIFY(std::ranges::is_sorted(steps, {}, &AlertTransition::at));
    const auto firing =
        std::ranges::count(steps, AlertState::Firing, [](const AlertTransition &step) { return step.to; });
    QCOMPARE(firing, 1);
    const auto resolved =
        std::ranges::count(steps, AlertState::Resolved, [](const AlertTransition &step) { return step.to; });
    QCOMPARE(resolved, 1);
    QVERIFY(steps.back().severity == Severity::Info && !steps.back().notified);
}

void DemoHistoryTest::theStoreHoldsTheStory()
{
    DemoSession demo;
    const auto started = demo.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
    QVERIFY2(demo.mark().startsWith(u"DEMO: simulated data, seed 20261014, time runs 1"_s),
             qPrintable(demo.mark()));
    const auto stored = QCoro::waitFor(demo.storePast());
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().text()));

    auto store = LocalStore::open(demo.config().dataDir);
    QVERIFY(store);
    const MarketDay today = MarketDay::containing(demo.clock().now());
    PriceQuery query;
    query.from = today.previous().start();
    query.to = today.next().end();
    const auto series = (*store)->facts().prices(query).result();
    QVERIFY(series);
    QCOMPARE(series->size(), 8u); // two products, four components
    for (const StoredSeries &one : *series)
        QCOMPARE(one.points.size(), 288u);
    const auto revisions = (*store)->facts().revisions(u"gateway"_s, today.start(), today.end()).result();
    QVERIFY(revisions);
    const auto integrated = std::ranges::count_if(*revisions, [](const PriceRevision &revision) {
        return revision.key.tariffType == TariffType::Integrated &&
               revision.key.tariffName == u"home_dynamic"_s;
    });
    QCOMPARE(integrated, 4); // 18:00 to 19:00
    (*store)->close().waitForFinished();
}

QTEST_GUILESS_MAIN(DemoHistoryTest)
#include "demo_history_test.moc"
