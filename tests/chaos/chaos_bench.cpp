#include "chaos_bench.h"

#include "contract/store_under_test.h"
#include "domain/market_day.h"
#include "store/connection_url.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>

namespace etcm::test
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const QStringList kNoSync{u"fsync=off"_s}; // processes crash here, not the machine
constexpr int kSettleTries = 4;
constexpr int kPatientConnect =
    15; // seconds: that all is well shows late on a machine that plays many schedules at once
constexpr int kSettleMs = 120'000; // a busy machine is no fault
constexpr auto kAdminPatience = 30s;
constexpr qint64 kCalmSettleMs = 800; ///< how long the last program takes on an idle machine
constexpr char kSmallDisk[] = "size=24m";

Result<std::unique_ptr<Session>> openAdmin(const PostgresServer &server)
{
    const auto url = parseConnectionUrl(server.url(), u"etcm chaos"_s);
    if (!url)
        return fail(url.error());
    return Session::open(
        {SqlEngine::PostgreSql,
         {},
         url->options,
         url->server,
         {u"SET client_min_messages = warning"_s, u"SET default_transaction_read_only = off"_s}});
}

QString dayText(LocalDate date)
{
    return QString::fromLatin1(formatIsoDate(date));
}

} // namespace

ChaosBench::ChaosBench(bool smallDisks)
    : m_smallDisks(smallDisks), m_server(startServer(kNoSync)),
      m_proxy(std::make_unique<TcpProxy>(m_server->port()))
{
}

Result<void> ChaosBench::tryAdmin(const QString &sql)
{
    if (!m_server->isRunning() && !m_server->start(kNoSync))
        return fail(ErrorCode::DatabaseDown, u"PostgreSQL does not start again: "_s + m_server->log());
    if (!m_admin) {
        auto session = openAdmin(*m_server);
        if (!session)
            return fail(session.error());
        m_admin = std::move(*session);
    }
    Result<void> done = m_admin->run(sql);
    if (!done)
        m_admin.reset(); // it may have ended with its server, or by Ended
    return done;
}

Result<void> ChaosBench::admin(const QString &sql)
{
    const QDeadlineTimer deadline(kAdminPatience);
    Result<void> done = tryAdmin(sql);
    while (!done && !deadline.hasExpired()) {
        QThread::msleep(50);
        done = tryAdmin(sql);
    }
    return done;
}

ChaosOutcome ChaosBench::play(const ChaosSchedule &schedule)
{
    const QTemporaryDir folder;
    m_folder = folder.path();
    m_seed = schedule.seed;
    m_damage.clear();
    const Result<void> played = playSteps(schedule);
    Result<ChaosVerdict> verdict = played ? settle(schedule) : fail(played.error());
    m_disk.reset();
    if (!m_damage.isEmpty() && (!verdict || verdict->difference.isEmpty()))
        verdict = ChaosVerdict{m_damage}; // found is found, also if the rest could not be played
    if (!verdict)
        return {verdict.error().text(), {}};
    return {{}, *verdict};
}

Result<void> ChaosBench::playSteps(const ChaosSchedule &schedule)
{
    if (const Result<void> prepared = prepare(schedule); !prepared)
        return fail(prepared.error());
    for (const ChaosStep &step : schedule.steps) {
        if (const Result<void> played = playStep(step); !played)
            return fail(played.error());
        if (m_damage.isEmpty())
            m_damage = faultOfTheExport(m_folder);
    }
    return {};
}

Result<void> ChaosBench::prepare(const ChaosSchedule &schedule)
{
    if (schedule.needsSmallDisk()) {
        if (m_smallDisks)
            m_disk = SmallDisk::mount(m_folder, kSmallDisk);
        if (!m_disk)
            return fail(ErrorCode::Storage, u"no small file system can be mounted here"_s);
    }
    const auto port = portOf(schedule.pooler);
    if (!port)
        return fail(port.error());
    m_port = *port;
    return admin(u"DROP SCHEMA public CASCADE; CREATE SCHEMA public"_s);
}

Result<int> ChaosBench::portOf(Pooler pooler)
{
    if (pooler == Pooler::None)
        return m_proxy->port();
    auto &running = m_poolers[pooler];
    if (!running && !QFile::exists(u"/usr/sbin/pgbouncer"_s))
        return fail(ErrorCode::Internal, u"PgBouncer is missing: apt install pgbouncer"_s);
    if (!running)
        running = startPgBouncer(m_proxy->port(), pooler == Pooler::Session ? "session" : "transaction");
    return running->port();
}

Result<std::unique_ptr<mock::SimulatorThread>> ChaosBench::serve(UtcTime now, const QString &scenario) const
{
    mock::Simulator::Options options;
    options.now = now;
    options.seed = m_seed;
    options.scenario = scenario;
    auto simulator = std::make_unique<mock::SimulatorThread>(options);
    if (const auto port = simulator->start(); !port)
        return fail(port.error());
    return simulator;
}

std::unique_ptr<QProcess> ChaosBench::launch(const QStringList &arguments,
                                             const mock::SimulatorThread &simulator, UtcTime now,
                                             const QStringList &days, int connectSeconds) const
{
    auto program = std::make_unique<QProcess>();
    const QString database =
        u"postgresql://postgres@127.0.0.1:%1/energy_trading?connect_timeout=%2"_s.arg(m_port).arg(
            connectSeconds);
    program->setProcessChannelMode(QProcess::MergedChannels);
    program->start(QStringLiteral(ETCM_CHAOS_WORKER),
                   arguments +
                       QStringList{u"--"_s, m_folder, database, simulator.baseUrl().toString(),
                                   QString::fromLatin1(formatIsoUtc(now))} +
                       days);
    return program;
}

