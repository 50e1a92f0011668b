// Several real programs on one database: who polls, who takes over, and what the others see.
#include "e2e/collector/program_runner.h"
#include "engine/engine.h"
#include "support/await.h"
#include "support/postgres_server.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr int kPatienceMs = 20'000;

} // namespace

class SharingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void onePollsAndTheOthersSeeIt();
    void orderlyStopHandsOverAtOnce();
    void killedLeaderIsReplaced();
    void wokenLeaderDoesNotPollOn();
    void twoProgramsOnOneFile();
    void anotherProgramsFactsAreAnnounced();

private:
    struct Desk {
        std::unique_ptr<Installation> home;
        std::unique_ptr<QProcess> program;
        QString id; ///< its collector id
    };
    [[nodiscard]] QByteArray config(const QByteArray &database) const;
    void openDesks(int count, const QByteArray &lease);
    [[nodiscard]] QString central(const QString &sql) const { return m_server->psql(sql).trimmed(); }
    [[nodiscard]] Desk *leader();
    [[nodiscard]] QString newestRequest() const
    {
        return central(u"SELECT request_id FROM api_health_logs ORDER BY id DESC LIMIT 1"_s);
    }
    [[nodiscard]] static bool knows(const Desk &desk, const QString &requestId)
    {
        return desk.home->localNumber(
                   u"SELECT count(*) FROM api_health_logs WHERE request_id = '%1'"_s.arg(requestId)) == 1;
    }
    [[nodiscard]] qint64 requestsOf(const QString &id) const
    {
        return central(u"SELECT count(*) FROM api_health_logs WHERE collector_id = '%1'"_s.arg(id))
            .toLongLong();
    }

    std::unique_ptr<Mock> m_mock;
    std::unique_ptr<PostgresServer> m_server;
    std::vector<Desk> m_desks;
};

void SharingTest::initTestCase()
{
    QString error;
    m_server = PostgresServer::create(&error);
    QVERIFY2(m_server, qPrintable(error));
    QVERIFY(m_server->start({u"fsync=off"_s}));
    m_mock = std::make_unique<Mock>();
}

void SharingTest::init()
{
    m_server->psql(u"DROP SCHEMA public CASCADE; CREATE SCHEMA public"_s);
}

