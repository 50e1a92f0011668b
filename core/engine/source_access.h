// How the sources are reached: one HTTP client for all, one token source for each that signs in or has a key.
#pragma once

#include "engine/config.h"
#include "net/http_api_client.h"
#include "net/oauth2_token_source.h"
#include "net/query_key.h"
#include "net/secret_store.h"

#include <map>

namespace etcm
{

/// Hears of the finished requests to a token endpoint.
using SignInListener = std::function<void(QString sourceId, std::vector<RequestRecord>)>;

class SourceAccess
{
public:
    /// `keychain` may be null; it and `clock` outlive this.
    SourceAccess(const std::vector<SourceConfig> &sources, SecretStore *keychain, const Clock &clock,
                 SignInListener listener, RetryPolicy retry = {});

    [[nodiscard]] ApiClient &client() { return m_client; }
    /// Null for a public source.
    [[nodiscard]] TokenSource *tokens(const QString &sourceId) const;
    /// Of the first source that holds a token.
    [[nodiscard]] std::optional<UtcTime> tokenExpiry() const;
    /// What is known of the hosts, and what an earlier run knew of them.
    [[nodiscard]] std::vector<HostState> hosts() const { return m_gate.states(); }
    void restoreHosts(const std::vector<HostState> &hosts) { m_gate.restore(hosts); }
    /// If its sign-in waits for a secret, or was refused: the next call asks again, without a pause.
    void retryRefused(const QString &sourceId);

private:
    std::unique_ptr<HttpTransport> m_transport;
    HostGate m_gate;
    HttpApiClient m_client;
    SecretStore *m_keychain;
    std::map<QString, std::unique_ptr<OAuth2TokenSource>> m_tokens;
    std::map<QString, std::unique_ptr<QueryKey>> m_queryKeys;
};

/// The central database's URL with the password that `databaseSecretRef` names, for libpq only: never log it.
/// Empty if none is configured. Errors: as secretFor().
QCoro::Task<Result<QString>> databaseUrlWithSecret(AppConfig config, SecretStore *keychain);

} // namespace etcm
