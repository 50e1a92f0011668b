// Drains the outbox into the central database, in order, and waits patiently while it is away.
#pragma once

#include "domain/clock.h"
#include "engine/reports.h"
#include "engine/task_group.h"
#include "store/central_store.h"
#include "store/local_outbox.h"

#include <QObject>
#include <QTimer>

namespace etcm
{

struct ForwarderState {
    CentralHealth health = CentralHealth::Buffering; ///< Ok once the server has answered
    QString server;
    std::optional<Error> failure; ///< why rows wait; SchemaNewer: waiting alone will not cure it
    qint64 depth = 0;             ///< batches that wait
    qint64 rows = 0;              ///< in them
    qint64 parked = 0;            ///< batches that the server refuses, kept aside with their error
    qint64 newlyParked = 0;       ///< by this forwarder
    std::optional<UtcTime> lastWrite;
    std::chrono::milliseconds latency{0}; ///< of the last delivery
    int failures = 0;                     ///< in a row
};

/// Pause after the n-th failure in a row: 1 s doubled up to 60 s, of which `random` in [0, 1] takes at most
/// the upper half, so that many programs do not return in one wave.
[[nodiscard]] std::chrono::milliseconds retryPause(int failures, double random);

class Forwarder : public QObject
{
    Q_OBJECT

public:
    /// `keepAlive` holds the stores and this while a delivery is under way.
    Forwarder(LocalOutbox &outbox, CentralStore &central, const Clock &clock, KeepAlive keepAlive);

    /// Connects and delivers what waits from earlier runs.
    void start();
    /// Rows may wait now. Does nothing while a pause after a failure lasts.
    void kick();
    /// Tries to deliver all that waits, pause or not; ends when the outbox is empty or the server does not
    /// take it.
    QCoro::Task<void> drain();
    /// Ends after what is under way and one last delivery, if the server answered before.
    QCoro::Task<void> stop();
    /// Counts what waits, for a state that is told before the first delivery.
    QCoro::Task<void> count();
    [[nodiscard]] const ForwarderState &state() const { return m_state; }

Q_SIGNALS:
    void changed();
    /// A connection was made; CentralState::identity of the other side.
    void connected(const QString &identity);
    /// A try ended: nothing waits any more (`rowsSent` since that was told last, however often the server
    /// went away in between), or it takes nothing now.
    void tried(bool reachable, qint64 rowsSent);

private:
    static constexpr int kEntriesPerDelivery = 64;
    QCoro::Task<void> run();
    enum class Step { More, Idle, Waiting };
    using Entries = std::vector<OutboxEntry>;
    struct Sifted {
        std::vector<Error> refused;   ///< `where` is the outbox id
        bool taken = false;           ///< another entry was delivered
        std::optional<Error> failure; ///< the server went away meanwhile
    };
    QCoro::Task<bool> connectOnce();
    QCoro::Task<Step> deliverHead();
    QCoro::Task<Step> deliverAround(Error refusal);
    QCoro::Task<Sifted> sift(Entries rest, Error refusal);
    QCoro::Task<Result<void>> deliver(Entries entries);
    QCoro::Task<bool> park(QString outboxId, QString error);
    QCoro::Task<bool> parkUnreadable(Entries &entries);
    void begin();
    void succeeded();
    void failed(const Error &error);

    LocalOutbox &m_outbox;
    CentralStore &m_central;
    const Clock &m_clock;
    KeepAlive m_keepAlive;
    TaskGroup m_runs;
    QTimer m_retry;
    ForwarderState m_state;
    bool m_connected = false;
    bool m_again = false;
    bool m_stopping = false;
    qint64 m_rowsSent = 0;
    int m_headSize = kEntriesPerDelivery;
};

} // namespace etcm
