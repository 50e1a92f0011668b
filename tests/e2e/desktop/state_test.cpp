// States and alerts that must not lie: what window, tray and `status` say while an integration fails in every
// way, driven end to end.
#include "engine/engine.h"
#include "monitoring/availability.h"
#include "state_bench.h"
#include "store/local_store.h"
#include "wording/endpoint_words.h"

#include <QJsonObject>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr int kSoon = 60'000; // real milliseconds, for a machine with other work
constexpr QByteArrayView kRefuseTokens = "[[answers]]\non = [\"bearer\"]\nstatus = 401\n";
constexpr QByteArrayView kServerErrors = "[[answers]]\nstatus = 503\n";
} // namespace

class DesktopStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsWellWhileAnAlertFires();
    void doubtsOutliveARestart();
    void rateLimitsAreNamedAndTold();
    void looksByHandChangeNothing();
    void refusedTokensAreToldOnceAndNotAsAWrongSecret();
    void availabilityNeverRisesInAnOutage();
    void slowAnswersHaveALimitAndARule();
    void outcomesAreCalledByTheirNames_data();
    void outcomesAreCalledByTheirNames();
    void anOldLampIsNotLit();
    void aWrongClockIsShown();
    void whoCannotSignInLooksWellNowhere();
    void aPausedHostSaysWhenItIsAskedAgain();
};

// S 1
void DesktopStateTest::nothingIsWellWhileAnAlertFires()
{
    StateBench desk;
    desk.name(u"missing-slots"_s);
    desk.open();
    QTRY_COMPARE_WITH_TIMEOUT(desk.firing(AlertRule::TomorrowMissing), 2, kSoon); // today and tomorrow
    QTRY_VERIFY_WITH_TIMEOUT(desk.strip().startsWith(u"Degraded. Prices are incomplete"_s), kSoon);
    QVERIFY2(desk.tray().startsWith(u"Degraded: prices are incomplete"_s), qPrintable(desk.tray()));
    QVERIFY2(desk.chip(u"prices"_s).contains(u"incomplete"_s), qPrintable(desk.chip(u"prices"_s)));
    const QJsonObject status = desk.status();
    QCOMPARE(status.value(u"overall"_s).toString(), u"degraded"_s);
}

// S 2
void DesktopStateTest::doubtsOutliveARestart()
{
    StateBench desk;
    desk.vanish();
    desk.open();
    const auto inDoubt = [&desk] {
        return desk.engine().alertBook()->counts().pending + desk.engine().alertBook()->counts().firing > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(inDoubt(), kSoon);
    desk.close();
    desk.open();
    QVERIFY(inDoubt());
    for (const EndpointStatus &endpoint : desk.engine().status().endpoints) {
        if (endpoint.judged.state == EndpointState::Down)
            QVERIFY2(*endpoint.nextDue - desk.now() <= 5min, qPrintable(endpointName(endpoint.endpoint)));
    }
    QTRY_COMPARE_WITH_TIMEOUT(desk.firing(AlertRule::EndpointDown), 4, kSoon);
    QVERIFY2(desk.strip().startsWith(u"Outage. No endpoint answers"_s), qPrintable(desk.strip()));
}

// S 3
void DesktopStateTest::rateLimitsAreNamedAndTold()
{
    StateBench desk;
    desk.name(u"429"_s);
    desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strip().contains(u"rate limited"_s), kSoon);
    QVERIFY2(desk.strip().startsWith(u"Degraded."_s), qPrintable(desk.strip()));
    QTRY_VERIFY_WITH_TIMEOUT(desk.chip(u"plant"_s).contains(u"rate limited"_s), kSoon);
    QTRY_VERIFY_WITH_TIMEOUT(desk.notices(AlertRule::RateLimited) > 0, kSoon);
    QCOMPARE(desk.firing(AlertRule::EndpointDown), 0); // it answers
    desk.name(u"ok"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.strip().startsWith(u"Connected."_s), kSoon);
    QCOMPARE(desk.firing(AlertRule::RateLimited), 0);
}

// S 4
void DesktopStateTest::looksByHandChangeNothing()
{
    StateBench desk;
    desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strip().startsWith(u"Connected."_s), kSoon);
    desk.vanish();
    QTRY_COMPARE_WITH_TIMEOUT(desk.firing(AlertRule::EndpointDown), 4, kSoon);
    const auto failures = [&desk] { return desk.engine().status().hosts.front().failures; };
    const int before = failures();
    // As the chip tells it: what is due while the circuit is open waits for its probe.
    const UtcTime planned = desk.endpoint(Endpoint::Plant).judged.next->at;
    const UtcTime asked = desk.now();
    desk.refresh();
    // Else a planned look was made meanwhile, and planned the next one. The circuit's end is told on the wall
    // clock, which this fast one reads a moment later each time.
    const UtcTime next = desk.endpoint(Endpoint::Plant).judged.next->at;
    QVERIFY2(desk.now() >= planned || next <= planned + 5s,
             qPrintable(QString::number(std::chrono::milliseconds(next - planned).count())));
    QVERIFY(desk.now() >= planned || failures() == before);
    QVERIFY(planned - asked <= 5min + 10s); // the circuit's longest pause
    desk.serve();
    const UtcTime back = desk.now();
    QTRY_COMPARE_WITH_TIMEOUT(desk.firing(AlertRule::EndpointDown), 0, kSoon);
    QVERIFY(desk.now() - back < 8min); // the probe, then a second good look, for all
}

