// A warm cycle: token held, three endpoints fetched, parsed, committed to the local file and to PostgreSQL.
#include "engine/engine.h"
#include "mock/simulator.h"
#include "support/await.h"
#include "support/postgres_server.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr int kWarmUp = 5;
constexpr int kCycles = 100;

void print(const char *what, std::vector<double> figures)
{
    std::ranges::sort(figures);
    std::printf("%-36s median %6.2f ms   p95 %6.2f ms   min %6.2f ms   n %zu\n", what,
                figures.at(figures.size() / 2), figures.at(figures.size() * 95 / 100), figures.front(),
                figures.size());
}
} // namespace

class BenchCycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void warmCycle_data();
    void warmCycle();
};

void BenchCycle::warmCycle_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<bool>("central");
    QTest::newRow("nothing new, local file only") << 1.0 << false;
    QTest::newRow("nothing new, PostgreSQL") << 1.0 << true;
    QTest::newRow("new facts each cycle, PostgreSQL") << 100'000.0 << true;
}

void BenchCycle::warmCycle()
{
    QFETCH(const double, speed);
    QFETCH(const bool, central);
    qputenv("ETCM_SECRET_DESK", "super_secret_key_2024");
    QString error;
    const auto server = PostgresServer::create(&error);
    QVERIFY2(server && server->start(), qPrintable(error));
    mock::Simulator::Options options;
    options.speed = speed;
    options.tokenLifetime = 10'000h;
    mock::SimulatorThread simulator(options);
    QVERIFY(simulator.start());
    QTemporaryDir folder;
    SourceConfig source;
    source.id = u"desk"_s;
    source.baseUrl = simulator.baseUrl();
    source.signIn.kind = AuthKind::ClientCredentials;
    source.signIn.tokenPath = u"/oauth/token"_s;
    source.signIn.clientId = mock::Simulator::clientId();
    source.tariffNames = {u"home_dynamic"_s};
    source.endpoints = {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals};
    AppConfig config;
    config.dataDir = folder.filePath(u"data"_s);
    config.databaseUrl = central ? server->url() : QString();
    config.sources = {source};
    Engine engine({config, speed > 1 ? &simulator.clock() : nullptr, nullptr, true, false, false});
    QVERIFY(await(engine.start()));
    std::vector<double> figures;
    for (int i = 0; i < kWarmUp + kCycles; ++i) {
        const CycleReport cycle = await(engine.pollOnce());
        QCOMPARE(cycle.outboxDepth, 0);
        if (i >= kWarmUp)
            figures.push_back(static_cast<double>(cycle.duration.count()) / 1000.0);
    }
    print(QTest::currentDataTag(), figures);
    await(done(engine.stop()));
}

QTEST_GUILESS_MAIN(BenchCycle)
#include "cycle_bench.moc"
