// Whether and when a failed call is tried again: a table and a pure function. Timers live elsewhere.
#pragma once

#include "domain/result.h"

#include <array>
#include <span>

namespace etcm
{

/// Waits before the tries after a failure of this class: full jitter over first * 2^(attempt - 1), at most
/// `cap`.
struct BackoffRow {
    Outcome outcome;
    std::chrono::milliseconds first;
    std::chrono::milliseconds cap;
};

/// What may cure itself. Of http_4xx only 408, of http_5xx only 500, 502, 503 and 504: the classifier marks
/// those in Error::transient. Certificate errors, refused access, redirects and unreadable answers have no
/// row: they are alarms, not weather.
inline constexpr std::array kBackoff{
    BackoffRow{Outcome::Dns, std::chrono::milliseconds(1000), std::chrono::milliseconds(10'000)},
    BackoffRow{Outcome::Connect, std::chrono::milliseconds(500), std::chrono::milliseconds(10'000)},
    BackoffRow{Outcome::Timeout, std::chrono::milliseconds(1000), std::chrono::milliseconds(10'000)},
    BackoffRow{Outcome::Truncated, std::chrono::milliseconds(500), std::chrono::milliseconds(10'000)},
    BackoffRow{Outcome::RateLimited, std::chrono::milliseconds(2000), std::chrono::milliseconds(20'000)},
    BackoffRow{Outcome::Http4xx, std::chrono::milliseconds(1000), std::chrono::milliseconds(10'000)},
    BackoffRow{Outcome::Http5xx, std::chrono::milliseconds(1000), std::chrono::milliseconds(10'000)},
};

struct RetryPolicy {
    int maxAttempts = 4;
    std::span<const BackoffRow> backoff = kBackoff;
};

/// Time to wait before the try after attempt number `attempt` (1 for the first), which ended in `error`;
/// nothing: do not try again. Error::retryAfter, if set, is waited in full, with up to one first step of
/// jitter on top, so that the clients that were refused together do not come back together. `jitter01` lies
/// in [0, 1). A wait that would not end within `leftOfDeadline` is none.
[[nodiscard]] std::optional<std::chrono::milliseconds> nextDelay(const RetryPolicy &policy, int attempt,
                                                                 const Error &error, double jitter01,
                                                                 std::chrono::milliseconds leftOfDeadline);

} // namespace etcm