// S 5
void DesktopStateTest::refusedTokensAreToldOnceAndNotAsAWrongSecret()
{
    StateBench desk;
    desk.play(QByteArray(kRefuseTokens.data(), kRefuseTokens.size()));
    desk.open();
    QTRY_COMPARE_WITH_TIMEOUT(desk.notices(AlertRule::TokenRefused), 1, kSoon);
    QTRY_VERIFY_WITH_TIMEOUT(desk.strip().contains(u"Tokens of desk refused"_s), kSoon);
    QVERIFY2(desk.banners().join(u'|').contains(u"signing in works, so the secret is right"_s),
             qPrintable(desk.banners().join(u'|')));
    QCOMPARE(desk.notices(AlertRule::EndpointDown), 0); // explained by it
    QCOMPARE(desk.notices(AlertRule::Token), 0);
    QVERIFY2(desk.chip(u"token"_s).contains(u"refused"_s), qPrintable(desk.chip(u"token"_s)));
    QVERIFY2(desk.chip(u"prices"_s).contains(u"refused"_s), qPrintable(desk.chip(u"prices"_s)));
    const auto calls = desk.engine().store().journal().requests(desk.now() - 1h, desk.now()).result();
    QVERIFY(calls);
    for (const EndpointWindow &window : *calls) {
        if (window.endpoint == Endpoint::Prices)
            QVERIFY(availability(window.requests, desk.now() - 1h, desk.now(), 60s).down > 0ms);
    }
    desk.name(u"ok"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.strip().startsWith(u"Connected."_s), 2 * kSoon);
}

// S 6
void DesktopStateTest::availabilityNeverRisesInAnOutage()
{
    StateBench desk({}, 6); // no call lasts longer than a failure speaks for
    desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strip().startsWith(u"Connected."_s), kSoon);
    desk.play(QByteArray(kServerErrors.data(), kServerErrors.size()));
    const UtcTime gone = desk.now();
    const UtcTime from = gone - 1h;
    std::map<Endpoint, int> lowest;
    std::map<Endpoint, std::chrono::milliseconds> untold; // of the time since the first look that failed
    while (desk.now() - gone < 8min) {
        const auto calls = desk.engine().store().journal().requests(from, desk.now()).result();
        QVERIFY(calls);
        for (const EndpointWindow &window : *calls) {
            if (window.endpoint == Endpoint::Token)
                continue;
            const Availability seen = availability(window.requests, from, desk.now(), 60s);
            const int now = seen.hundredths().value_or(10'000);
            QVERIFY2(now <= lowest.try_emplace(window.endpoint, 10'000).first->second,
                     qPrintable(endpointName(window.endpoint)));
            lowest[window.endpoint] = now;
            const auto effect = [](const RequestRecord &record) { return healthEffect(record.outcome); };
            const auto first = std::ranges::find(window.requests, HealthEffect::Bad, effect);
            untold[window.endpoint] =
                first == window.requests.end() ? 8min : desk.now() - first->checkedAt - seen.down;
        }
        QTest::qWait(100);
    }
    QCOMPARE(untold.size(), 4U);
    for (const auto &[endpoint, lost] : untold)
        QVERIFY2(lost <= 1min, qPrintable(u"%1 %2 ms"_s.arg(endpointName(endpoint)).arg(lost.count())));
    QVERIFY2(desk.strip().contains(u"server errors"_s), qPrintable(desk.strip()));
}

// S 7
void DesktopStateTest::slowAnswersHaveALimitAndARule()
{
    StateBench desk;
    desk.name(u"slow"_s); // 1.5 s
    desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strip().startsWith(u"Degraded."_s) && desk.strip().contains(u"slow"_s),
                             kSoon);
    QTRY_VERIFY_WITH_TIMEOUT(desk.notices(AlertRule::Slow) > 0, kSoon);
    QVERIFY(desk.endpoint(Endpoint::Plant).slowAfter < 1500ms);
}

