// The words of the strip, row by row (UI.md sections 6, 7 and 10).
#include "desktop/strip/chip_model.h"

#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ChipModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endpointStates_data();
    void endpointStates();
    void theWorstSourceSpeaks();
    void nobodyOffersTheEndpoint();
    void token_data();
    void token();
    void central_data();
    void central();
    void collector_data();
    void collector();
    void narrowWindowsMergeDatabaseAndCollector();
};

namespace
{

UtcTime at(const char *iso)
{
    return *parseIsoTime(iso);
}

/// Wed 14 Oct 2026, 14:32:08 in Zurich.
const UtcTime kNow = at("2026-10-14T12:32:08Z");

EndpointStatus plant(EndpointState state, Outcome outcome = Outcome::Ok)
{
    EndpointStatus status;
    status.sourceId = u"ckw"_s;
    status.endpoint = Endpoint::Plant;
    status.judged.state = state;
    status.lastLook.outcome = outcome;
    status.lastLook.at = at("2026-10-14T12:31:04Z");
    status.lastSuccess = at("2026-10-14T12:31:04Z");
    status.judged.next = NextLook{NextLook::Kind::Planned, at("2026-10-14T12:41:04Z")};
    status.lastLatency = 141ms;
    return status;
}

EndpointStatus signIn(EndpointState state, Outcome outcome)
{
    EndpointStatus status = plant(state, outcome);
    status.endpoint = Endpoint::Token;
    status.judged.next.reset();
    status.lastLatency = 92ms;
    return status;
}

EngineStatus with(EndpointStatus endpoint)
{
    EngineStatus status;
    (endpoint.endpoint == Endpoint::Token ? status.signIns : status.endpoints) = {std::move(endpoint)};
    return status;
}

QString toneName(ChipTone tone)
{
    return tone == ChipTone::Quiet ? u"quiet"_s : tone == ChipTone::Warn ? u"warn"_s : u"crit"_s;
}

QStringList words(const ChipLook &look)
{
    return {toneName(look.tone), look.name, look.right, look.line2, look.line3};
}

} // namespace

