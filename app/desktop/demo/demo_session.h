// --demo: the simulator inside the program, on a free loopback port and a thread of its own, with a
// throw-away data folder and a configuration that points at it. The program's only use of the simulator.
#pragma once

#include "engine/config.h"
#include "net/memory_secrets.h"

#include <QCoroTask>
#include <QTemporaryDir>

#include <memory>

namespace etcm
{
class Clock;
namespace mock
{
class SimulatorThread;
}

class DemoSession
{
public:
    DemoSession();
    ~DemoSession();

    /// Starts the simulator. Errors: Network (no free port), Storage (no folder).
    [[nodiscard]] Result<void> start();
    /// Stores the demo's past through the ordinary store, before the engine opens it.
    QCoro::Task<Result<void>> storePast();

    [[nodiscard]] AppConfig config() const;
    [[nodiscard]] SecretStore &secrets() { return m_secrets; }
    [[nodiscard]] const Clock &clock() const;
    /// "DEMO: simulated data, seed 20261014, time runs 1×."
    [[nodiscard]] QString mark() const;

private:
    [[nodiscard]] SourceConfig source() const;

    QTemporaryDir m_folder;
    MemorySecrets m_secrets;
    std::unique_ptr<mock::SimulatorThread> m_simulator;
};

} // namespace etcm
