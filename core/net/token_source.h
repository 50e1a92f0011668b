// What a call proves itself with: access tokens by OAuth2 (RFC 6749 sections 4.3 and 4.4), single flight, or
// a secret of the API's own.
#pragma once

#include "domain/clock.h"
#include "domain/result.h"

#include <QCoroTask>

#include <QString>
#include <QUrl>

namespace etcm
{
struct HttpRequest;

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
    /// Puts the token where the API wants it: a bearer token, unless a source says otherwise.
    virtual void present(const AccessToken &token, HttpRequest &request) const;
    /// Issued by no sign-in: asking again brings the same, and an API that shows calls in its errors shows
    /// it.
    [[nodiscard]] virtual bool isFixed() const { return false; }
};

} // namespace etcm