void ChipModelTest::endpointStates_data()
{
    QTest::addColumn<EndpointStatus>("status");
    QTest::addColumn<QStringList>("expected");
    const QString last = u"Last 14:31, 1 min 4 s ago"_s;
    const QString next = u"Next 14:41, in 8 min 56 s"_s;
    QTest::newRow("answering") << plant(EndpointState::Answering)
                               << QStringList{u"quiet"_s, u"Plant"_s, u"141 ms"_s, last, next};
    EndpointStatus slow = plant(EndpointState::Slow);
    slow.lastLatency = 1312ms;
    QTest::newRow("slow") << slow
                          << QStringList{u"warn"_s, u"Plant"_s, u"1\u2009312 ms"_s, u"Slow, last 14:31"_s,
                                         next};
    EndpointStatus old = plant(EndpointState::Old);
    QTest::newRow("old data") << old
                              << QStringList{u"warn"_s, u"Plant"_s, u"old data"_s,
                                             u"Answers, but with old data"_s, next};
    old.dataAt = kNow - 84min;
    QTest::newRow("old, known since when")
        << old << QStringList{u"warn"_s, u"Plant"_s, u"old data"_s, u"Data of 13:08, 1 h 24 min old"_s, next};
    EndpointStatus down = plant(EndpointState::Down, Outcome::Timeout);
    down.lastSuccess = at("2026-10-14T07:01:04Z");
    QTest::newRow("down") << down
                          << QStringList{u"crit"_s, u"Plant"_s, u"no answer"_s,
                                         u"Last 09:01, 5 h 31 min ago"_s, next};
    EndpointStatus never = plant(EndpointState::Down, Outcome::Connect);
    never.lastSuccess.reset();
    QTest::newRow("never answered") << never
                                    << QStringList{u"crit"_s, u"Plant"_s, u"no answer"_s, u"No answer yet"_s,
                                                   next};
    EndpointStatus neverGood = plant(EndpointState::Implausible, Outcome::Implausible);
    neverGood.lastSuccess.reset();
    QTest::newRow("never well answered")
        << neverGood << QStringList{u"warn"_s, u"Plant"_s, u"implausible"_s, u"No good answer yet"_s, next};
    QTest::newRow("server error") << plant(EndpointState::Down, Outcome::Http5xx)
                                  << QStringList{u"crit"_s, u"Plant"_s, u"server error"_s, last, next};
    QTest::newRow("unreadable") << plant(EndpointState::Unreadable, Outcome::Schema)
                                << QStringList{u"crit"_s, u"Plant"_s, u"unreadable"_s, last, next};
    EndpointStatus recovering = plant(EndpointState::Answering);
    recovering.judged.alert = EndpointAlert{Severity::Warning, {}};
    QTest::newRow("recovering") << recovering
                                << QStringList{u"warn"_s, u"Plant"_s, u"works again"_s, last, next};
    EndpointStatus late = plant(EndpointState::Late);
    late.judged.alert =
        EndpointAlert{Severity::Warning, plainMessage(u"Today’s prices missing, 0 of 96 slots"_s)};
    EndpointStatus silent = plant(EndpointState::Slow);
    silent.askedAt = kNow - 12s;
    QTest::newRow("silent") << silent
                            << QStringList{u"warn"_s, u"Plant"_s, u"slow"_s, u"No answer since 14:31"_s,
                                           next};
    QTest::newRow("late") << late
                          << QStringList{u"warn"_s, u"Plant"_s, u"late"_s,
                                         u"Today’s prices missing, 0 of 96 slots"_s, next};
    QTest::newRow("refused") << plant(EndpointState::Refused, Outcome::Auth)
                             << QStringList{u"crit"_s, u"Plant"_s, u"refused"_s, last, next};
    EndpointStatus limited = plant(EndpointState::Limited, Outcome::RateLimited);
    QTest::newRow("limited") << limited
                             << QStringList{u"warn"_s, u"Plant"_s, u"rate limited"_s, u"Rate limit reached"_s,
                                            next};
    limited.limitedUntil = at("2026-10-14T12:45:00Z");
    QTest::newRow("limited until") << limited
                                   << QStringList{u"warn"_s, u"Plant"_s, u"rate limited"_s,
                                                  u"Rate limited until 14:45"_s, next};
    EndpointStatus first = plant(EndpointState::Unknown, Outcome::Unknown);
    first.lastSuccess.reset();
    first.lastLook.at.reset();
    QTest::newRow("first fetch") << first
                                 << QStringList{u"quiet"_s, u"Plant"_s, QString(),
                                                u"Waiting for the first fetch"_s, next};
    QTest::newRow("not observed") << plant(EndpointState::Unknown, Outcome::Unknown)
                                  << QStringList{u"quiet"_s, u"Plant"_s, QString(),
                                                 u"Not observed since 14:31"_s, next};
    EndpointStatus locked = plant(EndpointState::Unknown, Outcome::Ok);
    locked.judged.waitsFor = SignInTrouble{u"desk"_s, SignInTrouble::Kind::KeyringLocked, {}};
    QTest::newRow("cannot sign in") << locked
                                    << QStringList{u"warn"_s, u"Plant"_s, u"not asked"_s,
                                                   u"Waiting for the system keyring"_s, next};
    EndpointStatus wrong = plant(EndpointState::Refused, Outcome::Ok);
    wrong.judged.waitsFor = SignInTrouble{u"desk"_s, SignInTrouble::Kind::TokensRefused, {}};
    QTest::newRow("token refused") << wrong
                                   << QStringList{u"crit"_s, u"Plant"_s, u"refused"_s,
                                                  u"Tokens of desk refused"_s, next};
    EndpointStatus paused = plant(EndpointState::Answering);
    paused.judged.next = NextLook{NextLook::Kind::AfterPause, at("2026-10-14T15:05:00Z")};
    QTest::newRow("paused") << paused
                            << QStringList{u"quiet"_s, u"Plant"_s, u"141 ms"_s, last,
                                           u"Paused until 17:05, in 2 h 32 min"_s};
    EndpointStatus probed = plant(EndpointState::Answering);
    probed.judged.next = NextLook{NextLook::Kind::Probe, kNow + 16s};
    QTest::newRow("probed") << probed
                            << QStringList{u"quiet"_s, u"Plant"_s, u"141 ms"_s, last,
                                           u"Next probe 14:32:24, in 16 s"_s};
    EndpointStatus tomorrow = plant(EndpointState::Answering);
    tomorrow.judged.next->at = at("2026-10-15T04:10:08Z");
    QTest::newRow("next day") << tomorrow
                              << QStringList{u"quiet"_s, u"Plant"_s, u"141 ms"_s, last,
                                             u"Next Thu 06:10, in 15 h 38 min"_s};
    EndpointStatus due = plant(EndpointState::Answering);
    due.judged.next->at = kNow - 1s;
    QTest::newRow("due now") << due << QStringList{u"quiet"_s, u"Plant"_s, u"141 ms"_s, last, u"Next now"_s};
}

