// What the body of an error answer says, in the shapes that APIs use.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace etcm
{

struct ErrorBody {
    QString code; ///< the "error" member if it is a code, e.g. "invalid_client" (RFC 6749 section 5.2)
    QString text; ///< one scrubbed line for people, at most 160 characters; empty if the body says nothing
};

/// Understands {"message","description","url"} (CKW), {"error"} with or without "error_description" (OAuth2,
/// VSE), {"errors"} as a list, {"fault"} (Apigee), {"detail"} as text or as FastAPI's list, and plain text.
/// Of an HTML page only its title is quoted.
[[nodiscard]] ErrorBody readErrorBody(const QByteArray &body);

/// A JSON object that says what went wrong and holds nothing else, as some send it with status 200. `status`
/// or `code` beside it count as part of the error, unless `statusIsData` and the status is a word that does
/// not mean failure: a plant's state, a health check's.
[[nodiscard]] std::optional<ErrorBody> readErrorObject(const QByteArray &body, bool statusIsData);

} // namespace etcm
