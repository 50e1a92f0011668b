// How many calls a host still grants in its present window. Pure: instants and headers in, a wait out.
#pragma once

#include "domain/clock.h"
#include "net/rate_limit.h"

namespace etcm
{

/// Who keeps the last call of a window: background work leaves it to the user.
enum class BudgetShare { All, AllButOne };

/// Learned from every answer. Between answers each call counts as used, so that one whose answer was lost
/// cannot break the budget. A host that never told a limit has none.
class HostBudget
{
public:
    /// An answer came. Counts without the end of their window are no rule: they bind until an end that is
    /// known already, else not at all; none left until an end that cannot be read, for unclearPause.
    void learn(const RateLimit &told, MonotonicTime now);
    /// A call is sent. In a window that nobody has told of yet, the last one's limit and length hold.
    void spend(MonotonicTime now);
    /// How long to wait before the next call fits; 0: it may go. A limit of one call is shared by all.
    [[nodiscard]] std::chrono::milliseconds waitFor(BudgetShare share, MonotonicTime now) const;

    [[nodiscard]] std::optional<qint64> limit() const { return m_limit; }
    [[nodiscard]] std::optional<qint64> remaining(MonotonicTime now) const;
    [[nodiscard]] std::optional<MonotonicTime> windowEnd() const { return m_windowEnd; }
    [[nodiscard]] std::chrono::milliseconds window() const { return m_window; }
    /// Takes up what an earlier run knew.
    void restore(std::optional<qint64> limit, std::optional<qint64> remaining,
                 std::optional<MonotonicTime> windowEnd, std::chrono::milliseconds window);

private:
    std::optional<qint64> m_limit;
    std::optional<qint64> m_remaining;
    std::optional<MonotonicTime> m_windowEnd;
    std::chrono::milliseconds m_window{0}; ///< the longest reset that was told
};

} // namespace etcm
