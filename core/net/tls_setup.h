// What TLS to a source's hosts is made of: its authority, and the certificate that we show.
#pragma once

#include "domain/result.h"
#include "domain/tls_files.h"
#include "domain/utc_time.h"

#include <QSslConfiguration>

namespace etcm
{

struct TlsSetup {
    std::optional<QSslConfiguration> own = {}; ///< nothing: the system's, no file is named
    std::optional<UtcTime> clientEndsAt = {};  ///< of the certificate that we show
};

/// Reads the files. Errors: Config with Outcome::Tls, `where` is the file; what is in it is never told.
[[nodiscard]] Result<TlsSetup> readTlsSetup(const TlsFiles &files);

/// "authority from /etc/etcm/ca.pem, our certificate "desk" until 2027-01-31"; empty without files.
[[nodiscard]] QString tlsSetupText(const TlsFiles &files, const TlsSetup &setup);

/// When the first certificate of a chain ends, its authority's own aside; nothing if it is empty.
[[nodiscard]] std::optional<UtcTime> endOf(const QList<QSslCertificate> &chain);

/// Of whom it is, on one line.
[[nodiscard]] QString nameOf(const QSslCertificate &certificate);

} // namespace etcm
