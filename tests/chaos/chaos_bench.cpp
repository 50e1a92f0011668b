#include "chaos_bench.h"

#include "contract/same_facts.h"
#include "contract/store_under_test.h"
#include "domain/market_day.h"

#include <QTemporaryDir>

#include <algorithm>

namespace etcm::test
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const QStringList kNoSync{u"fsync=off"_s}; // processes crash here, not the machine
constexpr int kSettleTries = 4;
constexpr int kSettleMs = 30'000;

QString dayText(LocalDate date)
{
    return QString::fromLatin1(formatIsoDate(date));
}

QStringList priceRows(const std::vector<PriceSeries> &all)
{
    QStringList rows;
    for (const PriceSeries &series : all) {
        for (const PricePoint &point : series.points)
            rows += u"%1|%2|%3|%4|%5"_s.arg(series.key.tariffName, tariffTypeName(series.key.tariffType))
                        .arg(toEpochMs(point.start))
                        .arg(toEpochMs(point.end))
                        .arg(point.value.micro());
    }
    rows.sort();
    return rows;
}

QStringList rowsOf(Session &session, const QString &sql)
{
    auto row = session.query(sql);
    if (!row)
        return {row.error().text()};
    QStringList rows;
    while (row->next())
        rows += row->text(0);
    rows.sort();
    return rows;
}
} // namespace

ChaosBench::ChaosBench()
    : m_server(startServer(kNoSync)), m_proxy(std::make_unique<TcpProxy>(m_server->port()))
{
}

void ChaosBench::admin(const QString &sql)
{
    if (m_admin && m_admin->run(sql))
        return;
    m_admin = rawPostgres(m_server->url()); // the old session ended with its server
    std::ignore = m_admin->run(u"SET client_min_messages = warning"_s);
    if (const Result<void> done = m_admin->run(sql); !done)
        qFatal("%s", qPrintable(done.error().text()));
}

QString ChaosBench::play(const ChaosSchedule &schedule)
{
    const QTemporaryDir folder;
    m_folder = folder.path();
    m_seed = schedule.seed;
    admin(u"DROP SCHEMA public CASCADE; CREATE SCHEMA public"_s);
    for (const ChaosStep &step : schedule.steps)
        playStep(step);
    return settle(schedule);
}

std::unique_ptr<mock::SimulatorThread> ChaosBench::serve(UtcTime now, const QString &scenario) const
{
    mock::Simulator::Options options;
    options.now = now;
    options.seed = m_seed;
    options.scenario = scenario;
    auto simulator = std::make_unique<mock::SimulatorThread>(options);
    if (const auto port = simulator->start(); !port)
        qFatal("%s", qPrintable(port.error().text()));
    return simulator;
}

void ChaosBench::launch(QProcess &program, const mock::SimulatorThread &simulator, UtcTime now,
                        const QStringList &more) const
{
    const QString database =
        u"postgresql://postgres@127.0.0.1:%1/energy_trading?connect_timeout=2"_s.arg(m_proxy->port());
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral(ETCM_CHAOS_WORKER),
                  QStringList{m_folder, database, simulator.baseUrl().toString(),
                              QString::fromLatin1(formatIsoUtc(now))} +
                      more);
}

void ChaosBench::playStep(const ChaosStep &step)
{
    const auto simulator = serve(step.now, step.scenario);
    const bool before = step.fault == DatabaseFault::Absent || step.fault == DatabaseFault::ReadOnly ||
                        step.fault == DatabaseFault::Locked;
    if (before)
        strike(step.fault);
    QProcess program;
    launch(program, *simulator, step.now);
    program.waitForStarted();
    const auto first = before ? step.killAfter : std::min(step.faultAfter, step.killAfter);
    bool ended = program.waitForFinished(static_cast<int>(first.count()));
    if (!before)
        strike(step.fault);
    if (!ended)
        ended = program.waitForFinished(static_cast<int>((step.killAfter - first).count()));
    if (!ended) {
        ++m_kills;
        program.kill();
        program.waitForFinished();
    }
    mend(step.fault);
}

