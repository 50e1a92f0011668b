#include "net/host_probe.h"

#include "domain/one_line.h"
#include "net/classify.h"
#include "net/one_shot.h"
#include "net/proxy.h"
#include "net/tls_trouble.h"

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
/// How long a step may take.
struct StepEnd {
    milliseconds limit{0};
    std::stop_token stop;
};

QString endedText(const StepEnd &end)
{
    return end.stop.stop_requested() ? u"canceled"_s : u"no answer in time"_s;
}

QCoro::Task<ProbeStep> lookUp(QUrl url, AttemptFault fault, StepEnd end)
{
    QElapsedTimer elapsed;
    elapsed.start();
    const OneShot<std::optional<QHostInfo>> answer;
    QObject context;
    QHostInfo::lookupHost(url.host(), &context, [answer](const QHostInfo &info) { answer.set(info); });
    QTimer::singleShot(end.limit, &context, [answer] { answer.set(std::nullopt); });
    const std::stop_callback onStop(end.stop, [answer] { answer.set(std::nullopt); });
    OneShot<std::optional<QHostInfo>> waiting = answer;
    const std::optional<QHostInfo> info = co_await waiting;
    const milliseconds took(elapsed.elapsed());
    if (!info)
        co_return ProbeStep{fail(attemptError(fault, url, endedText(end))), took};
    if (info->error() != QHostInfo::NoError)
        co_return ProbeStep{fail(attemptError(fault, url, info->errorString())), took};
    QStringList addresses;
    for (const QHostAddress &address : info->addresses())
        addresses.append(address.toString());
    co_return ProbeStep{addresses.join(u", "_s), took};
}

// Begins, which may fail at once, and waits until `done` fires on the socket; the error otherwise.
template <typename Signal, typename Begin>
QCoro::Task<ProbeStep> socketStep(QSslSocket &socket, Begin begin, Signal done, AttemptFault fault, QUrl url,
                                  StepEnd end)
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
    QTimer::singleShot(end.limit, &context, [answer, end] { answer.set(endedText(end)); });
    const std::stop_callback onStop(end.stop, [answer, end] { answer.set(endedText(end)); });
    begin();
    const QString problem = co_await answer;
    const milliseconds took(elapsed.elapsed());
    if (!problem.isEmpty())
        co_return ProbeStep{fail(attemptError(fault, url, problem)), took};
    co_return ProbeStep{QString(), took};
}

QString signerOf(const QSslCertificate &certificate)
{
    const QStringList names = certificate.issuerInfo(QSslCertificate::CommonName);
    return oneLine(names.isEmpty() ? certificate.issuerDisplayName() : names.first());
}

// `said` is what the socket said when it failed; it may say something else by now.
std::optional<TlsTrouble> handshakeTrouble(const QSslSocket &socket, const QString &said,
                                           const TlsFiles &files, const TlsSetup &setup)
{
    if (const QList<QSslError> errors = socket.sslHandshakeErrors(); !errors.isEmpty())
        return verificationTrouble(errors, files);
    const auto now = std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
    return clientTrouble(said, setup, now);
}

QString tlsText(const QSslSocket &socket, const TlsFiles &files, const TlsSetup &setup)
{
    const QList<QSslCertificate> chain = socket.peerCertificateChain();
    QString text = socket.sessionCipher().protocolString();
    if (const auto end = endOf(chain))
        text += u", certificate until %1, signed by \"%2\""_s.arg(dayText(*end), signerOf(chain.first()));
    const QString ours = tlsSetupText(files, setup);
    return ours.isEmpty() ? text : text + u", "_s + ours;
}

QCoro::Task<ProbeStep> connectTo(QSslSocket &socket, QUrl place, AttemptFault fault, StepEnd end)
{
    const auto begin = [&] { socket.connectToHost(place.host(), static_cast<quint16>(place.port())); };
    ProbeStep step = co_await socketStep(socket, begin, &QAbstractSocket::connected, fault, place, end);
    if (step.seen)
        step.seen = u"%1:%2"_s.arg(socket.peerAddress().toString()).arg(socket.peerPort());
    co_return step;
}