void ChipModelTest::endpointStates()
{
    QFETCH(EndpointStatus, status);
    QFETCH(QStringList, expected);
    QCOMPARE(words(endpointChip(with(status), Endpoint::Plant, kNow)), expected);
}

void ChipModelTest::theWorstSourceSpeaks()
{
    EngineStatus status = with(plant(EndpointState::Answering));
    EndpointStatus other = plant(EndpointState::Down, Outcome::Http5xx);
    other.sourceId = u"desk"_s;
    other.lastLook.error = u"HTTP 503"_s;
    status.endpoints.push_back(other);
    const ChipLook look = endpointChip(status, Endpoint::Plant, kNow);
    QVERIFY(look.tone == ChipTone::Crit);
    QCOMPARE(look.detail, u"HTTP 503\n1 of 2 sources answers, shown: desk"_s);
}

void ChipModelTest::nobodyOffersTheEndpoint()
{
    const ChipLook look = endpointChip({}, Endpoint::Signals, kNow);
    QCOMPARE(look.name, u"TRA signals"_s);
    QVERIFY(look.tone == ChipTone::Quiet);
    QCOMPARE(look.line2, u"No source offers this"_s);
}

void ChipModelTest::token_data()
{
    QTest::addColumn<EngineStatus>("status");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("public") << EngineStatus()
                            << QStringList{u"quiet"_s, u"Token"_s, QString(), u"No sign-in needed"_s,
                                           u"Public data only"_s};
    EngineStatus held = with(signIn(EndpointState::Answering, Outcome::Ok));
    held.tokenExpiresAt = kNow + 41min + 22s;
    QTest::newRow("held") << held
                          << QStringList{u"quiet"_s, u"Token"_s, u"92 ms"_s, u"Valid for 41 min"_s,
                                         u"Renews before 15:13"_s};
    EngineStatus keyring = with(signIn(EndpointState::Unknown, Outcome::Unknown));
    keyring.signInTroubles = {{u"ckw"_s, SignInTrouble::Kind::KeyringLocked, {}}};
    QTest::newRow("keyring") << keyring
                             << QStringList{u"warn"_s, u"Token"_s, QString(),
                                            u"Waiting for the system keyring"_s,
                                            u"Under File, Connections"_s};
    EngineStatus refusedTokens = with(signIn(EndpointState::Refused, Outcome::Ok));
    refusedTokens.signInTroubles = {{u"ckw"_s, SignInTrouble::Kind::TokensRefused, {}}};
    QTest::newRow("tokens refused") << refusedTokens
                                    << QStringList{u"crit"_s, u"Token"_s, u"refused"_s,
                                                   u"Tokens of ckw refused"_s,
                                                   u"Sign-in works, the API refuses"_s};
    QTest::newRow("refused") << with(signIn(EndpointState::Refused, Outcome::Auth))
                             << QStringList{u"crit"_s, u"Token"_s, u"refused"_s, u"Sign in again"_s,
                                            u"Under File, Connections"_s};
    EngineStatus oneOfTwo = held;
    oneOfTwo.signIns.push_back(signIn(EndpointState::Down, Outcome::Connect));
    QTest::newRow("one of two dead") << oneOfTwo
                                     << QStringList{u"crit"_s, u"Token"_s, u"no answer"_s,
                                                    u"Last 14:31, 1 min 4 s ago"_s,
                                                    u"Tried with the next call"_s};
    EngineStatus notYet = with(signIn(EndpointState::Unknown, Outcome::Unknown));
    QTest::newRow("not yet") << notYet
                             << QStringList{u"quiet"_s, u"Token"_s, QString(), u"Fetched when needed"_s,
                                            QString()};
    notYet.lease.isMine = false;
    QTest::newRow("follower") << notYet
                              << QStringList{u"quiet"_s, u"Token"_s, QString(), u"The leader signs in"_s,
                                             QString()};
}

void ChipModelTest::token()
{
    QFETCH(EngineStatus, status);
    QFETCH(QStringList, expected);
    QCOMPARE(words(tokenChip(status, kNow)), expected);
}

