// Keeps the Alerts page up to date: what is open comes from the rules themselves, what happened from the
// store. Asks nothing while the page is hidden; late answers are dropped.
#pragma once

#include "models/incident_card.h"

#include <QObject>
#include <QTimer>

namespace etcm
{
class CallLog;
class Engine;
class QueryRound;

class AlertsFeed : public QObject
{
    Q_OBJECT

public:
    explicit AlertsFeed(Engine &engine, QObject *parent = nullptr);

    void setActive(bool active);
    /// Whose card is wanted from now on.
    void choose(const QString &incidentId);
    void acknowledge(const QString &incidentId, const QString &note);

Q_SIGNALS:
    void listReady(const etcm::AlertList &list);
    void cardReady(const etcm::IncidentCard &card);

private:
    void load();
    void takeCalls(const std::vector<RequestRecord> &calls);
    void takeRound();
    void publish();
    void publishCard(const std::vector<OpenAlert> &open);
    [[nodiscard]] IncidentInput inputFor(const std::vector<OpenAlert> &open) const;

    Engine &m_engine;
    CallLog *m_callLog;
    QueryRound *m_round;
    QTimer m_tick; ///< ages grow
    QString m_chosen;
    std::vector<AlertTransition> m_transitions; ///< newest first
    std::vector<RequestRecord> m_calls;         ///< of every endpoint, ascending
};

} // namespace etcm
