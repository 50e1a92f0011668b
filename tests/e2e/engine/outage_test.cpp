// A whole outage, as a desk lives through it: four endpoints with the product's own rhythms, an hourly one
// among them, thirty simulated seconds a second; the utility vanishes and comes back.
#include "desk_source.h"
#include "engine/engine.h"
#include "mock/simulator.h"
#include "monitoring/alert_book.h"
#include "store/local_store.h"
#include "support/await.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr double kSpeed = 30;
constexpr std::size_t kEndpoints = 4;

} // namespace

class OutageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyEndpointIsToldOnceAndItsReturnOnce();
    void endpointsThatFailForThemselvesExpediteNoOther_data();
    void endpointsThatFailForThemselvesExpediteNoOther();

private:
    void serve(UtcTime now);
    [[nodiscard]] AppConfig config() const;

    QTemporaryDir m_folder;
    std::unique_ptr<mock::SimulatorThread> m_mock;
    quint16 m_port = 0;
};

void OutageTest::init()
{
    qputenv("ETCM_SECRET_DESK", "super_secret_key_2024");
}

void OutageTest::cleanup()
{
    m_mock.reset();
    qunsetenv("ETCM_SECRET_DESK");
}

/// On the port it had before, if any.
void OutageTest::serve(UtcTime now)
{
    mock::Simulator::Options options;
    options.port = m_port;
    options.now = now;
    options.speed = kSpeed;
    m_mock = std::make_unique<mock::SimulatorThread>(options);
    const Result<quint16> started = m_mock->start();
    QVERIFY(started);
    m_port = *started;
}

AppConfig OutageTest::config() const
{
    AppConfig config;
    config.dataDir = m_folder.filePath(u"data"_s);
    config.sources = {deskSource(m_mock->baseUrl())};
    return config;
}

void OutageTest::everyEndpointIsToldOnceAndItsReturnOnce()
{
    const ScaledClock clock(*parseIsoTime("2026-10-14T12:00:00Z"), kSpeed);
    serve(clock.now());
    EngineOptions options{config(), &clock, nullptr, true, true, false};
    options.look = 10ms;
    Engine engine(options);
    std::map<QString, UtcTime> fired;
    std::map<QString, UtcTime> over;
    int notices = 0;
    connect(&engine, &Engine::alertChanged, this, [&](const AlertTransition &change) {
        if (change.rule != u"endpoint_down"_s)
            return;
        notices += change.notified ? 1 : 0;
        if (change.to == AlertState::Firing)
            fired.try_emplace(change.target, change.at);
        if (change.to == AlertState::Resolved)
            over.try_emplace(change.target, change.at);
    });
    const auto all = [&](EndpointState state) {
        return std::ranges::count(engine.status().endpoints, state,
                                  [](const EndpointStatus &each) { return each.judged.state; }) == kEndpoints;
    };
    QVERIFY(await(engine.start()));
    QTRY_VERIFY_WITH_TIMEOUT(all(EndpointState::Answering), 20'000);
    QCOMPARE(notices, 0);

    const UtcTime gone = clock.now();
    m_mock.reset();
    QTRY_COMPARE_WITH_TIMEOUT(fired.size(), kEndpoints, 90'000);
    QTRY_VERIFY(all(EndpointState::Down));
    for (const auto &[target, at] : fired)
        QVERIFY2(at - gone < 30min, qPrintable(target)); // the hourly one as well
    QVERIFY(over.empty());

    serve(clock.now());
    QTRY_COMPARE_WITH_TIMEOUT(over.size(), kEndpoints, 90'000);
    QTRY_VERIFY(all(EndpointState::Answering));
    QCOMPARE(notices, int(2 * kEndpoints)); // nothing twice
    await(done(engine.stop()));
}

void OutageTest::endpointsThatFailForThemselvesExpediteNoOther_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::newRow("one of a good host")
        << QByteArray("[[answers]]\non = [\"/api/v1/plant\"]\nstatus = 503\n");
    QTest::newRow("a version that is gone") << QByteArray("[[answers]]\nstatus = 404\n");
}

/// In doubt and while it fires each is looked at on its own account: every 20 s at most.
void OutageTest::endpointsThatFailForThemselvesExpediteNoOther()
{
    QFETCH(QByteArray, scenario);
    const QTemporaryDir folder;
    const ScaledClock clock(*parseIsoTime("2026-10-14T12:00:00Z"), kSpeed);
    m_port = 0;
    serve(clock.now());
    EngineOptions options{config(), &clock, nullptr, true, true, false};
    options.config.dataDir = folder.filePath(u"data"_s);
    options.look = 10ms;
    Engine engine(options);
    QVERIFY(await(engine.start()));
    const auto isWell = [](const EndpointStatus &each) {
        return each.judged.state == EndpointState::Answering;
    };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(engine.status().endpoints, isWell), 20'000);
    const auto played = m_mock->playScenario(scenario);
    QVERIFY2(played, played ? "" : qPrintable(played.error().text()));
    QTRY_VERIFY_WITH_TIMEOUT(engine.alertBook()->counts().firing > 0, 60'000);
    const UtcTime from = clock.now();
    QTRY_VERIFY_WITH_TIMEOUT(clock.now() - from >= 10min, 60'000);
    const auto calls = engine.store().journal().requests(from, from + 10min).result();
    QVERIFY(calls);
    const auto plant = std::ranges::find(*calls, Endpoint::Plant, &EndpointWindow::endpoint);
    QVERIFY(plant != calls->end() && plant->requests.size() >= 3); // it fails, and goes on being looked at
    for (const EndpointWindow &window : *calls)
        QVERIFY2(std::ssize(window.requests) <= 10min / 20s, qPrintable(endpointName(window.endpoint)));
    await(done(engine.stop()));
}

QTEST_GUILESS_MAIN(OutageTest)
#include "outage_test.moc"
