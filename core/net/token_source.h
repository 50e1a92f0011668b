// Access tokens by OAuth2 (RFC 6749 sections 4.3 and 4.4), single flight.
#pragma once

#include "domain/clock.h"
#include "domain/result.h"

#include <QCoroTask>

#include <QString>
#include <QUrl>

namespace etcm
{

struct AccessToken {
    QString value;
    MonotonicTime expiresAt; ///< measured from the start of the token request
    UtcTime expiresAtWall;   ///< for display only
    quint64 generation = 0;
};

class TokenSource
{
public:
    virtual ~TokenSource() = default;
    /// The token in hand if it holds for longer than the margin, else a new one; concurrent callers share one
    /// request.
    virtual QCoro::Task<Result<AccessToken>> token() = 0;
    /// The server refused `used` (401 invalid_token). Ignored unless it is still the current one.
    virtual void reject(const AccessToken &used) = 0;
    /// The server took `used`: if it refuses it later, a new one is worth asking for.
    virtual void accept(const AccessToken &) {}
    /// What is held now, for the status strip; nothing if none.
    [[nodiscard]] virtual std::optional<AccessToken> held() const = 0;
    /// Whether the token may be shown to this address. The client refuses the call otherwise.
    [[nodiscard]] virtual bool covers(const QUrl &) const { return true; }
};

} // namespace etcm
