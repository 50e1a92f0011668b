// Plays one chaos schedule with real parts: the simulator, the collector's engine as a process of its own, a
// PostgreSQL behind a proxy.
#pragma once

#include "mock/simulator.h"
#include "schedule.h"
#include "store/session.h"
#include "support/postgres_server.h"
#include "support/tcp_proxy.h"

#include <QProcess>

#include <memory>

namespace etcm::test
{

class ChaosBench
{
public:
    ChaosBench();

    /// Empty if PostgreSQL holds exactly what the simulator published when all is over, else what differs.
    [[nodiscard]] QString play(const ChaosSchedule &schedule);
    [[nodiscard]] int kills() const { return m_kills; } ///< of the program, so far

private:
    void playStep(const ChaosStep &step);
    void strike(DatabaseFault fault);
    void mend(DatabaseFault fault);
    [[nodiscard]] QString settle(const ChaosSchedule &schedule);
    [[nodiscard]] QString judge(const ChaosSchedule &schedule, mock::SimulatorThread &simulator);
    [[nodiscard]] std::unique_ptr<mock::SimulatorThread> serve(UtcTime now, const QString &scenario) const;
    void launch(QProcess &program, const mock::SimulatorThread &simulator, UtcTime now,
                const QStringList &more = {}) const;
    void admin(const QString &sql);

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<TcpProxy> m_proxy;
    std::unique_ptr<Session> m_admin;
    std::unique_ptr<Session> m_locker;
    QString m_folder;
    quint64 m_seed = 0;
    int m_kills = 0;
};

} // namespace etcm::test
