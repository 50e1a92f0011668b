// One life of a collector at a simulated moment: poll every endpoint once, store, forward, perhaps back-fill,
// and replace the last export. The chaos run starts it as a process, because it is to be killed.
//   chaos_worker [--jump-by MINUTES --jump-after MS] DATA_DIR DATABASE_URL SIMULATOR_URL NOW
//                [FIRST_DAY END_DAY]
#include "chaos_export.h"
#include "engine/engine.h"
#include "export/export_file.h"
#include "store/local_store.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLoggingCategory>

using namespace etcm;
using namespace Qt::StringLiterals;

namespace
{
/// A clock that somebody sets while the program runs.
class SetClock final : public Clock
{
public:
    SetClock(UtcTime start, std::chrono::milliseconds after, std::chrono::minutes by)
        : m_clock(start), m_jumpAt(m_clock.monotonic() + after), m_by(by)
    {
    }
    [[nodiscard]] UtcTime now() const override
    {
        return m_clock.now() + (m_clock.monotonic() < m_jumpAt ? std::chrono::minutes(0) : m_by);
    }
    [[nodiscard]] MonotonicTime monotonic() const override { return m_clock.monotonic(); }

private:
    ScaledClock m_clock;
    MonotonicTime m_jumpAt;
    std::chrono::minutes m_by;
};

AppConfig configFrom(const QStringList &arguments)
{
    SourceConfig source;
    source.id = u"desk"_s;
    source.name = u"Simulator"_s;
    source.baseUrl = QUrl(arguments.at(2));
    source.signIn.kind = AuthKind::ClientCredentials;
    source.signIn.tokenPath = u"/oauth/token"_s;
    source.signIn.clientId = u"energy_trading_client"_s;
    source.signIn.secretRef = u"env:DESK_SECRET"_s;
    source.tariffNames = {u"home_dynamic"_s, u"business_dynamic"_s};
    source.endpoints = {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals, Endpoint::Health};
    AppConfig config;
    config.dataDir = arguments.at(0);
    config.databaseUrl = arguments.at(1);
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

bool exportPrices(Engine &engine)
{
    PriceQuery query;
    query.from = engine.clock().now() - std::chrono::hours(48);
    query.to = engine.clock().now() + std::chrono::hours(48);
    const auto prices = engine.store().facts().prices(query).result();
    if (!prices)
        return false;
    const auto write = [&prices](QIODevice &out) {
        Result<ExportSummary> written = etcm::exportPrices(out, oneChunk(*prices), {});
        out.write(test::kExportEnd);
        return written;
    };
    const QString path = engine.config().dataDir + QLatin1StringView(test::kExportName);
    return writeExportFile(path, write).has_value();
}

QCoro::Task<int> live(Engine &engine, QStringList arguments)
{
    const Result<void> started = co_await engine.start();
    if (!started) {
        qWarning().noquote() << started.error().text();
        co_return 1;
    }
    bool well = true;
    if (arguments.size() > 5) {
        const auto from = parseIsoDate(arguments.at(4).toLatin1());
        const auto to = parseIsoDate(arguments.at(5).toLatin1());
        const Result<BackfillReport> report = co_await engine.backfill({u"desk"_s, *from, *to, {}});
        well = report && report->slotsLeft == 0;
    }
    const CycleReport cycle = co_await engine.pollOnce();
    well = exportPrices(engine) && well && isWell(cycle);
    co_await engine.stop();
    co_return well ? 0 : 3;
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
    QCommandLineParser parser;
    parser.addOptions({{u"jump-by"_s, {}, u"MINUTES"_s, u"0"_s}, {u"jump-after"_s, {}, u"MS"_s, u"0"_s}});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    const auto now = arguments.size() > 3 ? parseIsoTime(arguments.at(3).toLatin1()) : std::nullopt;
    if (!now)
        return 2;
    QLoggingCategory::setFilterRules(u"etcm.*.info=false"_s);
    const SetClock clock(*now, std::chrono::milliseconds(parser.value(u"jump-after"_s).toInt()),
                         std::chrono::minutes(parser.value(u"jump-by"_s).toInt()));
    EngineOptions options;
    options.config = configFrom(arguments);
    options.clock = &clock;
    options.schedule = false;
    Engine engine(std::move(options));
    run(engine, arguments);
    return QCoreApplication::exec();
}
