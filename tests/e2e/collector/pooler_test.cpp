// Two programs whose database stands behind a real PgBouncer in transaction mode: one polls, its rows wait,
// and log, status and check say what is to be done.
#include "e2e/collector/program_runner.h"
#include "support/port_program.h"
#include "support/postgres_server.h"

#include <QProcess>
#include <QTest>

#include <algorithm>
#include <array>

using namespace etcm::test;
using namespace Qt::StringLiterals;

class PoolerTest : public QObject
{
    Q_OBJECT

    static qint64 callsOf(const Installation &desk)
    {
        return desk.localNumber(u"SELECT count(*) FROM api_health_logs WHERE attempt > 0"_s);
    }

private Q_SLOTS:
    void onePollsAndAllSayWhatToDo()
    {
        QString error;
        const auto server = PostgresServer::create(&error);
        QVERIFY2(server && server->start({u"fsync=off"_s}), qPrintable(error));
        const auto pooler = startPgBouncer(server->port(), "transaction");
        const Mock mock;
        const QByteArray config =
            "[database]\nurl = \"postgresql://postgres@127.0.0.1:" + QByteArray::number(pooler->port()) +
            "/energy_trading\"\nlease = \"3s\"\n" +
            energyApiSource(mock.url(), "[source.poll]\nprices = \"1s\"\nplant = \"1s\"\nsignals = \"1s\"\n"
                                        "health = \"1s\"\n");
        std::array<Installation, 2> desks;
        std::array<std::unique_ptr<QProcess>, 2> programs;
        std::array<QByteArray, 2> logs;
        for (std::size_t i = 0; i < 2; ++i) {
            desks[i].writeConfig(config);
            desks[i].setVariable(u"DESK_SECRET"_s, u"super_secret_key_2024"_s);
            programs[i] = desks[i].start({u"run"_s});
        }
        const auto hear = [&](std::size_t i) -> const QByteArray & {
            return logs[i] += programs[i]->readAllStandardError();
        };
        for (std::size_t i = 0; i < 2; ++i)
            QTRY_VERIFY_WITH_TIMEOUT(hear(i).contains("PgBouncer"), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(callsOf(desks[0]) + callsOf(desks[1]) > 40, 60'000);
        // Long enough for several leases and tries to deliver.
        QCOMPARE(std::min(callsOf(desks[0]), callsOf(desks[1])), 0);
        const std::size_t leader = callsOf(desks[0]) > 0 ? 0 : 1;
        QVERIFY(desks[leader].localNumber(u"SELECT count(*) FROM outbox"_s) > 0);
        QCOMPARE(desks[leader].localNumber(u"SELECT count(*) FROM outbox WHERE parked_at IS NOT NULL"_s), 0);
        const Ended status = desks[leader].run({u"status"_s});
        QVERIFY2(status.out.contains("PgBouncer") && status.out.contains("pool_mode = session"),
                 status.all().constData());
        const Ended check = desks[leader].run({u"check"_s, u"desk"_s});
        QCOMPARE(check.code, 3);
        QVERIFY2(check.out.contains("fail  database  A pooler in transaction or statement mode"),
                 check.out.constData());
        for (std::size_t i = 0; i < 2; ++i) {
            programs[i]->terminate();
            QVERIFY(programs[i]->waitForFinished(6'000));
            QCOMPARE(hear(i).count("central database does not take rows"), 1); // said once, not each time
            QVERIFY(!hear(i).contains("central database answers"));
        }
        QCOMPARE(server->psql(u"SELECT count(*) FROM api_health_logs"_s).trimmed(), u"0"_s);
    }
};

QTEST_GUILESS_MAIN(PoolerTest)
#include "pooler_test.moc"
