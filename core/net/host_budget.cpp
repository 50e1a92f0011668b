#include "net/host_budget.h"

#include <algorithm>

namespace etcm
{
using std::chrono::milliseconds;

void HostBudget::learn(const RateLimit &told, MonotonicTime now)
{
    if (!told.remaining)
        return;
    m_remaining = told.remaining;
    if (told.limit)
        m_limit = told.limit;
    if (told.reset) {
        m_windowEnd = now + *told.reset;
        m_window = std::max(m_window, *told.reset);
    } else if (m_remaining == 0 && !told.unclearReset.isEmpty()) {
        m_windowEnd = std::max(m_windowEnd.value_or(now), now + told.unclearPause);
    } else if (m_windowEnd && *m_windowEnd <= now) {
        m_windowEnd.reset();
    }
}

void HostBudget::spend(MonotonicTime now)
{
    if (m_windowEnd && *m_windowEnd <= now) {
        m_remaining = m_limit;
        m_windowEnd.reset();
        if (m_limit && m_window > milliseconds(0))
            m_windowEnd = now + m_window;
    }
    if (m_remaining && *m_remaining > 0)
        --*m_remaining;
}

milliseconds HostBudget::waitFor(BudgetShare share, MonotonicTime now) const
{
    if (!m_remaining || !m_windowEnd || *m_windowEnd <= now)
        return milliseconds(0);
    const qint64 kept = share == BudgetShare::AllButOne && m_limit.value_or(2) > 1 ? 1 : 0;
    return *m_remaining > kept ? milliseconds(0) : milliseconds(*m_windowEnd - now);
}

std::optional<qint64> HostBudget::remaining(MonotonicTime now) const
{
    return m_windowEnd && *m_windowEnd <= now ? m_limit : m_remaining;
}

void HostBudget::restore(std::optional<qint64> limit, std::optional<qint64> remaining,
                         std::optional<MonotonicTime> windowEnd, milliseconds window)
{
    m_limit = limit;
    m_remaining = remaining;
    m_windowEnd = windowEnd;
    m_window = window;
}

} // namespace etcm
