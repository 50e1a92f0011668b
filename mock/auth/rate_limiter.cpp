#include "mock/auth/rate_limiter.h"

#include <algorithm>

namespace etcm::mock
{

namespace
{
constexpr qsizetype kMaxWindows = 4096;
}

RateState RateLimiter::take(const QHostAddress &client, int bucket)
{
    const MonotonicTime now = m_clock.monotonic();
    if (m_windows.size() > kMaxWindows) {
        m_windows.removeIf([&](const auto &entry) { return now - entry.value().start >= m_policy.window; });
        if (m_windows.size() > kMaxWindows)
            m_windows.clear(); // better forgetful than without bound
    }
    Window &window = m_windows[{client, bucket}];
    if (window.used == 0 || now - window.start >= m_policy.window)
        window = {now, 0};
    const bool exceeded = window.used >= m_policy.limit;
    if (!exceeded)
        ++window.used;
    return {m_policy.limit, m_policy.limit - window.used, window.start + m_policy.window - now,
            m_policy.window, exceeded};
}

} // namespace etcm::mock
