// The engine's beginning and end; the work is that of its parts.
#include "engine/engine.h"

#include "base/taken.h"
#include "engine/engine_context.h"
#include "engine/log.h"
#include "engine/maintenance.h"
#include "engine/polling.h"

#include <QCoroFuture>

#include <QCoreApplication>
#include <QSysInfo>
#include <QUuid>

#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const QString kCollectorIdKey = u"collector.id"_s;
constexpr auto kLookBack = 24h;
// With those of the central link and of sharing their sum stays under the 5 s in which a program must have
// ended.
constexpr auto kLongestStart = 24h; // an upgrade of a large file takes its time
constexpr auto kStartEnd = 500ms;
constexpr auto kBrokenStartEnd = 3s; // then nothing else is to be ended
constexpr auto kCallsEnd = 1'000ms;
constexpr auto kRecordsEnd = 500ms;
constexpr auto kMaintenanceEnd = 300ms;

template <typename T = void>
Result<T> canceledStart()
{
    return fail(ErrorCode::Canceled, u"the start was broken off"_s);
}

QCoro::Task<void> hold(std::shared_ptr<void> alive, QCoro::Task<void> task)
{
    co_await task;
    // Whoever resumed this may be part of what is held, so it goes in a turn of the event loop of its own.
    QMetaObject::invokeMethod(
        qApp, [alive] {}, Qt::QueuedConnection);
}

} // namespace

/// On an open local file.
struct EngineParts {
    explicit EngineParts(EngineContext &context)
        : access(context), central(context), known(context), vigil(context, known),
          sharing(context, central, known, vigil), polling(context, access, central, known, vigil, sharing)
    {
    }

    AccessRecords access;
    CentralLink central;
    KnownData known;
    Vigil vigil;
    Sharing sharing;
    Polling polling;
    std::unique_ptr<Maintenance> maintenance;
};

/// Kept alive by every coroutine that it or a part starts, so that an engine may be destroyed at any moment.
class Engine::Private : public std::enable_shared_from_this<Engine::Private>
{
public:
    explicit Private(EngineOptions options) : context(std::move(options))
    {
        context.keepAlive = [this](QCoro::Task<void> task) {
            return hold(shared_from_this(), std::move(task));
        };
    }

    QCoro::Task<Result<void>> start(std::stop_token stop);
    QCoro::Task<void> stop();
    void cancelCalls();
    /// Ends what is under way at once and unordered; for an engine that is destroyed without stop().
    void abandon();

    EngineContext context;
    std::unique_ptr<EngineParts> parts; ///< once the local file is open

private:
    QCoro::Task<void> openInto(std::shared_ptr<Result<void>> result);
    [[nodiscard]] bool isBrokenOff() const { return context.canceled.stop_requested(); }
    QCoro::Task<Result<void>> open();
    QCoro::Task<Result<void>> openStore();
    QCoro::Task<Result<void>> startPolling();
    QCoro::Task<void> seed();
    void startMaintenance();
    QCoro::Task<void> end();
    QCoro::Task<void> endParts();

    TaskGroup m_starts;
};

QCoro::Task<Result<void>> Engine::Private::start(std::stop_token stop)
{
    const std::stop_callback onStop(stop, [this] { context.canceled.request_stop(); });
    const auto opened = std::make_shared<Result<void>>(canceledStart());
    m_starts.run(context.keepAlive(openInto(opened)));
    const bool ended = co_await endsWithin(m_starts.idle(), kLongestStart, stop);
    if (!ended)
        co_await endsWithin(m_starts.idle(), kBrokenStartEnd);
    co_return *opened;
}

QCoro::Task<void> Engine::Private::openInto(std::shared_ptr<Result<void>> result)
{
    *result = co_await open();
    if (*result || context.stopping)
        co_return;
    context.stopping = true; // so stop() has nothing left to end
    context.canceled.request_stop();
    co_await end();
}

// stop() may come at any moment: whoever resumes here looks whether it has.
QCoro::Task<Result<void>> Engine::Private::open()
{
    if (const Result<void> opened = co_await openStore(); !opened)
        co_return opened;
    parts = std::make_unique<EngineParts>(context);
    co_await context.alerts->restore();
    if (context.options.poll) {
        if (const Result<void> began = co_await startPolling(); !began)
            co_return began;
    }
    co_await seed();
    if (isBrokenOff())
        co_return canceledStart();
    QObject::connect(&parts->central, &CentralLink::opened, context.wires.get(),
                     [this] { parts->sharing.begin(); });
    if (context.withOutbox())
        co_await parts->central.open();
    else
        parts->sharing.begin();
    co_await parts->known.lookAtAll();
    if (isBrokenOff())
        co_return canceledStart();
    parts->polling.startSchedule();
    if (context.options.poll && context.options.schedule)
        startMaintenance();
    context.statusMoved();
    co_return {};
}

QCoro::Task<Result<void>> Engine::Private::openStore()
{
    Result<std::unique_ptr<LocalStore>> begun =
        LocalStore::begin(context.options.config.dataDir, kLongestBusy, context.canceled.get_token());
    if (!begun)
        co_return fail(begun.error());
    const Result<void> opened = co_await (*begun)->ready();
    if (!opened || isBrokenOff())
        co_return opened ? canceledStart() : opened;
    context.store = std::move(*begun);
    // Another program may start on the same new folder at this moment.
    const QString random = QUuid::createUuid().toString(QUuid::Id128).first(8);
    const Result<QString> id = co_await context.store->settings().valueOrFirst(
        kCollectorIdKey, QSysInfo::machineHostName() + u'-' + random);
    if (!id || isBrokenOff())
        co_return id ? canceledStart() : fail(id.error());
    context.collectorId = *id;
    context.alerts = std::make_unique<AlertFeed>(*context.store, context.clock, context.withOutbox());
    co_return {};
}

