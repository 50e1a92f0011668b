#include "net/retry.h"

#include <algorithm>
#include <cmath>

namespace etcm
{
using std::chrono::milliseconds;

namespace
{
milliseconds jittered(milliseconds upTo, double jitter01)
{
    return milliseconds(std::llround(static_cast<double>(upTo.count()) * std::clamp(jitter01, 0.0, 1.0)));
}
} // namespace

std::optional<milliseconds> nextDelay(const RetryPolicy &policy, int attempt, const Error &error,
                                      double jitter01, milliseconds leftOfDeadline)
{
    if (!error.transient || attempt >= policy.maxAttempts)
        return std::nullopt;
    const auto row = std::ranges::find(policy.backoff, error.outcome, &BackoffRow::outcome);
    if (row == policy.backoff.end())
        return std::nullopt;

    milliseconds ceiling = row->first;
    for (int i = 1; i < attempt && ceiling < row->cap; ++i)
        ceiling *= 2;
    const milliseconds delay = error.retryAfter ? *error.retryAfter + jittered(row->first, jitter01)
                                                : jittered(std::min(ceiling, row->cap), jitter01);
    if (delay >= leftOfDeadline)
        return std::nullopt;
    return delay;
}

} // namespace etcm
