// Ripple-control signals are published a day late, and a source's newest answer holds one day: the days
// before it that a program missed are asked for one by one, one with each poll. All at once they would use up
// the host's budget, and the next day's again.
#pragma once

#include "domain/clock.h"
#include "sources/dialect.h"
#include "store/local_store.h"

#include <QCoroTask>

#include <map>
#include <set>
#include <vector>

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
    /// there is none, or nothing was ever stored. The day that was the newest when this program polled last
    /// counts as missed once more: it may have been incomplete. Days that failed come last.
    QCoro::Task<TimeRange> missedDay(QString sourceId);
    /// A poll brought the newest day and asked for this missed one, unless empty: writes it down and answers
    /// with the next that has not failed yet. `answered`: the source has said what it knows of that day.
    QCoro::Task<TimeRange> nextAfter(QString sourceId, TimeRange asked, bool answered);

private:
    struct Source {
        std::set<LocalDate> answered; ///< since the program started
        std::set<LocalDate> failed;
    };
    QCoro::Task<std::optional<MarketDay>> newestDay(QString sourceId) const;
    QCoro::Task<std::optional<LocalDate>> day(QString setting) const;
    QCoro::Task<void> setDay(QString setting, LocalDate day);
    QCoro::Task<std::optional<LocalDate>> askedUntil(QString sourceId, MarketDay newest) const;
    QCoro::Task<std::set<LocalDate>> storedDays(QString sourceId, TimeRange range) const;
    /// What missedDay() may answer with, in its order but for those that failed.
    QCoro::Task<std::vector<MarketDay>> openDays(QString sourceId, MarketDay newest) const;
    QCoro::Task<void> writeDown(QString sourceId, MarketDay newest, std::vector<MarketDay> open);

    LocalStore &m_store;
    const Clock &m_clock;
    std::map<QString, Source> m_sources;
};

} // namespace etcm
