// Keeps the Alerts page up to date: what is open comes from the rules themselves, what happened from the
// store. Asks nothing while the page is hidden; late answers are dropped.
#pragma once

#include "domain/result.h"
#include "models/incident_card.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

namespace etcm
{
class CallLog;
class Engine;

class AlertsFeed : public QObject
{
    Q_OBJECT

public:
    explicit AlertsFeed(Engine &engine, QObject *parent = nullptr);

    void setActive(bool active);
    /// Whose card is wanted from now on.
    void choose(const QString &incidentId);
    QCoro::Task<void> acknowledge(QString incidentId, QString note);

Q_SIGNALS:
    void listReady(const etcm::AlertList &list);
    void cardReady(const etcm::IncidentCard &card);

private:
    void want();
    void load();
    void takeCalls(const std::vector<RequestRecord> &calls);
    void answered();
    void publish();
    void publishCard(const std::vector<OpenAlert> &open);
    [[nodiscard]] IncidentInput inputFor(const std::vector<OpenAlert> &open) const;

    Engine &m_engine;
    CallLog *m_callLog;
    QTimer m_soon; ///< gathers what arrives together
    QTimer m_tick; ///< ages grow
    bool m_active = false;
    int m_round = 0;
    int m_pending = 0;
    bool m_again = false; ///< something arrived while answers were awaited
    QString m_chosen;
    std::vector<AlertTransition> m_transitions; ///< newest first
    std::vector<RequestRecord> m_calls;         ///< of every endpoint, ascending
};

} // namespace etcm
