// A loopback server that answers with exactly the bytes a test scripted.
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <deque>
#include <functional>
#include <memory>
#include <set>
#include <vector>

namespace etcm::test
{

struct SeenRequest {
    QByteArray verb;
    QByteArray target;
    QByteArray head; ///< the whole head, for looking up headers
    QByteArray body;
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : head.split('\n')) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0 && line.left(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
                return line.mid(colon + 1).trimmed();
        }
        return {};
    }
};

using Reaction = std::function<void(QTcpSocket *, const SeenRequest &)>;

/// Requests are answered by the scripted reactions in order; the last one stays for the rest.
class ScriptedServer
{
public:
    explicit ScriptedServer(std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>(),
                            const QString &scheme = QStringLiteral("http"))
        : m_server(std::move(server)), m_scheme(scheme)
    {
        m_server->listen(QHostAddress::LocalHost);
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(),
                         [this] { accept(); });
    }
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const
    {
        QUrl url;
        url.setScheme(m_scheme);
        url.setHost(QStringLiteral("127.0.0.1"));
        url.setPort(m_server->serverPort());
        url.setPath(path);
        return url;
    }
    void script(std::deque<Reaction> reactions) { m_reactions = std::move(reactions); }

    std::vector<SeenRequest> requests;
    int connections = 0;
    int mostRunning = 0; ///< requests that waited for their answer at the same time

private:
    void accept()
    {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            ++connections;
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
            QObject::connect(socket, &QTcpSocket::bytesWritten, m_server.get(),
                             [this, socket] { m_waiting.erase(socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, m_server.get(),
                             [this, socket] { m_waiting.erase(socket); });
        }
    }

    void read(QTcpSocket *socket)
    {
        QByteArray buffer = socket->property("buffer").toByteArray() + socket->readAll();
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0) {
            socket->setProperty("buffer", buffer);
            return;
        }
        SeenRequest request;
        request.head = buffer.left(end);
        const QList<QByteArray> words = request.head.left(request.head.indexOf('\r')).split(' ');
        request.verb = words.value(0);
        request.target = words.value(1);
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (buffer.size() < end + 4 + length) {
            socket->setProperty("buffer", buffer);
            return;
        }
        request.body = buffer.mid(end + 4, length);
        socket->setProperty("buffer", buffer.mid(end + 4 + length));
        requests.push_back(request);
        m_waiting.insert(socket);
        mostRunning = qMax(mostRunning, static_cast<int>(m_waiting.size()));
        const Reaction reaction = m_reactions.empty() ? Reaction() : m_reactions.front();
        if (m_reactions.size() > 1)
            m_reactions.pop_front();
        if (reaction)
            reaction(socket, request);
    }

    std::unique_ptr<QTcpServer> m_server;
    QString m_scheme;
    std::deque<Reaction> m_reactions;
    std::set<QTcpSocket *> m_waiting;
};

/// Writes the bytes and leaves the connection open.
inline Reaction raw(const QByteArray &bytes)
{
    return [bytes](QTcpSocket *socket, const SeenRequest &) { socket->write(bytes); };
}

inline Reaction rawThenClose(const QByteArray &bytes)
{
    return [bytes](QTcpSocket *socket, const SeenRequest &) {
        socket->write(bytes);
        socket->disconnectFromHost();
    };
}

inline QByteArray message(int status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: application/json\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

inline Reaction answer(int status, const QByteArray &body = "{}", const QByteArray &headers = {})
{
    return raw(message(status, body, headers));
}

inline Reaction silence()
{
    return [](QTcpSocket *, const SeenRequest &) {};
}

/// Closes with RST.
inline Reaction reset()
{
    return [](QTcpSocket *socket, const SeenRequest &) { socket->abort(); };
}

/// Reacts after a while.
inline Reaction slowly(const Reaction &reaction, int afterMs)
{
    return [reaction, afterMs](QTcpSocket *socket, const SeenRequest &request) {
        QTimer::singleShot(afterMs, socket, [reaction, socket, request] { reaction(socket, request); });
    };
}

/// Sends `bytes` first, then one byte of `tail` at a time.
inline Reaction drip(const QByteArray &bytes, const QByteArray &tail, int everyMs)
{
    return [bytes, tail, everyMs](QTcpSocket *socket, const SeenRequest &) {
        socket->write(bytes);
        auto *timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket, timer, tail, at = qsizetype(0)]() mutable {
            if (at >= tail.size() || socket->state() != QAbstractSocket::ConnectedState)
                timer->stop();
            else
                socket->write(tail.mid(at++, 1));
        });
        timer->start(everyMs);
    };
}

} // namespace etcm::test
