// One QNetworkReply from request to outcome.
#pragma once

#include "net/classify.h"
#include "net/one_shot.h"
#include "net/tls_trouble.h"

#include <QElapsedTimer>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace etcm
{

/// Starts on construction and sets done() exactly once, from whichever comes first: the end of the reply, the
/// deadline, too many bytes, or stop(). Qt reports its own timeout and abort() alike as
/// OperationCanceledError, so what ended the exchange is decided here and never read from the reply.
class Exchange : public QObject
{
public:
    Exchange(QNetworkAccessManager &manager, const HttpRequest &request, const QByteArray &userAgent,
             HttpLimits limits, TlsSetup tls);
    ~Exchange() override;

    [[nodiscard]] OneShot<HttpAttempt> done() const { return m_done; }
    void stop(AttemptFault fault, const QString &detail = {}, const QString &advice = {});

private:
    using Stamp = std::optional<std::chrono::milliseconds>;

    void observe();
    void observeTls();
    void stamp(Stamp &stamp);
    void checkAnnouncedSize();
    void drain();
    void onFinished();
    [[nodiscard]] QString throughProxy() const;
    [[nodiscard]] QString proxyAdvice() const;
    [[nodiscard]] HttpAnswer readAnswer() const;
    [[nodiscard]] bool isCutShort() const;
    [[nodiscard]] std::optional<TlsTrouble> tlsTrouble(AttemptFault fault) const;
    [[nodiscard]] RequestPhases phases() const;
    void conclude(Result<HttpAnswer> result);

    HttpRequest m_request;
    HttpLimits m_limits;
    QNetworkReply *m_reply = nullptr; ///< child of this
    QTimer m_deadline;
    QElapsedTimer m_elapsed;
    QByteArray m_body;
    TlsSetup m_tls;
    std::optional<TlsTrouble> m_tlsTrouble; ///< the host's certificate does not hold
    CertificateEnds m_certificates;
    Stamp m_connecting;
    Stamp m_encrypted;
    Stamp m_sent;
    Stamp m_firstByte;
    OneShot<HttpAttempt> m_done;
};

} // namespace etcm
