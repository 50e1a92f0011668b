// One life of a collector at a simulated moment: poll every endpoint once, store, forward, perhaps back-fill.
// The chaos run starts it as a process, because it is to be killed.
//   chaos_worker DATA_DIR DATABASE_URL SIMULATOR_URL NOW [FIRST_DAY END_DAY]
#include "engine/engine.h"

#include <QCoreApplication>
#include <QLoggingCategory>

using namespace etcm;
using namespace Qt::StringLiterals;

namespace
{
AppConfig configFrom(const QStringList &arguments)
{
    SourceConfig source;
    source.id = u"desk"_s;
    source.name = u"Simulator"_s;
    source.baseUrl = QUrl(arguments.at(3));
    source.auth = AuthKind::ClientCredentials;
    source.tokenPath = u"/oauth/token"_s;
    source.clientId = u"energy_trading_client"_s;
    source.secretRef = u"env:DESK_SECRET"_s;
    source.tariffNames = {u"home_dynamic"_s, u"business_dynamic"_s};
    source.endpoints = {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals, Endpoint::Health};
    AppConfig config;
    config.dataDir = arguments.at(1);
    config.databaseUrl = arguments.at(2);
    config.sources = {source};
    return config;
}

bool isWell(const CycleReport &cycle)
{
    for (const EndpointReport &endpoint : cycle.endpoints) {
        if (!endpoint.error.isEmpty())
            return false;
    }
    return cycle.outboxDepth == 0 && !cycle.failure;
}

QCoro::Task<int> live(Engine &engine, QStringList arguments)
{
    const Result<void> started = co_await engine.start();
    if (!started) {
        qWarning().noquote() << started.error().text();
        co_return 1;
    }
    bool well = true;
    if (arguments.size() > 6) {
        const auto from = parseIsoDate(arguments.at(5).toLatin1());
        const auto to = parseIsoDate(arguments.at(6).toLatin1());
        const Result<BackfillReport> report = co_await engine.backfill({u"desk"_s, *from, *to, {}});
        well = report && report->slotsLeft == 0;
    }
    const CycleReport cycle = co_await engine.pollOnce();
    co_await engine.stop();
    co_return well &&isWell(cycle) ? 0 : 3;
}

QCoro::Task<void> run(Engine &engine, QStringList arguments)
{
    const int code = co_await live(engine, std::move(arguments));
    QMetaObject::invokeMethod(
        qApp, [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto now = arguments.size() > 4 ? parseIsoTime(arguments.at(4).toLatin1()) : std::nullopt;
    if (!now)
        return 2;
    QLoggingCategory::setFilterRules(u"etcm.*.info=false"_s);
    const ScaledClock clock(*now);
    EngineOptions options;
    options.config = configFrom(arguments);
    options.clock = &clock;
    options.schedule = false;
    Engine engine(std::move(options));
    run(engine, arguments);
    return QCoreApplication::exec();
}
