// Keeps the API health page up to date: the calls as they arrive, the hours every few minutes. Asks nothing
// while the page is hidden; queries run on the store's own thread, and late answers are dropped.
#pragma once

#include "models/health_page_snapshot.h"
#include "store/local_store.h"

#include <QObject>
#include <QTimer>

namespace etcm
{
class CallLog;
class Engine;
class QueryRound;

class HealthFeed : public QObject
{
    Q_OBJECT

public:
    explicit HealthFeed(Engine &engine, QObject *parent = nullptr);

    /// Becoming active it asks for everything.
    void setActive(bool active);
    void setRange(LatencyRange range);

Q_SIGNALS:
    void ready(const etcm::HealthPageSnapshot &snapshot);

private:
    void load();
    void askCalls();
    void askHours();
    void askAlerts();
    void publish();

    Engine &m_engine;
    CallLog *m_calls;
    HealthPageFacts m_facts;
    LatencyRange m_range = LatencyRange::Day;
    QueryRound *m_round;
    QTimer m_tick;                         ///< what shows the time moves on
    std::optional<UtcTime> m_hoursReadAt;  ///< nothing: they are wanted
    std::optional<UtcTime> m_alertsReadAt; ///< likewise
};

} // namespace etcm
