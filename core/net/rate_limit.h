// What an answer says about when the next call is welcome. Pure functions of the headers.
#pragma once

#include "net/http.h"
#include "net/wait_time.h"

namespace etcm
{

/// The budget of a host as its last answer told it.
struct RateLimit {
    std::optional<std::chrono::milliseconds> retryAfter; ///< Retry-After; a past date is 0
    std::optional<qint64> limit;                         ///< calls per window
    std::optional<qint64> remaining;                     ///< calls left in this window
    std::optional<std::chrono::milliseconds> reset;      ///< until the window starts anew
    /// "Name: value" of such a time that is there and cannot be read; else empty.
    QByteArray unclearRetryAfter = {};
    QByteArray unclearReset = {};
    /// What they count as: the length of the window if a policy tells it, at most kUnclearPause.
    std::chrono::milliseconds unclearPause = kUnclearPause;
};

/// Reads, first found wins for the budget: RateLimit and RateLimit-Policy (IETF draft, structured fields,
/// `"default";r=50;t=30`, also the dictionary of draft 7), RateLimit-Limit/-Remaining/-Reset (older drafts,
/// seconds), X-RateLimit-* and X-Rate-Limit-* (reset in `unit`), each also with -Reset-After (seconds), as
/// Discord has it, and -ResetTime (GitLab). Beside them Retry-After (RFC 9110 section 10.2.3), or what stands
/// for it: Retry-After-Ms, X-Ms-Retry-After-Ms (Azure), X-Retry-After, X-Rate-Limit-Retry-After-Seconds
/// (bucket4j). Times as waitTime() reads them. A header that is there twice binds by its longest pause, a
/// budget by the scarcest.
[[nodiscard]] RateLimit readRateLimit(const HeaderList &headers, ResetUnit unit, const WaitClock &clock);

/// How the answer refused the call, if it did.
enum class Refusal {
    None,
    Unavailable, ///< 503: for a while, if it says so
    TooMany,     ///< 429
};

/// How long to leave the host alone: Retry-After, else the reset if nothing remains or the call was refused
/// as one too many; RateLimit::unclearPause where that was asked for in words that nobody can read. At most
/// kLongestHostPause; nothing if another call is welcome at once.
[[nodiscard]] std::optional<std::chrono::milliseconds> pauseFrom(const RateLimit &limit, Refusal refusal);

/// The header that makes pauseFrom() guess; empty if it does not.
[[nodiscard]] QByteArray unclearHeader(const RateLimit &limit, Refusal refusal);

} // namespace etcm
