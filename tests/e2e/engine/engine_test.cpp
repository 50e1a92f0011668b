// The façade in one process with the simulator: what the desktop relies on.
#include "desk_source.h"
#include "engine/engine.h"
#include "engine/leadership.h"
#include "engine/status_board.h"
#include "mock/simulator.h"
#include "monitoring/alert_book.h"
#include "store/local_store.h"
#include "support/await.h"
#include "support/counting_clock.h"
#include "wording/endpoint_words.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const EndpointStatus *statusOf(const Engine &engine, Endpoint endpoint)
{
    for (const EndpointStatus &status : engine.status().endpoints) {
        if (status.endpoint == endpoint)
            return &status;
    }
    return nullptr;
}
} // namespace

class EngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void pollsOnScheduleAndSaysSo();
    void pollOnceReportsEveryEndpoint();
    void threeFailuresRaiseOneAlert();
    void aDeadSignInIsSeen();
    void aSignInThatWasBrokenOffSaysNothing();
    void missingSecretIsANamedWait();
    void databasePasswordIsAskedForAgain();
    void stateSurvivesARestart();
    void readerDoesNotPoll();
    void mayBeDestroyedAnyTime();
    void mayBeStoppedWhileItStarts();

private:
    [[nodiscard]] AppConfig config() const;
    void serve(quint16 port = 0);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<mock::SimulatorThread> m_mock;
    quint16 m_port = 0;
};

void EngineTest::init()
{
    qputenv("ETCM_SECRET_DESK", "super_secret_key_2024");
    m_folder = std::make_unique<QTemporaryDir>();
    serve();
}

void EngineTest::cleanup()
{
    m_mock.reset();
}

void EngineTest::serve(quint16 port)
{
    mock::Simulator::Options options;
    options.port = port;
    m_mock = std::make_unique<mock::SimulatorThread>(options);
    const Result<quint16> started = m_mock->start();
    QVERIFY(started);
    m_port = *started;
}

AppConfig EngineTest::config() const
{
    AppConfig config;
    config.dataDir = m_folder->filePath(u"data"_s);
    config.sources = {deskSource(m_mock->baseUrl())};
    return config;
}

// At every moment of a start: no thread is left, and no lease.
void EngineTest::mayBeStoppedWhileItStarts()
{
    const auto threads = [] { return QDir(u"/proc/self/task"_s).count(); };
    const auto begin = threads();
    bool whole = false;
    for (int after = 0; after < 10'000 && !whole; after += 1 + after / 4) { // milliseconds
        auto engine = std::make_unique<Engine>(EngineOptions{config(), nullptr, nullptr, true, true, false});
        Running<Result<void>> starting(engine->start());
        whole = QTest::qWaitFor([&starting] { return starting.isDone(); }, after);
        await(done(engine->stop()));
        QTRY_VERIFY(starting.isDone());
        const Result<void> &ended = starting.result(); // its last step may be done before stop() is heard
        QVERIFY2(ended || (!whole && ended.error().code == ErrorCode::Canceled),
                 ended ? "" : qPrintable(ended.error().text()));
        engine.reset();
        QTRY_VERIFY2(threads() <= begin + 1, qPrintable(QString::number(after))); // one of Qt's own may come
        auto store = LocalStore::open(config().dataDir);
        QVERIFY(store);
        const auto lease = (*store)->leases().readLease(QString::fromUtf16(kPollLease)).result();
        QVERIFY2(lease && (lease->holder.isEmpty() || lease->remaining <= 0ms), qPrintable(lease->holder));
    }
    QVERIFY(whole);
}

