#include "net/oauth2_wire.h"

#include "domain/json_repair.h"
#include "domain/one_line.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace
{
constexpr qint64 kLongestLife = qint64{24} * 3600;

QByteArray form(const QList<std::pair<QByteArray, QString>> &fields)
{
    QByteArray out;
    for (const auto &[name, value] : fields) {
        if (!out.isEmpty())
            out += '&';
        out += name + '=' + formEncoded(value);
    }
    return out;
}

QByteArray basicCredentials(const OAuth2Client &client, const QString &secret)
{
    return (formEncoded(client.clientId) + ':' + formEncoded(secret)).toBase64();
}

Error unreadable(Outcome outcome, const QString &what, const QString &path)
{
    return Error{.code = ErrorCode::Parse,
                 .what = what,
                 .where = path,
                 .advice = u"check token_path or token_url of this source"_s,
                 .outcome = outcome};
}

// RFC 6750 section 2.1; anything else (a space, a line break) could forge a header.
bool isUsableToken(const QString &token)
{
    return !token.isEmpty() &&
           std::ranges::all_of(token, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

// Some servers send the number as text.
std::optional<seconds> lifetimeFrom(const QJsonValue &expiresIn)
{
    bool ok = expiresIn.isDouble();
    const double value = ok ? expiresIn.toDouble() : expiresIn.toString().toDouble(&ok);
    if (!ok || !std::isfinite(value) || value < 1)
        return std::nullopt;
    return seconds(static_cast<qint64>(std::min(value, static_cast<double>(kLongestLife))));
}
// Any case (RFC 6749 section 5.1), and as gateways write it: "BearerToken", "bearer_token", " Bearer ". A
// type that needs more than the token in a header (mac, DPoP) is refused by its name.
std::optional<Error> otherTokenType(const QString &type)
{
    QString letters;
    std::ranges::copy_if(type.toLower(), std::back_inserter(letters), [](QChar c) { return c.isLetter(); });
    if (type.trimmed().isEmpty() || letters == "bearer"_L1 || letters == "bearertoken"_L1)
        return std::nullopt;
    Error error = unreadable(
        Outcome::Schema, u"the token is of type \"%1\", not Bearer"_s.arg(oneLine(type.trimmed().left(20))),
        u"$.token_type"_s);
    error.advice = u"ask the provider for Bearer tokens (RFC 6750); no other type is spoken here"_s;
    return error;
}
} // namespace

QByteArray formEncoded(const QString &value)
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    QByteArray out;
    const QByteArray utf8 = value.toUtf8();
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= 'a' && byte <= 'z') || c == '-' || c == '.' || c == '_' || c == '*';
        if (plain)
            out += c;
        else if (c == ' ')
            out += '+';
        else
            out.append('%').append(kHex[byte >> 4]).append(kHex[byte & 15]);
    }
    return out;
}

HttpRequest tokenRequest(const OAuth2Client &client, const QString &secret)
{
    HttpRequest request;
    request.verb = "POST";
    request.url = client.tokenUrl;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    QList<std::pair<QByteArray, QString>> fields;
    if (client.grant == OAuth2Grant::Password) {
        fields = {{"grant_type", u"password"_s},
                  {"username", client.username.isEmpty() ? client.clientId : client.username},
                  {"password", secret}};
    } else {
        fields = {{"grant_type", u"client_credentials"_s}};
        if (client.clientAuth == OAuth2ClientAuth::Body) {
            fields.append({"client_id", client.clientId});
            fields.append({"client_secret", secret});
        } else {
            request.headers.append({"Authorization", "Basic " + basicCredentials(client, secret)});
        }
    }
    if (!client.scope.isEmpty())
        fields.append({"scope", client.scope});
    if (!client.audience.isEmpty())
        fields.append({"audience", client.audience});
    request.body = form(fields);
    return request;
}

QStringList secretForms(const OAuth2Client &client, const QString &secret)
{
    return {secret, QString::fromLatin1(formEncoded(secret)),
            QString::fromLatin1(basicCredentials(client, secret))};
}

Result<TokenAnswer> readTokenAnswer(const QByteArray &body)
{
    const QJsonDocument document = lenientJson(body);
    if (!document.isObject())
        return fail(unreadable(Outcome::Malformed, u"the token answer is no JSON object"_s, u"$"_s));
    const QJsonObject object = document.object();
    const QString token = object.value("access_token"_L1).toString().trimmed();
    if (!isUsableToken(token))
        return fail(unreadable(Outcome::Schema, u"the token answer has no usable access_token"_s,
                               u"$.access_token"_s));
    if (const auto wrong = otherTokenType(object.value("token_type"_L1).toString()))
        return fail(*wrong);
    return TokenAnswer{token, lifetimeFrom(object.value("expires_in"_L1))};
}

} // namespace etcm
