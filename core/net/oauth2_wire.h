// What goes to and comes from a token endpoint: pure functions after RFC 6749.
#pragma once

#include "net/http.h"

#include <QString>
#include <QStringList>

namespace etcm
{

/// Password is the grant of RFC 6749 section 4.3: a person's password in a program's hands. RFC 9700 section
/// 2.4 forbids it; some old gateways know nothing else.
enum class OAuth2Grant { ClientCredentials, Password };

/// How the client proves who it is (section 2.3.1). The password grant of old gateways has no client
/// authentication: there the secret is the password.
enum class OAuth2ClientAuth { Basic, Body };

struct OAuth2Client {
    QUrl tokenUrl;
    OAuth2Grant grant = OAuth2Grant::ClientCredentials;
    OAuth2ClientAuth clientAuth = OAuth2ClientAuth::Basic;
    QString clientId;
    QString username; ///< password grant; empty: clientId
    QString scope;    ///< empty: not sent
    QString audience; ///< of no RFC, but what several servers tell their APIs apart by; empty: not sent
};

/// Form-urlencoding of one value: everything but letters, digits and "-._*" as %XX, a space as "+".
[[nodiscard]] QByteArray formEncoded(const QString &value);

[[nodiscard]] HttpRequest tokenRequest(const OAuth2Client &client, const QString &secret);

/// Every form in which tokenRequest() writes the secret: what must never show in an error text.
[[nodiscard]] QStringList secretForms(const OAuth2Client &client, const QString &secret);

struct TokenAnswer {
    QString value;
    /// expires_in, only RECOMMENDED by section 5.1, cut to a day. Nothing if absent or of no use: not a
    /// number, zero (every call would ask for a token of its own) or negative.
    std::optional<std::chrono::seconds> lifetime;
};

/// Reads the answer of section 5.1; faults beside the token cost nothing, and of members of the same name the
/// last holds (json_repair.h). Errors: Outcome::Malformed (no JSON), Outcome::Schema (no usable
/// access_token, or a token_type other than Bearer, however that is spelt). Never quotes the token.
[[nodiscard]] Result<TokenAnswer> readTokenAnswer(const QByteArray &body);

} // namespace etcm
