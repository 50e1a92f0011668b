// From the simulator to a real PostgreSQL, which is killed in the middle.
#include "e2e/collector/program_runner.h"
#include "support/postgres_server.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
constexpr const char *kTables[] = {"energy_prices", "plant_status", "control_signals", "api_health_logs"};
} // namespace

class DeliveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void sameRowsOnBothSides();
    void serverAwayAtTheStart();
    void refusedRowsAreToldAndRetried();
    void serverKilledInTheMiddle();
    void stopsInTimeWithADeadServer();

private:
    void compareTables();
    [[nodiscard]] qint64 outboxDepth() const
    {
        return m_here->run({u"status"_s, u"--json"_s}).json().value(u"outbox_depth"_s).toInteger(-1);
    }

    std::unique_ptr<Mock> m_mock;
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<Installation> m_here;
};

void DeliveryTest::initTestCase()
{
    QString error;
    m_server = PostgresServer::create(&error);
    QVERIFY2(m_server, qPrintable(error));
    QVERIFY(m_server->start());
    m_mock = std::make_unique<Mock>();
}

void DeliveryTest::init()
{
    QVERIFY(m_server->isRunning() || m_server->start());
    m_server->psql(u"DROP SCHEMA public CASCADE; CREATE SCHEMA public"_s);
    m_here = std::make_unique<Installation>();
    m_here->writeConfig("[database]\nurl = \"" + m_server->url().toLatin1() + "\"\n" +
                        energyApiSource(m_mock->url(), "[source.poll]\nprices = \"1s\"\nplant = \"1s\"\n"
                                                       "signals = \"1s\"\nhealth = \"1s\"\n"));
    m_here->setVariable(u"DESK_SECRET"_s, u"super_secret_key_2024"_s);
}

void DeliveryTest::compareTables()
{
    for (const char *table : kTables) {
        const QString sql = u"SELECT count(*) FROM %1"_s.arg(QLatin1StringView(table));
        QCOMPARE(m_server->psql(sql).trimmed().toLongLong(), m_here->localNumber(sql));
    }
    const QString sum = u"SELECT CAST(round(sum(value) * 1000000) AS bigint) FROM energy_prices"_s;
    QCOMPARE(m_server->psql(sum).trimmed().toLongLong(), m_here->localNumber(sum));
}

void DeliveryTest::sameRowsOnBothSides()
{
    const Ended cycle = m_here->run({u"once"_s, u"--json"_s});
    QVERIFY2(cycle.code == 0, cycle.all().constData());
    QCOMPARE(cycle.json().value(u"outbox_depth"_s).toInt(), 0);
    compareTables();
    QVERIFY(m_here->localNumber(u"SELECT count(*) FROM energy_prices"_s) >= 736);
    QCOMPARE(m_here->run({u"once"_s}).code, 0);
    compareTables();
    const QJsonObject status = m_here->run({u"status"_s, u"--json"_s}).json();
    QCOMPARE(status.value(u"central"_s).toString(), u"ok"_s);
}

void DeliveryTest::serverAwayAtTheStart()
{
    m_server->stop();
    const Ended cycle = m_here->run({u"once"_s, u"--json"_s});
    QVERIFY2(cycle.code == 3, cycle.all().constData());
    QVERIFY2(cycle.err.contains("rows wait in the local file"), cycle.err.constData());
    QVERIFY(cycle.json().value(u"outbox_depth"_s).toInt() > 0);
    QVERIFY(m_here->localNumber(u"SELECT count(*) FROM energy_prices"_s) >= 736);
    QVERIFY(m_server->start());
    const Ended next = m_here->run({u"once"_s, u"--json"_s});
    QCOMPARE(next.json().value(u"outbox_depth"_s).toInt(), 0);
    compareTables();
}

void DeliveryTest::refusedRowsAreToldAndRetried()
{
    QCOMPARE(m_here->run({u"once"_s}).code, 0);
    m_server->psql(
        u"ALTER TABLE api_health_logs ADD CONSTRAINT never CHECK (endpoint <> 'plant') NOT VALID"_s);
    const Ended cycle = m_here->run({u"once"_s});
    QVERIFY2(cycle.code == 3, cycle.all().constData());
    QVERIFY2(cycle.err.contains("outbox list shows why"), cycle.err.constData());
    QCOMPARE(m_here->run({u"outbox"_s, u"retry"_s}).code, 3); // nothing was mended
    m_server->psql(u"ALTER TABLE api_health_logs DROP CONSTRAINT never"_s);
    const Ended mended = m_here->run({u"outbox"_s, u"retry"_s});
    QVERIFY2(mended.code == 0, mended.all().constData());
    QVERIFY2(mended.out.contains("0 waiting, 0 kept aside"), mended.out.constData());
    compareTables();
}

void DeliveryTest::serverKilledInTheMiddle()
{
    const std::unique_ptr<QProcess> collector = m_here->start({u"run"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_server->psql(u"SELECT count(*) FROM api_health_logs"_s).trimmed().toInt() > 4,
                             20'000);
    m_server->kill9();
    const qint64 rowsAtTheKill = m_here->localNumber(u"SELECT count(*) FROM api_health_logs"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_here->localNumber(u"SELECT count(*) FROM api_health_logs"_s) > rowsAtTheKill + 4, 20'000);
    QVERIFY(outboxDepth() > 0); // status works beside the running collector, without the server
    QCOMPARE(collector->state(), QProcess::Running);
    QVERIFY(m_server->start());
    const bool delivered = QTest::qWaitFor([this] { return outboxDepth() == 0; }, 60'000);
    QVERIFY2(delivered, collector->readAllStandardError().right(4'000).constData());
    collector->terminate();
    QVERIFY(collector->waitForFinished(5'000));
    QCOMPARE(collector->exitCode(), 0);
    QCOMPARE(m_here->run({u"once"_s}).code, 0); // delivers what the last moment left
    compareTables();
}

void DeliveryTest::stopsInTimeWithADeadServer()
{
    m_server->kill9();
    const std::unique_ptr<QProcess> collector = m_here->start({u"run"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_here->localNumber(u"SELECT count(*) FROM api_health_logs"_s) > 0, 20'000);
    QElapsedTimer elapsed;
    elapsed.start();
    collector->terminate();
    QVERIFY(collector->waitForFinished(5'000));
    QCOMPARE(collector->exitCode(), 0);
    QVERIFY(elapsed.elapsed() < 5'000);
    QVERIFY(m_server->start());
    QVERIFY(m_here->run({u"once"_s}).code == 0);
    compareTables();
}

QTEST_GUILESS_MAIN(DeliveryTest)
#include "delivery_test.moc"
