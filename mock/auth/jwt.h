// JSON Web Tokens, HS256 only (RFC 7515, RFC 7519).
#pragma once

#include "domain/utc_time.h"

#include <QByteArray>

#include <chrono>

namespace etcm::mock
{

struct TokenClaims {
    QByteArray subject;
    UtcTime issuedAt;
    UtcTime expiresAt;
    std::int64_t revocation = 0; ///< how often tokens had been revoked when it was issued
};

enum class TokenState {
    Valid,
    Malformed,    ///< not three parts of ours, or another algorithm
    BadSignature, ///< not signed with this key
    Expired,
    Revoked,
};

/// What a token is held against.
struct TokenTest {
    UtcTime now;
    std::chrono::seconds maxAge = std::chrono::seconds::max();
    std::int64_t revocations = 0; ///< tokens from before the last one are refused
};

/// Issues and checks tokens with one secret key. A token is checked in full each time: nothing is remembered.
class TokenSigner
{
public:
    explicit TokenSigner(QByteArray key) : m_key(std::move(key)) {}

    /// 32 bytes from the system's generator.
    [[nodiscard]] static QByteArray randomKey();

    [[nodiscard]] QByteArray issue(const TokenClaims &claims) const;

    /// Expired as soon as `now` reaches exp, or when the token is older than `maxAge`.
    [[nodiscard]] TokenState check(const QByteArray &token, const TokenTest &test) const;

private:
    [[nodiscard]] QByteArray signature(const QByteArray &signedPart) const;

    QByteArray m_key;
};

} // namespace etcm::mock
