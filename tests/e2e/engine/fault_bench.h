// One installation that stores what the simulator publishes and forwards it to a real PostgreSQL, step by
// step.
#pragma once

#include "engine/forwarder.h"
#include "mock/simulator.h"
#include "store/local_store.h"
#include "support/postgres_server.h"

#include <QTemporaryDir>

#include <memory>

namespace etcm::test
{

class FaultBench
{
public:
    /// `url`: where to deliver; an empty database is filled with the schema by the first delivery.
    explicit FaultBench(const QString &url, CentralLimits limits = {});
    ~FaultBench();

    /// Stores `count` polls, six simulated hours apart: today's and tomorrow's prices, the plant's readings
    /// since the poll before, one request. False if the file did not take one.
    bool poll(int count);
    /// One more batch that holds prices of our own making.
    bool save(FactBatch batch);
    /// Delivers elsewhere, or by another sign-in, from now on.
    void connectTo(const QString &url, CentralLimits limits = {});
    /// Runs the forwarder until it has delivered everything or gives up for now; true if nothing is left.
    bool drain();
    /// The same in the background.
    void begin() { m_forwarder->kick(); }

    [[nodiscard]] const ForwarderState &state() const { return m_forwarder->state(); }
    /// Why rows wait; empty if the server takes them.
    [[nodiscard]] QString failureText() const
    {
        return state().failure ? state().failure->text() : QString();
    }
    [[nodiscard]] qint64 depth() { return m_local->outbox().depth().result().value_or(-1); }
    [[nodiscard]] LocalStore &local() { return *m_local; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// Empty if the server holds exactly the simulator's facts, each once, and the local file the same.
    [[nodiscard]] QString difference(const PostgresServer &server) const;

private:
    void stopForwarding();
    [[nodiscard]] FactBatch nextPoll();
    [[nodiscard]] QStringList publishedPrices() const;

    QTemporaryDir m_folder;
    mock::Simulator m_simulator;
    SystemClock m_clock;
    UtcTime m_first;
    UtcTime m_now;
    std::unique_ptr<LocalStore> m_local;
    std::unique_ptr<CentralStore> m_central;
    std::unique_ptr<Forwarder> m_forwarder;
};

} // namespace etcm::test
