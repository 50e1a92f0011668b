// The engine's beginning and end.
#include "engine/engine_private.h"
#include "engine/host_book.h"
#include "engine/log.h"

#include <QCoroFuture>

#include <QSysInfo>
#include <QTimer>
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
// Their sum stays under the 5 s in which a program must have ended.
constexpr auto kStartEnd = 500ms;
constexpr auto kCallsEnd = 1'000ms;
constexpr auto kDeliveryEnd = 1'500ms;
constexpr auto kCloseEnd = 700ms;
constexpr auto kRecordsEnd = 500ms;
constexpr auto kMaintenanceEnd = 300ms;

Result<void> canceledStart()
{
    return fail(ErrorCode::Canceled, u"the start was broken off"_s);
}
} // namespace

Engine::Private::Private(Engine *engine, EngineOptions chosen)
    : options(std::move(chosen)), clock(options.clock ? *options.clock : systemClock), m_engine(engine)
{
    board.setSources(options.config.sources);
}

Engine::Private::~Private() = default;

QCoro::Task<Result<void>> Engine::Private::start()
{
    Result<void> opened;
    m_starts.run(openInto(opened));
    co_await m_starts.idle();
    co_return opened;
}

QCoro::Task<void> Engine::Private::openInto(Result<void> &result)
{
    result = co_await open();
    if (result || m_stopping)
        co_return;
    m_stopping = true; // nothing was begun that stop() would have to end
    if (store)
        co_await store->close();
}

// stop() may come at any moment: whoever resumes here looks whether it has.
QCoro::Task<Result<void>> Engine::Private::open()
{
    Result<std::unique_ptr<LocalStore>> begun = LocalStore::begin(options.config.dataDir);
    if (!begun)
        co_return fail(begun.error());
    const Result<void> opened = co_await (*begun)->ready();
    if (!opened || m_stopping)
        co_return opened ? canceledStart() : opened;
    store = std::move(*begun);
    m_history = std::make_unique<OutboxHistory>(*store, clock);
    m_signalDays = std::make_unique<SignalCatchUp>(*store, clock);
    const Result<QString> id = co_await installationId();
    if (!id || m_stopping)
        co_return id ? canceledStart() : fail(id.error());
    m_collectorId = *id;
    alerts = std::make_unique<AlertFeed>(*store, clock, withOutbox());
    co_await alerts->restore();
    if (options.poll) {
        const Result<void> noted = co_await m_history->begin(withOutbox());
        if (!noted)
            co_return noted;
        co_await startPolling();
    }
    co_await seed();
    if (m_stopping)
        co_return canceledStart();
    if (withOutbox())
        co_await openCentral();
    else
        shareTheWork();
    co_await lookAtData();
    if (m_stopping)
        co_return canceledStart();
    startSchedule();
    if (options.poll && options.schedule)
        startMaintenance();
    statusMoved();
    co_return {};
}

bool Engine::Private::withOutbox() const
{
    return !options.config.databaseUrl.isEmpty();
}

QCoro::Task<void> Engine::Private::startPolling()
{
    RetryPolicy retry;
    if (!options.retry)
        retry.maxAttempts = 1;
    m_access = std::make_unique<SourceAccess>(
        options.config.sources, options.keychain, clock,
        [this](const QString &sourceId, std::vector<RequestRecord> records) {
            m_records.run(keeper()(keepSignIn(sourceId, std::move(records))));
        },
        retry);
    m_pipeline = std::make_unique<Pipeline>(m_access->client(), *store, clock, withOutbox());
    co_await alerts->watch(options.config.sources);
}

QCoro::Task<Result<QString>> Engine::Private::installationId()
{
    const QString random = QUuid::createUuid().toString(QUuid::Id128).first(8);
    // Another program may start on the same new folder at this moment.
    co_return co_await store->valueOrFirst(kCollectorIdKey, QSysInfo::machineHostName() + u'-' + random);
}

QCoro::Task<void> Engine::Private::seed()
{
    const UtcTime now = clock.now();
    const Result<std::vector<EndpointWindow>> history = co_await store->requests(now - kLookBack, now);
    if (history)
        board.seed(*history);
    co_await countOutbox();
    const Result<QString> hosts = co_await store->value(kHostsKey);
    if (!hosts || hosts->isEmpty())
        co_return;
    m_savedHosts = *hosts;
    board.noteHosts(hostsFromJson(*hosts));
    if (m_access)
        m_access->restoreHosts(board.status().hosts);
}

QCoro::Task<void> Engine::Private::countOutbox()
{
    const Result<qint64> batches = co_await store->outboxDepth();
    const Result<qint64> rows = co_await store->outboxRows();
    if (batches && rows)
        board.noteOutbox(*batches, *rows);
}

// A password that cannot be had now delays the central database, and the first poll by a keychain's time
// limit at most.
QCoro::Task<void> Engine::Private::openCentral()
{
    if (m_central || std::exchange(m_opensCentral, true))
        co_return;
    const Result<QString> url = co_await databaseUrlWithSecret(options.config, options.keychain);
    m_opensCentral = false;
    if (m_stopping)
        co_return;
    if (!url) {
        openCentralLater(url.error());
        co_await countOutbox(); // no forwarder tells how it grows
        statusMoved();
        co_return;
    }
    m_central = CentralStore::create(*url, m_collectorId);
    m_forwarder = std::make_unique<Forwarder>(*store, *m_central, clock, keeper());
    co_await m_forwarder->count();
    if (m_stopping)
        co_return;
    board.noteCentral(m_forwarder->state());
    wireCentral();
    if (options.poll)
        m_forwarder->start();
    shareTheWork();
}

