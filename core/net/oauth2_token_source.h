// The TokenSource of RFC 6749 over an ApiClient.
#pragma once

#include "net/oauth2_wire.h"
#include "net/token_source.h"

#include <functional>
#include <memory>
#include <vector>

namespace etcm
{
class ApiClient;

struct OAuth2Config {
    QString sourceId;
    OAuth2Client client;
    QUrl api;     ///< its base URL: the token is shown to this scheme, host and port only
    TlsFiles tls; ///< for the token endpoint
    /// Asked before each token request. It fails with a Secret* code while the keychain is locked or absent;
    /// no HTTP request is made then.
    std::function<QCoro::Task<Result<QString>>()> secret;
    /// Gets the records of each finished token request (Endpoint::Token); may be empty.
    std::function<void(std::vector<RequestRecord>)> onRequests;
    HttpLimits limits;
};

/// Life of a token whose answer has no expires_in.
inline constexpr std::chrono::seconds kDefaultTokenLife{300};
/// So many tokens in a row that the API refused although they were new; then sign-in pauses, twice as long
/// each time: a server that refuses what it issues is not asked again for every call.
inline constexpr int kRefusedTokens = 3;
inline constexpr std::chrono::seconds kRefusedPause{60};
inline constexpr std::chrono::seconds kLongestRefusedPause{3600};
/// A sign-in that was refused (a wrong secret) is not tried again for so long, twice as long each time up to
/// kLongestRefusedPause: accounts are locked by less.
inline constexpr std::chrono::seconds kWrongCredentialsPause{900};
/// How long a missing or locked secret is not asked for again: each try may open a prompt.
inline constexpr std::chrono::seconds kSecretPause{60};

/// min(60 s, 10 % of the life): a token nearer to its end than this is renewed before use.
[[nodiscard]] std::chrono::milliseconds renewMargin(std::chrono::milliseconds life);

///   Empty --token()--> Asking --ok--> Held --margin reached or reject()--> Asking
///                         +--transient error--> Empty (callers get it; the next one asks again)
///                         +--no secret--> Waiting --kSecretPause or reset()--> Empty
///                         +--permanent error--> Refused --kWrongCredentialsPause, then more, or reset()-->
///                         Empty
///   Held --reject(), the kRefusedTokens-th new token in a row--> Waiting --its pause or reset()--> Empty
/// Permanent: Outcome::Auth (401, 403, invalid_client, invalid_grant, unauthorized_client,
/// unsupported_grant_type, invalid_scope). One request at a time; its callers all get its result. The client
/// and the clock are not owned and outlive it; destruction ends waiting callers with Canceled.
class OAuth2TokenSource final : public TokenSource
{
public:
    OAuth2TokenSource(ApiClient &client, const Clock &clock, OAuth2Config config);
    ~OAuth2TokenSource() override;
    OAuth2TokenSource(const OAuth2TokenSource &) = delete;
    OAuth2TokenSource &operator=(const OAuth2TokenSource &) = delete;

    QCoro::Task<Result<AccessToken>> token() override;
    void reject(const AccessToken &used) override;
    void accept(const AccessToken &used) override;
    [[nodiscard]] std::optional<AccessToken> held() const override;
    [[nodiscard]] bool covers(const QUrl &url) const override;

    /// The secret or the configuration changed: forgets token, refusal and wait. A request under way is
    /// repeated for those who wait for it.
    void reset();
    /// Why no token is asked for now: the remembered refusal or missing secret; nothing if neither.
    [[nodiscard]] std::optional<Error> blockedBy() const;

private:
    class Core;
    std::shared_ptr<Core> m_core;
};

} // namespace etcm