void ChipModelTest::central_data()
{
    QTest::addColumn<EngineStatus>("status");
    QTest::addColumn<QStringList>("expected");
    const QString name = u"Central database"_s;
    QTest::newRow("off") << EngineStatus()
                         << QStringList{u"quiet"_s, name, QString(), u"Not set, kept here only"_s,
                                        u"SQLite file"_s};
    EngineStatus ok;
    ok.central.health = CentralHealth::Ok;
    ok.central.latency = 9ms;
    ok.central.lastWrite = kNow - 64s;
    QTest::newRow("ok") << ok
                        << QStringList{u"quiet"_s, name, u"9 ms"_s, u"OK, 0 rows waiting"_s,
                                       u"Last write 1 min 4 s ago"_s};
    EngineStatus away = ok;
    away.central.health = CentralHealth::Buffering;
    away.central.error = u"no answer"_s;
    away.central.outboxRows = 118;
    away.central.lastWrite = kNow - 14min;
    QTest::newRow("buffering") << away
                               << QStringList{u"warn"_s, name, u"buffering"_s, u"Buffering, 118 rows here"_s,
                                              u"Last write 14 min ago"_s};
    away.central.problem = {u"central_trouble"_s, {{u"trouble"_s, u"password_refused"_s}}};
    away.central.advice = plainMessage(u"Correct it"_s);
    QTest::newRow("refused") << away
                             << QStringList{u"warn"_s, name, u"buffering"_s, u"Buffering, 118 rows here"_s,
                                            u"Central database refuses the password"_s};
}

void ChipModelTest::central()
{
    QFETCH(EngineStatus, status);
    QFETCH(QStringList, expected);
    QCOMPARE(words(centralChip(status, kNow)), expected);
}

void ChipModelTest::collector_data()
{
    QTest::addColumn<EngineStatus>("status");
    QTest::addColumn<QStringList>("expected");
    const QString name = u"Collector"_s;
    QTest::newRow("alone") << EngineStatus()
                           << QStringList{u"quiet"_s, name, QString(), u"This computer polls"_s,
                                          u"Alone, no lease needed"_s};
    EngineStatus leader;
    leader.central.health = CentralHealth::Ok;
    leader.lease.isMine = true;
    leader.lease.holder = u"desk-07"_s;
    leader.lease.expiresAt = kNow + 18s;
    QTest::newRow("leader") << leader
                            << QStringList{u"quiet"_s, name, QString(), u"Leader: this computer"_s,
                                           u"desk-07, lease 18 s"_s};
    EngineStatus follower = leader;
    follower.lease.isMine = false;
    follower.lease.holder = u"desk-03"_s;
    QTest::newRow("follower") << follower
                              << QStringList{u"quiet"_s, name, QString(), u"Follower, leader desk-03"_s,
                                             u"reads and charts, lease 18 s"_s};
    EngineStatus nobody = leader;
    nobody.lease.isMine = false;
    nobody.lease.holder.clear();
    QTest::newRow("nobody") << nobody
                            << QStringList{u"quiet"_s, name, QString(), u"Waiting for a leader"_s, QString()};
}

void ChipModelTest::collector()
{
    QFETCH(EngineStatus, status);
    QFETCH(QStringList, expected);
    QCOMPARE(words(collectorChip(status, kNow)), expected);
}

void ChipModelTest::narrowWindowsMergeDatabaseAndCollector()
{
    EngineStatus status;
    status.central.health = CentralHealth::Buffering;
    status.central.error = u"no answer"_s;
    status.central.outboxRows = 1;
    const auto wide = stripChips(status, kNow, false);
    const auto narrow = stripChips(status, kNow, true);
    QCOMPARE(wide.size(), 6u);
    QCOMPARE(narrow.size(), 5u);
    QCOMPARE(narrow.back().key, u"storage"_s);
    QVERIFY(narrow.back().look.tone == ChipTone::Warn);
    QCOMPARE(narrow.back().look.line2, u"Buffering, 1 row here"_s);
    int width = 0;
    for (const ChipSlot &slot : wide)
        width += slot.width;
    QCOMPARE(width, 1146); // as drawn: 278 + 1146 leave 176 px of 1600 for the clock
}

QTEST_APPLESS_MAIN(ChipModelTest)
#include "chip_model_test.moc"
