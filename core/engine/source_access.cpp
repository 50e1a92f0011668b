#include "engine/source_access.h"

#include "net/secret_reference.h"

#include <QUrl>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
OAuth2Client oauth2Client(const SourceConfig &source)
{
    OAuth2Client client;
    client.tokenUrl = source.tokenUrl();
    if (source.signIn.kind == AuthKind::Password)
        client.grant = OAuth2Grant::Password;
    if (source.signIn.clientAuth == ClientAuth::Body)
        client.clientAuth = OAuth2ClientAuth::Body;
    client.clientId = source.signIn.clientId;
    client.username = source.signIn.username;
    client.scope = source.signIn.scope;
    client.audience = source.signIn.audience;
    return client;
}

std::function<QCoro::Task<Result<QString>>()> secretOf(const SourceConfig &source, SecretStore *keychain)
{
    return [id = source.id, reference = source.signIn.secretRef, keychain] {
        return sourceSecret(id, reference, keychain);
    };
}

QueryKeyConfig queryKeyConfig(const SourceConfig &source, SecretStore *keychain)
{
    return {.name = source.signIn.queryKey, .audience = source.baseUrl, .secret = secretOf(source, keychain)};
}

OAuth2Config oauth2Config(const SourceConfig &source, SecretStore *keychain, const SignInListener &listener)
{
    OAuth2Config config;
    config.sourceId = source.id;
    config.client = oauth2Client(source);
    config.api = source.baseUrl;
    config.tls = source.security.tls;
    config.secret = secretOf(source, keychain);
    config.onRequests = [id = source.id, listener](std::vector<RequestRecord> records) {
        listener(id, std::move(records));
    };
    return config;
}
} // namespace

SourceAccess::SourceAccess(const std::vector<SourceConfig> &sources, SecretStore *keychain,
                           const Clock &clock, SignInListener listener, RetryPolicy retry)
    : m_transport(makeHttpTransport()), m_gate(clock), m_client(*m_transport, m_gate, clock, retry),
      m_keychain(keychain)
{
    for (const SourceConfig &source : sources) {
        if (!source.signIn.queryKey.isEmpty())
            m_queryKeys[source.id] = std::make_unique<QueryKey>(queryKeyConfig(source, keychain));
        else if (source.signIn.kind != AuthKind::None)
            m_tokens[source.id] = std::make_unique<OAuth2TokenSource>(
                m_client, clock, oauth2Config(source, keychain, listener));
    }
}

TokenSource *SourceAccess::tokens(const QString &sourceId) const
{
    if (const auto key = m_queryKeys.find(sourceId); key != m_queryKeys.end())
        return key->second.get();
    const auto found = m_tokens.find(sourceId);
    return found == m_tokens.end() ? nullptr : found->second.get();
}

std::optional<UtcTime> SourceAccess::tokenExpiry() const
{
    for (const auto &[id, source] : m_tokens) {
        if (const auto token = source->held())
            return token->expiresAtWall;
    }
    return std::nullopt;
}

void SourceAccess::retryRefused(const QString &sourceId)
{
    if (const auto key = m_queryKeys.find(sourceId); key != m_queryKeys.end()) {
        if (m_keychain && !key->second->held())
            m_keychain->askAgain();
        return;
    }
    const auto found = m_tokens.find(sourceId);
    if (found == m_tokens.end() || !found->second->blockedBy())
        return;
    if (m_keychain)
        m_keychain->askAgain();
    found->second->reset();
}

QCoro::Task<Result<QString>> databaseUrlWithSecret(AppConfig config, SecretStore *keychain)
{
    if (config.databaseUrl.isEmpty() || config.databaseSecretRef.isEmpty())
        co_return config.databaseUrl;
    const Result<SecretReference> reference = parseSecretReference(config.databaseSecretRef);
    if (!reference)
        co_return fail(reference.error());
    const Result<QString> secret = co_await secretFor(*reference, keychain);
    if (!secret)
        co_return fail(secret.error());
    const QLatin1Char joint(config.databaseUrl.contains(u'?') ? '&' : '?');
    const QString password = QString::fromLatin1(QUrl::toPercentEncoding(*secret));
    co_return config.databaseUrl + joint + u"password="_s + password;
}

} // namespace etcm
