// The instant of the next poll, as a table, and the one timer behind it.
#include "engine/scheduler.h"
#include "support/counting_clock.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(etcm::DueInput)
Q_DECLARE_METATYPE(etcm::DailyInput)

namespace
{
UtcTime at(const char *text)
{
    return *parseIsoTime(text);
}
} // namespace

class ScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nextDue_data();
    void nextDue();
    void phaseIsStableAndSpread();
    void emitsWhatIsDueOnce();
    void sleepGivesOneCatchUp();
    void pausedSchedulerIsSilent();
    void aPollWithoutLeaseStaysDue();
    void waitsForTheOtherSide();
    void nextDaily_data();
    void nextDaily();
    void aDayOfHunting();
    void sleepIsNoticedAndGivesNoBurst();
    void aLookByHandPostponesNothing();
    void aFailedLookByHandLeavesTheWait();
    void stepOfTheWallClockMovesTheWaits();
    void aDoubtIsLookedIntoOutOfTurn();
    void aClockSetBackStopsNothing();
};

void ScheduleTest::nextDue_data()
{
    QTest::addColumn<DueInput>("input");
    QTest::addColumn<QByteArray>("due");
    const UtcTime now = at("2026-10-14T12:00:00Z");
    QTest::newRow("never polled: now")
        << DueInput{now, {}, 300s, 40s, {}} << QByteArray("2026-10-14T12:00:00Z");
    QTest::newRow("next instant of the grid")
        << DueInput{now, at("2026-10-14T11:55:40Z"), 300s, 40s, {}} << QByteArray("2026-10-14T12:00:40Z");
    QTest::newRow("a catch-up just before the grid skips it")
        << DueInput{now, at("2026-10-14T11:59:00Z"), 300s, 40s, {}} << QByteArray("2026-10-14T12:05:40Z");
    QTest::newRow("hours asleep: due since long, once")
        << DueInput{now, at("2026-10-14T04:00:00Z"), 300s, 40s, {}} << QByteArray("2026-10-14T04:05:40Z");
    QTest::newRow("clock set back: counts as just polled")
        << DueInput{now, at("2026-10-14T13:00:00Z"), 300s, 40s, {}} << QByteArray("2026-10-14T12:05:40Z");
    QTest::newRow("the other side asked for patience")
        << DueInput{now, at("2026-10-14T11:55:40Z"), 300s, 40s, at("2026-10-14T12:17:00Z")}
        << QByteArray("2026-10-14T12:17:00Z");
    QTest::newRow("exactly on the grid")
        << DueInput{now, at("2026-10-14T11:55:00Z"), 300s, 0s, {}} << QByteArray("2026-10-14T12:00:00Z");
    QTest::newRow("an hour's rhythm over midnight in Zurich")
        << DueInput{at("2026-10-24T22:30:00Z"), at("2026-10-24T22:10:00Z"), 3600s, 600s, {}}
        << QByteArray("2026-10-24T23:10:00Z");
}

void ScheduleTest::nextDue()
{
    QFETCH(const DueInput, input);
    QFETCH(const QByteArray, due);
    QCOMPARE(formatIsoUtc(etcm::nextDue(input)), due);
}

