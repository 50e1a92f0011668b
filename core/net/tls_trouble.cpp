#include "net/tls_trouble.h"

#include "net/classify.h"

#include <QSslCertificate>

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::array kUnknownAuthority{
    QSslError::UnableToGetIssuerCertificate,   QSslError::UnableToGetLocalIssuerCertificate,
    QSslError::UnableToVerifyFirstCertificate, QSslError::SelfSignedCertificate,
    QSslError::SelfSignedCertificateInChain,   QSslError::CertificateUntrusted,
};

struct AlertRow {
    QLatin1StringView alert; ///< as OpenSSL writes it
    QLatin1StringView what;
    QLatin1StringView advice;
};

constexpr auto kSetBoth = "set client_certificate and client_key of this source"_L1;
constexpr auto kGetNew = "get a new one and put it in the place of client_certificate"_L1;
constexpr auto kAsk = "ask the provider which certificates are taken"_L1;

// RFC 8446 section 6.2.
constexpr std::array kAlerts{
    AlertRow{"alert certificate required"_L1, "the host wants a client certificate"_L1, kSetBoth},
    AlertRow{"alert certificate expired"_L1, "the host says that our client certificate has expired"_L1,
             kGetNew},
    AlertRow{"alert certificate revoked"_L1, "the host says that our client certificate is revoked"_L1,
             kGetNew},
    AlertRow{"alert unknown ca"_L1, "the host does not know the authority of our client certificate"_L1,
             kAsk},
    AlertRow{"alert bad certificate"_L1, "the host refuses our client certificate"_L1, kAsk},
    AlertRow{"alert unsupported certificate"_L1, "the host refuses our client certificate"_L1, kAsk},
    AlertRow{"alert certificate unknown"_L1, "the host refuses our client certificate"_L1, kAsk},
    AlertRow{"alert access denied"_L1, "the host refuses our client certificate"_L1, kAsk},
    AlertRow{"key values mismatch"_L1, "client_key does not belong to client_certificate"_L1,
             "name the key that the certificate was made with"_L1},
};

bool isUnknownAuthority(const QSslError &error)
{
    return std::ranges::find(kUnknownAuthority, error.error()) != kUnknownAuthority.end();
}

QString authorityAdvice(const TlsFiles &files)
{
    return files.authority.isEmpty()
               ? u"if its authority is a company's own, name its file as ca of this source"_s
               : u"check that the file of ca, %1, holds the authority of this host"_s.arg(files.authority);
}
} // namespace

TlsTrouble verificationTrouble(const QList<QSslError> &errors, const TlsFiles &files)
{
    const auto unknown = std::ranges::find_if(errors, isUnknownAuthority);
    const QSslError &error = unknown == errors.end() ? errors.first() : *unknown;
    TlsTrouble trouble{error.errorString(), {}};
    if (unknown != errors.end())
        trouble.advice = authorityAdvice(files);
    if (const auto end = endOf({error.certificate()}); end && error.error() == QSslError::CertificateExpired)
        trouble.what += u", on "_s + dayText(*end);
    return trouble;
}

std::optional<TlsTrouble> clientEndTrouble(const TlsSetup &setup, UtcTime now)
{
    if (!setup.clientEndsAt || *setup.clientEndsAt > now)
        return std::nullopt;
    return TlsTrouble{u"our client certificate ended on "_s + dayText(*setup.clientEndsAt), kGetNew};
}

std::optional<TlsTrouble> clientTrouble(const QString &text, const TlsSetup &setup, UtcTime now)
{
    const auto row = std::ranges::find_if(kAlerts, [&](const AlertRow &r) { return text.contains(r.alert); });
    // TLS 1.2 has no alert of its own for a certificate that is missing.
    const bool ended = text.contains("alert handshake failure"_L1);
    if (row == kAlerts.end() && !ended)
        return std::nullopt;
    if (auto ours = clientEndTrouble(setup, now))
        return ours;
    if (row != kAlerts.end())
        return TlsTrouble{row->what, row->advice};
    if (setup.clientEndsAt)
        return std::nullopt;
    return TlsTrouble{u"the host ended the handshake, as one does that wants a client certificate"_s,
                      kSetBoth};
}

} // namespace etcm
