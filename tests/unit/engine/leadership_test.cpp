// Who polls: by what is known about the lease, and over its life.
#include "engine/leadership.h"
#include "fake_central_store.h"
#include "support/await.h"

#include <QSignalSpy>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(etcm::LeaseKnowledge)

namespace
{
const UtcTime kNow = *parseIsoTime("2026-10-14T12:00:00Z");

} // namespace

class LeadershipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mayPoll_data();
    void mayPoll();
    void holderPollsAndHandsOver();
    void followerTakesOverWhenNobodyCanBeAsked();
    void sleeperAsksFirst();
    void followerAsksWhenAnothersLeaseEnds();
    void asksAtOnceWhenTold();
};

void LeadershipTest::mayPoll_data()
{
    using State = LeaseKnowledge::State;
    QTest::addColumn<LeaseKnowledge>("knowledge");
    QTest::addColumn<bool>("polls");
    const MonotonicTime later(10s);
    const MonotonicTime earlier(1s);
    QTest::newRow("not asked yet") << LeaseKnowledge{State::Unasked, later, {}} << false;
    QTest::newRow("mine") << LeaseKnowledge{State::Mine, later, {}} << true;
    QTest::newRow("mine, but run out") << LeaseKnowledge{State::Mine, earlier, {}} << false;
    QTest::newRow("somebody else's") << LeaseKnowledge{State::Others, later, MonotonicTime(20s)} << false;
    QTest::newRow("nobody answers, never did") << LeaseKnowledge{State::Unreachable, {}, {}} << true;
    QTest::newRow("nobody answers, another's lease holds")
        << LeaseKnowledge{State::Unreachable, {}, MonotonicTime(20s)} << false;
    QTest::newRow("nobody answers, another's lease has run out")
        << LeaseKnowledge{State::Unreachable, {}, MonotonicTime(4s)} << true;
}

void LeadershipTest::mayPoll()
{
    QFETCH(const LeaseKnowledge, knowledge);
    QTEST(etcm::mayPoll(knowledge, MonotonicTime(5s)), "polls");
}

void LeadershipTest::holderPollsAndHandsOver()
{
    ManualClock clock(kNow);
    FakeCentralStore central;
    central.lease = {u"desk-1"_s, 4, kNow + 30s, 30s, true};
    Leadership leadership(central, clock, asIs, 30s);
    QSignalSpy changed(&leadership, &Leadership::changed);
    QVERIFY(!leadership.mayPollNow());
    leadership.start();
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(leadership.mayPollNow());
    QCOMPARE(leadership.lease().epoch, 4);
    await(done(leadership.stop()));
    QCOMPARE(central.releases, 1);
    QVERIFY(!leadership.mayPollNow());
}

void LeadershipTest::followerTakesOverWhenNobodyCanBeAsked()
{
    ManualClock clock(kNow);
    FakeCentralStore central;
    central.lease = {u"desk-2"_s, 4, kNow + 30s, 30s, false};
    Leadership leadership(central, clock, asIs, 30ms);
    leadership.start();
    QTRY_COMPARE(leadership.lease().holder, u"desk-2"_s);
    QVERIFY(!leadership.mayPollNow());
    central.down = true;
    const int asked = central.leaseQuestions;
    QTRY_VERIFY(central.leaseQuestions > asked + 1);
    QVERIFY(!leadership.mayPollNow());
    clock.setWall(kNow + 10h); // a clock that is put right says nothing about the other's lease
    QVERIFY(!leadership.mayPollNow());
    clock.advance(31s);
    QVERIFY(leadership.mayPollNow());
    await(done(leadership.stop()));
    QCOMPARE(central.releases, 0);
}

void LeadershipTest::sleeperAsksFirst()
{
    ManualClock clock(kNow);
    FakeCentralStore central;
    central.lease = {u"desk-1"_s, 4, kNow + 30s, 30s, true};
    Leadership leadership(central, clock, asIs, 30s);
    leadership.start();
    QTRY_VERIFY(leadership.mayPollNow());
    clock.advance(31s); // stopped or asleep for longer than the lease
    QVERIFY(!leadership.mayPollNow());
    await(done(leadership.stop()));
}

void LeadershipTest::followerAsksWhenAnothersLeaseEnds()
{
    ManualClock clock(kNow);
    FakeCentralStore central;
    central.lease = {u"desk-2"_s, 4, kNow + 30s, 40ms, false};
    Leadership leadership(central, clock, asIs, 1h); // a third of it is far away
    leadership.start();
    QTRY_COMPARE(leadership.lease().holder, u"desk-2"_s);
    central.lease = {u"desk-1"_s, 5, kNow + 1h, 1h, true};
    QTRY_VERIFY(leadership.mayPollNow());
    await(done(leadership.stop()));
}

void LeadershipTest::asksAtOnceWhenTold()
{
    ManualClock clock(kNow);
    FakeCentralStore central;
    central.lease = {u"desk-2"_s, 4, kNow + 1h, 1h, false};
    Leadership leadership(central, clock, asIs, 1h);
    leadership.start();
    QTRY_COMPARE(central.leaseQuestions, 1);
    central.lease = {u"desk-1"_s, 5, kNow + 1h, 1h, true};
    leadership.ask();
    QTRY_VERIFY(leadership.mayPollNow());
    await(done(leadership.stop()));
}

QTEST_GUILESS_MAIN(LeadershipTest)
#include "leadership_test.moc"
