// The listening socket: a real backlog, a cap on connections, and no spinning when descriptors run out.
#pragma once

#include "mock/http/connection.h"

#include <QHash>
#include <QHostAddress>
#include <QTcpServer>
#include <QTimer>

namespace etcm::mock
{

struct ListenerLimits {
    ConnectionLimits connection;
    int maxConnections = 2048; ///< lowered to what RLIMIT_NOFILE leaves; further clients get 503 at once
    int backlog = 4096;        ///< Qt's own 50 costs a one-second SYN retry for each 50 clients
};

class Listener final : public QTcpServer
{
    Q_OBJECT
public:
    Listener(const ListenerLimits &limits, const Clock &clock, QObject *parent = nullptr);
    ~Listener() override;

    /// Instead of listen(). False with errorString() when the address is taken or not ours.
    [[nodiscard]] bool open(const QHostAddress &host, quint16 port);

    /// Refuses connections from now on and resets those that are open, until open() is called again.
    void refuse();

    /// The open connection of that peer, or null when the client has gone.
    [[nodiscard]] Connection *connection(const QHostAddress &peer, quint16 port) const
    {
        return m_connections.value({peer, port});
    }
    [[nodiscard]] int connectionCount() const { return static_cast<int>(m_connections.size()); }

protected:
    void incomingConnection(qintptr descriptor) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void turnAway(qintptr descriptor) const;
    [[nodiscard]] bool hasDescriptor() const;
    void sweep();
    [[nodiscard]] int cap() const;

    ListenerLimits m_limits;
    const Clock &m_clock;
    QHash<std::pair<QHostAddress, quint16>, Connection *> m_connections;
    QTimer m_sweeper;
    QTimer m_rest; ///< running while accepting is paused
};

} // namespace etcm::mock
