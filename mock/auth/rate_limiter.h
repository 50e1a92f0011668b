// A fixed window of calls for each client.
#pragma once

#include "domain/clock.h"

#include <QHash>
#include <QHostAddress>

namespace etcm::mock
{

struct RatePolicy {
    std::int64_t limit = 10'000'000; ///< calls; generous enough to be out of the way unless asked for
    std::chrono::seconds window{60};
};

/// What the headers of one answer say.
struct RateState {
    std::int64_t limit = 0;
    std::int64_t remaining = 0;
    std::chrono::milliseconds reset{0}; ///< until the window ends
    std::chrono::seconds window{0};
    bool exceeded = false; ///< this call is one too many
};

class RateLimiter
{
public:
    /// The window is measured on the clock's monotonic side.
    RateLimiter(RatePolicy policy, const Clock &clock) : m_policy(policy), m_clock(clock) {}

    /// Counts one call of a client in a bucket (each dialect has its own).
    [[nodiscard]] RateState take(const QHostAddress &client, int bucket);

private:
    struct Window {
        MonotonicTime start;
        std::int64_t used = 0;
    };

    RatePolicy m_policy;
    const Clock &m_clock;
    QHash<std::pair<QHostAddress, int>, Window> m_windows;
};

} // namespace etcm::mock