void Engine::Private::openCentralLater(const Error &error)
{
    if (!std::exchange(m_toldOfCentral, true))
        qCWarning(lcEngine).noquote() << "central database:" << error.text();
    board.noteReach(fail(error));
    QTimer::singleShot(options.secretRetry, m_context.get(),
                       [this] { m_records.run(keeper()(openCentral())); });
}

void Engine::Private::wireCentral()
{
    QObject::connect(m_forwarder.get(), &Forwarder::changed, m_context.get(), [this] {
        board.noteCentral(m_forwarder->state());
        statusMoved();
    });
    if (options.poll)
        QObject::connect(m_forwarder.get(), &Forwarder::connected, m_context.get(),
                         [this](const QString &identity) { m_records.run(keeper()(sendThePast(identity))); });
    QObject::connect(
        m_forwarder.get(), &Forwarder::tried, m_context.get(), [this](bool reachable, qint64 rowsSent) {
            const std::optional<Error> failure = reachable ? std::nullopt : m_forwarder->state().failure;
            m_records.run(keeper()(announceDelivery(failure, rowsSent)));
        });
}

// What came before this central database was named, or while it was not.
QCoro::Task<void> Engine::Private::sendThePast(QString identity)
{
    const Result<qint64> rows = co_await m_history->join(identity, m_cancel.get_token());
    if (!rows && rows.error().code != ErrorCode::Canceled)
        qCWarning(lcEngine).noquote()
            << "the past cannot be queued for the central database:" << rows.error().text();
    if (!rows || *rows == 0 || m_stopping)
        co_return;
    qCInfo(lcEngine) << *rows << "rows from before the central database was named are queued for it";
    m_forwarder->kick();
}

void Engine::Private::startMaintenance()
{
    MaintenanceOptions kept;
    kept.healthKept = options.config.healthKept;
    m_maintenance = std::make_unique<Maintenance>(clock, keeper(), kept);
    m_maintenance->add(u"local file"_s, [this] { return &store->healthArchive(); });
    m_maintenance->add(u"central database"_s, [this]() -> HealthArchive * {
        const bool leads = m_leadership && m_leadership->lease().mine && m_leadership->mayPollNow();
        return leads && m_central ? m_central->healthArchive() : nullptr;
    });
    m_maintenance->start(options.clock ? 1s : 30s);
}

QCoro::Task<void> Engine::Private::stop()
{
    if (std::exchange(m_stopping, true))
        co_return;
    const bool started = co_await endsWithin(m_starts.idle(), kStartEnd);
    if (!started)
        qCWarning(lcEngine) << "the start did not end in time";
    if (!store)
        co_return;
    if (m_scheduler)
        m_scheduler->stop();
    cancelCalls();
    co_await stopSharing(); // another polls while the calls under way end here
    const bool callsEnded = co_await endsWithin(m_polls.idle(), kCallsEnd);
    if (!callsEnded)
        qCWarning(lcEngine) << "calls under way did not end in time";
    if (m_maintenance)
        co_await endsWithin(m_maintenance->stop(), kMaintenanceEnd);
    if (m_central)
        co_await stopCentral();
    m_context.reset();
    co_await endsWithin(m_records.idle(), kRecordsEnd);
    co_await store->close();
}

QCoro::Task<void> Engine::Private::stopCentral()
{
    const bool delivered = co_await endsWithin(m_forwarder->stop(), kDeliveryEnd);
    if (!delivered)
        qCInfo(lcEngine) << "the central database is slow; what waits is delivered at the next start";
    const auto closing = [](CentralStore *central) -> QCoro::Task<void> { co_await central->close(); };
    const bool closed = co_await endsWithin(closing(m_central.get()), kCloseEnd);
    if (closed)
        co_return;
    // Its thread hangs in a server that says nothing. Joining it would outlast the time we have, and what was
    // not delivered lies in the outbox: the process ends without it.
    [[maybe_unused]] const CentralStore *left = m_central.release();
}

void Engine::Private::cancelCalls()
{
    m_cancel.request_stop();
    if (m_access)
        m_access->client().shutdown();
}

QCoro::Task<void> Engine::Private::refreshCentral()
{
    if (!m_central)
        co_return;
    const Result<CentralState> state = co_await m_central->connect();
    const Result<LeaseState> lease = co_await m_central->readLease(QString::fromUtf16(kPollLease));
    board.noteReach(state);
    const bool led = lease && !lease->holder.isEmpty() && lease->remaining > 0ms;
    if (led) // any program of this installation: the one that asks takes no part itself
        board.noteLease(*lease, lease->holder.startsWith(m_collectorId + u'/'));
    else
        board.noteLease({}, false); // unknown or run out: nobody leads
    statusMoved();
}

void Engine::Private::abandon()
{
    m_engine.clear();
    if (m_scheduler)
        m_scheduler->stop();
    cancelCalls();
}

} // namespace etcm
