// POST /oauth/token (RFC 6749): client_credentials by Basic or body, and the legacy password grant.
#pragma once

#include "domain/clock.h"
#include "mock/auth/jwt.h"
#include "mock/http/request.h"
#include "mock/http/response.h"

namespace etcm::mock
{

struct ClientAccount {
    QByteArray id = "energy_trading_client";
    QByteArray secret =
        "super_secret_key_2024"; ///< published in the contract: a secret of the simulator only
};

/// "Basic base64(id:secret)", each form-urlencoded first (RFC 6749 §2.3.1). Nothing if it is not Basic.
[[nodiscard]] std::optional<ClientAccount> readBasic(const QByteArray &authorization);

/// What the next token is worth, and what is said about it.
struct TokenTerms {
    std::chrono::seconds lifetime{3600};
    std::optional<std::chrono::seconds> toldLifetime; ///< expires_in; absent: not sent
    std::int64_t revocation = 0;                      ///< TokenClaims::revocation
};

class TokenEndpoint
{
public:
    /// Tokens live by real time (`clock`), not by the simulated day: a jump of the scenario must not expire
    /// them.
    TokenEndpoint(ClientAccount account, const TokenSigner &signer, const Clock &clock)
        : m_account(std::move(account)), m_signer(signer), m_clock(clock)
    {
    }

    [[nodiscard]] Response answer(const Request &request, const TokenTerms &terms) const;

private:
    [[nodiscard]] Response clientCredentials(const Request &request, const Fields &form,
                                             const TokenTerms &terms) const;
    [[nodiscard]] Response password(const Fields &form, const TokenTerms &terms) const;
    [[nodiscard]] Response grant(const TokenTerms &terms) const;
    [[nodiscard]] bool isRight(const ClientAccount &given) const;

    ClientAccount m_account;
    const TokenSigner &m_signer;
    const Clock &m_clock;
};

} // namespace etcm::mock
