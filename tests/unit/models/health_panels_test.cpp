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

    void marksWhatTheJudgementSays()
    {
        OverviewFacts facts = story::facts();
        const auto markFor = [&facts](EndpointState state) {
            facts.endpoints[Endpoint::Plant].state = state;
            return overviewSnapshot(facts, story::now()).health.rows[1].mark;
        };
        QCOMPARE(markFor(EndpointState::Answering), EndpointMark::Good);
        QCOMPARE(markFor(EndpointState::Slow), EndpointMark::Doubtful);
        QCOMPARE(markFor(EndpointState::Old), EndpointMark::Doubtful);
        QCOMPARE(markFor(EndpointState::Refused), EndpointMark::Down);
        QCOMPARE(markFor(EndpointState::Down), EndpointMark::Down);
        QCOMPARE(markFor(EndpointState::Unknown), EndpointMark::Unobserved);
    }

    void whoIsNotAskedDoesNotLookWell()
    {
        OverviewFacts facts = story::facts();
        for (const Endpoint endpoint : {Endpoint::Prices, Endpoint::Plant, Endpoint::Token}) {
            facts.endpoints[endpoint].state = EndpointState::Unknown;
            facts.endpoints[endpoint].waitsFor =
                SignInTrouble{u"desk"_s, SignInTrouble::Kind::KeyringLocked, {}};
        }
        const OverviewSnapshot s = overviewSnapshot(facts, story::now());
        for (const PanelWords *words : {&s.health.words, &s.latency.words}) {
            QCOMPARE(words->badges.front().text, u"3 of 4: waits for sign-in"_s);
            QCOMPARE(words->badges.front().state, BadgeState::Warn);
            QVERIFY(words->badges.front().toolTip.startsWith(u"Waiting for the system keyring."_s));
        }
        QCOMPARE(s.health.rows[1].state, u"not asked"_s);
        QVERIFY(s.health.rows[1].toolTip.contains(u"Now: not asked, Waiting for the system keyring"_s));
        QVERIFY(s.health.rows[2].state.isEmpty());
        facts.requests.clear();
        const OverviewSnapshot none = overviewSnapshot(facts, story::now());
        QCOMPARE(none.health.words.notice->title, u"Waiting for the system keyring"_s);
        QCOMPARE(none.latency.words.notice->title, u"Waiting for the system keyring"_s);
    }

    void aWrongClockIsMarkedWhereItIsUsed()
    {
        OverviewFacts facts = story::facts();
        facts.clockError = minutes(111);
        const OverviewSnapshot s = overviewSnapshot(facts, story::now());
        for (const PanelWords *words :
             {&s.price.words, &s.tariff.words, &s.plant.words, &s.power.words, &s.controlSignals.words}) {
            QCOMPARE(words->badges.front().text, u"clock off"_s);
            QVERIFY(words->badges.front().toolTip.startsWith(u"Clock 1 h 51 min ahead: "_s));
        }
        QVERIFY(s.health.words.badges.front().text != u"clock off"_s);
    }

    void namesTheOneThatKeepsSilent()
    {
        OverviewFacts facts = story::facts();
        facts.endpoints[Endpoint::Plant].state = EndpointState::Down;
        facts.endpoints[Endpoint::Plant].badSince = story::at(551);
        const OverviewSnapshot s = overviewSnapshot(facts, story::now());
        QCOMPARE(s.health.words.badges.front().text, u"Plant: no answer since 09:11"_s);
        QCOMPARE(s.latency.words.badges.front().state, BadgeState::Crit);
    }

    void drawsTheLimitThatHolds()
    {
        OverviewFacts facts = story::facts();
        facts.slowAfter = milliseconds(500);
        const LatencySnapshot s = overviewSnapshot(facts, story::now()).latency;
        QCOMPARE(s.limit, 500.0);
        QCOMPARE(s.limitText, u"warns above 500"_s);
    }
};

} // namespace

QTEST_GUILESS_MAIN(HealthPanelsTest)
#include "health_panels_test.moc"