void SharingTest::cleanup()
{
    for (Desk &desk : m_desks) {
        if (desk.program->state() != QProcess::NotRunning) // a pid of 0 would be our own process group
            ::kill(static_cast<pid_t>(desk.program->processId()), SIGCONT);
        desk.program->terminate();
    }
    for (Desk &desk : m_desks)
        desk.program->waitForFinished(5'000);
    m_desks.clear();
}

QByteArray SharingTest::config(const QByteArray &database) const
{
    return "[database]\n" + database +
           energyApiSource(m_mock->url(), "[source.poll]\nprices = \"1s\"\n"
                                          "plant = \"1s\"\nsignals = \"1s\"\n"
                                          "health = \"1s\"\n");
}

void SharingTest::openDesks(int count, const QByteArray &lease)
{
    for (int i = 0; i < count; ++i) {
        Desk desk{std::make_unique<Installation>(), nullptr, {}};
        desk.home->writeConfig(
            config("url = \"" + m_server->url().toLatin1() + "\"\nlease = \"" + lease + "\"\n"));
        desk.home->setVariable(u"DESK_SECRET"_s, u"super_secret_key_2024"_s);
        desk.program = desk.home->start({u"run"_s});
        m_desks.push_back(std::move(desk));
    }
    const QString known = u"SELECT value FROM settings WHERE key = 'collector.id'"_s;
    for (Desk &desk : m_desks)
        QTRY_VERIFY_WITH_TIMEOUT(!(desk.id = desk.home->localText(known)).isEmpty(), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(central(u"SELECT count(*) FROM api_health_logs"_s).toInt() > 4, kPatienceMs);
}

SharingTest::Desk *SharingTest::leader()
{
    const QString holder = central(u"SELECT holder FROM leases WHERE expires_at > clock_timestamp()"_s);
    for (Desk &desk : m_desks) {
        if (!holder.isEmpty() && holder.startsWith(desk.id + u'/'))
            return &desk;
    }
    return nullptr;
}

void SharingTest::onePollsAndTheOthersSeeIt()
{
    openDesks(3, "30s");
    const Desk *leading = leader();
    QVERIFY(leading);
    for (int i = 0; i < 5; ++i) {
        const QString before = newestRequest();
        QTRY_VERIFY_WITH_TIMEOUT(newestRequest() != before, kPatienceMs);
        const QString newest = newestRequest();
        QElapsedTimer elapsed;
        elapsed.start();
        // Announced, it takes some 15 ms; by the fallback alone, up to ten seconds.
        for (const Desk &desk : m_desks)
            QTRY_VERIFY_WITH_TIMEOUT(knows(desk, newest), 3'000);
        qInfo("arrived everywhere after %lld ms", elapsed.elapsed());
    }
    QCOMPARE(central(u"SELECT string_agg(DISTINCT collector_id, ' ') FROM api_health_logs"_s), leading->id);
    for (const Desk &desk : m_desks) {
        QVERIFY(desk.home->localNumber(u"SELECT count(*) FROM energy_prices"_s) >= 736);
        QVERIFY(desk.home->localNumber(u"SELECT count(*) FROM plant_status"_s) > 0);
        QVERIFY(&desk == leading || desk.home->localNumber(u"SELECT count(*) FROM outbox"_s) == 0);
        QCOMPARE(desk.home->localText(u"SELECT group_concat(DISTINCT collector_id) FROM api_health_logs"_s),
                 leading->id);
    }
}

void SharingTest::orderlyStopHandsOverAtOnce()
{
    openDesks(3, "60s"); // so long that only the announcement can bring it
    Desk *first = leader();
    QVERIFY(first);
    first->program->terminate();
    QVERIFY(first->program->waitForFinished(5'000));
    QCOMPARE(first->program->exitCode(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(leader() && leader() != first, 5'000);
    const qint64 before = requestsOf(leader()->id);
    QTRY_VERIFY_WITH_TIMEOUT(requestsOf(leader()->id) > before + 4, kPatienceMs);
    QCOMPARE(central(u"SELECT epoch FROM leases"_s), u"2"_s);
}

void SharingTest::killedLeaderIsReplaced()
{
    openDesks(3, "3s");
    Desk *first = leader();
    QVERIFY(first);
    first->program->kill();
    QVERIFY(first->program->waitForFinished(5'000));
    QElapsedTimer elapsed;
    elapsed.start();
    QTRY_VERIFY_WITH_TIMEOUT(leader() && leader() != first, kPatienceMs);
    // desks_bench tells how long it really takes; here psql asks, on a machine that has other things to do.
    QVERIFY2(elapsed.elapsed() < 6'000, qPrintable(QString::number(elapsed.elapsed())));
    QTRY_VERIFY_WITH_TIMEOUT(leader() && requestsOf(leader()->id) > 4, kPatienceMs);
}

void SharingTest::wokenLeaderDoesNotPollOn()
{
    openDesks(2, "3s");
    Desk *sleeper = leader();
    QVERIFY(sleeper);
    QCOMPARE(sleeper->program->state(), QProcess::Running);
    const auto pid = static_cast<pid_t>(sleeper->program->processId());
    ::kill(pid, SIGSTOP);
    QTRY_VERIFY_WITH_TIMEOUT(leader() && leader() != sleeper, kPatienceMs);
    const QString woken = central(u"SELECT now()"_s);
    ::kill(pid, SIGCONT);
    const Desk *second = leader();
    QVERIFY(second && second != sleeper);
    const qint64 before = requestsOf(second->id);
    QTRY_VERIFY_WITH_TIMEOUT(requestsOf(second->id) > before + 8, kPatienceMs);
    // It has caught up, so what it had polled would be known by now.
    const QString newest = newestRequest();
    QTRY_VERIFY_WITH_TIMEOUT(knows(*sleeper, newest), kPatienceMs);
    const QString polled =
        u"SELECT count(*) FROM api_health_logs WHERE collector_id = '%1' AND checked_at > '%2'"_s;
    QCOMPARE(central(polled.arg(sleeper->id, woken)), u"0"_s);
    QCOMPARE(sleeper->home->localNumber(u"SELECT count(*) FROM outbox"_s), 0);
    QCOMPARE(central(u"SELECT epoch FROM leases"_s), u"2"_s);
}

void SharingTest::twoProgramsOnOneFile()
{
    Installation home;
    home.writeConfig(config("lease = \"3s\"\n"));
    home.setVariable(u"DESK_SECRET"_s, u"super_secret_key_2024"_s);
    const QString polled = u"SELECT count(*) FROM api_health_logs"_s;
    const auto first = home.start({u"run"_s});
    QTRY_VERIFY_WITH_TIMEOUT(home.localNumber(polled) > 4, kPatienceMs);
    const auto second = home.start({u"run"_s});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += second->readAllStandardError()).contains("collector runs"),
                             kPatienceMs);
    const qint64 before = home.localNumber(polled);
    QTRY_VERIFY_WITH_TIMEOUT(home.localNumber(polled) > before + 8, kPatienceMs);
    said += second->readAllStandardError();
    QVERIFY2(!said.contains("rows,"), said.constData()); // every poll of its own would leave a line
    first->kill();
    QVERIFY(first->waitForFinished(5'000));
    QTRY_VERIFY_WITH_TIMEOUT((said += second->readAllStandardError()).contains("rows,"), kPatienceMs);
    const auto third = home.start({u"run"_s});
    said.clear();
    QTRY_VERIFY_WITH_TIMEOUT((said += third->readAllStandardError()).contains("collector runs"), kPatienceMs);
    second->terminate();
    QTRY_VERIFY_WITH_TIMEOUT((said += third->readAllStandardError()).contains("polls from now on"), 2'500);
    QTRY_COMPARE_WITH_TIMEOUT(second->state(), QProcess::NotRunning, 5'000);
    third->terminate();
    QVERIFY(third->waitForFinished(5'000));
}

// What the desktop relies on: an engine that follows says what came, through the file or through the server.
void SharingTest::anotherProgramsFactsAreAnnounced()
{
    openDesks(1, "30s");
    Installation home;
    EngineOptions options;
    options.config = *parseConfig(config("url = \"" + m_server->url().toLatin1() + "\"\n"), {});
    options.config.dataDir = home.dataDir();
    Engine engine(std::move(options));
    QSignalSpy stored(&engine, &Engine::factsStored);
    QVERIFY(await(engine.start()));
    QTRY_VERIFY_WITH_TIMEOUT(
        stored.contains(QVariantList{QVariant::fromValue(EndpointId{u"desk"_s, Endpoint::Prices})}),
        kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            for (const EndpointStatus &status : engine.status().endpoints) {
                if (status.endpoint == Endpoint::Plant)
                    return status.judged.state == EndpointState::Answering;
            }
            return false;
        }(),
        kPatienceMs);
    QVERIFY(!engine.status().lease.isMine);
    QVERIFY(engine.status().lease.holder.startsWith(m_desks[0].id));
    QVERIFY(await(done(engine.stop())));
}

QTEST_GUILESS_MAIN(SharingTest)
#include "sharing_test.moc"
