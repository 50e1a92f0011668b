// When the desktop is told about an alert, in which words, and what a notification server gets.
#include "desktop/tray/notice.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

class NoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failureAndRecovery();
    void countsFromTheFirstFailure();
    void silentTransitionsStaySilent();
    void oneCauseOneNotice();
    void risingSeverityIsToldAgain();
    void recoveryIsToldAfterARestart();
    void newsIsToldOnce();
};

namespace
{

AlertTransition step(AlertState from, AlertState to, const char *time, const QString &text,
                     bool notified = true)
{
    AlertTransition transition;
    transition.incidentId = u"i1"_s;
    transition.rule = u"endpoint_down"_s;
    transition.sourceId = u"ckw"_s;
    transition.target = u"plant"_s;
    transition.from = from;
    transition.to = to;
    transition.at = *parseIsoTime(time);
    transition.text = text;
    transition.notified = notified;
    return transition;
}

AlertTransition failure(bool notified = true)
{
    return step(AlertState::Pending, AlertState::Firing, "2026-10-14T07:17:00Z",
                u"Plant telemetry not answering, HTTP 503"_s, notified);
}

AlertTransition recovery(bool notified = true)
{
    return step(AlertState::Recovering, AlertState::Resolved, "2026-10-14T07:37:00Z",
                u"Plant telemetry answers again"_s, notified);
}

} // namespace

void NoticesTest::failureAndRecovery()
{
    NoticeLedger ledger;
    const auto fired = ledger.noticeFor(failure());
    QVERIFY(fired);
    QCOMPARE(fired->title, u"Plant telemetry not answering"_s);
    QVERIFY2(fired->body.startsWith(u"HTTP 503. Since 09:1"_s), qPrintable(fired->body));
    QVERIFY(!fired->recovered);
    const auto ended = ledger.noticeFor(recovery());
    QVERIFY(ended);
    QCOMPARE(ended->key, fired->key); // so that it takes the place of the first
    QCOMPARE(ended->title, u"Plant telemetry answers again"_s);
    QCOMPARE(ended->body, u"Down 20 min, 09:17 to 09:37"_s);
    QVERIFY(ended->recovered);
}

void NoticesTest::countsFromTheFirstFailure()
{
    NoticeLedger ledger;
    QVERIFY(
        !ledger.noticeFor(step(AlertState::Ok, AlertState::Pending, "2026-10-14T07:11:00Z", u"x"_s, false)));
    const auto fired = ledger.noticeFor(failure());
    QVERIFY(fired);
    QCOMPARE(fired->body, u"HTTP 503. Since 09:11"_s);
    const auto ended = ledger.noticeFor(recovery());
    QVERIFY(ended);
    QCOMPARE(ended->body, u"Down 26 min, 09:11 to 09:37"_s);
}

void NoticesTest::silentTransitionsStaySilent()
{
    NoticeLedger ledger;
    QVERIFY(
        !ledger.noticeFor(step(AlertState::Ok, AlertState::Pending, "2026-10-14T07:11:00Z", u"x"_s, false)));
    QVERIFY(!ledger.noticeFor(failure(false)));
}

void NoticesTest::oneCauseOneNotice()
{
    NoticeLedger ledger;
    QVERIFY(ledger.noticeFor(failure()));
    QVERIFY(!ledger.noticeFor(failure()));
    QVERIFY(ledger.noticeFor(recovery()));
    QVERIFY(!ledger.noticeFor(recovery()));
}

void NoticesTest::risingSeverityIsToldAgain()
{
    NoticeLedger ledger;
    QVERIFY(ledger.noticeFor(failure()));
    AlertTransition worse = failure();
    worse.severity = Severity::Critical;
    QVERIFY(ledger.noticeFor(worse));
}

void NoticesTest::recoveryIsToldAfterARestart()
{
    NoticeLedger ledger;
    QVERIFY(ledger.noticeFor(recovery())); // the rules say that an earlier run told of the failure
    QVERIFY(!ledger.noticeFor(recovery()));
    QVERIFY(!NoticeLedger().noticeFor(recovery(false)));
}

void NoticesTest::newsIsToldOnce()
{
    NoticeLedger ledger;
    AlertTransition news = step(AlertState::Ok, AlertState::Ok, "2026-10-14T09:20:00Z",
                                u"Tomorrow’s prices arrived, 96 of 96 slots"_s);
    news.severity = Severity::Info;
    const auto notice = ledger.noticeFor(news);
    QVERIFY(notice);
    QCOMPARE(notice->title, u"Tomorrow’s prices arrived"_s);
    QVERIFY(!notice->recovered);
}

QTEST_APPLESS_MAIN(NoticesTest)
#include "notices_test.moc"
