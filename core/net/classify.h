// The one classifier: turns how an attempt ended into an outcome and an error. Nothing else in the house
// looks at HTTP status numbers.
#pragma once

#include "net/clock_skew.h"
#include "net/rate_limit.h"

namespace etcm
{

/// How an attempt can fail before there is a whole answer.
enum class AttemptFault {
    Dns,
    Connect, ///< refused, unreachable, or closed without any answer
    Proxy,   ///< the proxy in between is not there or does not let us through
    Tls,
    Timeout,
    Truncated, ///< the connection ended before the body did
    TooLarge,
    Malformed, ///< no HTTP, or a body that does not unpack
    Canceled,
};

/// The error of such an attempt. `detail` is the transport's own wording, `url` becomes `where` (without
/// user, query and fragment); `advice` replaces the general one.
[[nodiscard]] Error attemptError(AttemptFault fault, const QUrl &url, const QString &detail = {},
                                 const QString &advice = {});

/// 4xx or 5xx: for the transport, which has to read Qt's error numbers beside it.
[[nodiscard]] bool isErrorStatus(int status);

/// 204 and 205: a success that by its nature says nothing (RFC 9110 sections 15.3.5 and 15.3.6).
[[nodiscard]] bool isWithoutContent(int status);

/// "next try not before 2026-10-14T12:01:00Z", rounded up to the second.
[[nodiscard]] QString nextTryText(UtcTime at);

/// "2027-01-31": of certificates.
[[nodiscard]] QString dayText(UtcTime time);

/// Address for error texts: no user, password, query or fragment.
[[nodiscard]] QString placeOf(const QUrl &url);

struct ClassifyContext {
    QUrl url;
    Endpoint endpoint = Endpoint::Health; ///< Token: error codes of RFC 6749 section 5.2 are read
    ResetUnit resetUnit = ResetUnit::Seconds;
    UtcTime now;                           ///< the end of the attempt
    std::optional<UtcTime> startedAt = {}; ///< its beginning; without it no clock is compared
    bool withToken = false;                ///< the call held a token that a sign-in has just brought
    AnswerForm form = {};
};

struct Verdict {
    Outcome outcome = Outcome::Unknown;
    std::optional<int> httpStatus;
    std::optional<Error> error; ///< none: a 2xx answer that may hold data
    bool tokenRefused = false;  ///< 401 that a new token may cure (RFC 6750 invalid_token, or without a code)
    std::optional<std::chrono::milliseconds> hostPause; ///< leave the host alone for so long
    RateLimit budget;                                   ///< of the host; empty if it told none
    std::optional<ClockSkew> skew;                      ///< of the host's clock
    CertificateEnds certificates = {};
    QByteArray unclearWait = {}; ///< the header that asked for hostPause in words that cannot be read
};

/// A 2xx answer whose body is no data ends as Malformed (empty though its status promises a body, an HTML or
/// XML page, plain text, packed in a way that cannot be undone), Truncated (packed, and its stream ends too
/// early) or Schema (an object that says what went wrong), with the source's own words. An API that answers
/// in XML may do so; a 4xx of it that says "no data" is NotPublished, and an answer. One without content
/// stays good: what that means depends on what was asked for.
[[nodiscard]] Verdict classify(const HttpAttempt &attempt, const ClassifyContext &context);

} // namespace etcm