QCoro::Task<Result<void>> Engine::Private::startPolling()
{
    const Result<void> began = co_await parts->central.begin();
    if (began)
        co_await context.alerts->watch(context.options.config.sources);
    co_return began;
}

QCoro::Task<void> Engine::Private::seed()
{
    const UtcTime now = context.clock.now();
    const Result<std::vector<EndpointWindow>> history =
        co_await taken(context.store->journal().requests(now - kLookBack, now));
    if (history)
        context.board.seed(*history);
    co_await parts->central.countOutbox();
    co_await parts->access.restore();
}

void Engine::Private::startMaintenance()
{
    MaintenanceOptions kept;
    kept.healthKept = context.options.config.healthKept;
    parts->maintenance = std::make_unique<Maintenance>(context.clock, context.keepAlive, kept);
    parts->maintenance->add(u"local file"_s, [this] { return &context.store->healthArchive(); });
    parts->maintenance->add(u"central database"_s, [this]() -> HealthArchive * {
        const CentralLink &central = parts->central;
        return parts->sharing.leads() && central.store() ? central.store()->healthArchive() : nullptr;
    });
    parts->maintenance->start(context.options.clock ? 1s : 30s);
}

QCoro::Task<void> Engine::Private::stop()
{
    if (std::exchange(context.stopping, true))
        co_return;
    context.canceled.request_stop();
    const bool started = co_await endsWithin(m_starts.idle(), kStartEnd);
    if (!started)
        qCWarning(lcEngine) << "the start did not end in time";
    co_await end();
}

QCoro::Task<void> Engine::Private::end()
{
    if (!context.store)
        co_return;
    if (parts)
        co_await endParts();
    context.wires.reset();
    co_await endsWithin(context.records.idle(), kRecordsEnd);
    co_await context.store->close();
}

QCoro::Task<void> Engine::Private::endParts()
{
    context.schedule.stop();
    cancelCalls();
    co_await parts->sharing.stop(); // another polls while the calls under way end here
    const bool callsEnded = co_await endsWithin(parts->polling.idle(), kCallsEnd);
    if (!callsEnded)
        qCWarning(lcEngine) << "calls under way did not end in time";
    if (parts->maintenance)
        co_await endsWithin(parts->maintenance->stop(), kMaintenanceEnd);
    co_await parts->central.stop();
}

void Engine::Private::cancelCalls()
{
    context.canceled.request_stop();
    if (parts)
        parts->access.shutdown();
}

void Engine::Private::abandon()
{
    context.news.disconnect();
    context.schedule.stop();
    cancelCalls();
}

Engine::Engine(EngineOptions options, QObject *parent)
    : QObject(parent), d(std::make_shared<Private>(std::move(options)))
{
    connect(&d->context.news, &EngineNews::factsStored, this, &Engine::factsStored);
    connect(&d->context.news, &EngineNews::statusChanged, this, &Engine::statusChanged);
    connect(&d->context.news, &EngineNews::alertChanged, this, &Engine::alertChanged);
}

Engine::~Engine()
{
    d->abandon();
}

QCoro::Task<Result<void>> Engine::start(std::stop_token stop)
{
    const std::shared_ptr<Private> kept = d; // the engine may go while a coroutine waits
    co_return co_await kept->start(std::move(stop));
}

QCoro::Task<void> Engine::stop()
{
    const std::shared_ptr<Private> kept = d;
    co_await kept->stop();
}

QCoro::Task<CycleReport> Engine::pollOnce(QStringList sourceIds)
{
    const std::shared_ptr<Private> kept = d;
    if (!kept->parts)
        co_return CycleReport();
    co_return co_await kept->parts->polling.once(std::move(sourceIds));
}

QCoro::Task<Result<BackfillReport>> Engine::backfill(BackfillJob job, BackfillListener listener)
{
    const std::shared_ptr<Private> kept = d;
    if (!kept->parts)
        co_return canceledStart<BackfillReport>();
    co_return co_await kept->parts->polling.backfill(std::move(job), std::move(listener));
}

void Engine::cancelCalls()
{
    const std::shared_ptr<Private> kept = d; // what it cancels may be all that its owner waits for
    kept->cancelCalls();
}

QCoro::Task<void> Engine::refreshCentral()
{
    const std::shared_ptr<Private> kept = d;
    if (kept->parts)
        co_await kept->parts->central.refresh();
}

QCoro::Task<std::optional<Error>> Engine::deliver()
{
    const std::shared_ptr<Private> kept = d;
    CycleReport report;
    if (kept->parts)
        co_await kept->parts->central.drain(report);
    co_return report.failure ? report.failure : report.centralFailure;
}

bool Engine::acknowledge(const QString &incidentId, const QString &note)
{
    const std::shared_ptr<Private> kept = d; // the engine may go when its users hear of it
    EngineContext &context = kept->context;
    if (!context.alerts || context.stopping)
        return false;
    const std::optional<AlertTransition> told = context.alerts->acknowledge(incidentId, note);
    if (!told)
        return false;
    context.run(context.alerts->saveSnapshot());
    context.announce({*told});
    context.statusMoved();
    return true;
}

const AlertBook *Engine::alertBook() const
{
    return d->context.alerts ? &d->context.alerts->book() : nullptr;
}

const EngineStatus &Engine::status() const
{
    return d->context.board.status();
}

const AppConfig &Engine::config() const
{
    return d->context.options.config;
}

const Clock &Engine::clock() const
{
    return d->context.clock;
}

LocalStore &Engine::store() const
{
    return *d->context.store;
}

} // namespace etcm