QCoro::Task<ProbeStep> shakeHands(QSslSocket &socket, QUrl url, TlsFiles files, StepEnd end)
{
    const Result<TlsSetup> setup = readTlsSetup(files);
    if (!setup)
        co_return ProbeStep{fail(setup.error()), {}};
    if (setup->own)
        socket.setSslConfiguration(*setup->own);
    const auto begin = [&socket] { socket.startClientEncryption(); };
    ProbeStep step = co_await socketStep(socket, begin, &QSslSocket::encrypted, AttemptFault::Tls, url, end);
    if (step.seen)
        step.seen = tlsText(socket, files, *setup);
    else if (const auto trouble = handshakeTrouble(socket, step.seen.error().what, files, *setup))
        step.seen = fail(attemptError(AttemptFault::Tls, url, trouble->what, trouble->advice));
    co_return step;
}

QUrl withPort(QUrl url)
{
    url.setPort(url.port(url.scheme() == u"https" ? 443 : 80));
    return url;
}

// Where the connection goes first.
QUrl firstHop(const QUrl &url, const std::optional<QNetworkProxy> &proxy)
{
    if (!proxy)
        return withPort(url);
    QUrl hop;
    hop.setScheme(u"proxy"_s);
    hop.setHost(proxy->hostName());
    hop.setPort(proxy->port());
    return hop;
}

// On a connection of its own: whether the proxy grants one to the host is its answer, not the host's.
QCoro::Task<void> probeTunnel(HostProbe &probe, QUrl url, TlsFiles tls, QNetworkProxy proxy, StepEnd end)
{
    const LaterPtr<QSslSocket> socket(new QSslSocket);
    socket->setProxy(proxy);
    const QUrl host = withPort(url);
    ProbeStep tunnel = co_await connectTo(*socket, host, AttemptFault::Proxy, end);
    if (tunnel.seen) {
        tunnel.seen = u"lets us through to "_s + url.host();
    } else {
        tunnel.seen.error().where = placeOf(firstHop(url, proxy));
        if (socket->error() == QAbstractSocket::ProxyAuthenticationRequiredError)
            tunnel.seen.error().advice = kProxySignInAdvice;
    }
    probe.tunnel = tunnel;
    if (!tunnel.seen)
        co_return;
    const ProbeStep handshake = co_await shakeHands(*socket, url, tls, end);
    probe.tls = handshake;
}
} // namespace

QCoro::Task<HostProbe> probeHost(QUrl url, TlsFiles tls, milliseconds limit, std::stop_token stop)
{
    const StepEnd end{limit, std::move(stop)};
    HostProbe probe;
    const std::optional<QNetworkProxy> proxy = proxyFor(url);
    const AttemptFault connectFault = proxy ? AttemptFault::Proxy : AttemptFault::Connect;
    if (proxy) {
        probe.proxy = proxyPlace(*proxy);
        probe.proxyUser = oneLine(proxy->user());
    }
    const QUrl hop = firstHop(url, proxy);
    const QString whose = proxy ? u"the proxy at "_s : QString();
    ProbeStep dns = co_await lookUp(hop, proxy ? AttemptFault::Proxy : AttemptFault::Dns, end);
    if (dns.seen)
        dns.seen->prepend(whose);
    probe.dns = dns;
    if (!dns.seen)
        co_return probe;
    const LaterPtr<QSslSocket> owned(new QSslSocket); // this coroutine goes on inside its signals
    QSslSocket &socket = *owned;
    socket.setProxy(QNetworkProxy::NoProxy);
    ProbeStep tcp = co_await connectTo(socket, hop, connectFault, end);
    if (tcp.seen)
        tcp.seen->prepend(whose);
    probe.tcp = tcp;
    if (!tcp.seen || url.scheme() != u"https")
        co_return probe;
    if (proxy) {
        co_await probeTunnel(probe, url, tls, *proxy, end);
        co_return probe;
    }
    const ProbeStep handshake = co_await shakeHands(socket, url, tls, end);
    probe.tls = handshake;
    co_return probe;
}

} // namespace etcm
