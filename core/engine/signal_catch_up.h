// Ripple-control signals are published a day late, and a source's newest answer holds one day: the days
// before it that a program missed are asked for one by one, one with each poll. All at once they would use up
// the host's budget, and the next day's again.
#pragma once

#include "domain/clock.h"
#include "sources/dialect.h"
#include "store/local_store.h"

#include <QCoroTask>

#include <set>

namespace etcm
{

/// Older days are not caught up with.
inline constexpr std::chrono::hours kLongestCatchUp{14 * 24};
/// Between two polls, as long as days are missing.
inline constexpr std::chrono::minutes kCatchUpPause{30};

class SignalCatchUp
{
public:
    /// Neither is owned.
    SignalCatchUp(LocalStore &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    /// The oldest day before the newest known one that nobody asked for yet and that is not stored; empty if
    /// there is none, or nothing was ever stored. The last day before the newest counts as missed once more:
    /// what came while it was the newest may have been incomplete.
    QCoro::Task<TimeRange> missedDay(QString sourceId) const;
    /// A poll brought the newest day, and asked for this missed one, unless empty: writes it down and answers
    /// with the next one.
    QCoro::Task<TimeRange> nextAfter(QString sourceId, TimeRange asked);

private:
    QCoro::Task<void> noteAsked(QString sourceId, MarketDay day);
    QCoro::Task<std::optional<MarketDay>> newestDay(QString sourceId) const;
    QCoro::Task<std::optional<LocalDate>> askedUntil(QString sourceId, MarketDay newest) const;
    QCoro::Task<std::set<LocalDate>> storedDays(QString sourceId, TimeRange range) const;

    LocalStore &m_store;
    const Clock &m_clock;
};

} // namespace etcm
