#include "mock/http/server.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QPointer>
#include <QTcpSocket>

namespace etcm::mock
{

HttpServer::HttpServer(Listener *listener, Handler handler, QObject *parent)
    : QAbstractHttpServer(parent), m_listener(listener), m_handler(std::move(handler))
{
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    bind(m_listener);
#else
    Q_ASSERT(m_listener->isListening()); // the only reason for which bind() may refuse
    (void)bind(m_listener);
#endif
}

// Qt hands a WebSocket handshake straight to missingHandler. An upgrade may be ignored (RFC 9110 §7.8), so it
// is answered like any other request.
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
bool HttpServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    serve(request, socket->peerPort());
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest &request, QTcpSocket *socket)
{
    serve(request, socket->peerPort());
}
#else
bool HttpServer::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &)
{
    serve(request, request.remotePort());
    return true;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
void HttpServer::missingHandler(const QHttpServerRequest &request, QHttpServerResponder &&)
#else
void HttpServer::missingHandler(const QHttpServerRequest &request, QHttpServerResponder &)
#endif
{
    serve(request, request.remotePort());
}
#endif

void HttpServer::serve(const QHttpServerRequest &raw, quint16 peerPort)
{
    Connection *connection = m_listener->connection(raw.remoteAddress(), peerPort);
    if (!connection)
        return; // the client has gone
    Request request = requestFor(connection->current().method, connection->current().target);
    request.authorization = raw.value("Authorization");
    request.contentType = raw.value("Content-Type");
    request.body = raw.body();
    request.peer = raw.remoteAddress();
    const Reply reply = m_handler(request);
    if (!reply.later) {
        connection->answer(reply.response, reply.delivery);
        return;
    }
    const quint64 ticket = connection->reserve();
    reply.later([ticket, client = QPointer(connection)](const Reply &answer) {
        if (client)
            client->fulfil(ticket, answer.response, answer.delivery);
    });
}

} // namespace etcm::mock
