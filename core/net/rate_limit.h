// What an answer says about when the next call is welcome. Pure functions of the headers.
#pragma once

#include "domain/reset_unit.h"
#include "net/http.h"

namespace etcm
{

/// The longest pause that a server can impose on us; longer ones are cut.
inline constexpr std::chrono::hours kLongestHostPause{24};

/// The budget of a host as its last answer told it.
struct RateLimit {
    std::optional<std::chrono::milliseconds> retryAfter; ///< Retry-After; a past date is 0
    std::optional<qint64> limit;                         ///< calls per window
    std::optional<qint64> remaining;                     ///< calls left in this window
    std::optional<std::chrono::milliseconds> reset;      ///< until the window starts anew
};

/// Reads, first found wins for the budget: RateLimit and RateLimit-Policy (IETF draft, structured fields,
/// `"default";r=50;t=30`, also the dictionary of draft 7), RateLimit-Limit/-Remaining/-Reset (older drafts,
/// seconds), X-RateLimit-* (reset in `unit`; a value over 1e12 is epoch milliseconds, over 1e9 epoch
/// seconds). Retry-After (RFC 9110 section 10.2.3, seconds or date) is read beside them. Malformed headers
/// are ignored. `now` is the time that dates are compared with: the server's Date if it sent one.
[[nodiscard]] RateLimit readRateLimit(const HeaderList &headers, ResetUnit unit, UtcTime now);

/// How long to leave the host alone: Retry-After, else the reset if nothing remains or the call was `refused`
/// (429). At most kLongestHostPause; nothing if another call is welcome at once.
[[nodiscard]] std::optional<std::chrono::milliseconds> pauseFrom(const RateLimit &limit, bool refused);

} // namespace etcm
