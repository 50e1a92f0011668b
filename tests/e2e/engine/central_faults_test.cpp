// The forwarder against a real server that misbehaves in one way after the other: what the simulator
// published is there in the end, once.
#include "contract/store_under_test.h"
#include "fault_bench.h"
#include "support/await.h"
#include "support/tcp_proxy.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class CentralFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = startServer(); } // with fsync: a crash is the point
    void init();
    void serverAbsentAtStart();
    void serverKilledInMidBatch();
    void serverRestarted();
    void wrongPassword();
    void tooManyConnections();
    void statementTimeout();
    void serializationFailure();
    void newerSchema();
    void missingRightsParkNothing();
    void missingTableParksNothing();
    void aConstraintThatConcernsAllParksNothing();
    void poisonedRowIsParkedAndRetried();
    void unreadableEntryIsParked();
    void blackHole();

private:
    /// The rows wait, for the reason that the text names, and none is parked.
    void verifyWaits(FaultBench &bench, const QString &reason);
    void verifySame(const FaultBench &bench)
    {
        const QString difference = bench.difference(*m_server);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    std::unique_ptr<PostgresServer> m_server;
};

void CentralFaultsTest::init()
{
    QVERIFY(m_server->start());
    m_server->psql(u"DROP DATABASE IF EXISTS energy_trading WITH (FORCE)"_s, u"postgres"_s);
    m_server->psql(u"CREATE DATABASE energy_trading"_s, u"postgres"_s);
}

void CentralFaultsTest::verifyWaits(FaultBench &bench, const QString &reason)
{
    const qint64 before = bench.depth();
    QVERIFY(before > 0);
    QVERIFY(!bench.drain());
    QCOMPARE(bench.depth(), before);
    QVERIFY(bench.state().health == CentralHealth::Buffering);
    QVERIFY2(bench.failureText().contains(reason), qPrintable(bench.failureText()));
    QCOMPARE(bench.state().parked, 0);
}

void CentralFaultsTest::serverAbsentAtStart()
{
    m_server->stop();
    FaultBench bench(m_server->url());
    QVERIFY(bench.poll(3));
    verifyWaits(bench, QString::number(m_server->port()));
    QVERIFY(m_server->start());
    QVERIFY(bench.drain());
    verifySame(bench);
}

void CentralFaultsTest::serverKilledInMidBatch()
{
    std::mt19937 random(7);
    FaultBench bench(m_server->url());
    for (int round = 0; round < 4; ++round) {
        QVERIFY(bench.poll(3));
        bench.begin();
        QTest::qWait(static_cast<int>(random() % 60)); // another point of the delivery each time
        m_server->kill9();
        QVERIFY(bench.poll(1)); // without a server nothing stops
        (void)bench.drain();
        QVERIFY2(m_server->start(), qPrintable(m_server->log()));
    }
    QVERIFY(bench.drain());
    verifySame(bench);
}

void CentralFaultsTest::serverRestarted()
{
    FaultBench bench(m_server->url());
    QVERIFY(bench.poll(2));
    QVERIFY(bench.drain());
    QVERIFY(bench.poll(2));
    m_server->stop();
    QVERIFY(m_server->start());
    QVERIFY(bench.drain()); // the lost session is replaced without a failure to be seen
    QCOMPARE(bench.state().failures, 0);
    verifySame(bench);
}

void CentralFaultsTest::wrongPassword()
{
    m_server->demandPassword(u"scram_desk"_s, u"right-word"_s);
    QString url = m_server->url(u"scram_desk:wrong-word"_s);
    FaultBench bench(url);
    QVERIFY(bench.poll(2));
    verifyWaits(bench, u"password authentication failed"_s);
    QVERIFY(!bench.failureText().contains(u"wrong-word"_s));
    QVERIFY(bench.failureText().contains(u"password; "_s) || bench.failureText().contains(u"the password"_s));
    bench.connectTo(url.replace(u"wrong-word"_s, u"right-word"_s));
    QVERIFY(bench.drain());
    verifySame(bench);
}

void CentralFaultsTest::tooManyConnections()
{
    m_server->stop();
    QVERIFY(m_server->start(
        {u"max_connections=4"_s, u"superuser_reserved_connections=0"_s, u"max_wal_senders=0"_s}));
    FaultBench bench(m_server->url());
    QVERIFY(bench.poll(2));
    {
        std::vector<std::unique_ptr<Session>> others;
        for (int i = 0; i < 4; ++i)
            others.push_back(rawPostgres(m_server->url(u"postgres"_s, u"postgres"_s)));
        verifyWaits(bench, u"too many clients"_s);
    }
    QTRY_VERIFY(bench.drain()); // the server notices after a moment that they have gone
    verifySame(bench);
    m_server->stop(); // the next one gets the usual settings
}

