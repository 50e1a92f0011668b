// The engine's link to the central database: its opening, deliveries, the past that it was never sent, and
// its end. Private to this folder.
#pragma once

#include "engine/engine_context.h"
#include "engine/forwarder.h"
#include "engine/outbox_history.h"

namespace etcm
{

class CentralLink : public QObject
{
    Q_OBJECT

public:
    explicit CentralLink(EngineContext &context);

    /// To be called before the first poll. Errors: Storage.
    QCoro::Task<Result<void>> begin();
    /// Asks for the password, and again later if it cannot be had now. Does nothing if it is open, or
    /// opening.
    QCoro::Task<void> open();
    QCoro::Task<void> countOutbox();
    /// Rows may wait now.
    void kick();
    /// Tries to deliver all that waits within a cycle's time, and tells what is left and why.
    QCoro::Task<void> drain(CycleReport &report);
    /// Likewise, once, telling nothing. False: it took longer than that, or was canceled.
    QCoro::Task<bool> drain();
    /// The server took nothing for this reason, or answers again (nothing).
    QCoro::Task<void> announceDelivery(std::optional<Error> failure, qint64 rowsSent);
    /// Asks the server how it is and who leads.
    QCoro::Task<void> refresh();
    /// One last delivery if the server answers; then its connections are closed.
    QCoro::Task<void> stop();
    [[nodiscard]] CentralStore *store() const { return m_store.get(); } ///< null until opened()

Q_SIGNALS:
    void opened();

private:
    void openLater(const Error &error);
    void wire();
    QCoro::Task<void> sendThePast(QString identity);

    EngineContext &m_context;
    OutboxHistory m_history;
    std::unique_ptr<CentralStore> m_store;
    std::unique_ptr<Forwarder> m_forwarder;
    bool m_opens = false;
    bool m_toldOfPassword = false; ///< that it cannot be had
};

} // namespace etcm