void ScheduleTest::phaseIsStableAndSpread()
{
    const auto phase = stablePhase(u"desk-1a2b3c4d", {u"ckw"_s, Endpoint::Prices}, 300s);
    // A fixed figure: a new release must not make every installation ask at another time.
    QCOMPARE(phase.count(), 22'030);
    std::set<qint64> quarters;
    for (int i = 0; i < 200; ++i) {
        const auto other = stablePhase(QString::number(i), {u"ckw"_s, Endpoint::Prices}, 300s);
        QVERIFY(other >= 0ms && other < 300s);
        quarters.insert(other / 75s);
    }
    QCOMPARE(quarters.size(), std::size_t(4));
}

void ScheduleTest::emitsWhatIsDueOnce()
{
    ManualClock clock(at("2026-10-14T12:00:00Z"));
    Scheduler scheduler(clock, 5ms);
    QSignalSpy due(&scheduler, &Scheduler::due);
    scheduler.setJobs({{{u"desk"_s, Endpoint::Prices}, 300s, 0s, {}, {}, false},
                       {{u"desk"_s, Endpoint::Plant}, 300s, 100s, at("2026-10-14T11:58:00Z"), {}, false}});
    scheduler.start();
    QTRY_COMPARE(due.size(), 1);
    QCOMPARE(due.first().first().value<EndpointId>(), (EndpointId{u"desk"_s, Endpoint::Prices}));
    clock.advance(600s); // the plant is due; the prices still run
    QTRY_COMPARE(due.size(), 2);
    scheduler.noteFinished({u"desk"_s, Endpoint::Prices}, LookKind::Planned, {});
    QTRY_COMPARE(due.size(), 3);
}

void ScheduleTest::sleepGivesOneCatchUp()
{
    CountingClock clock(at("2026-10-14T04:00:00Z"));
    Scheduler scheduler(clock, 2ms);
    QSignalSpy due(&scheduler, &Scheduler::due);
    scheduler.setJobs({{{u"desk"_s, Endpoint::Prices}, 300s, 0s, at("2026-10-14T03:59:00Z"), {}, false}});
    connect(&scheduler, &Scheduler::due, this,
            [&](const EndpointId &id) { scheduler.noteFinished(id, LookKind::Planned, {}); });
    scheduler.start();
    clock.advance(8h);
    QTRY_COMPARE(due.size(), 1);
    WAIT_FOR_LOOKS(clock);
    QCOMPARE(due.size(), 1);
}

void ScheduleTest::pausedSchedulerIsSilent()
{
    ManualClock clock(at("2026-10-14T12:00:00Z"));
    Scheduler scheduler(clock, 2ms);
    QSignalSpy due(&scheduler, &Scheduler::due);
    scheduler.setJobs({{{u"desk"_s, Endpoint::Prices}, 300s, 0s, {}, {}, false}});
    Scheduler another(clock, 2ms); // its timer runs behind the paused one's
    QSignalSpy others(&another, &Scheduler::due);
    another.setJobs({{{u"desk"_s, Endpoint::Prices}, 300s, 0s, {}, {}, false}});
    scheduler.setPaused(true);
    scheduler.start();
    another.start();
    QTRY_COMPARE(others.size(), 1);
    QCOMPARE(due.size(), 0);
    scheduler.setPaused(false);
    QTRY_COMPARE(due.size(), 1);
}

// A program that stood still for longer than its lease wakes up with a poll that is due.
void ScheduleTest::aPollWithoutLeaseStaysDue()
{
    ManualClock clock(at("2026-10-14T12:00:00Z"));
    Scheduler scheduler(clock, 2ms);
    QSignalSpy due(&scheduler, &Scheduler::due);
    scheduler.setJobs({{{u"desk"_s, Endpoint::Prices}, 6h, 0s, {}, {}, false}});
    bool leads = false;
    connect(&scheduler, &Scheduler::due, this, [&](const EndpointId &id) {
        if (!leads)
            scheduler.pauseBefore(id);
    });
    scheduler.start();
    QTRY_COMPARE(due.size(), 1);
    leads = true;
    scheduler.setPaused(false);
    QTRY_COMPARE(due.size(), 2); // not six hours later
    scheduler.pauseBefore({u"desk"_s, Endpoint::Prices});
    scheduler.noteSeen({u"desk"_s, Endpoint::Prices}, clock.now() + 1s); // another program made it
    QVERIFY(*scheduler.dueAt({u"desk"_s, Endpoint::Prices}) > clock.now());
}

void ScheduleTest::waitsForTheOtherSide()
{
    ManualClock clock(at("2026-10-14T12:00:00Z"));
    Scheduler scheduler(clock, 2ms);
    scheduler.setJobs({{{u"desk"_s, Endpoint::Prices}, 300s, 0s, {}, {}, false}});
    scheduler.noteStarted({u"desk"_s, Endpoint::Prices}, LookKind::Planned);
    scheduler.noteFinished({u"desk"_s, Endpoint::Prices}, LookKind::Planned, at("2026-10-14T12:16:40Z"));
    QCOMPARE(*scheduler.dueAt({u"desk"_s, Endpoint::Prices}), at("2026-10-14T12:16:40Z"));
    QVERIFY(!scheduler.dueAt({u"other"_s, Endpoint::Prices}));
}

void ScheduleTest::nextDaily_data()
{
    QTest::addColumn<DailyInput>("input");
    QTest::addColumn<QByteArray>("due");
    const DailyRhythm ckw{11h + 20min, 18h, true};
    const DailyRhythm tra{5h, {}, false};
    const UtcTime today = at("2026-10-14T24:00:00+02:00");    // today is known
    const UtcTime tomorrow = at("2026-10-15T24:00:00+02:00"); // and tomorrow
    const auto row = [](const char *name, const DailyRhythm &rhythm, const char *now, const char *attempt,
                        const char *success, std::optional<UtcTime> known, const char *due) {
        DailyInput input;
        input.now = at(now);
        if (*attempt)
            input.lastAttempt = at(attempt);
        if (*success)
            input.lastSuccess = at(success);
        input.knownUntil = known;
        input.rhythm = rhythm;
        input.pace = 30min;
        input.phase = 4min;
        QTest::newRow(name) << input << QByteArray(due);
    };
    row("never asked: now", ckw, "2026-10-14T03:00:00+02:00", "", "", {}, "2026-10-14T01:00:00Z");
    row("today unknown: at once, at the pace", ckw, "2026-10-14T03:00:00+02:00", "2026-10-14T02:54:00+02:00",
        "", {}, "2026-10-14T01:24:00Z");
    row("today unknown since yesterday: overdue", ckw, "2026-10-14T09:00:00+02:00",
        "2026-10-13T20:00:00+02:00", "", {}, "2026-10-13T18:24:00Z");
    row("morning: waits for the publication", ckw, "2026-10-14T09:00:00+02:00", "2026-10-13T18:04:00+02:00",
        "2026-10-13T18:04:00+02:00", today, "2026-10-14T09:24:00Z");
    row("noon: hunts", ckw, "2026-10-14T12:00:00+02:00", "2026-10-14T11:54:00+02:00",
        "2026-10-14T11:54:00+02:00", today, "2026-10-14T10:24:00Z");
    row("tomorrow known: left alone until it binds", ckw, "2026-10-14T12:00:00+02:00",
        "2026-10-14T11:54:00+02:00", "2026-10-14T11:54:00+02:00", tomorrow, "2026-10-14T16:04:00Z");
    row("binding seen: left alone until the next day", ckw, "2026-10-14T19:00:00+02:00",
        "2026-10-14T18:04:00+02:00", "2026-10-14T18:04:00+02:00", tomorrow, "2026-10-15T09:24:00Z");
    row("binding look failed: again at the pace", ckw, "2026-10-14T18:10:00+02:00",
        "2026-10-14T18:04:00+02:00", "2026-10-14T11:54:00+02:00", tomorrow, "2026-10-14T16:24:00Z");
    row("evening, tomorrow missing: hunts on", ckw, "2026-10-14T23:50:00+02:00", "2026-10-14T23:24:00+02:00",
        "2026-10-14T23:24:00+02:00", today, "2026-10-14T21:54:00Z");
    row("midnight passed, tomorrow became a missing today", ckw, "2026-10-15T00:10:00+02:00",
        "2026-10-14T23:54:00+02:00", "2026-10-14T23:54:00+02:00", today, "2026-10-14T22:24:00Z");
    row("midnight passed, tomorrow became a known today", ckw, "2026-10-15T00:10:00+02:00",
        "2026-10-14T18:04:00+02:00", "2026-10-14T18:04:00+02:00", tomorrow, "2026-10-15T09:24:00Z");
    row("a source without a second look", DailyRhythm{17h, {}, true}, "2026-10-14T17:30:00+02:00",
        "2026-10-14T17:04:00+02:00", "2026-10-14T17:04:00+02:00", tomorrow, "2026-10-15T15:04:00Z");
    row("the day winter time begins", ckw, "2026-10-25T09:00:00+01:00", "2026-10-24T18:04:00+02:00",
        "2026-10-24T18:04:00+02:00", at("2026-10-25T24:00:00+01:00"), "2026-10-25T10:24:00Z");
    row("clock set back: counts as just asked", ckw, "2026-10-14T12:00:00+02:00", "2026-10-14T15:00:00+02:00",
        "2026-10-14T11:00:00+02:00", today, "2026-10-14T10:24:00Z");
    row("signals: yesterday's known since the morning", tra, "2026-10-14T12:00:00+02:00",
        "2026-10-14T05:04:00+02:00", "2026-10-14T05:04:00+02:00", at("2026-10-14T00:00:00+02:00"),
        "2026-10-15T03:04:00Z");
    row("signals: night, the day before is known", tra, "2026-10-14T00:30:00+02:00",
        "2026-10-13T05:04:00+02:00", "2026-10-13T05:04:00+02:00", at("2026-10-13T00:00:00+02:00"),
        "2026-10-14T03:04:00Z");
    row("signals: yesterday's not there yet", tra, "2026-10-14T05:10:00+02:00", "2026-10-14T05:04:00+02:00",
        "2026-10-14T05:04:00+02:00", at("2026-10-13T00:00:00+02:00"), "2026-10-14T03:34:00Z");
}

void ScheduleTest::nextDaily()
{
    QFETCH(const DailyInput, input);
    QFETCH(const QByteArray, due);
    QCOMPARE(formatIsoUtc(etcm::nextDaily(input)), due);
    DailyInput patient = input;
    patient.notBefore = at("2026-11-01T00:00:00Z");
    QCOMPARE(formatIsoUtc(etcm::nextDaily(patient)), QByteArray("2026-11-01T00:00:00Z"));
}

/// Two days of CKW, published at 12:40 and never: what is asked, minute by minute.
void ScheduleTest::aDayOfHunting()
{
    DailyInput input;
    input.rhythm = {11h + 20min, 18h, true};
    input.pace = 30min;
    input.phase = 4min;
    input.now = at("2026-10-14T00:00:00+02:00");
    input.lastAttempt = at("2026-10-13T18:04:00+02:00");
    input.lastSuccess = input.lastAttempt;
    input.knownUntil = at("2026-10-14T24:00:00+02:00");
    QStringList asked;
    for (; input.now < at("2026-10-15T14:00:00+02:00"); input.now += 1min) {
        if (etcm::nextDaily(input) > input.now)
            continue;
        input.lastAttempt = input.now;
        input.lastSuccess = input.now;
        const bool published = input.now >= at("2026-10-14T12:40:00+02:00");
        if (published)
            input.knownUntil = at("2026-10-15T24:00:00+02:00");
        const auto local = toZurich(input.now).timeOfDay;
        asked += u"%1:%2"_s.arg(local / 1h, 2, 10, QChar(u'0')).arg(local % 1h / 1min, 2, 10, QChar(u'0'));
    }
    QCOMPARE(asked.join(u' '), u"11:24 11:54 12:24 12:54 18:04 11:24 11:54 12:24 12:54 13:24 13:54"_s);
}

void ScheduleTest::sleepIsNoticedAndGivesNoBurst()
{
    CountingClock clock(at("2026-10-14T04:00:00Z"));
    Scheduler scheduler(clock, 2ms, 90s);
    std::vector<ScheduledJob> jobs;
    for (int i = 0; i < 20; ++i) {
        ScheduledJob job;
        job.id.sourceId = u"s%1"_s.arg(i);
        job.interval = 300s;
        job.phase = std::chrono::seconds(i);
        job.lastAttempt = at("2026-10-14T03:59:00Z");
        jobs.push_back(job);
    }
    scheduler.setJobs(jobs);
    QSignalSpy due(&scheduler, &Scheduler::due);
    QSignalSpy looked(&scheduler, &Scheduler::looked);
    QSignalSpy away(&scheduler, &Scheduler::wasAway);
    scheduler.start();
    QTRY_VERIFY(!looked.isEmpty());
    clock.advance(8h);
    QTRY_COMPARE(away.size(), 1);
    QVERIFY(away.front().front().value<std::chrono::milliseconds>() == 8h);
    looked.clear();
    clock.advance(kWakeGrace - 1s); // the network comes up
    WAIT_FOR_LOOKS(clock);
    QCOMPARE(due.size(), 0);
    QCOMPARE(looked.size(), 0);
    qsizetype atOnce = 0;
    for (int second = 0; second <= 5; ++second) {
        const qsizetype before = due.size();
        clock.advance(1s);
        WAIT_FOR_LOOKS(clock);
        atOnce = qMax(atOnce, due.size() - before);
    }
    QCOMPARE(due.size(), 20); // each once
    QCOMPARE(atOnce, 4);      // spread over five seconds
    QCOMPARE(away.size(), 1);
}

void ScheduleTest::aLookByHandPostponesNothing()
{
    ManualClock clock(at("2026-10-14T12:00:00Z"));
    Scheduler scheduler(clock, 2ms);
    scheduler.setJobs({{{u"desk"_s, Endpoint::Prices}, 300s, 0s, clock.now() - 200s, {}, false}});
    const UtcTime planned = *scheduler.dueAt({u"desk"_s, Endpoint::Prices});
    scheduler.expedite({u"desk"_s, Endpoint::Plant}, planned); // not scheduled: nothing happens
    clock.advance(10s);
    scheduler.noteStarted({u"desk"_s, Endpoint::Prices}, LookKind::Manual);
    QVERIFY(!scheduler.isSettled({u"desk"_s, Endpoint::Prices}));
    scheduler.noteFinished({u"desk"_s, Endpoint::Prices}, LookKind::Manual, {});
    QCOMPARE(*scheduler.dueAt({u"desk"_s, Endpoint::Prices}), planned);
    scheduler.expedite({u"desk"_s, Endpoint::Prices}, clock.now() + 20s); // a doubt stays one, too
    scheduler.noteStarted({u"desk"_s, Endpoint::Prices}, LookKind::Manual);
    scheduler.noteFinished({u"desk"_s, Endpoint::Prices}, LookKind::Manual, {});
    QCOMPARE(*scheduler.dueAt({u"desk"_s, Endpoint::Prices}), std::min(planned, clock.now() + 20s));
    clock.advance(300s);
    scheduler.noteStarted({u"desk"_s, Endpoint::Prices}, LookKind::Planned);
    QVERIFY(*scheduler.dueAt({u"desk"_s, Endpoint::Prices}) > clock.now());
}

void ScheduleTest::aFailedLookByHandLeavesTheWait()
{
    ManualClock clock(at("2026-10-14T12:00:00Z"));
    Scheduler scheduler(clock, 2ms);
    scheduler.setJobs({{{u"desk"_s, Endpoint::Prices}, 60s, 0s, {}, {}, false}});
    const auto due = [&] { return formatIsoUtc(*scheduler.dueAt({u"desk"_s, Endpoint::Prices})); };
    scheduler.noteStarted({u"desk"_s, Endpoint::Prices}, LookKind::Planned);
    scheduler.noteFinished({u"desk"_s, Endpoint::Prices}, LookKind::Planned, at("2026-10-14T12:05:00Z"));
    clock.advance(90s);
    scheduler.noteStarted({u"desk"_s, Endpoint::Prices}, LookKind::Manual);
    scheduler.noteFinished({u"desk"_s, Endpoint::Prices}, LookKind::Manual, {});
    QCOMPARE(due(), QByteArray("2026-10-14T12:05:00Z"));
    scheduler.noteStarted({u"desk"_s, Endpoint::Prices}, LookKind::Manual);
    scheduler.noteSuccess({u"desk"_s, Endpoint::Prices}); // it answers again
    scheduler.noteFinished({u"desk"_s, Endpoint::Prices}, LookKind::Manual, {});
    QVERIFY(due() < QByteArray("2026-10-14T12:05:00Z"));
}

void ScheduleTest::stepOfTheWallClockMovesTheWaits()
{
    ManualClock clock(at("2026-10-14T12:00:00Z"));
    Scheduler scheduler(clock, 2ms, 90s);
    QSignalSpy looked(&scheduler, &Scheduler::looked);
    QSignalSpy away(&scheduler, &Scheduler::wasAway);
    scheduler.setJobs({{{u"desk"_s, Endpoint::Prices}, 300s, 0s, {}, {}, false}});
    scheduler.start();
    scheduler.noteStarted({u"desk"_s, Endpoint::Prices}, LookKind::Planned);
    scheduler.noteFinished({u"desk"_s, Endpoint::Prices}, LookKind::Planned, at("2026-10-14T12:16:40Z"));
    looked.clear();
    QTRY_VERIFY(!looked.isEmpty());
    clock.setWall(at("2026-10-14T02:00:00Z")); // ten hours back: not ten hours more to wait
    looked.clear();
    QTRY_VERIFY(looked.size() > 1);
    QCOMPARE(formatIsoUtc(*scheduler.dueAt({u"desk"_s, Endpoint::Prices})),
             QByteArray("2026-10-14T02:16:40Z"));
    QCOMPARE(away.size(), 0);
}

void ScheduleTest::aDoubtIsLookedIntoOutOfTurn()
{
    ManualClock clock(at("2026-10-14T12:00:00Z"));
    Scheduler scheduler(clock, 2ms);
    QSignalSpy due(&scheduler, &Scheduler::due);
    scheduler.setJobs({{{u"desk"_s, Endpoint::Signals}, 3600s, 0s, at("2026-10-14T12:00:00Z"), {}, false}});
    scheduler.start();
    scheduler.expedite({u"desk"_s, Endpoint::Signals}, at("2026-10-14T12:00:20Z"));
    QCOMPARE(formatIsoUtc(*scheduler.dueAt({u"desk"_s, Endpoint::Signals})),
             QByteArray("2026-10-14T12:00:20Z"));
    clock.advance(20s);
    QTRY_COMPARE(due.size(), 1);
    scheduler.noteFinished({u"desk"_s, Endpoint::Signals}, LookKind::Planned, at("2026-10-14T12:05:00Z"));
    QCOMPARE(formatIsoUtc(*scheduler.dueAt({u"desk"_s, Endpoint::Signals})),
             QByteArray("2026-10-14T13:00:00Z"));
    scheduler.expedite({u"desk"_s, Endpoint::Signals},
                       at("2026-10-14T12:00:40Z")); // but the other side asked
    QCOMPARE(formatIsoUtc(*scheduler.dueAt({u"desk"_s, Endpoint::Signals})),
             QByteArray("2026-10-14T12:05:00Z"));
}

void ScheduleTest::aClockSetBackStopsNothing()
{
    ManualClock clock(at("2026-10-14T12:00:00Z"));
    Scheduler scheduler(clock, 2ms, 90s);
    QSignalSpy due(&scheduler, &Scheduler::due);
    scheduler.setJobs({{{u"desk"_s, Endpoint::Prices}, 300s, 0s, {}, {}, false}});
    scheduler.start();
    QTRY_COMPARE(due.size(), 1);
    scheduler.noteFinished({u"desk"_s, Endpoint::Prices}, LookKind::Planned, {});
    scheduler.noteSeen({u"desk"_s, Endpoint::Prices},
                       at("2026-10-14T12:30:00Z")); // by one whose clock is ahead
    clock.setWall(at("2026-10-14T10:00:00Z"));
    QSignalSpy looked(&scheduler, &Scheduler::looked);
    QTRY_VERIFY(looked.size() > 1);
    QCOMPARE(due.size(), 1); // polled a moment ago
    for (int minute = 0; minute < 6; ++minute) {
        clock.advance(1min);
        looked.clear();
        QTRY_VERIFY(looked.size() > 1);
    }
    QCOMPARE(due.size(), 2);
}

QTEST_GUILESS_MAIN(ScheduleTest)
#include "schedule_test.moc"