void CentralFaultsTest::statementTimeout()
{
    const CentralLimits limits{300ms, 10s, 40s};
    FaultBench bench(m_server->url(), limits);
    QVERIFY(bench.poll(1));
    QVERIFY(bench.drain());
    const auto other = rawPostgres(m_server->url());
    QVERIFY(other->run(u"BEGIN; LOCK TABLE plant_status IN ACCESS EXCLUSIVE MODE"_s));
    QVERIFY(bench.poll(2));
    QElapsedTimer elapsed;
    elapsed.start();
    verifyWaits(bench, u"statement timeout"_s);
    QVERIFY2(elapsed.elapsed() < 5'000, "the statement had an end of its own");
    QVERIFY(other->run(u"ROLLBACK"_s));
    QVERIFY(bench.drain());
    verifySame(bench);
}

void CentralFaultsTest::serializationFailure()
{
    m_server->psql(u"ALTER DATABASE energy_trading SET default_transaction_isolation = 'serializable'"_s);
    FaultBench bench(m_server->url());
    QVERIFY(bench.poll(1));
    QVERIFY(bench.drain());
    QVERIFY(bench.poll(4));
    // Somebody else writes a row of the next delivery first, which then waits for it and finds it changed.
    const auto readings = bench.local()
                              .facts()
                              .plantReadings(u"desk"_s, fromEpochMs(0),
                                             fromEpochMs(std::numeric_limits<qint32>::max() * 1000LL))
                              .result();
    QVERIFY(readings && !readings->empty());
    const PlantReading &newest = readings->back().reading;
    const auto other = rawPostgres(m_server->url());
    QVERIFY(other->run(u"BEGIN; INSERT INTO plant_status (source_id, plant_id, timestamp, ingested_at)"
                       " VALUES ('desk', '%1', '%2', 'epoch')"_s.arg(
                           newest.plantId, QLatin1StringView(formatIsoUtc(newest.timestamp)))));
    bench.begin();
    const QString waiting = u"SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"_s;
    QTRY_COMPARE_WITH_TIMEOUT(m_server->psql(waiting), u"1"_s, 10'000);
    QVERIFY(other->run(u"COMMIT"_s));
    QTRY_COMPARE_WITH_TIMEOUT(bench.depth(), 0, 10'000);
    QVERIFY2(m_server->log().contains(u"could not serialize access"_s), "the failure was not provoked");
    verifySame(bench);
}

void CentralFaultsTest::newerSchema()
{
    FaultBench bench(m_server->url());
    QVERIFY(bench.poll(1));
    QVERIFY(bench.drain());
    m_server->psql(u"INSERT INTO schema_migrations (version, min_compatible) VALUES (999, 999)"_s);
    bench.connectTo(m_server->url());
    QVERIFY(bench.poll(2));
    verifyWaits(bench, u"schema 999"_s);
    QVERIFY(bench.state().failure && bench.state().failure->code == ErrorCode::SchemaNewer);
    QVERIFY(bench.failureText().contains(u"update this program"_s));
    m_server->psql(u"DELETE FROM schema_migrations WHERE version = 999"_s); // as if we had been updated
    QVERIFY(bench.drain());
    verifySame(bench);
}

void CentralFaultsTest::missingRightsParkNothing()
{
    FaultBench bench(m_server->url());
    QVERIFY(bench.poll(1));
    QVERIFY(bench.drain());
    m_server->psql(u"DROP ROLE IF EXISTS poor_desk; CREATE ROLE poor_desk LOGIN;"
                   " GRANT ALL ON ALL TABLES IN SCHEMA public TO poor_desk;"
                   " REVOKE INSERT ON plant_status FROM poor_desk"_s);
    bench.connectTo(m_server->url(u"poor_desk"_s));
    QVERIFY(bench.poll(3));
    verifyWaits(bench, u"permission denied"_s);
    const int failures = bench.state().failures;
    QVERIFY(!bench.drain());
    QVERIFY2(bench.state().failures > failures, "the pauses must grow although the server answers");
    m_server->psql(u"GRANT INSERT ON plant_status TO poor_desk"_s);
    QVERIFY(bench.drain());
    verifySame(bench);
}

void CentralFaultsTest::missingTableParksNothing()
{
    FaultBench bench(m_server->url());
    QVERIFY(bench.poll(1));
    QVERIFY(bench.drain());
    m_server->psql(u"ALTER TABLE plant_status RENAME TO hidden"_s);
    QVERIFY(bench.poll(3));
    verifyWaits(bench, u"plant_status"_s);
    m_server->psql(u"ALTER TABLE hidden RENAME TO plant_status"_s);
    QVERIFY(bench.drain());
    verifySame(bench);
}

// Its SQLSTATE says that a row is bad, and yet every row is.
void CentralFaultsTest::aConstraintThatConcernsAllParksNothing()
{
    FaultBench bench(m_server->url());
    QVERIFY(bench.poll(1));
    QVERIFY(bench.drain());
    m_server->psql(u"ALTER TABLE plant_status ADD extra text NOT NULL DEFAULT '';"
                   " ALTER TABLE plant_status ALTER extra DROP DEFAULT"_s);
    QVERIFY(bench.poll(4));
    verifyWaits(bench, u"extra"_s);
    m_server->psql(u"ALTER TABLE plant_status DROP extra"_s);
    QVERIFY(bench.drain());
    verifySame(bench);
}

void CentralFaultsTest::poisonedRowIsParkedAndRetried()
{
    FaultBench bench(m_server->url());
    QVERIFY(bench.poll(1));
    QVERIFY(bench.drain());
    m_server->psql(u"ALTER TABLE energy_prices ADD CONSTRAINT sane CHECK (value < 5)"_s);
    FactBatch poisoned;
    poisoned.sourceId = u"other"_s;
    poisoned.fetchedAt = *parseIsoTime("2026-10-23T06:00:00Z");
    poisoned.prices = {{{u"other"_s, u"home"_s, TariffType::Integrated}, std::nullopt, {}}};
    poisoned.prices[0].points = {
        {poisoned.fetchedAt, poisoned.fetchedAt + 15min, Price::fromMicro(9'000'000)}};
    QVERIFY(bench.save(poisoned));
    // Alone it waits: that no other is taken could be the server's fault.
    verifyWaits(bench, u"sane"_s);
    QVERIFY(bench.poll(3));
    QVERIFY(bench.drain());
    QCOMPARE(bench.state().parked, 1);
    QVERIFY(bench.state().health == CentralHealth::Ok);
    const auto parked = bench.local().outbox().parked().result();
    QVERIFY2(parked->at(0).error.contains(u"sane"_s), qPrintable(parked->at(0).error));
    QCOMPARE(m_server->psql(u"SELECT count(*) FROM energy_prices WHERE source_id = 'other'"_s), u"0"_s);
    m_server->psql(u"ALTER TABLE energy_prices DROP CONSTRAINT sane"_s);
    QVERIFY(bench.local().outbox().retryParked().result() == 1);
    QVERIFY(bench.drain());
    QCOMPARE(bench.state().parked, 0);
    QCOMPARE(m_server->psql(u"SELECT value FROM energy_prices WHERE source_id = 'other'"_s), u"9.000000"_s);
    verifySame(bench);
}

void CentralFaultsTest::unreadableEntryIsParked()
{
    FaultBench bench(m_server->url());
    QVERIFY(bench.poll(3));
    const qint64 id = bench.local().outbox().head(3).result()->at(1).id;
    const auto file = openSqlite(bench.folder());
    QCOMPARE(file->change(u"UPDATE outbox SET payload = x'00ff' WHERE id = "_s + QString::number(id)),
             QString());
    QVERIFY(bench.drain());
    QCOMPARE(bench.state().parked, 1);
    const auto parked = bench.local().outbox().parked().result();
    QCOMPARE(parked->at(0).id, id);
    QVERIFY(!parked->at(0).error.isEmpty());
    QCOMPARE(m_server->psql(u"SELECT count(*) FROM api_health_logs"_s), u"2"_s);
}

// The proxy's kernel acknowledges what it gets, so neither TCP nor the server ends the wait.
void CentralFaultsTest::blackHole()
{
    TcpProxy proxy(m_server->port());
    const QString url =
        u"postgresql://postgres@127.0.0.1:%1/energy_trading?connect_timeout=2"_s.arg(proxy.port());
    FaultBench bench(url, {30s, 10s, 400ms});
    QVERIFY(bench.poll(2));
    QVERIFY(bench.drain());
    QVERIFY(bench.poll(3));
    proxy.freeze();
    QElapsedTimer elapsed;
    elapsed.start();
    verifyWaits(bench, u"QPSQL"_s);
    QVERIFY2(elapsed.elapsed() < 5'000, qPrintable(QString::number(elapsed.elapsed())));
    proxy.thaw();
    // On a loaded machine the short patience of this test may cut an honest answer, too: then it is asked
    // again.
    QTRY_VERIFY_WITH_TIMEOUT(bench.drain(), 20'000);
    verifySame(bench);
    // In the middle of a delivery, whose statements may still reach the server afterwards.
    QVERIFY(bench.poll(4));
    bench.begin();
    QTest::qWait(15);
    proxy.freeze();
    QTRY_VERIFY_WITH_TIMEOUT(bench.state().failures > 0 || bench.depth() == 0, 10'000);
    proxy.thaw();
    // On a loaded machine the short patience of this test may cut an honest answer, too: then it is asked
    // again.
    QTRY_VERIFY_WITH_TIMEOUT(bench.drain(), 20'000);
    verifySame(bench);
}

QTEST_GUILESS_MAIN(CentralFaultsTest)
#include "central_faults_test.moc"
