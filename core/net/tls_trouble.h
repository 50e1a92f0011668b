// Why a handshake failed, for who has to mend it: what Qt and the other side's alerts say, in words.
#pragma once

#include "net/tls_setup.h"

#include <QSslError>

namespace etcm
{

struct TlsTrouble {
    QString what;
    QString advice;
};

/// The host's certificate does not hold.
[[nodiscard]] TlsTrouble verificationTrouble(const QList<QSslError> &errors, const TlsFiles &files);

/// What a host says of our certificate, in the socket's own words; with TLS 1.3 it comes after the handshake.
/// Nothing if it is no matter of certificates.
[[nodiscard]] std::optional<TlsTrouble> clientTrouble(const QString &text, const TlsSetup &setup,
                                                      UtcTime now);

/// Our certificate has ended. For a connection that was closed without a word: the host's may have been lost.
[[nodiscard]] std::optional<TlsTrouble> clientEndTrouble(const TlsSetup &setup, UtcTime now);

} // namespace etcm
