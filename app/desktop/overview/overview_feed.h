// Keeps the Overview's snapshot up to date: asks the store when facts arrive, and the clock when nothing
// does. Every query runs on the store's own thread; late answers are dropped.
#pragma once

#include "domain/result.h"
#include "models/overview_snapshot.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace etcm
{
class Engine;
struct SourceConfig;

class OverviewFeed : public QObject
{
    Q_OBJECT

public:
    explicit OverviewFeed(Engine &engine, QObject *parent = nullptr);

    /// A feed that is not active asks nothing and ticks for nothing; becoming active it asks for everything.
    void setActive(bool active);

Q_SIGNALS:
    void ready(const etcm::OverviewSnapshot &snapshot);

private:
    enum Part : unsigned {
        Prices = 1,
        Plant = 2,
        ControlSignals = 4,
        Calls = 8,
        Alerts = 16,
        Everything = 31
    };

    void factsStored(const QString &sourceId, Endpoint endpoint);
    void statusChanged();
    void tick();
    void want(unsigned parts);
    void load();
    void askPrices();
    void askPlant();
    void askSignals();
    void askCalls();
    void askAlerts();
    /// Runs `take` with the value unless it is late or an error; then the old facts stay.
    template <typename T, typename Take>
    void ask(QFuture<Result<T>> future, Take take);
    void answered();
    void publish();
    void readWatches();
    void armTick();
    void readSources();
    [[nodiscard]] const SourceConfig *source(Endpoint endpoint = Endpoint::Prices) const;
    [[nodiscard]] UtcTime now() const;

    Engine &m_engine;
    OverviewFacts m_facts;
    QTimer m_soon; ///< gathers what arrives together
    QTimer m_tick;
    bool m_active = false;
    unsigned m_wanted = Everything;
    int m_pending = 0;
    int m_round = 0;
    UtcTime m_day{}; ///< start of the market day that was asked for
};

} // namespace etcm
