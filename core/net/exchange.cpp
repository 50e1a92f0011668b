#include "net/exchange.h"

#include "base/http_date.h"
#include "net/proxy.h"
#include "net/reply_fault.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace
{
// Bytes that Qt may hold before we have seen them: bounds what a decompression bomb can take.
constexpr qint64 kReadBuffer = qint64{256} * 1024;

bool signsInAtProxy(const QUrl &url)
{
    const auto proxy = proxyFor(url);
    return proxy && !proxy->user().isEmpty();
}

QNetworkRequest makeRequest(const HttpRequest &request, const QByteArray &userAgent, const TlsSetup &tls)
{
    QNetworkRequest out(request.url);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Nobody signs in at a host by Qt's own ways (Kerberos). With a proxy that is signed in at, Qt knows one
    // switch for both.
    if (!signsInAtProxy(request.url))
        out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // One request at a time per host gains nothing from HTTP/2, and its shared streams blur the phases.
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Our own cap counts decoded bytes; Qt's ratio check would refuse honest, very regular JSON.
    out.setDecompressedSafetyCheckThreshold(-1);
    if (tls.own)
        out.setSslConfiguration(*tls.own);
    out.setRawHeader("User-Agent", userAgent);
    out.setRawHeader("Accept", "application/json");
    for (const auto &[name, value] : request.headers)
        out.setRawHeader(name, value);
    return out;
}

ReplyStage stageOf(const QNetworkReply &reply)
{
    const QVariant status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid())
        return ReplyStage::NoStatus;
    return isErrorStatus(status.toInt()) ? ReplyStage::ErrorStatus : ReplyStage::SuccessStatus;
}
} // namespace

Exchange::Exchange(QNetworkAccessManager &manager, const HttpRequest &request, const QByteArray &userAgent,
                   HttpLimits limits, TlsSetup tls)
    : QObject(&manager), m_request(request), m_limits(limits), m_tls(std::move(tls))
{
    m_elapsed.start();
    const QNetworkRequest prepared = makeRequest(request, userAgent, m_tls);
    if (request.verb == "GET")
        m_reply = manager.get(prepared);
    else if (request.verb == "POST")
        m_reply = manager.post(prepared, request.body);
    else
        m_reply = manager.sendCustomRequest(prepared, request.verb, request.body);
    m_reply->setParent(this);
    m_reply->setReadBufferSize(kReadBuffer);
    observe();

    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        stop(AttemptFault::Timeout,
             u"gave up after "_s + QString::number(m_limits.attempt.count()) + u" ms"_s);
    });
    m_deadline.start(limits.attempt);
}

Exchange::~Exchange() = default;

void Exchange::observe()
{
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] { stamp(m_connecting); });
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { stamp(m_sent); });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
        stamp(m_firstByte);
        checkAnnouncedSize();
    });
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::drain);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::onFinished);
    observeTls();
}

void Exchange::observeTls()
{
    connect(m_reply, &QNetworkReply::encrypted, this, [this] {
        stamp(m_encrypted);
        m_certificates = {endOf(m_reply->sslConfiguration().peerCertificateChain()), m_tls.clientEndsAt};
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (errors.isEmpty())
            return;
        m_certificates = {endOf({errors.first().certificate()}), m_tls.clientEndsAt};
        m_tlsTrouble = verificationTrouble(errors, m_request.tls);
    });
}

void Exchange::stamp(Stamp &stamp)
{
    if (!stamp)
        stamp = milliseconds(m_elapsed.elapsed());
}

void Exchange::stop(AttemptFault fault, const QString &detail, const QString &advice)
{
    conclude(fail(attemptError(fault, m_request.url, detail + throughProxy(), advice)));
}

// Named while nothing has come: what fails then may be the proxy's doing.
QString Exchange::throughProxy() const
{
    const auto proxy = m_firstByte ? std::nullopt : proxyFor(m_request.url);
    return proxy ? u" (through the proxy %1)"_s.arg(proxyPlace(*proxy)) : QString();
}