void ChaosBench::strike(DatabaseFault fault)
{
    switch (fault) {
    case DatabaseFault::None: return;
    case DatabaseFault::Cut: m_proxy->cut(); return;
    case DatabaseFault::Frozen: m_proxy->freeze(); return;
    case DatabaseFault::Killed:
    case DatabaseFault::Absent: m_server->kill9(); return;
    case DatabaseFault::ReadOnly:
        admin(u"ALTER DATABASE energy_trading SET default_transaction_read_only = on"_s);
        return;
    case DatabaseFault::Ended:
        admin(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              " WHERE datname = 'energy_trading' AND pid <> pg_backend_pid()"_s);
        return;
    case DatabaseFault::Locked:
        m_locker = rawPostgres(m_server->url());
        std::ignore = m_locker->run(u"BEGIN; LOCK TABLE api_health_logs IN ACCESS EXCLUSIVE MODE"_s);
        return;
    }
}

void ChaosBench::mend(DatabaseFault fault)
{
    if (fault == DatabaseFault::Frozen)
        m_proxy->thaw();
    if (fault == DatabaseFault::Locked)
        m_locker.reset();
    if (fault == DatabaseFault::ReadOnly) {
        admin(u"SET default_transaction_read_only = off"_s); // this session may be a new one
        admin(u"ALTER DATABASE energy_trading RESET default_transaction_read_only"_s);
    }
    if (!m_server->isRunning() && !m_server->start(kNoSync))
        qFatal("PostgreSQL does not start again: %s", qPrintable(m_server->log()));
}

QString ChaosBench::settle(const ChaosSchedule &schedule)
{
    const auto simulator = serve(schedule.end, u"ok"_s);
    const QStringList days{dayText(MarketDay::containing(schedule.steps.front().now).date()),
                           dayText(MarketDay::containing(schedule.end).date())};
    QByteArray told;
    for (int i = 0; i < kSettleTries; ++i) {
        QProcess program;
        launch(program, *simulator, schedule.end, days);
        if (!program.waitForFinished(kSettleMs))
            return u"the program did not end within 30 s although all was well"_s;
        if (program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0)
            return judge(schedule, *simulator);
        told += program.readAll();
    }
    return u"the program never ended well although all was well: "_s + QString::fromUtf8(told);
}

QString ChaosBench::judge(const ChaosSchedule &schedule, mock::SimulatorThread &simulator)
{
    const auto local = openSqlite(m_folder);
    if (const QStringList check = local->rows(u"PRAGMA integrity_check"_s); check != QStringList{u"ok"_s})
        return u"the local file: "_s + check.join(u' ');
    if (local->rows(u"SELECT id FROM outbox"_s) != QStringList())
        return u"entries are left in the outbox, waiting or parked"_s;
    if (const QString difference = differenceOfStores(m_folder, *m_server); !difference.isEmpty())
        return difference;
    const UtcTime from = MarketDay::containing(schedule.steps.front().now).start();
    const UtcTime to = MarketDay::containing(schedule.end).next().end();
    const QStringList published = priceRows(simulator.priceHistory(from, to, simulator.clock().now()));
    m_admin = rawPostgres(m_server->url());
    const QStringList stored =
        rowsOf(*m_admin, u"SELECT concat_ws('|', tariff_name, tariff_type,"
                         " (extract(epoch FROM start_timestamp) * 1000)::bigint,"
                         " (extract(epoch FROM end_timestamp) * 1000)::bigint, (value * 1000000)::bigint)"
                         " FROM energy_prices"_s);
    if (published != stored)
        return u"%1 prices published, %2 stored, or other values"_s.arg(published.size()).arg(stored.size());
    QStringList readings;
    for (const PlantReading &reading : simulator.simulator().plantHistory(from, schedule.end + 1h))
        readings += QString::number(toEpochMs(reading.timestamp));
    for (const QString &time :
         rowsOf(*m_admin, u"SELECT (extract(epoch FROM timestamp) * 1000)::bigint FROM plant_status"_s)) {
        if (!readings.contains(time))
            return u"a plant reading that was never published, at "_s + time;
    }
    return {};
}

} // namespace etcm::test
