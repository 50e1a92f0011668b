// The one judgement: from observations to states, and to the word about everything.
#include "monitoring/judgement.h"

#include "wording/endpoint_words.h"
#include "wording/sentences.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const UtcTime kNow = *parseIsoTime("2026-10-14T09:45:00+02:00");

EndpointStatus endpoint(Endpoint kind, Outcome outcome)
{
    EndpointStatus status;
    status.sourceId = u"desk"_s;
    status.endpoint = kind;
    status.lastLook.outcome = outcome;
    if (outcome != Outcome::Unknown)
        status.lastLook.at = kNow - 10s;
    if (healthEffect(outcome) == HealthEffect::Good)
        status.lastSuccess = kNow - 10s;
    return status;
}

EngineStatus with(Outcome prices, Outcome plant, Outcome signalling, Outcome health)
{
    EngineStatus status;
    status.endpoints = {endpoint(Endpoint::Prices, prices), endpoint(Endpoint::Plant, plant),
                        endpoint(Endpoint::Signals, signalling), endpoint(Endpoint::Health, health)};
    return status;
}

EngineStatus allWith(Outcome outcome)
{
    return with(outcome, outcome, outcome, outcome);
}

OpenAlert firing(AlertRule rule, const QString &target, Severity severity, const QString &text = u"text"_s)
{
    OpenAlert alert;
    const bool isStore = rule == AlertRule::CentralDown || rule == AlertRule::LocalFile;
    alert.key = {rule, isStore ? QString() : u"desk"_s, target};
    alert.now.state = AlertState::Firing;
    alert.now.severity = severity;
    alert.now.since = kNow - 5min;
    alert.now.problem.text = text;
    return alert;
}

QString told(EngineStatus status, std::vector<OpenAlert> alerts = {})
{
    judge(status, alerts, kNow);
    const OverallWords overall = overallWords(status.overall, kNow);
    return u"%1: %2"_s.arg(overall.word, overall.why);
}

QString stateOf(EndpointStatus one)
{
    EngineStatus status;
    status.endpoints = {std::move(one)};
    judge(status, {}, kNow);
    return endpointStateName(status.endpoints.front().judged.state);
}

HostState hostOff(std::optional<std::chrono::milliseconds> skew)
{
    HostState host;
    host.clockSkew = skew;
    return host;
}
} // namespace

class JudgementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOutcomeHasAState_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("state");
        const auto row = [](Outcome outcome, const char *state) {
            QTest::newRow(qPrintable(outcomeName(outcome))) << int(outcome) << QString::fromLatin1(state);
        };
        row(Outcome::Ok, "answering");
        row(Outcome::NotPublished, "answering");
        row(Outcome::Partial, "partial");
        for (const Outcome dead : {Outcome::Dns, Outcome::Connect, Outcome::Tls, Outcome::Timeout,
                                   Outcome::Truncated, Outcome::Http5xx, Outcome::RedirectRefused})
            row(dead, "down");
        row(Outcome::Auth, "refused");
        row(Outcome::Http4xx, "refused");
        row(Outcome::RateLimited, "limited");
        row(Outcome::Malformed, "unreadable");
        row(Outcome::Schema, "unreadable");
        row(Outcome::TooLarge, "unreadable");
        row(Outcome::Stale, "old");
        row(Outcome::Implausible, "implausible");
        row(Outcome::Unknown, "unknown");
    }
    void everyOutcomeHasAState()
    {
        QFETCH(int, outcome);
        QFETCH(QString, state);
        QCOMPARE(stateOf(endpoint(Endpoint::Plant, Outcome(outcome))), state);
    }

    void slowIsOverTheLimitOfTheSource()
    {
        EndpointStatus plant = endpoint(Endpoint::Plant, Outcome::Ok);
        plant.slowAfter = 500ms;
        plant.lastLatency = 500ms;
        QCOMPARE(stateOf(plant), u"answering"_s);
        plant.lastLatency = 501ms;
        QCOMPARE(stateOf(plant), u"slow"_s);
    }

    void aLookWithoutAnswerIsSlowBeforeItFails()
    {
        EndpointStatus plant = endpoint(Endpoint::Plant, Outcome::Ok);
        plant.askedAt = kNow - 9'999ms;
        QCOMPARE(stateOf(plant), u"answering"_s);
        plant.askedAt = kNow - 10s;
        QCOMPARE(stateOf(plant), u"slow"_s);
        plant.slowAfter = 15s; // it may take longer
        QCOMPARE(stateOf(plant), u"answering"_s);
        plant.askedAt = kNow - 15s;
        QCOMPARE(stateOf(plant), u"slow"_s);
        plant.origin = u"https://api.example.ch:443"_s;
        EngineStatus held;
        held.endpoints = {plant};
        held.hosts.resize(1);
        held.hosts[0].origin = plant.origin;
        held.hosts[0].pausedUntil = kNow + 5s; // it waits for us
        judge(held, {}, kNow);
        QCOMPARE(endpointStateName(held.endpoints[0].judged.state), u"answering"_s);
        held.hosts[0].pausedUntil = kNow;
        judge(held, {}, kNow);
        QCOMPARE(endpointStateName(held.endpoints[0].judged.state), u"slow"_s);
        plant.lastLook.outcome = Outcome::Http5xx; // known to be worse
        QCOMPARE(stateOf(plant), u"down"_s);
    }

    void aMessageOfANewerProgramIsToldByItsText()
    {
        OpenAlert alert =
            firing(AlertRule::CentralDown, u"central"_s, Severity::Critical, u"Something new"_s);
        alert.now.problem.message = Message{u"of_tomorrow"_s, {}};
        QCOMPARE(sentence(problemOf(alert), kNow), u"Something new"_s);
    }

    void dataGrowOldByThemselves()
    {
        EndpointStatus plant = endpoint(Endpoint::Plant, Outcome::Ok);
        plant.oldAfter = 30min;
        plant.dataAt = kNow - 30min + 1ms;
        QCOMPARE(stateOf(plant), u"answering"_s);
        plant.dataAt = kNow - 30min;
        QCOMPARE(stateOf(plant), u"old"_s);
        plant.lastLook.outcome = Outcome::Connect; // worse stays worse
        QCOMPARE(stateOf(plant), u"down"_s);
    }

    void missingSlotsAreLateOrPartial()
    {
        EndpointStatus prices = endpoint(Endpoint::Prices, Outcome::Ok);
        PublicationStatus day{PublicationState::Late, LocalDate(), 0, 96, {}};
        prices.publications = {day};
        QCOMPARE(stateOf(prices), u"late"_s);
        day.present = 95;
        prices.publications = {day};
        QCOMPARE(stateOf(prices), u"partial"_s);
        day.state = PublicationState::Awaited; // information only
        prices.publications = {day};
        QCOMPARE(stateOf(prices), u"answering"_s);
    }

    void connected()
    {
        QCOMPARE(told(allWith(Outcome::Ok)), u"Connected: 4 of 4 endpoints answer, no open alert"_s);
        QCOMPARE(told(allWith(Outcome::Ok),
                      {firing(AlertRule::TomorrowMissing, u"x 2026-10-15"_s, Severity::Info)}),
                 u"Connected: 4 of 4 endpoints answer, 1 notice"_s);
        QCOMPARE(told(with(Outcome::Ok, Outcome::Unknown, Outcome::Unknown, Outcome::Ok)),
                 u"Connected: 2 of 4 endpoints answer, no open alert"_s);
    }

    void nothingIsConnectedWhileAWarningFires_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("words");
        const auto row = [](AlertRule rule, const QString &target, const char *words) {
            QTest::newRow(qPrintable(alertRuleName(rule))) << int(rule) << target << QString::fromUtf8(words);
        };
        row(AlertRule::EndpointDown, u"plant"_s, "Plant: calls work again");
        row(AlertRule::RateLimited, u"signals"_s, "TRA signals: calls work again");
        row(AlertRule::Slow, u"prices"_s, "Prices: calls work again");
        row(AlertRule::Overdue, u"plant"_s, "text");
        row(AlertRule::TomorrowMissing, u"home_dynamic 2026-10-14"_s, "text");
        row(AlertRule::Token, u"token"_s, "Sign-in of desk works again");
        row(AlertRule::TokenRefused, u"token"_s, "Sign-in of desk works again");
        row(AlertRule::CentralDown, u"central"_s, "text");
        row(AlertRule::LocalFile, u"local_file"_s, "text");
    }
    void nothingIsConnectedWhileAWarningFires()
    {
        QFETCH(int, rule);
        QFETCH(QString, target);
        QFETCH(QString, words);
        for (const bool acknowledged : {false, true}) {
            OpenAlert alert = firing(AlertRule(rule), target, Severity::Critical);
            if (acknowledged)
                alert.now.acknowledged = Acknowledgement{};
            QCOMPARE(told(allWith(Outcome::Ok), {alert}),
                     u"Degraded: %1, 4 of 4 endpoints answer"_s.arg(words));
        }
    }

    void faultsAreCalledByTheirNames()
    {
        EngineStatus status = with(Outcome::Ok, Outcome::Connect, Outcome::Ok, Outcome::Ok);
        QCOMPARE(told(status), u"Degraded: Plant does not answer, 3 of 4 endpoints answer"_s);
        status.central.health = CentralHealth::Buffering;
        status.central.error = u"gone"_s;
        QCOMPARE(told(status), u"Degraded: Plant does not answer, central database is buffered"_s);
        status.central.problem = {u"central_trouble"_s, {{u"trouble"_s, u"password_refused"_s}}};
        status.central.advice = plainMessage(u"Correct it"_s); // somebody has to act
        QCOMPARE(told(status), u"Degraded: Plant does not answer, database refuses the password"_s);
        status.central.advice = {};
        status.endpoints[0].lastLook.outcome = Outcome::Stale;
        QCOMPARE(told(status), u"Degraded: Plant does not answer, and 2 more"_s);
        QCOMPARE(told(with(Outcome::Http5xx, Outcome::Ok, Outcome::Ok, Outcome::Ok)),
                 u"Degraded: Prices answer with server errors, 3 of 4 endpoints answer"_s);
        QCOMPARE(told(allWith(Outcome::Malformed)),
                 u"Degraded: 4 endpoints are unreadable, 0 of 4 endpoints give data"_s);
        QCOMPARE(told(allWith(Outcome::Stale)),
                 u"Degraded: 4 endpoints send old data, 4 of 4 endpoints answer"_s);
        QCOMPARE(told(with(Outcome::Ok, Outcome::Implausible, Outcome::Ok, Outcome::Ok)),
                 u"Degraded: Plant is implausible, 4 of 4 endpoints answer"_s);
    }

    void rateLimitsAreNamedWithTheirEnd()
    {
        EngineStatus status = with(Outcome::Ok, Outcome::RateLimited, Outcome::Ok, Outcome::Ok);
        status.endpoints[1].limitedUntil = kNow + 20min;
        QCOMPARE(told(status), u"Degraded: Plant is rate limited until 10:05, 3 of 4 endpoints give data"_s);
    }

    void aPauseOfTheHostIsOneOfItsEndpoints()
    {
        EngineStatus status = with(Outcome::RateLimited, Outcome::Unknown, Outcome::Ok, Outcome::Ok);
        for (EndpointStatus &each : status.endpoints)
            each.origin = u"https://a"_s;
        HostState host;
        host.origin = u"https://a"_s;
        host.pausedUntil = kNow + 20min;
        status.hosts = {host};
        QCOMPARE(told(status),
                 u"Degraded: 2 endpoints are rate limited until 10:05, 2 of 4 endpoints give data"_s);
        status.hosts.front().origin = u"https://b"_s;
        QCOMPARE(told(status), u"Degraded: Prices are rate limited, 2 of 4 endpoints give data"_s);
    }

    void onlySilenceIsAnOutage()
    {
        QCOMPARE(told(allWith(Outcome::Connect)), u"Outage: No endpoint answers, No data received yet"_s);
        EngineStatus errors = allWith(Outcome::Http5xx);
        errors.endpoints[1].lastSuccess = kNow - 14min;
        QCOMPARE(told(errors), u"Outage: Every endpoint has server errors, Last good data 09:31"_s);
        QVERIFY(told(allWith(Outcome::Auth)).startsWith(u"Degraded: 4 endpoints are refused"_s));
        QVERIFY(told(with(Outcome::Connect, Outcome::Unknown, Outcome::Unknown, Outcome::Unknown))
                    .startsWith(u"Outage"_s));
    }

    void theGraverWordWins()
    {
        EngineStatus status = allWith(Outcome::Connect);
        status.offlineSince = *parseIsoTime("2026-10-13T11:02:00+02:00");
        QCOMPARE(told(status), u"Offline: Your network is offline, Nothing checked since Tue 13 Oct 11:02"_s);
        status.pausedSince = *parseIsoTime("2026-10-14T08:15:00Z");
        QCOMPARE(told(status), u"Paused: Paused by you, 10:15, Nothing is fetched"_s);
    }

    void waitsForASecret()
    {
        EngineStatus status = allWith(Outcome::Unknown);
        QCOMPARE(told(status), u"Waiting: No endpoint has answered yet, The first answers are awaited"_s);
        QCOMPARE(overallStateKey(OverallState::Waiting), u"degraded"_s);
        status.signIns = {endpoint(Endpoint::Token, Outcome::Unknown)};
        status.signInTroubles = {{u"desk"_s, SignInTrouble::Kind::KeyringLocked, {}}};
        QCOMPARE(told(status), u"Waiting: No endpoint has answered yet, Waiting for the system keyring"_s);
        // What answered before the secret was lost is not known to answer now; the public one is.
        status.endpoints = allWith(Outcome::Ok).endpoints;
        status.signInTroubles.front() = {u"desk"_s, SignInTrouble::Kind::SecretMissing, u"DESK"_s};
        QCOMPARE(told(status), u"Degraded: Waiting for the secret DESK, 1 of 4 endpoints answers"_s);
    }

    void whoCannotSignInKnowsNothingAndSaysWhy_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("why");
        using Kind = SignInTrouble::Kind;
        QTest::newRow("locked") << int(Kind::KeyringLocked) << QString() << u"unknown"_s
                                << u"Waiting for the system keyring"_s;
        QTest::newRow("missing") << int(Kind::SecretMissing) << u"DESK"_s << u"unknown"_s
                                 << u"Waiting for the secret DESK"_s;
        QTest::newRow("no answer") << int(Kind::NoAnswer) << QString() << u"unknown"_s
                                   << u"Sign-in of desk fails"_s;
        QTest::newRow("wrong secret")
            << int(Kind::CredentialsRefused) << QString() << u"refused"_s << u"Sign-in of desk refused"_s;
        QTest::newRow("wrong token") << int(Kind::TokensRefused) << QString() << u"refused"_s
                                     << u"Tokens of desk refused"_s;
    }
    void whoCannotSignInKnowsNothingAndSaysWhy()
    {
        QFETCH(int, kind);
        QFETCH(QString, detail);
        QFETCH(QString, state);
        QFETCH(QString, why);
        EngineStatus status = allWith(Outcome::Ok); // as it was before
        status.endpoints.pop_back();                // nothing of it is public
        status.signIns = {endpoint(Endpoint::Token, Outcome::Ok)};
        status.signInTroubles = {{u"desk"_s, SignInTrouble::Kind(kind), detail}};
        judge(status, {}, kNow);
        for (const EndpointStatus &each : status.endpoints) {
            QCOMPARE(endpointStateName(each.judged.state), state);
            QCOMPARE(signInTroubleText(*each.judged.waitsFor), why);
        }
        QCOMPARE(endpointStateName(status.signIns.front().judged.state), state);
        QCOMPARE(signInTroubleText(*status.signIns.front().judged.waitsFor), why);
        const OverallWords overall = overallWords(status.overall, kNow);
        QCOMPARE(overall.word, u"Degraded"_s);
        QCOMPARE(overall.line1, why + u',');
        QVERIFY2(overall.line2.startsWith(u"0 of 3 endpoints "_s), qPrintable(overall.line2));
        status.signInTroubles.clear();
        judge(status, {}, kNow);
        QVERIFY(!status.endpoints.front().judged.waitsFor);
    }

    void aSlowSignInHoldsNobodyBack()
    {
        EngineStatus status = allWith(Outcome::Ok);
        EndpointStatus signIn = endpoint(Endpoint::Token, Outcome::Ok);
        signIn.lastLatency = signIn.slowAfter + 1ms;
        signIn.lastLook.at = kNow; // after every endpoint
        status.signIns = {signIn};
        judge(status, {}, kNow);
        QCOMPARE(endpointStateName(status.signIns.front().judged.state), u"slow"_s);
        for (const EndpointStatus &each : status.endpoints) {
            QCOMPARE(endpointStateName(each.judged.state), u"answering"_s);
            QVERIFY(!each.judged.waitsFor);
        }
    }

    void theNextLookIsWhenTheHostLetsItIn()
    {
        EngineStatus status = allWith(Outcome::Ok);
        const std::array due{kNow - 1s, kNow + 3min, kNow + 20min, kNow + 40min};
        for (std::size_t i = 0; i < due.size(); ++i) {
            status.endpoints[i].origin = u"https://a"_s;
            status.endpoints[i].nextDue = due[i];
        }
        status.hosts = {HostState{}};
        HostState &host = status.hosts.front();
        host.origin = u"https://a"_s;
        const auto told = [&status] {
            judge(status, {}, kNow);
            QStringList texts;
            for (const EndpointStatus &each : status.endpoints)
                texts += nextLookText(each.judged.next, kNow);
            return texts;
        };
        QCOMPARE(told(), (QStringList{u"Next now"_s, u"Next 09:48"_s, u"Next 10:05"_s, u"Next 10:25"_s}));
        host.pausedUntil = kNow + 25min;
        const QString paused = u"Paused until 10:10"_s;
        QCOMPARE(told(), (QStringList{paused, paused, paused, u"Next 10:25"_s}));
        host.pausedUntil.reset();
        host.circuitProbeAt = kNow + 84s;
        const QString probe = u"Next probe 09:46:24"_s;
        QCOMPARE(told(), (QStringList{probe, u"Next 09:48"_s, u"Next 10:05"_s, u"Next 10:25"_s}));
        host.pausedUntil = kNow + 2min; // it outlasts the circuit
        QCOMPARE(told().front(), u"Paused until 09:47"_s);
        host.pausedUntil = kNow - 1min; // over
        host.circuitProbeAt.reset();
        QCOMPARE(told().front(), u"Next now"_s);
        status.endpoints.front().nextDue.reset();
        QCOMPARE(told().front(), u"No further call planned"_s);
    }

    void whatOnlyRefusesIsNotCountedAsAnswering()
    {
        EngineStatus status = with(Outcome::Auth, Outcome::Auth, Outcome::Auth, Outcome::Ok);
        const OpenAlert alert = firing(AlertRule::TokenRefused, u"token"_s, Severity::Critical,
                                       u"Token refused by the API, although signing in works"_s);
        QCOMPARE(told(status), u"Degraded: 3 endpoints are refused, 1 of 4 endpoints gives data"_s);
        status.signInTroubles = {{u"desk"_s, SignInTrouble::Kind::TokensRefused, {}}};
        QCOMPARE(told(status, {alert}), u"Degraded: Tokens of desk refused, 1 of 4 endpoints gives data"_s);
        // The last looks were good, the alert has not ended yet.
        QCOMPARE(told(allWith(Outcome::Ok), {alert}),
                 u"Degraded: Sign-in of desk works again, 4 of 4 endpoints answer"_s);
    }

    void aRefusedTokenIsNoWrongSecret()
    {
        EngineStatus status = with(Outcome::Auth, Outcome::Auth, Outcome::Unknown, Outcome::Ok);
        status.signIns = {endpoint(Endpoint::Token, Outcome::Ok)};
        status.signInTroubles = {{u"desk"_s, SignInTrouble::Kind::TokensRefused, {}}};
        QCOMPARE(told(status), u"Degraded: Tokens of desk refused, 1 of 4 endpoints gives data"_s);
        judge(status, {}, kNow);
        QCOMPARE(endpointStateName(status.signIns.front().judged.state), u"refused"_s);
    }

    void endpointsFareAsTheirDeadSignIn()
    {
        EngineStatus status = with(Outcome::Unknown, Outcome::Unknown, Outcome::Unknown, Outcome::Ok);
        status.signIns = {endpoint(Endpoint::Token, Outcome::Http5xx)};
        judge(status, {}, kNow);
        QCOMPARE(endpointStateName(status.endpoints[0].judged.state), u"down"_s);
        QCOMPARE(endpointStateName(status.endpoints[3].judged.state), u"answering"_s);
    }

    void alertsAreShownWhereTheyBelong()
    {
        EngineStatus status = allWith(Outcome::Ok);
        status.signIns = {endpoint(Endpoint::Token, Outcome::Ok)};
        judge(status,
              std::vector{firing(AlertRule::TomorrowMissing, u"home_dynamic 2026-10-14"_s, Severity::Critical,
                                 u"a"_s),
                          firing(AlertRule::EndpointDown, u"plant"_s, Severity::Warning, u"b"_s),
                          firing(AlertRule::TokenRefused, u"token"_s, Severity::Warning, u"c"_s)},
              kNow);
        QCOMPARE(status.endpoints[0].judged.alert->severity, Severity::Critical);
        QCOMPARE(status.endpoints[0].judged.alert->message, plainMessage(u"a"_s));
        QCOMPARE(status.endpoints[1].judged.alert->message, plainMessage(u"b"_s));
        QVERIFY(!status.endpoints[2].judged.alert);
        QCOMPARE(status.signIns[0].judged.alert->message, plainMessage(u"c"_s));
        judge(status, {}, kNow);
        QVERIFY(!status.endpoints[0].judged.alert);
    }

    void aWrongClockIsTold()
    {
        EngineStatus status = allWith(Outcome::Ok);
        status.hosts = {hostOff(-111min), hostOff(-112min), hostOff({})};
        QCOMPARE(told(status), u"Degraded: Clock 1 h 51 min ahead, 4 of 4 endpoints answer"_s);
        status.hosts.push_back(hostOff(0ms)); // one agrees with us: the others are wrong
        QVERIFY(told(status).startsWith(u"Connected"_s));
        status.hosts = {hostOff(-5min), hostOff(5min)};
        QVERIFY(told(status).startsWith(u"Connected"_s));
        status.hosts = {hostOff(3s)};
        QVERIFY(told(status).startsWith(u"Connected"_s)); // the clock itself says so
        judge(status, {}, kNow);
        QCOMPARE(*status.clockError, -3s);
        for (const auto small : {-2s, 2s}) { // as far as servers' dates tell, it is right
            status.hosts = {hostOff(small)};
            judge(status, {}, kNow);
            QVERIFY(!status.clockError);
        }
    }
};

QTEST_APPLESS_MAIN(JudgementTest)
#include "judgement_test.moc"
