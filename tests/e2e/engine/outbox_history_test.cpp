// Facts that were stored before a central database was named, while it was not, or while it was another one:
// in the end each database has them all.
#include "contract/same_facts.h"
#include "contract/store_under_test.h"
#include "engine/engine.h"
#include "mock/simulator.h"
#include "support/await.h"
#include "support/sample_facts.h"

#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;

class OutboxHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_mock.reset(); }
    void thePastFollows();
    void whatAnotherProgramStoresMeanwhileIsNoFailure();

private:
    [[nodiscard]] AppConfig config(const QString &databaseUrl) const;
    /// One program's life: polls once; what is left in the outbox.
    qint64 cycle(const QString &databaseUrl);
    void verifySame(const QString &database)
    {
        const QString difference = differenceOfStores(m_folder.path(), *m_server, database);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<mock::SimulatorThread> m_mock;
};

void OutboxHistoryTest::initTestCase()
{
    m_server = startServer({u"fsync=off"_s});
    QVERIFY(m_server);
    m_server->psql(u"CREATE DATABASE another"_s, u"postgres"_s);
    m_mock = std::make_unique<mock::SimulatorThread>(mock::Simulator::Options{});
    QVERIFY(m_mock->start());
}

AppConfig OutboxHistoryTest::config(const QString &databaseUrl) const
{
    SourceConfig source;
    source.id = u"ckw"_s;
    source.dialect = DialectId::CkwPublic;
    source.baseUrl = QUrl(m_mock->baseUrl().toString() + u"/ckw/api/v1"_s);
    source.tariffNames = {u"home_dynamic"_s};
    source.endpoints = {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals};
    AppConfig config;
    config.dataDir = m_folder.path();
    config.databaseUrl = databaseUrl;
    config.sources = {source};
    return config;
}

qint64 OutboxHistoryTest::cycle(const QString &databaseUrl)
{
    Engine engine({config(databaseUrl), nullptr, nullptr, true, false, false});
    if (!await(engine.start()))
        return -1;
    const CycleReport report = await(engine.pollOnce(), 60'000);
    await(done(engine.stop()));
    return report.outboxDepth;
}

void OutboxHistoryTest::thePastFollows()
{
    QCOMPARE(cycle({}), 0);
    QCOMPARE(cycle({}), 0);
    QCOMPARE(cycle(m_server->url()), 0); // before it was named
    verifySame(u"energy_trading"_s);
    QCOMPARE(cycle(m_server->url()), 0); // nothing to catch up
    QCOMPARE(cycle({}), 0);
    QCOMPARE(cycle(m_server->url()), 0); // while it was not named
    verifySame(u"energy_trading"_s);
    QCOMPARE(cycle(m_server->url(u"postgres"_s, u"another"_s)), 0); // while it was another
    verifySame(u"another"_s);
    m_server->psql(u"DROP DATABASE energy_trading WITH (FORCE)"_s, u"postgres"_s);
    m_server->psql(u"CREATE DATABASE energy_trading"_s, u"postgres"_s);
    QCOMPARE(cycle(m_server->url()), 0); // made anew
    verifySame(u"energy_trading"_s);
}

// Another program on this file stores something each time when all was delivered.
void OutboxHistoryTest::whatAnotherProgramStoresMeanwhileIsNoFailure()
{
    Engine engine({config(m_server->url()), nullptr, nullptr, true, false, false});
    QVERIFY(await(engine.start()));
    const Result<std::unique_ptr<LocalStore>> other = LocalStore::open(m_folder.path());
    QVERIFY(other);
    int stored = 0;
    connect(&engine, &Engine::statusChanged, this, [&] {
        QFuture<Result<StoredCounts>> saved = (*other)->facts().save(mixedBatch(kDay, ++stored), true);
        saved.waitForFinished();
    });
    const CycleReport report = await(engine.pollOnce(), 60'000);
    QVERIFY(report.outboxDepth > 0);
    const QString failure = report.centralFailure ? report.centralFailure->text() : QString();
    QCOMPARE(failure, QString());
    disconnect(&engine, nullptr, this, nullptr);
    (*other)->close().waitForFinished();
    await(done(engine.stop()));
}

QTEST_GUILESS_MAIN(OutboxHistoryTest)
#include "outbox_history_test.moc"
