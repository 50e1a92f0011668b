#include "mock/auth/token_endpoint.h"

#include "mock/api/error_body.h"

#include <set>

namespace etcm::mock
{

namespace
{
QByteArray formDecoded(QByteArray text)
{
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

bool isForm(const QByteArray &contentType)
{
    const qsizetype semicolon = contentType.indexOf(';'); // parameters, such as charset, do not matter
    const QByteArray type = semicolon < 0 ? contentType : contentType.left(semicolon);
    return type.trimmed().toLower() == "application/x-www-form-urlencoded";
}

bool hasDuplicates(const Fields &form)
{
    std::set<QByteArray> names;
    for (const auto &[name, value] : form) {
        if (!names.insert(name).second)
            return true;
    }
    return false;
}

Response invalidClient()
{
    Response response = tokenErrorResponse(401, "invalid_client", "No client with this id and secret");
    response.add("WWW-Authenticate", "Basic realm=\"energy-api\", charset=\"UTF-8\"");
    return response;
}
} // namespace

std::optional<ClientAccount> readBasic(const QByteArray &authorization)
{
    if (!authorization.toLower().startsWith("basic "))
        return std::nullopt;
    const QByteArray pair = QByteArray::fromBase64(authorization.mid(6).trimmed());
    const qsizetype colon = pair.indexOf(':');
    return ClientAccount{formDecoded(pair.left(qMax<qsizetype>(colon, 0))),
                         colon < 0 ? QByteArray() : formDecoded(pair.mid(colon + 1))};
}

bool TokenEndpoint::isRight(const ClientAccount &given) const
{
    return given.id == m_account.id && given.secret == m_account.secret;
}

Response TokenEndpoint::answer(const Request &request, const TokenTerms &terms) const
{
    if (!isForm(request.contentType)) {
        return tokenErrorResponse(400, "invalid_request",
                                  "The body must be application/x-www-form-urlencoded");
    }
    const Fields form = readFields(request.body, PlusSign::IsSpace);
    if (hasDuplicates(form))
        return tokenErrorResponse(400, "invalid_request", "A parameter was sent twice");
    const auto grantType = field(form, "grant_type");
    if (!grantType || grantType->isEmpty())
        return tokenErrorResponse(400, "invalid_request", "grant_type is missing");
    if (*grantType == "client_credentials")
        return clientCredentials(request, form, terms);
    if (*grantType == "password") {
        const auto basic = readBasic(request.authorization); // optional here, but not wrong
        return basic && !isRight(*basic) ? invalidClient() : password(form, terms);
    }
    return tokenErrorResponse(400, "unsupported_grant_type", "Use client_credentials or password");
}

Response TokenEndpoint::clientCredentials(const Request &request, const Fields &form,
                                          const TokenTerms &terms) const
{
    const auto basic = readBasic(request.authorization);
    const auto id = field(form, "client_id");
    const auto secret = field(form, "client_secret");
    if (basic && secret)
        return tokenErrorResponse(400, "invalid_request", "Credentials were sent in two ways");
    const ClientAccount given = basic ? *basic : ClientAccount{id.value_or(""), secret.value_or("")};
    const bool sameId = !basic || !id || *id == basic->id;
    return isRight(given) && sameId ? grant(terms) : invalidClient();
}

Response TokenEndpoint::password(const Fields &form, const TokenTerms &terms) const
{
    const auto name = field(form, "username");
    const auto password = field(form, "password");
    if (!name || !password)
        return tokenErrorResponse(400, "invalid_request", "username or password is missing");
    if (!isRight({*name, *password}))
        return tokenErrorResponse(400, "invalid_grant", "username or password is wrong");
    return grant(terms);
}

Response TokenEndpoint::grant(const TokenTerms &terms) const
{
    const UtcTime now = m_clock.now();
    Response response;
    response.body = R"({"access_token":")" +
                    m_signer.issue({m_account.id, now, now + terms.lifetime, terms.revocation}) +
                    R"(","token_type":"Bearer")";
    if (terms.toldLifetime) {
        response.body +=
            ",\"expires_in\":" + QByteArray::number(static_cast<qlonglong>(terms.toldLifetime->count()));
    }
    response.body += R"(,"scope":"energy.read"})";
    response.add("Cache-Control", "no-store");
    response.add("Pragma", "no-cache");
    return response;
}

} // namespace etcm::mock
