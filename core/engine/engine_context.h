// What the parts of the engine share. Private to this folder.
#pragma once

#include "engine/alert_feed.h"
#include "engine/engine.h"
#include "engine/scheduler.h"
#include "engine/status_board.h"
#include "engine/task_group.h"

namespace etcm
{

/// What the engine tells its users; Engine passes it on.
class EngineNews : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void factsStored(const etcm::EndpointId &id);
    void statusChanged();
    void alertChanged(const etcm::AlertTransition &transition);
};

struct EngineContext {
    explicit EngineContext(EngineOptions chosen);

    [[nodiscard]] bool withOutbox() const; ///< a central database is named
    /// Null if no such source is enabled.
    [[nodiscard]] const SourceConfig *source(const QString &id) const;
    /// Of the alert that an endpoint is down.
    [[nodiscard]] AlertState stateOf(const EndpointId &id) const;
    /// Lets something be written down; it keeps the engine's parts alive, and stop() waits for it.
    void run(QCoro::Task<void> task);
    void announce(const std::vector<AlertTransition> &transitions);
    /// Something was noted on the board: judges it anew, and tells if anybody would see a difference.
    void statusMoved();

    EngineOptions options;
    SystemClock systemClock;
    const Clock &clock;
    StatusBoard board;
    Scheduler schedule;
    EngineNews news;
    std::unique_ptr<LocalStore> store; ///< from its opening on
    std::unique_ptr<AlertFeed> alerts; ///< likewise
    QString collectorId;               ///< of this installation
    KeepAlive keepAlive;
    std::unique_ptr<QObject> wires = std::make_unique<QObject>(); ///< of the connections between the parts
    TaskGroup records;
    std::stop_source canceled; ///< no further call
    bool stopping = false;
};

} // namespace etcm
