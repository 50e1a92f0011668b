// The one place that touches Qt HTTP Server, and the one that knows how its interface changed after Qt 6.4.
#pragma once

#include "mock/http/listener.h"
#include "mock/http/request.h"
#include "mock/http/response.h"

#include <QAbstractHttpServer>

#include <functional>

class QHttpServerRequest;
class QHttpServerResponder;

namespace etcm::mock
{

struct Reply {
    Response response;
    Delivery delivery;
    /// Set for an answer that is not known yet, instead of `response`: called at once with what takes the
    /// answer, once, on this thread, whether the client is still there or not.
    std::function<void(std::function<void(const Reply &)>)> later = {};
};

/// Qt parses the requests; the answers are written by Connection, because Qt's responder sends bodies to
/// HEAD, ignores "Connection: close" and crashes when the client has gone before a late answer.
class HttpServer final : public QAbstractHttpServer
{
    Q_OBJECT
public:
    using Handler = std::function<Reply(const Request &)>;

    /// `listener` must be listening; it is owned from now on.
    HttpServer(Listener *listener, Handler handler, QObject *parent = nullptr);

protected:
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;
#else
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &&responder) override;
#else
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
#endif
#endif

private:
    void serve(const QHttpServerRequest &request, quint16 peerPort);

    Listener *m_listener;
    Handler m_handler;
};

} // namespace etcm::mock
