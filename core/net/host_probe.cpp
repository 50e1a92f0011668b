#include "net/host_probe.h"

#include "net/classify.h"
#include "net/one_shot.h"
#include "net/proxy.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QHostInfo>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslSocket>
#include <QTimer>

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace
{
QCoro::Task<ProbeStep> lookUp(QUrl url, AttemptFault fault, milliseconds limit)
{
    QElapsedTimer elapsed;
    elapsed.start();
    const OneShot<std::optional<QHostInfo>> answer;
    QObject context;
    QHostInfo::lookupHost(url.host(), &context, [answer](const QHostInfo &info) { answer.set(info); });
    QTimer::singleShot(limit, &context, [answer] { answer.set(std::nullopt); });
    OneShot<std::optional<QHostInfo>> waiting = answer;
    const std::optional<QHostInfo> info = co_await waiting;
    const milliseconds took(elapsed.elapsed());
    if (!info)
        co_return ProbeStep{fail(attemptError(fault, url, u"no answer in time"_s)), took};
    if (info->error() != QHostInfo::NoError)
        co_return ProbeStep{fail(attemptError(fault, url, info->errorString())), took};
    QStringList addresses;
    for (const QHostAddress &address : info->addresses())
        addresses.append(address.toString());
    co_return ProbeStep{addresses.join(u", "_s), took};
}

// Waits until `done` fires on the socket; the error otherwise.
template <typename Signal>
QCoro::Task<ProbeStep> socketStep(QSslSocket &socket, Signal done, AttemptFault fault, QUrl url,
                                  milliseconds limit)
{
    QElapsedTimer elapsed;
    elapsed.start();
    OneShot<QString> answer; // empty: good
    QObject context;
    QObject::connect(&socket, done, &context, [answer] { answer.set({}); });
    QObject::connect(&socket, &QAbstractSocket::errorOccurred, &context, [answer, &socket] {
        const auto faults = socket.sslHandshakeErrors();
        answer.set(faults.isEmpty() ? socket.errorString() : faults.first().errorString());
    });
    QTimer::singleShot(limit, &context, [answer] { answer.set(u"no answer in time"_s); });
    const QString problem = co_await answer;
    const milliseconds took(elapsed.elapsed());
    if (!problem.isEmpty())
        co_return ProbeStep{fail(attemptError(fault, url, problem)), took};
    co_return ProbeStep{QString(), took};
}

QString tlsText(const QSslSocket &socket)
{
    const QString until = socket.peerCertificate().expiryDate().toUTC().toString(Qt::ISODate);
    return u"%1, certificate until %2"_s.arg(socket.sessionCipher().protocolString(), until.left(10));
}
// On the open connection, or through a tunnel of its own that the proxy grants.
QCoro::Task<ProbeStep> shakeHands(QSslSocket &direct, QUrl url, std::optional<QNetworkProxy> proxy,
                                  milliseconds limit)
{
    const LaterPtr<QSslSocket> tunnel(new QSslSocket);
    QSslSocket &socket = proxy ? *tunnel : direct;
    if (proxy) {
        socket.setProxy(*proxy);
        socket.connectToHostEncrypted(url.host(), static_cast<quint16>(url.port(443)));
    } else {
        socket.startClientEncryption();
    }
    ProbeStep step = co_await socketStep(socket, &QSslSocket::encrypted, AttemptFault::Tls, url, limit);
    if (step.seen)
        step.seen = tlsText(socket);
    co_return step;
}

// Where the connection goes first.
QUrl firstHop(const QUrl &url, const std::optional<QNetworkProxy> &proxy)
{
    QUrl hop;
    hop.setScheme(proxy ? u"proxy"_s : url.scheme());
    hop.setHost(proxy ? proxy->hostName() : url.host());
    hop.setPort(proxy ? proxy->port() : url.port(url.scheme() == u"https" ? 443 : 80));
    return hop;
}
} // namespace

QCoro::Task<HostProbe> probeHost(QUrl url, milliseconds limit)
{
    HostProbe probe;
    const std::optional<QNetworkProxy> proxy = proxyFor(url);
    const AttemptFault connectFault = proxy ? AttemptFault::Proxy : AttemptFault::Connect;
    if (proxy)
        probe.proxy = proxyPlace(*proxy);
    const QUrl hop = firstHop(url, proxy);
    const QString whose = proxy ? u"the proxy at "_s : QString();
    ProbeStep dns = co_await lookUp(hop, proxy ? AttemptFault::Proxy : AttemptFault::Dns, limit);
    if (dns.seen)
        dns.seen->prepend(whose);
    probe.dns = dns;
    if (!dns.seen)
        co_return probe;
    const LaterPtr<QSslSocket> owned(new QSslSocket); // this coroutine goes on inside its signals
    QSslSocket &socket = *owned;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(hop.host(), static_cast<quint16>(hop.port()));
    ProbeStep tcp = co_await socketStep(socket, &QAbstractSocket::connected, connectFault, hop, limit);
    if (tcp.seen)
        tcp.seen = whose + u"%1:%2"_s.arg(socket.peerAddress().toString()).arg(socket.peerPort());
    probe.tcp = tcp;
    if (!tcp.seen || url.scheme() != u"https")
        co_return probe;
    const ProbeStep tls = co_await shakeHands(socket, url, proxy, limit);
    probe.tls = tls;
    co_return probe;
}

} // namespace etcm
