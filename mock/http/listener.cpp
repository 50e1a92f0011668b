#include "mock/http/listener.h"

#include "mock/api/error_body.h"

#include <QEvent>
#include <QSocketNotifier>
#include <QTcpSocket>

#include <algorithm>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace etcm::mock
{
using namespace std::chrono_literals;

namespace
{
constexpr int kReservedDescriptors = 32; // event loop, standard streams, the program around us
constexpr auto kRest = 200ms;
} // namespace

Listener::Listener(const ListenerLimits &limits, const Clock &clock, QObject *parent)
    : QTcpServer(parent), m_limits(limits), m_clock(clock)
{
    setListenBacklogSize(m_limits.backlog);
    setMaxPendingConnections(m_limits.backlog);
    const auto shortest = std::min(m_limits.connection.idleTimeout, m_limits.connection.requestTimeout);
    m_sweeper.setInterval(std::clamp<std::chrono::milliseconds>(shortest / 4, 20ms, 1000ms));
    connect(&m_sweeper, &QTimer::timeout, this, &Listener::sweep);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &QTcpServer::resumeAccepting);
}

Listener::~Listener()
{
    m_connections.clear(); // sockets are children and die after this object's members
    for (QTcpSocket *socket : findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly)) {
        socket->disconnect(this);
        socket->flush();
    }
}

int Listener::cap() const
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return m_limits.maxConnections;
    const auto descriptors = static_cast<int>(std::min<rlim_t>(limit.rlim_cur, 1'000'000));
    return std::clamp(descriptors - kReservedDescriptors, 1, m_limits.maxConnections);
}

void Listener::incomingConnection(qintptr descriptor)
{
    if (connectionCount() >= cap()) {
        turnAway(descriptor);
        return;
    }
    auto *socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    auto *connection = new Connection(socket, m_limits.connection, m_clock);
    const std::pair key{socket->peerAddress(), socket->peerPort()};
    m_connections.insert(key, connection);
    connect(socket, &QTcpSocket::disconnected, this, [this, key, connection] {
        const auto known = m_connections.constFind(key);
        if (known != m_connections.constEnd() && *known == connection) // the port may be in use again
            m_connections.erase(known);
    });
    if (!m_sweeper.isActive())
        m_sweeper.start();
    addPendingConnection(socket);
}

// Over the cap: an answer instead of silence, and the descriptor is free again at once.
void Listener::turnAway(qintptr descriptor) const
{
    Response response = errorResponse(503, "Too many connections.");
    response.add("Retry-After", "1");
    const QByteArray bytes = responseHead(response, {false, m_clock.now()}) + response.body;
    const auto fd = static_cast<int>(descriptor);
    ::send(fd, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    ::close(fd);
}

bool Listener::open(const QHostAddress &host, quint16 port)
{
    if (!listen(host, port))
        return false;
    for (QSocketNotifier *notifier : findChildren<QSocketNotifier *>())
        notifier->installEventFilter(this);
    return true;
}

void Listener::refuse()
{
    m_rest.stop();
    close();
    const QList<Connection *> connections = m_connections.values(); // a reset removes its entry
    for (Connection *connection : connections)
        connection->reset();
}

bool Listener::hasDescriptor() const
{
    const int probe = ::fcntl(static_cast<int>(socketDescriptor()), F_DUPFD_CLOEXEC, 0);
    if (probe < 0)
        return false;
    ::close(probe);
    return true;
}

// Without a free descriptor accept() fails, the waiting client keeps the listening socket readable, and the
// event loop comes back at once and for ever. Qt should report acceptError and pause, but remembers only the
// first error of its socket, which is the harmless "nothing to accept"; so the notifier is asked before Qt
// is.
bool Listener::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::SockAct || hasDescriptor())
        return QTcpServer::eventFilter(watched, event);
    pauseAccepting();
    m_rest.start();
    return true;
}

void Listener::sweep()
{
    const auto now = std::chrono::steady_clock::now();
    const QList<Connection *> connections = m_connections.values(); // a sweep may remove entries
    for (Connection *connection : connections)
        connection->sweep(now);
    if (m_connections.isEmpty())
        m_sweeper.stop();
}

} // namespace etcm::mock
