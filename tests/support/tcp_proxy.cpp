#include "support/tcp_proxy.h"

#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <vector>

namespace etcm::test
{

class Relay : public QObject
{
public:
    explicit Relay(int target) : m_target(static_cast<quint16>(target)) {}

    int listen()
    {
        m_server = new QTcpServer(this);
        connect(m_server, &QTcpServer::newConnection, this, &Relay::accept);
        return m_server->listen(QHostAddress::LocalHost) ? m_server->serverPort() : 0;
    }
    void setFrozen(bool frozen)
    {
        m_frozen = frozen;
        for (const Pair &pair : m_pairs) {
            pump(pair);
            if (pair.client && pair.client->state() == QAbstractSocket::UnconnectedState)
                end(pair);
        }
    }
    void cut()
    {
        for (const Pair &pair : m_pairs) {
            for (const QPointer<QTcpSocket> &side : {pair.client, pair.server}) {
                if (side)
                    side->abort();
            }
        }
    }

private:
    struct Pair {
        QPointer<QTcpSocket> client;
        QPointer<QTcpSocket> server;
    };

    void accept()
    {
        while (QTcpSocket *client = m_server->nextPendingConnection()) {
            auto *server = new QTcpSocket(this);
            const Pair pair{client, server};
            m_pairs.push_back(pair);
            for (QTcpSocket *side : {client, server}) {
                connect(side, &QTcpSocket::readyRead, this, [this, pair] { pump(pair); });
                connect(side, &QTcpSocket::disconnected, this, [this, pair] { end(pair); });
                connect(side, &QTcpSocket::errorOccurred, this, [this, pair] { end(pair); });
            }
            server->connectToHost(QHostAddress::LocalHost, m_target);
        }
    }
    void pump(const Pair &pair) const
    {
        if (m_frozen || !pair.client || !pair.server)
            return;
        if (pair.server->isOpen())
            pair.server->write(pair.client->readAll());
        if (pair.client->isOpen())
            pair.client->write(pair.server->readAll());
    }
    // A side that goes while nothing may pass leaves the other one in the dark.
    void end(const Pair &pair) const
    {
        if (m_frozen)
            return;
        for (const QPointer<QTcpSocket> &side : {pair.client, pair.server}) {
            if (!side)
                continue;
            side->disconnect(this); // what it says while it dies comes from half an object
            side->deleteLater();
        }
    }

    quint16 m_target;
    QTcpServer *m_server = nullptr;
    std::vector<Pair> m_pairs;
    bool m_frozen = false;
};

TcpProxy::TcpProxy(int port) : m_relay(std::make_unique<Relay>(port))
{
    m_relay->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_relay.get(), [this] { m_port = m_relay->listen(); }, Qt::BlockingQueuedConnection);
}

TcpProxy::~TcpProxy()
{
    QMetaObject::invokeMethod(
        m_relay.get(), [this] { m_relay.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void TcpProxy::freeze()
{
    QMetaObject::invokeMethod(
        m_relay.get(), [this] { m_relay->setFrozen(true); }, Qt::BlockingQueuedConnection);
}

void TcpProxy::thaw()
{
    QMetaObject::invokeMethod(
        m_relay.get(), [this] { m_relay->setFrozen(false); }, Qt::BlockingQueuedConnection);
}

void TcpProxy::cut()
{
    QMetaObject::invokeMethod(
        m_relay.get(), [this] { m_relay->cut(); }, Qt::BlockingQueuedConnection);
}

} // namespace etcm::test
