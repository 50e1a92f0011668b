// Keeps the Overview's snapshot up to date: asks the store for what arrived, and the clock when nothing does;
// what did not change is neither read nor made again. Every query runs on the store's own thread; late
// answers are dropped.
#pragma once

#include "models/overview_snapshot.h"
#include "store/local_store.h"

#include <QObject>
#include <QTimer>

namespace etcm
{
class CallLog;
class Engine;
class QueryRound;
struct SourceConfig;

class OverviewFeed : public QObject
{
    Q_OBJECT

public:
    explicit OverviewFeed(Engine &engine, QObject *parent = nullptr);

    /// What it has cost so far.
    struct Work {
        int queries = 0; ///< put to the store
        int calls = 0;   ///< rows of the health log that came back
        int panels = 0;  ///< snapshots that were made
    };

    /// A feed that is not active asks nothing and ticks for nothing; becoming active it asks for everything.
    void setActive(bool active);
    /// What shows the time moves on. The feed does it by itself every minute.
    void tick();
    [[nodiscard]] Work work() const;

Q_SIGNALS:
    /// Only these parts are other than the last time.
    void ready(const etcm::OverviewSnapshot &snapshot, etcm::OverviewParts changed);

private:
    enum Part : unsigned {
        Prices = 1,
        Plant = 2,
        ControlSignals = 4,
        Calls = 8,
        Alerts = 16,
        Everything = 31
    };

    void factsStored(const EndpointId &id);
    void want(unsigned parts);
    void load();
    void askPrices();
    void askPlant();
    void askSignals();
    void askCalls();
    void takeCalls(const std::vector<RequestRecord> &calls);
    void askAlerts();
    void publish();
    void armTick();
    [[nodiscard]] const SourceConfig *source(Endpoint endpoint = Endpoint::Prices) const;
    [[nodiscard]] UtcTime now() const;

    Engine &m_engine;
    CallLog *m_calls;
    OverviewFacts m_facts;
    OverviewSnapshot m_snapshot;
    OverviewParts m_stale; ///< what the snapshot tells is not the newest any more
    QueryRound *m_round;
    QTimer m_tick;
    unsigned m_wanted = Everything;
    QStringList m_sources; ///< whose data are read, of prices, plant and signals
    UtcTime m_day{};       ///< start of the market day that was asked for
    UtcTime m_slot{};      ///< start of the slot of the last tick
    Work m_work;
};

} // namespace etcm