QString Exchange::proxyAdvice() const
{
    const bool refused = m_reply->error() == QNetworkReply::ProxyAuthenticationRequiredError;
    return refused ? QString(kProxySignInAdvice) : QString();
}

void Exchange::checkAnnouncedSize()
{
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (announced.isValid() && announced.toLongLong() > m_limits.maxBodyBytes && m_request.verb != "HEAD")
        stop(AttemptFault::TooLarge, QString::number(announced.toLongLong()) + u" bytes announced"_s);
}

void Exchange::drain()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_limits.maxBodyBytes)
        stop(AttemptFault::TooLarge, u"more than "_s + QString::number(m_limits.maxBodyBytes) + u" bytes"_s);
}

bool Exchange::isCutShort() const
{
    // Qt drops the header when it unpacked the body itself, so a length that is still there is comparable.
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return announced.isValid() && m_body.size() < announced.toLongLong() && m_request.verb != "HEAD";
}

std::optional<TlsTrouble> Exchange::tlsTrouble(AttemptFault fault) const
{
    const bool mayBe = fault == AttemptFault::Tls || fault == AttemptFault::Connect;
    if (m_tlsTrouble || m_firstByte || !mayBe || m_request.url.scheme() != "https"_L1)
        return m_tlsTrouble;
    const auto now = std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
    const auto ended = clientEndTrouble(m_tls, now);
    if (ended && (m_encrypted || fault == AttemptFault::Tls))
        return ended;
    return clientTrouble(m_reply->errorString(), m_tls, now);
}

void Exchange::onFinished()
{
    drain();
    if (m_done.isSet())
        return;
    auto fault = replyFault(m_reply->error(), stageOf(*m_reply));
    const auto trouble = fault ? tlsTrouble(*fault) : std::nullopt;
    // Behind a proxy we look up and connect to nobody else, whatever Qt calls it; but not inside its tunnel.
    const bool isHop = fault == AttemptFault::Connect || fault == AttemptFault::Dns;
    if (isHop && !m_encrypted && !throughProxy().isEmpty())
        fault = AttemptFault::Proxy;
    if (trouble)
        stop(AttemptFault::Tls, trouble->what, trouble->advice);
    else if (fault)
        stop(*fault, m_reply->errorString(), proxyAdvice());
    else if (isCutShort())
        stop(AttemptFault::Truncated, QString::number(m_body.size()) + u" bytes came"_s);
    else
        conclude(readAnswer());
}

HttpAnswer Exchange::readAnswer() const
{
    HttpAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        answer.headers.append({name, value});
    answer.body = m_body;
    const auto now = std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
    const QList<QByteArray> dates = headerValues(answer.headers, "Date"); // a proxy may add its own
    if (!dates.isEmpty())
        answer.serverDate = parseHttpDate(dates.first(), now);
    return answer;
}

RequestPhases Exchange::phases() const
{
    RequestPhases phases;
    phases.total = milliseconds(m_elapsed.elapsed());
    if (m_connecting && m_encrypted) {
        phases.connect = *m_connecting;
        phases.tls = *m_encrypted - *m_connecting;
    } else if (m_connecting) {
        phases.connect = m_sent.value_or(phases.total);
    }
    if (m_sent && m_firstByte) {
        phases.wait = *m_firstByte - *m_sent;
        phases.transfer = phases.total - *m_firstByte;
    } else if (m_sent) {
        phases.wait = phases.total - *m_sent;
    }
    return phases;
}

void Exchange::conclude(Result<HttpAnswer> result)
{
    if (m_done.isSet())
        return;
    m_deadline.stop();
    m_reply->disconnect(this);
    if (m_reply->isRunning())
        m_reply->abort();
    m_done.set(HttpAttempt{.answer = std::move(result),
                           .phases = phases(),
                           .reusedConnection = !m_connecting.has_value() && m_sent.has_value(),
                           .certificates = m_certificates});
}

} // namespace etcm
