#include "sources/access_reader.h"

#include "base/file_path.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || host == "::1"_L1 || matches(host, u"127\\.\\d+\\.\\d+\\.\\d+"_s);
}

// Leaves `out` alone if the key is absent or refused.
void readAddress(TomlTable &table, std::string_view key, QUrl &out)
{
    QString text;
    table.read(key, text);
    if (text.isEmpty())
        return;
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !web || url.host().isEmpty() || url.hasQuery() || url.hasFragment())
        return table.refuse(key, u"is no http or https address without query"_s);
    if (!url.userInfo().isEmpty())
        return table.refuse(key, u"must hold no user name or password"_s, u"use client_id and secret"_s);
    out = url;
}

void readFile(TomlTable &table, std::string_view key, QString &out)
{
    table.read(key, out);
    if (!out.isEmpty() && !isAbsolutePath(out))
        table.refuse(key, u"must be an absolute path"_s, u"write it as /etc/etcm/FILE.pem or ~/FILE.pem"_s);
}

void readSecurity(TomlTable &table, TransportSecurity &out)
{
    table.read("allow_plaintext", out.allowPlaintext);
    readFile(table, "ca", out.tls.authority);
    readFile(table, "client_certificate", out.tls.clientCertificate);
    readFile(table, "client_key", out.tls.clientKey);
}

void readSignIn(TomlTable &table, SignInConfig &out)
{
    table.readName("auth", out.kind, authKindFromName, u"none, client_credentials, password"_s);
    table.readName("client_auth", out.clientAuth, clientAuthFromName, u"basic, body"_s);
    table.read("token_path", out.tokenPath);
    readAddress(table, "token_url", out.tokenUrl);
    table.read("scope", out.scope);
    table.read("audience", out.audience);
    table.read("client_id", out.clientId);
    table.read("username", out.username);
    table.read("secret", out.secretRef);
    if (!out.secretRef.isEmpty() && !matches(out.secretRef, u"(keychain|env|file):.+"_s)) {
        // The value is not quoted: it may be the secret itself.
        table.refuse("secret", u"must say where the secret is, not what it is"_s,
                     u"write keychain:NAME, env:NAME or file:PATH"_s);
    }
    if (out.kind == AuthKind::None)
        return;
    if (out.tokenPath.isEmpty() && out.tokenUrl.isEmpty())
        out.tokenPath = u"/oauth/token"_s;
    if (out.username.isEmpty())
        out.username = out.clientId;
}

void refusePlaintext(TomlTable &table, std::string_view key, const QUrl &url, bool allowed)
{
    if (url.scheme() == "http"_L1 && !isLoopback(url.host()) && !allowed)
        table.refuse(key, u"plain http to another machine is refused"_s,
                     u"use https, or set allow_plaintext = true in this source"_s);
}

void checkSignIn(TomlTable &table, const SignInConfig &signIn)
{
    if (signIn.kind == AuthKind::None) {
        for (const std::string_view key : {"token_url", "scope", "audience"}) {
            if (table.has(key))
                table.refuse(key, u"belongs to a sign-in"_s, u"set auth = \"client_credentials\""_s);
        }
        return;
    }
    if (signIn.clientId.isEmpty())
        table.refuse("client_id", u"is missing"_s,
                     u"auth = \"%1\" needs it"_s.arg(authKindName(signIn.kind)));
    if (!signIn.tokenUrl.isEmpty() && !signIn.tokenPath.isEmpty())
        table.refuse("token_url", u"and token_path name two places"_s, u"write one of them"_s);
    // RFC 6749 section 3.3; several are written with one space between them.
    if (!signIn.scope.isEmpty() &&
        !matches(signIn.scope, u"[\\x21\\x23-\\x5b\\x5d-\\x7e]+( [\\x21\\x23-\\x5b\\x5d-\\x7e]+)*"_s))
        table.refuse("scope", u"\"%1\" is no list of scopes"_s.arg(signIn.scope),
                     u"write them with one space between them"_s);
    if (!matches(signIn.audience, u"[^\\x00-\\x1f\\x7f]*"_s))
        table.refuse("audience", u"holds a control character"_s, u"write it without"_s);
}

void checkTls(TomlTable &table, const SourceConfig &source)
{
    const TlsFiles &tls = source.security.tls;
    if (tls.clientCertificate.isEmpty() != tls.clientKey.isEmpty()) {
        const bool hasKey = !tls.clientKey.isEmpty();
        table.refuse(hasKey ? "client_key" : "client_certificate",
                     hasKey ? u"needs client_certificate"_s : u"needs client_key"_s,
                     u"name both; they may stand in one file"_s);
    }
    if (source.baseUrl.scheme() == "https"_L1 || source.signIn.tokenUrl.scheme() == "https"_L1)
        return;
    for (const std::string_view key : {"ca", "client_certificate"}) {
        if (table.has(key))
            table.refuse(key, u"belongs to https"_s, u"change base_url to https, or remove it"_s);
    }
}
} // namespace

void readAccess(TomlTable &table, SourceConfig &out)
{
    readAddress(table, "base_url", out.baseUrl);
    while (out.baseUrl.path().endsWith(u'/')) // paths are set behind it
        out.baseUrl.setPath(out.baseUrl.path().chopped(1));
    readSecurity(table, out.security);
    readSignIn(table, out.signIn);
}

void checkAccess(TomlTable &table, const SourceConfig &source)
{
    if (source.baseUrl.isEmpty())
        table.refuse("base_url", u"is missing"_s, u"give the address of the API"_s);
    refusePlaintext(table, "base_url", source.baseUrl, source.security.allowPlaintext);
    refusePlaintext(table, "token_url", source.signIn.tokenUrl, source.security.allowPlaintext);
    checkSignIn(table, source.signIn);
    checkTls(table, source);
}

} // namespace etcm
