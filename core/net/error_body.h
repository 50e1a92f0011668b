// What the body of an error answer says, in the shapes that APIs use.
#pragma once

#include <QByteArray>
#include <QString>

namespace etcm
{

struct ErrorBody {
    QString code; ///< the "error" member if it is a code, e.g. "invalid_client" (RFC 6749 section 5.2)
    QString text; ///< one scrubbed line for people, at most 160 characters; empty if the body says nothing
};

/// Understands {"message","description","url"} (CKW), {"error"} with or without "error_description" (OAuth2,
/// VSE), {"detail"} as text or as FastAPI's list, and plain text. An HTML page is named, not quoted.
[[nodiscard]] ErrorBody readErrorBody(const QByteArray &body);

} // namespace etcm
