// A primary and its standby: the one only reads, and takes over when the other dies.
#include "contract/store_under_test.h"
#include "fault_bench.h"

#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;

class StandbyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readOnlyStandbyAsTarget();
    void failOverToThePromotedStandby();

private:
    std::unique_ptr<PostgresServer> m_primary;
    std::unique_ptr<PostgresServer> m_standby;
};

void StandbyTest::init()
{
    m_standby.reset();
    m_primary = startServer();
    QString error;
    m_standby = PostgresServer::standbyOf(*m_primary, &error);
    QVERIFY2(m_standby && m_standby->start(), qPrintable(error));
    // A commit counts once the standby has it: otherwise the server itself may lose what it acknowledged.
    m_primary->psql(u"ALTER SYSTEM SET synchronous_standby_names = '*'"_s);
    m_primary->psql(u"ALTER SYSTEM SET synchronous_commit = remote_apply"_s);
    m_primary->psql(u"SELECT pg_reload_conf()"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_primary->psql(u"SELECT sync_state FROM pg_stat_replication"_s), u"sync"_s,
                              20'000);
}

void StandbyTest::readOnlyStandbyAsTarget()
{
    FaultBench bench(m_primary->url());
    QVERIFY(bench.poll(1));
    QVERIFY(bench.drain());
    bench.connectTo(m_standby->url());
    QVERIFY(bench.poll(3));
    for (int i = 1; i <= 2; ++i) {
        QVERIFY(!bench.drain());
        QCOMPARE(bench.depth(), 3);
        QVERIFY2(bench.failureText().contains(u"only reads"_s), qPrintable(bench.failureText()));
        QCOMPARE(bench.state().failures, i);
        QCOMPARE(bench.state().parked, 0);
    }
    m_primary->kill9();
    QVERIFY2(m_standby->promote(), qPrintable(m_standby->log()));
    QVERIFY(bench.drain());
    const QString difference = bench.difference(*m_standby);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void StandbyTest::failOverToThePromotedStandby()
{
    const QString url =
        u"postgresql://postgres@127.0.0.1:%1,127.0.0.1:%2/energy_trading?target_session_attrs=read-write"_s
            .arg(m_standby->port())
            .arg(m_primary->port());
    FaultBench bench(url); // the standby stands first: it must be passed over
    QVERIFY(bench.poll(2));
    QVERIFY2(bench.drain(), qPrintable(bench.failureText()));
    QVERIFY(bench.poll(4));
    bench.begin();
    QTest::qWait(20); // in the middle of the delivery
    m_primary->kill9();
    QVERIFY(bench.poll(1));
    QVERIFY(!bench.drain());
    QVERIFY2(m_standby->promote(), qPrintable(m_standby->log()));
    QVERIFY2(bench.drain(), qPrintable(bench.failureText()));
    const QString difference = bench.difference(*m_standby);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

QTEST_GUILESS_MAIN(StandbyTest)
#include "standby_test.moc"
