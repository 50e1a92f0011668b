// Plays chaos schedules with real parts: the simulator, the collector's engine as a process of its own (or
// two), PgBouncer, and a PostgreSQL behind a proxy.
#pragma once

#include "chaos_judge.h"
#include "mock/simulator.h"
#include "schedule.h"
#include "store/session.h"
#include "support/port_program.h"
#include "support/postgres_server.h"
#include "support/small_disk.h"
#include "support/tcp_proxy.h"

#include <QProcess>

#include <map>
#include <memory>

namespace etcm::test
{

/// What became of one schedule.
struct ChaosOutcome {
    QString skipped; ///< the bench could not play it, and why
    ChaosVerdict verdict;
};

class ChaosBench
{
public:
    /// `smallDisks`: this machine lets the bench mount small file systems (SmallDisk::prepare()).
    explicit ChaosBench(bool smallDisks);

    [[nodiscard]] ChaosOutcome play(const ChaosSchedule &schedule);
    /// Of the programs that met a fault so far; a schedule whose programs are all killed early tells little.
    [[nodiscard]] int programs() const { return m_programs; }
    [[nodiscard]] int killed() const { return m_killed; }

private:
    /// What was found damaged on the way; an error: they cannot be played here.
    [[nodiscard]] Result<void> playSteps(const ChaosSchedule &schedule);
    [[nodiscard]] Result<void> prepare(const ChaosSchedule &schedule);
    [[nodiscard]] Result<void> playStep(const ChaosStep &step);
    enum class Moment { BeforeTheStart, Middle };
    [[nodiscard]] Result<void> strike(const ChaosStep &step, Moment moment);
    [[nodiscard]] Result<void> strikeDatabase(DatabaseFault fault);
    [[nodiscard]] Result<void> endSessions();
    [[nodiscard]] Result<void> mend(const ChaosStep &step);
    [[nodiscard]] Result<ChaosVerdict> settle(const ChaosSchedule &schedule);
    [[nodiscard]] Result<int> portOf(Pooler pooler);
    [[nodiscard]] Result<std::unique_ptr<mock::SimulatorThread>> serve(UtcTime now,
                                                                       const QString &scenario) const;
    [[nodiscard]] std::unique_ptr<QProcess> launch(const QStringList &arguments,
                                                   const mock::SimulatorThread &simulator, UtcTime now,
                                                   const QStringList &days = {},
                                                   int connectSeconds = 2) const;
    [[nodiscard]] std::chrono::milliseconds paced(std::chrono::milliseconds calm) const;
    void endBy(std::chrono::milliseconds killAfter, const std::vector<std::unique_ptr<QProcess>> &programs);
    /// One statement of the administrator's, on a new session where the old one has ended with its server, or
    /// by it.
    [[nodiscard]] Result<void> admin(const QString &sql);
    [[nodiscard]] Result<void> tryAdmin(const QString &sql);

    bool m_smallDisks;
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<TcpProxy> m_proxy;
    std::map<Pooler, std::unique_ptr<PortProgram>> m_poolers;
    std::unique_ptr<Session> m_admin;
    std::unique_ptr<Session> m_locker;
    std::unique_ptr<SmallDisk> m_disk;
    QString m_folder;
    QString m_damage; ///< what a step left broken; empty: nothing
    int m_port = 0;   ///< where the programs find their database
    quint64 m_seed = 0;
    qint64 m_settleMs = 0; ///< how long the last program of the schedule before took
    int m_programs = 0;
    int m_killed = 0;
};

} // namespace etcm::test