// S 9
void DesktopStateTest::outcomesAreCalledByTheirNames_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("strip");
    QTest::newRow("malformed") << QByteArray("[[answers]]\nbody = \"malformed\"\n") << u"unreadable"_s
                               << u"Degraded. 4 endpoints are unreadable"_s;
    QTest::newRow("schema") << QByteArray("[[answers]]\nbody = \"other-schema\"\n") << u"unreadable"_s
                            << u"Degraded. 4 endpoints are unreadable"_s;
    QTest::newRow("403") << QByteArray("[[answers]]\nstatus = 403\n") << u"refused"_s
                         << u"Degraded. 4 endpoints are refused"_s;
    QTest::newRow("503") << QByteArray(kServerErrors.data(), kServerErrors.size()) << u"server error"_s
                         << u"Outage. Every endpoint has server errors"_s;
}
void DesktopStateTest::outcomesAreCalledByTheirNames()
{
    QFETCH(QByteArray, scenario);
    QFETCH(QString, words);
    QFETCH(QString, strip);
    StateBench desk;
    desk.play(scenario);
    desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strip().startsWith(strip), kSoon);
    QTRY_VERIFY_WITH_TIMEOUT(desk.chip(u"plant"_s).contains(words), kSoon);
}

void DesktopStateTest::anOldLampIsNotLit()
{
    StateBench desk;
    desk.name(u"frozen-plant"_s);
    desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.endpoint(Endpoint::Plant).judged.state == EndpointState::Old, 2 * kSoon);
    QVERIFY2(desk.strip().contains(u"Plant sends old data"_s), qPrintable(desk.strip()));
    QVERIFY2(desk.chip(u"plant"_s).contains(u"old"_s), qPrintable(desk.chip(u"plant"_s)));
}

// S 12
void DesktopStateTest::aWrongClockIsShown()
{
    StateBench desk(111min);
    desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.clock().startsWith(u"Clock 1 h 5"_s), kSoon);
    QVERIFY2(desk.banners().join(u'|').contains(u"This computer’s clock is 1 h 5"_s),
             qPrintable(desk.banners().join(u'|')));
    QVERIFY2(desk.strip().startsWith(u"Degraded."_s), qPrintable(desk.strip()));
}

void DesktopStateTest::whoCannotSignInLooksWellNowhere()
{
    StateBench desk;
    desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strip().startsWith(u"Connected."_s), kSoon);
    desk.close();
    qunsetenv("ETCM_SECRET_DESK");
    desk.open();
    const QString why = u"Waiting for the system keyring"_s; // there is none here
    QTRY_VERIFY2_WITH_TIMEOUT(desk.strip().startsWith(u"Degraded. "_s + why), qPrintable(desk.strip()),
                              kSoon);
    QVERIFY2(desk.tray().startsWith(u"Degraded: waiting for the system keyring"_s), qPrintable(desk.tray()));
    for (const QString &key : {u"prices"_s, u"plant"_s, u"signals"_s, u"token"_s})
        QTRY_VERIFY2_WITH_TIMEOUT(desk.chip(key).contains(why), qPrintable(desk.chip(key)), kSoon);
    for (const QString &title : {u"API health score"_s, u"Latency by endpoint"_s}) {
        const auto told = [&desk, &title] { return desk.panel(title).join(u'|'); };
        QTRY_VERIFY2_WITH_TIMEOUT(told().contains(u"4 of 4: waits for sign-in"_s), qPrintable(told()), kSoon);
    }
    QVERIFY(desk.panel(u"API health score"_s).filter(u"Plant\tnot asked\t"_s).size() == 1);
}

void DesktopStateTest::aPausedHostSaysWhenItIsAskedAgain()
{
    StateBench desk;
    desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.strip().startsWith(u"Connected."_s), kSoon);
    desk.play("[[answers]]\non = [\"/api/v1/plant/live\"]\nstatus = 429\nretry_after = \"3600s\"\n");
    QTRY_VERIFY_WITH_TIMEOUT(desk.chip(u"plant"_s).contains(u"Rate limited until "_s), kSoon);
    const QString prices = desk.chip(u"prices"_s);
    QVERIFY2(!prices.contains(u"Next now"_s), qPrintable(prices));
    const EndpointStatus &other = desk.endpoint(Endpoint::Prices);
    QVERIFY(other.judged.next);
    QVERIFY2(other.judged.next->kind == NextLook::Kind::AfterPause || other.judged.next->at > desk.now(),
             qPrintable(nextLookText(other.judged.next, desk.now())));
    QTRY_VERIFY2_WITH_TIMEOUT(other.judged.next->kind == NextLook::Kind::AfterPause,
                              qPrintable(nextLookText(other.judged.next, desk.now())), kSoon);
    QVERIFY(nextLookText(other.judged.next, desk.now()).startsWith(u"Paused until "_s));
    QVERIFY2(!desk.strip().contains(u"4 of 4"_s), qPrintable(desk.strip()));
}

QTEST_MAIN(DesktopStateTest)
#include "state_test.moc"
