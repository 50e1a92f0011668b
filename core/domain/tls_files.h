// The files from which TLS to a source's hosts is made: PEM, each an absolute path or one below "~/".
#pragma once

#include <QString>

namespace etcm
{

struct TlsFiles {
    QString authority; ///< authorities that are trusted instead of the system's; empty: the system's
    QString
        clientCertificate; ///< shown to whoever asks for one, with what leads to its authority; may be empty
    QString clientKey;     ///< of it, not encrypted

    friend bool operator==(const TlsFiles &, const TlsFiles &) = default;
};

} // namespace etcm
