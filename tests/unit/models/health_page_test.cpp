// The API health page: availability over four windows, lanes, latencies, budgets and errors, from the story
// of the design pictures.
#include "models/health_page_snapshot.h"
#include "support/health_story.h"
#include "support/overview_story.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

constexpr std::size_t kPrices = 1;
constexpr std::size_t kPlant = 2;

RequestRecord call(UtcTime at, Outcome outcome, milliseconds total)
{
    RequestRecord record;
    record.requestId = QString::number(toEpochMs(at));
    record.sourceId = u"ckw"_s;
    record.endpoint = Endpoint::Prices;
    record.checkedAt = at;
    record.outcome = outcome;
    record.phases.total = total;
    return record;
}

const StateLane &lane(const StateLanes &lanes, const QString &title)
{
    const auto found = std::ranges::find(lanes.lanes, title, &StateLane::title);
    Q_ASSERT(found != lanes.lanes.end());
    return *found;
}

QStringList told(const StateLane &lane)
{
    QStringList texts;
    for (const LaneSpan &span : lane.spans) {
        if (!span.words.isEmpty())
            texts += span.words;
    }
    return texts;
}

class HealthPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheSameDayAsTheOverview()
    {
        const AvailabilityTable table = availabilityTable(story::healthFacts());
        QCOMPARE(table.mean, u"99.64"_s);
        QCOMPARE(table.coverage, u"Coverage 97.08 %"_s);
        QCOMPARE(table.observed, u"23 h 18 min observed of 24 h"_s);
        QCOMPARE(table.time.downText, u"down 20 min"_s);
        QCOMPARE(table.time.unknownText, u"not observed 42 min"_s);
        QCOMPARE(table.rows[kPlant].shares[1].text, u"98.56 %"_s);
        QCOMPARE(table.rows[kPlant].day.down, u"20 min"_s);
        QCOMPARE(table.rows[kPlant].shares[0].text, u"100.00 %"_s); // nothing failed in the last hour
        QCOMPARE(table.rows[kPlant].circuit, u"closed"_s);
    }

    // 2 of 6 calls of one hour in 720 failed: 20 min of 30 days.
    void longWindowsComeFromTheRollUpsAndAreCut()
    {
        const AvailabilityTable table = availabilityTable(story::healthFacts());
        QCOMPARE(table.rows[kPlant].shares[2].text, u"100.00 %"_s);
        QCOMPARE(table.rows[kPlant].shares[3].text, u"99.95 %"_s); // 99.9537
        QCOMPARE(table.rows[kPrices].shares[2].text, u"–"_s);      // nothing is known, which is not 0
        QVERIFY(!table.rows[kPlant].shares[3].isPartial);
        QVERIFY(table.rows[kPrices].shares[2].isPartial);
        QVERIFY(table.rows[kPlant].toolTip.contains(u"24 h 97.08 %"_s));
    }

    void anOpenCircuitIsTold()
    {
        HealthPageFacts facts = story::healthFacts();
        facts.status.hosts.front().circuitProbeAt = story::at(16 * 60 + 7);
        QCOMPARE(availabilityTable(facts).rows[kPlant].circuit, u"open, 16:07"_s);
        facts.status.hosts.clear();
        QCOMPARE(availabilityTable(facts).rows[kPlant].circuit, u"–"_s);
    }

    void lanesTellWhenAndHowLong()
    {
        const StateLanes lanes = stateLanes(story::healthFacts());
        QStringList titles;
        for (const StateLane &each : lanes.lanes)
            titles += each.title;
        QCOMPARE(titles, (QStringList{u"Token"_s, u"Prices"_s, u"Plant"_s, u"TRA signals"_s,
                                      u"Central database"_s, u"Own network"_s, u"Collector"_s}));
        const StateLane &plant = lane(lanes, u"Plant"_s);
        QCOMPARE(told(plant), QStringList{u"server error, 20 min"_s});
        QCOMPARE(plant.share, u"98.56 %"_s);
        QVERIFY(!plant.isWhole);
        QCOMPARE(plant.spans.size(), 4U); // until nobody was awake, until the fault, the fault, since then
        QVERIFY(plant.spans[0].to < plant.spans[1].from);
        const StateLane &central = lane(lanes, u"Central database"_s);
        QCOMPARE(told(central), QStringList{u"not reachable, 22 min"_s});
        QCOMPARE(central.share, u"98.42 %"_s); // 22 min of 23 h 18 min
        QCOMPARE(lane(lanes, u"Collector"_s).share, u"97.08 %"_s);
    }

    void aLocalFileAloneHasNoLaneForTheDatabase()
    {
        HealthPageFacts facts = story::healthFacts();
        facts.status.central.health = CentralHealth::Off;
        QCOMPARE(stateLanes(facts).lanes.size(), 6U);
    }

    void theOwnNetworkIsOfflineSince()
    {
        HealthPageFacts facts = story::healthFacts();
        facts.status.offlineSince = story::at(14 * 60);
        const StateLanes lanes = stateLanes(facts);
        QCOMPARE(told(lane(lanes, u"Own network"_s)), QStringList{u"offline, 32 min"_s});
    }

    // What took longer than the limit answered all the same: slow, and up.
    void slowIsNotDown()
    {
        HealthPageFacts facts = story::healthFacts();
        facts.endpoints[kPrices].calls.back().phases.total = milliseconds(1312);
        const StateLanes lanes = stateLanes(facts);
        QCOMPARE(told(lane(lanes, u"Prices"_s)), QStringList{u"slow, 2 h 29 min"_s});
        QCOMPARE(lane(lanes, u"Prices"_s).share, u"100.00 %"_s);
    }

    // A look that was broken off says nothing: neither up nor down, and no error.
    void whatWasBrokenOffIsNotObserved()
    {
        HealthPageFacts facts = story::healthFacts();
        for (RequestRecord &each : facts.endpoints[kPlant].calls)
            each.outcome = Outcome::Unknown;
        QVERIFY(stateLanes(facts).lanes[kPlant].spans.empty());
        QCOMPARE(availabilityTable(facts).rows[kPlant].shares[1].text, u"–"_s);
        QVERIFY(callDots(facts.endpoints[kPlant], facts.now).dots.empty());
        QVERIFY(callErrors(facts).rows.empty());
        QVERIFY(callErrors(facts).words.notice);
    }

    void percentilesNeedEnoughCalls()
    {
        const LatencySpread day = latencySpread(story::healthFacts(), LatencyRange::Day);
        QVERIFY(day.rows[kPrices].count.startsWith(u"6 "_s));
        QCOMPARE(day.rows[kPrices].texts[0], u"188"_s);
        QCOMPARE(day.rows[kPrices].texts[1], u"n < 20"_s);
        QVERIFY(!day.rows[kPrices].p95);
        QCOMPARE(day.rows[kPlant].p95, 286.0);
        QVERIFY(day.rows[kPlant].p99);
        const LatencySpread hour = latencySpread(story::healthFacts(), LatencyRange::Hour);
        QVERIFY(hour.rows[kPlant].count.startsWith(u"6 "_s));
        QCOMPARE(hour.rows[kPlant].texts[2], u"n < 100"_s);
        QCOMPARE(hour.rows[kPrices].texts[0], u"–"_s);
    }

    void longRangesComeFromTheRollUps()
    {
        const LatencySpread month = latencySpread(story::healthFacts(), LatencyRange::Month);
        QVERIFY(month.rows[kPlant].count.startsWith(u"4\u2009318 "_s));
        QVERIFY(std::abs(*month.rows[kPlant].p50 - 141) <= 141 / 64.0 + 1);
        QVERIFY(std::abs(*month.rows[kPlant].p99 - 141) <= 141 / 64.0 + 1); // one of 144 is slower
        QVERIFY(!month.rows[kPrices].p50);
    }

    void everyCallIsADotAndFailuresStandOut()
    {
        const HealthPageFacts facts = story::healthFacts();
        const CallDots dots = callDots(facts.endpoints[kPlant], facts.now);
        QCOMPARE(std::ranges::count_if(dots.dots, &CallDot::failed), 2);
        QCOMPARE(dots.failures, u"2 failed"_s);
        for (const CallDot &dot : dots.dots)
            QVERIFY(dot.failed || dot.milliseconds <= dots.high);
        QVERIFY(callAt(dots, dots.dots[3].at + seconds(1)) == &dots.dots[3]);
        QVERIFY(callAt(dots, dots.dots[0].at - seconds(1)) == nullptr);
    }

    void budgetsKeepOneCallForTheUser()
    {
        HealthPageFacts facts = story::healthFacts();
        CallBudget budget = callBudget(facts);
        QCOMPARE(budget.hosts.front().host, u"ckw-gateway.example"_s);
        QCOMPARE(budget.hosts.front().text, u"2 of 4 used, resets 14:37"_s);
        QCOMPARE(budget.hosts.front().used, 2);
        QCOMPARE(budget.hosts.front().free, 1);
        QCOMPARE(budget.hosts.front().kept, 1);
        facts.status.hosts.front().remaining = 0;
        QCOMPARE(callBudget(facts).hosts.front().kept, 0);
        facts.status.hosts.front().limit.reset();
        QCOMPARE(callBudget(facts).hosts.front().text, u"tells no limit"_s);
    }

    void whatElseIsKnownOfTheWay()
    {
        HealthPageFacts facts = story::healthFacts();
        const auto value = [&facts](const QString &label) {
            const std::vector<HealthFact> lines = callBudget(facts).facts;
            const auto found = std::ranges::find(lines, label, &HealthFact::label);
            return found == lines.end() ? QString() : (found->isWarning ? u"! "_s : QString()) + found->value;
        };
        QCOMPARE(value(u"Sign-in"_s), u"valid until 15:13"_s);
        QCOMPARE(value(u"Clock against servers"_s), u"agrees"_s);
        QCOMPARE(value(u"Tomorrow’s prices"_s), u"arrived 11:20"_s);
        QCOMPARE(value(u"Usual arrival, 14 days"_s), u"11:20 to 11:26"_s);
        QCOMPARE(value(u"Certificate of ckw-gateway.example"_s), u"until Fri 27 Nov 2026"_s);
        facts.status.hosts.front().certificates.host = story::at(5 * 1440);
        QCOMPARE(value(u"Certificate of ckw-gateway.example"_s), u"! until Mon 19 Oct 2026"_s);
        facts.status.signIns.clear();
        QCOMPARE(value(u"Sign-in"_s), u"none needed"_s);
        facts.status.hosts.front().clockSkew.reset();
        QCOMPARE(value(u"Clock against servers"_s), u"not seen yet"_s);
    }

    void errorsTellTheirEvidenceAndWhatCame()
    {
        HealthPageFacts facts = story::healthFacts();
        facts.endpoints[kPrices].calls.push_back(
            call(story::at(14 * 60 + 20), Outcome::Timeout, milliseconds(10'000)));
        const CallErrors errors = callErrors(facts);
        QCOMPARE(errors.rows.size(), 3U);
        QCOMPARE(errors.words.note, u"3 entries"_s);
        const auto &timeout = errors.rows[0].cells;
        QCOMPARE(timeout[0], u"14:20:00"_s);
        QCOMPARE(timeout[3], u"connect"_s); // no phase had begun
        QCOMPARE(timeout[4], u"10\u2009000"_s);
        QCOMPARE(timeout[6], u"next 18:05"_s);
        const auto &plant = errors.rows[1].cells;
        QCOMPARE(plant[0], u"09:21:04"_s);
        QCOMPARE(plant[1], u"Plant"_s);
        QCOMPARE(plant[2], u"HTTP 503"_s);
        QCOMPARE(plant[3], u"wait"_s);
        QCOMPARE(plant[5], u"Service Unavailable, text/html, 312 bytes"_s);
        QCOMPARE(plant[6], u"answered again 09:31"_s);
        QVERIFY(errors.rows[1].mark == EndpointMark::Down);
    }

    void theModelOfErrorsIsOne()
    {
        CallErrorModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const CallErrors errors = callErrors(story::healthFacts());
        model.setRows(errors.rows);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowOf(errors.rows[1].requestId), 1);
        QCOMPARE(model.rowOf(u"nobody"_s), -1);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void nothingObservedIsSaid()
    {
        HealthPageFacts facts = story::healthFacts();
        for (WatchedEndpoint &endpoint : facts.endpoints) {
            endpoint.calls.clear();
            endpoint.longer = {};
        }
        const HealthPageSnapshot page = healthPageSnapshot(facts, LatencyRange::Quarter);
        QVERIFY(page.availability.words.notice);
        QVERIFY(page.lanes.words.notice);
        QVERIFY(page.latency.words.notice);
        QCOMPARE(page.availability.mean, u"–"_s);
    }
};

} // namespace

QTEST_GUILESS_MAIN(HealthPageTest)
#include "health_page_test.moc"
