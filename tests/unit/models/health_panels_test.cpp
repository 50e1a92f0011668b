// API health score and latency, and what the calls say of an endpoint.
#include "models/overview_snapshot.h"
#include "support/overview_story.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

class HealthPanelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheStory()
    {
        const HealthSnapshot s = overviewSnapshot(story::facts(), story::now()).health;
        QCOMPARE(s.scoreText, u"99.64"_s);
        QCOMPARE(s.words.badges.front().text, u"coverage 97.08 %"_s);
        QCOMPARE(s.explanation,
                 u"Up ÷ (up + down), by time, mean of 4.\n42 min not observed are left out."_s);
        QStringList rows;
        for (const HealthRow &row : s.rows)
            rows += row.title + u' ' + row.available + u' ' + row.down;
        QCOMPARE(rows, (QStringList{u"Prices 100.00 % 0 min"_s, u"Plant 98.56 % 20 min"_s,
                                    u"TRA signals 100.00 % 0 min"_s, u"Token 100.00 % 0 min"_s}));
    }

    void measuresLatency()
    {
        const LatencySnapshot s = overviewSnapshot(story::facts(), story::now()).latency;
        QCOMPARE(s.rows[0].calls.size(), 6U);
        QCOMPARE(s.rows[0].medianText, u"188"_s);
        QVERIFY(!s.rows[0].p95);
        QVERIFY(s.rows[1].calls.empty());
        QCOMPARE(s.rows[1].p95, 286.0);
        QCOMPARE(s.rows[2].count, 1);
        QCOMPARE(s.rows[3].count, 24);
        QCOMPARE(s.rows[3].p95, 164.0);
        QCOMPARE(s.high, 600.0);
        QCOMPARE(s.ticks.size(), 7U);
    }

    void keepsTheSlowestInTheScale()
    {
        OverviewFacts facts = story::facts();
        facts.requests[Endpoint::Prices].back().phases.total = milliseconds(2300);
        const LatencySnapshot s = overviewSnapshot(facts, story::now()).latency;
        QVERIFY(s.high >= 2300.0);
        QVERIFY(s.ticks.size() <= 8U);
    }

    void saysWhenNothingWasObserved()
    {
        OverviewFacts facts = story::facts();
        facts.requests.clear();
        const OverviewSnapshot s = overviewSnapshot(facts, story::now());
        QVERIFY(s.health.words.notice);
        QVERIFY(s.latency.words.notice);
        QCOMPARE(s.health.rows[1].mark, EndpointMark::Unobserved);
        QCOMPARE(s.health.rows[1].available, u"–"_s);
    }

    void marksPartialCoverage()
    {
        OverviewFacts facts = story::facts();
        for (auto &[endpoint, calls] : facts.requests)
            std::erase_if(calls,
                          [](const RequestRecord &call) { return call.checkedAt < story::at(8 * 60); });
        const HealthSnapshot s = overviewSnapshot(facts, story::now()).health;
        QCOMPARE(s.words.badges.front().state, BadgeState::Partial);
    }

    void readsTheFailureOffTheCalls()
    {
        const std::vector<RequestRecord> all = story::facts().requests.at(Endpoint::Plant);
        std::vector<RequestRecord> calls;
        std::ranges::copy_if(all, std::back_inserter(calls),
                             [](const auto &call) { return call.checkedAt < story::at(565); });
        const FeedState down = feedState(calls, {true, story::at(571), minutes(10)});
        QCOMPARE(down.downSince, story::at(9 * 60 + 11 + 4 / 60.0));
        QCOMPARE(down.problem, u"HTTP 503"_s);
        QCOMPARE(down.lastSuccess, story::at(9 * 60 + 1 + 4 / 60.0));
        // One failure is not yet down; the engine decides.
        QVERIFY(!feedState(calls, {false, {}, minutes(10)}).downSince);
    }
};

} // namespace

QTEST_GUILESS_MAIN(HealthPanelsTest)
#include "health_panels_test.moc"
