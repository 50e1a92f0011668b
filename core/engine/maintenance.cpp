#include "engine/maintenance.h"

#include "engine/log.h"
#include "monitoring/health_figures.h"

#include <QCoroFuture>

namespace etcm
{

Maintenance::Maintenance(const Clock &clock, KeepAlive keepAlive, MaintenanceOptions options)
    : m_clock(clock), m_keepAlive(std::move(keepAlive)), m_options(options)
{
    connect(&m_timer, &QTimer::timeout, this, &Maintenance::look);
}

void Maintenance::add(QString name, Target target)
{
    m_databases.push_back(std::make_unique<Database>(Database{std::move(name), std::move(target)}));
}

void Maintenance::start(std::chrono::milliseconds interval)
{
    m_timer.start(interval);
    look();
}

QCoro::Task<void> Maintenance::stop()
{
    m_timer.stop();
    m_stop.request_stop();
    co_await m_runs.idle();
}

void Maintenance::look()
{
    const MonotonicTime now = m_clock.monotonic();
    if (m_runs.running() > 0 || (m_lastBegin && now - *m_lastBegin < m_options.every))
        return;
    m_lastBegin = now;
    m_runs.run(m_keepAlive(work()));
}

QCoro::Task<void> Maintenance::work()
{
    for (const std::unique_ptr<Database> &database : m_databases)
        co_await workOn(*database);
}

QCoro::Task<void> Maintenance::workOn(Database &database)
{
    const auto tell = [&database](const char *what, const Error &error) {
        if (error.code != ErrorCode::Canceled)
            qCWarning(lcEngine).noquote() << "health log," << database.name << what << error.text();
    };
    HealthArchive *archive = database.target();
    if (!archive)
        co_return;
    // Rows that find no partition go into the default one, so a failure here is no reason to stop.
    if (const Result<qint64> made = co_await archive->keepPartitions(); !made)
        tell("partitions cannot be made:", made.error());
    const Result<bool> rolled = co_await rollUpAll(database);
    if (!rolled) {
        tell("cannot be rolled up:", rolled.error());
        co_return;
    }
    if (!*rolled)
        co_return; // what is not counted yet must not be removed
    const Result<qint64> gone = co_await forgetAll(database);
    if (!gone)
        tell("old rows cannot be removed:", gone.error());
    else if (*gone > 0)
        qCInfo(lcEngine).noquote() << "health log," << database.name << "about" << *gone
                                   << "old rows removed";
}

// The mark is left where the round before ended: a transaction that was under way then has given its rows
// lower ids than those already seen. True: every row is counted.
QCoro::Task<Result<bool>> Maintenance::rollUpAll(Database &database)
{
    const UtcTime begin = m_clock.now();
    std::optional<qint64> after;
    while (HealthArchive *archive = database.target()) {
        const Result<HealthBatch> batch = co_await archive->unrolled(after, m_options.rowsRolled);
        if (!batch)
            co_return fail(batch.error());
        RollUpMarks marks{batch->throughId, std::nullopt};
        if (!batch->more)
            marks = {std::max(batch->startId, database.settledId), begin};
        const Result<void> saved = co_await archive->saveHours(rollUp(batch->tallies), marks);
        if (!saved)
            co_return fail(saved.error());
        if (!batch->more) {
            database.settledId = batch->throughId;
            co_return true;
        }
        after = batch->throughId;
        if (!co_await pause())
            break;
    }
    co_return false;
}

QCoro::Task<Result<qint64>> Maintenance::forgetAll(Database &database)
{
    const UtcTime now = m_clock.now();
    const ForgetOrder order{now - m_options.healthKept, now - kHourlyKept, m_options.rowsForgotten};
    qint64 sum = 0;
    while (HealthArchive *archive = database.target()) {
        const Result<qint64> gone = co_await archive->forget(order);
        if (!gone)
            co_return gone;
        sum += *gone;
        if (*gone == 0 || !co_await pause())
            break;
    }
    co_return sum;
}

QCoro::Task<bool> Maintenance::pause()
{
    co_return co_await pauseFor(m_options.pause, m_stop.get_token());
}

} // namespace etcm