void EngineTest::pollsOnScheduleAndSaysSo()
{
    Engine engine({config(), nullptr, nullptr, true, true, false});
    QSignalSpy facts(&engine, &Engine::factsStored);
    QSignalSpy moved(&engine, &Engine::statusChanged);
    QVERIFY(await(engine.start()));
    QTRY_COMPARE_WITH_TIMEOUT(facts.size(), 3, 20'000);              // prices, plant, signals
    for (const EndpointStatus &status : engine.status().endpoints) { // facts are told before they are judged
        QTRY_VERIFY(status.judged.state == EndpointState::Answering);
        QVERIFY(status.nextDue && *status.nextDue > engine.clock().now());
    }
    QVERIFY(!moved.isEmpty());
    QVERIFY(engine.status().tokenExpiresAt);
    QCOMPARE(engine.status().signIns.size(), 1u);
    QVERIFY(engine.status().signIns.front().judged.state == EndpointState::Answering);
    QVERIFY(engine.status().central.health == CentralHealth::Off);
    QVERIFY(engine.status().lease.isMine);
    PriceQuery query;
    query.from = engine.clock().now() - 24h;
    query.to = engine.clock().now() + 24h;
    QVERIFY(!engine.store().facts().prices(query).result()->empty());
    await(done(engine.stop()));
}

void EngineTest::pollOnceReportsEveryEndpoint()
{
    Engine engine({config(), nullptr, nullptr, true, false, false});
    QVERIFY(await(engine.start()));
    const CycleReport cycle = await(engine.pollOnce());
    QCOMPARE(cycle.endpoints.size(), std::size_t(4));
    for (const EndpointReport &row : cycle.endpoints)
        QCOMPARE(outcomeName(row.outcome), u"ok"_s);
    QVERIFY(cycle.duration > 0us);
    const CycleReport none = await(engine.pollOnce({u"other"_s}));
    QVERIFY(none.endpoints.empty());
    await(done(engine.stop()));
}

void EngineTest::threeFailuresRaiseOneAlert()
{
    AppConfig broken = config();
    broken.sources.front().endpoints = {Endpoint::Health};
    Engine engine({broken, nullptr, nullptr, true, false, false});
    QSignalSpy alerts(&engine, &Engine::alertChanged);
    QVERIFY(await(engine.start()));
    m_mock.reset();
    for (int i = 0; i < 3; ++i)
        await(engine.pollOnce(), 60'000);
    QVERIFY(statusOf(engine, Endpoint::Health)->judged.state == EndpointState::Down);
    QCOMPARE(engine.alertBook()->counts().firing, 1);
    const auto stored =
        engine.store().journal().transitions(UtcTime{}, engine.clock().now() + 1h, 10).result();
    QCOMPARE(qsizetype(stored->size()), alerts.size());
    QVERIFY(stored->front().to == AlertState::Firing);
    serve(m_port);
    for (int i = 0; i < 2; ++i)
        await(engine.pollOnce());
    QCOMPARE(engine.alertBook()->counts().firing, 0);
    QVERIFY(statusOf(engine, Endpoint::Health)->judged.state == EndpointState::Answering);
    await(done(engine.stop()));
}

void EngineTest::aDeadSignInIsSeen()
{
    AppConfig prices = config();
    prices.sources.front().endpoints = {Endpoint::Prices};
    m_mock.reset();
    {
        Engine engine({prices, nullptr, nullptr, true, false, false});
        QVERIFY(await(engine.start()));
        QVERIFY(engine.status().signIns.front().judged.state == EndpointState::Unknown);
        await(engine.pollOnce(), 60'000);
        const EndpointStatus seen = engine.status().signIns.front();
        QVERIFY(seen.judged.state == EndpointState::Down);
        QCOMPARE(outcomeName(seen.lastLook.outcome), u"connect"_s);
        QVERIFY(!seen.lastLook.error.isEmpty());
        await(done(engine.stop()));
    }
    Engine engine({prices, nullptr, nullptr, true, false, false});
    QVERIFY(await(engine.start()));
    QVERIFY(engine.status().signIns.front().judged.state == EndpointState::Down); // as the health log says
    QVERIFY(statusOf(engine, Endpoint::Prices)->judged.state == EndpointState::Down);
    serve(m_port);
    await(engine.pollOnce());
    QVERIFY(engine.status().signIns.front().judged.state == EndpointState::Answering);
    QVERIFY(engine.status().signIns.front().lastLook.error.isEmpty());
    await(done(engine.stop()));
}

void EngineTest::aSignInThatWasBrokenOffSaysNothing()
{
    RequestRecord canceled; // by an orderly stop
    canceled.sourceId = u"desk"_s;
    canceled.endpoint = Endpoint::Token;
    canceled.checkedAt = UtcTime(1h);
    canceled.error = u"canceled"_s;
    StatusBoard board;
    board.setSources(config().sources);
    board.seed(std::vector{canceled});
    board.judge(nullptr, UtcTime(2h));
    QVERIFY(board.status().signInTroubles.empty());
    QVERIFY(board.status().signIns.front().judged.state == EndpointState::Unknown);
    canceled.attempt = 0; // a secret that was missing
    board.seed(std::vector{canceled});
    board.judge(nullptr, UtcTime(2h));
    QVERIFY(!board.status().signInTroubles.empty());
}

void EngineTest::missingSecretIsANamedWait()
{
    qunsetenv("ETCM_SECRET_DESK");
    AppConfig waiting = config();
    waiting.sources.front().signIn.secretRef = u"env:NOT_SET_ANYWHERE"_s;
    Engine engine({waiting, nullptr, nullptr, true, false, false});
    QVERIFY(await(engine.start()));
    const CycleReport cycle = await(engine.pollOnce());
    QCOMPARE(engine.status().signInTroubles.size(), 1U);
    const QString why = overallWords(engine.status().overall, engine.clock().now()).why;
    QVERIFY2(why.contains(u"NOT_SET_ANYWHERE"), qPrintable(why));
    QVERIFY(engine.status().signIns.front().judged.state == EndpointState::Unknown); // nobody was asked
    for (const EndpointReport &row : cycle.endpoints) {
        const bool isPublic = row.endpoint == Endpoint::Health;
        QCOMPARE(outcomeName(row.outcome), isPublic ? u"ok"_s : u"unknown"_s);
    }
    QCOMPARE(engine.alertBook()->counts().firing,
             1); // once, with its cause; the endpoints are explained by it
    QVERIFY2(engine.alertBook()->open().front().now.problem.text.startsWith(u"Sign-in failing, "_s),
             qPrintable(engine.alertBook()->open().front().now.problem.text));
    {
        EngineOptions looking{waiting, nullptr, nullptr, false, false, false};
        Engine viewer(looking);
        QVERIFY(await(viewer.start()));
        QVERIFY(!viewer.status().signInTroubles.empty());
        await(done(viewer.stop()));
    }
    qputenv("NOT_SET_ANYWHERE", "super_secret_key_2024");
    const CycleReport healed = await(engine.pollOnce());
    for (const EndpointReport &row : healed.endpoints)
        QCOMPARE(outcomeName(row.outcome), u"ok"_s);
    QVERIFY(engine.status().signInTroubles.empty());
    QCOMPARE(engine.alertBook()->counts().firing, 0);
    await(done(engine.stop()));
    qunsetenv("NOT_SET_ANYWHERE");
}

void EngineTest::databasePasswordIsAskedForAgain()
{
    AppConfig waiting = config();
    waiting.databaseUrl = u"postgresql://desk@127.0.0.1:9/energy"_s;
    waiting.databaseSecretRef = u"env:NOT_SET_ANYWHERE"_s;
    EngineOptions options{waiting, nullptr, nullptr, true, false, false};
    options.secretRetry = 10ms;
    Engine engine(options);
    QVERIFY(await(engine.start()));
    QVERIFY(engine.status().central.health == CentralHealth::Buffering);
    QVERIFY2(engine.status().central.error.contains(u"NOT_SET_ANYWHERE"),
             qPrintable(engine.status().central.error));
    qputenv("NOT_SET_ANYWHERE", "word");
    QTRY_VERIFY2(engine.status().central.error.contains(u"127.0.0.1"), // nobody listens there
                 qPrintable(engine.status().central.error));
    await(done(engine.stop()));
    qunsetenv("NOT_SET_ANYWHERE");
}

void EngineTest::stateSurvivesARestart()
{
    UtcTime lastAttempt;
    {
        Engine engine({config(), nullptr, nullptr, true, false, false});
        QVERIFY(await(engine.start()));
        await(engine.pollOnce());
        lastAttempt = *statusOf(engine, Endpoint::Prices)->lastLook.at;
        await(done(engine.stop()));
    }
    CountingClock clock(SystemClock().now());
    EngineOptions options{config(), &clock};
    options.look = 2ms;
    Engine engine(options);
    QSignalSpy facts(&engine, &Engine::factsStored);
    QVERIFY(await(engine.start()));
    QVERIFY(*statusOf(engine, Endpoint::Prices)->lastLook.at == lastAttempt);
    QVERIFY(statusOf(engine, Endpoint::Prices)->judged.state == EndpointState::Answering);
    // Polled a moment ago: nothing is due.
    QVERIFY(*statusOf(engine, Endpoint::Prices)->nextDue > engine.clock().now());
    WAIT_FOR_LOOKS(clock);
    QCOMPARE(facts.size(), 0);
    await(done(engine.stop()));
}

void EngineTest::readerDoesNotPoll()
{
    Engine engine({config(), nullptr, nullptr, false, true, false});
    QVERIFY(await(engine.start()));
    const CycleReport cycle = await(engine.pollOnce());
    for (const EndpointReport &row : cycle.endpoints)
        QCOMPARE(row.attempts, 0);
    await(done(engine.stop()));
}

void EngineTest::mayBeDestroyedAnyTime()
{
    QVERIFY(m_mock->setScenario(u"slow"_s));
    {
        auto engine = std::make_unique<Engine>(EngineOptions{config(), nullptr, nullptr, true, true, false});
        QVERIFY(await(engine->start()));
        QTest::qWait(30); // calls are under way
        engine.reset();
    }
    QTest::qWait(200);
    QElapsedTimer elapsed;
    elapsed.start();
    Engine engine({config(), nullptr, nullptr, true, true, false});
    QVERIFY(await(engine.start()));
    QTest::qWait(30);
    await(done(engine.stop()));
    QVERIFY(elapsed.elapsed() < 5'000);
}

QTEST_GUILESS_MAIN(EngineTest)
#include "engine_test.moc"
