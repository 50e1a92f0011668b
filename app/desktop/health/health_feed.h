// Keeps the API health page up to date: the calls as they arrive, the hours every few minutes. Asks nothing
// while the page is hidden; queries run on the store's own thread, and late answers are dropped.
#pragma once

#include "domain/result.h"
#include "models/health_page_snapshot.h"
#include "store/local_store.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace etcm
{
class CallLog;
class Engine;

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
    template <typename T, typename Take>
    void ask(QFuture<Result<T>> future, Take take);
    void answered();
    void publish();

    Engine &m_engine;
    CallLog *m_calls;
    HealthPageFacts m_facts;
    LatencyRange m_range = LatencyRange::Day;
    QTimer m_soon; ///< gathers what arrives together
    QTimer m_tick; ///< what shows the time moves on
    bool m_active = false;
    bool m_isWanted = false; ///< something came while answers were awaited
    int m_pending = 0;
    int m_round = 0;
    std::optional<UtcTime> m_hoursReadAt;  ///< nothing: they are wanted
    std::optional<UtcTime> m_alertsReadAt; ///< likewise
};

} // namespace etcm