Result<void> ChaosBench::playStep(const ChaosStep &step)
{
    const auto simulator = serve(step.now, step.scenario);
    if (!simulator)
        return fail(simulator.error());
    if (const Result<void> struck = strike(step, Moment::BeforeTheStart); !struck)
        return struck;
    const auto faultAfter = paced(step.faultAfter);
    const auto killAfter = paced(step.killAfter);
    const QStringList jump{u"--jump-by"_s, QString::number(step.clockJump.count()), u"--jump-after"_s,
                           QString::number(faultAfter.count())};
    std::vector<std::unique_ptr<QProcess>> programs;
    for (int i = 0; i < step.programs; ++i) {
        if (i > 0)
            QThread::msleep(static_cast<unsigned long>(step.secondAfter.count()));
        programs.push_back(launch(jump, **simulator, step.now + step.clockOff));
        programs.back()->waitForStarted();
        ++m_programs;
    }
    const auto first = std::min(faultAfter, killAfter);
    programs.front()->waitForFinished(static_cast<int>(first.count()));
    const Result<void> struck = strike(step, Moment::Middle);
    endBy(killAfter - first, programs);
    const Result<void> mended = mend(step);
    return struck ? mended : struck;
}

void ChaosBench::endBy(std::chrono::milliseconds killAfter,
                       const std::vector<std::unique_ptr<QProcess>> &programs)
{
    const QDeadlineTimer deadline(killAfter);
    for (const auto &program : programs) {
        if (program->state() == QProcess::NotRunning || // which waitForFinished() calls false as well
            program->waitForFinished(static_cast<int>(deadline.remainingTime())))
            continue;
        ++m_killed;
        program->kill();
        program->waitForFinished();
    }
}

// On a busy machine a program would be killed before it has done anything.
std::chrono::milliseconds ChaosBench::paced(std::chrono::milliseconds calm) const
{
    return calm * std::max(m_settleMs, kCalmSettleMs) / kCalmSettleMs;
}

Result<void> ChaosBench::strike(const ChaosStep &step, Moment moment)
{
    const bool early = step.fault == DatabaseFault::Absent || step.fault == DatabaseFault::ReadOnly ||
                       step.fault == DatabaseFault::Locked;
    const auto disk = moment == Moment::BeforeTheStart ? DiskFault::Full : DiskFault::FillsUp;
    if (step.disk == disk)
        m_disk->fillUp();
    return early == (moment == Moment::BeforeTheStart) ? strikeDatabase(step.fault) : Result<void>();
}

Result<void> ChaosBench::strikeDatabase(DatabaseFault fault)
{
    switch (fault) {
    case DatabaseFault::None: break;
    case DatabaseFault::Cut: m_proxy->cut(); break;
    case DatabaseFault::Frozen: m_proxy->freeze(); break;
    case DatabaseFault::Killed:
    case DatabaseFault::Absent: m_server->kill9(); break;
    case DatabaseFault::ReadOnly:
        return admin(u"ALTER DATABASE energy_trading SET default_transaction_read_only = on"_s);
    case DatabaseFault::Ended: return endSessions();
    case DatabaseFault::Locked:
        auto locker = openAdmin(*m_server);
        if (!locker)
            return fail(locker.error());
        m_locker = std::move(*locker);
        // Without the table, at the first step, there is nothing to lock.
        std::ignore = m_locker->run(u"BEGIN; LOCK TABLE api_health_logs IN ACCESS EXCLUSIVE MODE"_s);
        break;
    }
    return {};
}

// The administrator's own session is one of those that end, as it would be where somebody else ends them.
Result<void> ChaosBench::endSessions()
{
    auto own = std::move(m_admin);
    const Result<void> ended = admin(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                     " WHERE datname = 'energy_trading' AND pid <> pg_backend_pid()"_s);
    m_admin = std::move(own);
    return ended;
}

Result<void> ChaosBench::mend(const ChaosStep &step)
{
    if (m_disk)
        m_disk->relieve();
    if (step.fault == DatabaseFault::Frozen)
        m_proxy->thaw();
    m_locker.reset();
    if (step.fault != DatabaseFault::ReadOnly)
        return admin(u"SELECT 1"_s); // starts a server that was killed
    const Result<void> writable =
        admin(u"ALTER DATABASE energy_trading RESET default_transaction_read_only"_s);
    // A pooler keeps those that only read.
    return writable ? endSessions() : writable;
}

Result<ChaosVerdict> ChaosBench::settle(const ChaosSchedule &schedule)
{
    // What waits behind a pooler by transaction is delivered once it is out of the way.
    const auto port = portOf(schedule.pooler == Pooler::Transaction ? Pooler::None : schedule.pooler);
    if (!port)
        return fail(port.error());
    const auto simulator = serve(schedule.end, u"ok"_s);
    if (!simulator)
        return fail(simulator.error());
    m_port = *port;
    const QStringList days{dayText(MarketDay::containing(schedule.steps.front().now).date()),
                           dayText(MarketDay::containing(schedule.end).date())};
    QByteArray told;
    for (int i = 0; i < kSettleTries; ++i) {
        QElapsedTimer life;
        life.start();
        const auto program = launch({}, **simulator, schedule.end, days, kPatientConnect);
        if (!program->waitForFinished(kSettleMs))
            return ChaosVerdict{u"the program did not end within 2 min although all was well"_s};
        m_settleMs = life.elapsed();
        if (program->exitStatus() == QProcess::NormalExit && program->exitCode() == 0)
            return judge(schedule, **simulator, *m_server, m_folder);
        told += program->readAll();
    }
    return ChaosVerdict{u"the program never ended well although all was well: "_s + QString::fromUtf8(told)};
}

} // namespace etcm::test
