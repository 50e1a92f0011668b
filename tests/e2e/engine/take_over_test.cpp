// A follower becomes the leader: what the one before heard all day is not silence.
#include "contract/store_under_test.h"
#include "desk_source.h"
#include "engine/engine.h"
#include "engine/leadership.h"
#include "store/central_store.h"
#include "support/await.h"

#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TakeOverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aTakeOverIsNoAlarm();

private:
    [[nodiscard]] AppConfig config() const;
    /// The leader's poll, as it reaches the others.
    void deliver(CentralStore &leader, UtcTime at) const;

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<mock::SimulatorThread> m_mock;
};

void TakeOverTest::initTestCase()
{
    m_server = startServer({u"fsync=off"_s});
    QVERIFY(m_server);
    m_mock = std::make_unique<mock::SimulatorThread>(mock::Simulator::Options{});
    QVERIFY(m_mock->start());
}

AppConfig TakeOverTest::config() const
{
    SourceConfig source = deskSource(m_mock->baseUrl());
    source.signIn.kind = AuthKind::None;
    source.endpoints = {Endpoint::Health};
    source.poll.health = 5min;
    AppConfig config;
    config.dataDir = m_folder.path();
    config.databaseUrl = m_server->url();
    config.sources = {source};
    config.lease = 3s;
    return config;
}

void TakeOverTest::deliver(CentralStore &leader, UtcTime at) const
{
    RequestRecord seen;
    seen.requestId = u"of-the-leader"_s;
    seen.sourceId = u"desk"_s;
    seen.endpoint = Endpoint::Health;
    seen.checkedAt = at;
    seen.outcome = Outcome::Ok;
    seen.httpStatus = 200;
    OutboxEntry entry;
    entry.id = 1;
    entry.batch.sourceId = u"desk"_s;
    entry.batch.fetchedAt = at;
    entry.batch.requests = {seen};
    QVERIFY(leader.deliver({entry}).result());
}

void TakeOverTest::aTakeOverIsNoAlarm()
{
    const QString lease = QString::fromUtf16(kPollLease);
    const auto leader = CentralStore::create(m_server->url(), u"desk-a"_s);
    QVERIFY(leader->connect().result());
    QVERIFY(leader->holdLease(lease, 10min).result());

    // Only the last day's health rows are copied, by the server's clock.
    ManualClock clock(std::chrono::floor<std::chrono::seconds>(SystemClock().now()));
    EngineOptions options{config(), &clock, nullptr, true, true, false};
    options.look = 5ms;
    Engine engine(options);
    std::vector<AlertTransition> told;
    connect(&engine, &Engine::alertChanged, this,
            [&told](const AlertTransition &step) { told.push_back(step); });
    QVERIFY(await(engine.start()));
    QTRY_VERIFY(engine.status().lease.holder.startsWith(u"desk-a"_s) && !engine.status().lease.isMine);

    clock.advance(6h);
    const UtcTime heard = clock.now();
    deliver(*leader, heard);
    const auto lastSuccess = [&engine] { return engine.status().endpoints.front().lastSuccess; };
    QTRY_VERIFY(lastSuccess() == heard);
    QVERIFY(leader->releaseLease(lease).result());
    QTRY_VERIFY_WITH_TIMEOUT(engine.status().lease.isMine, 20'000);
    clock.advance(10min); // to its own first poll
    QTRY_VERIFY_WITH_TIMEOUT(lastSuccess() > heard, 20'000);
    QVERIFY2(told.empty(), told.empty() ? "" : qPrintable(told.front().text));
    await(done(engine.stop()));
}

QTEST_GUILESS_MAIN(TakeOverTest)
#include "take_over_test.moc"
