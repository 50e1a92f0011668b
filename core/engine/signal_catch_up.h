// Ripple-control signals are published a day late, and a source's newest answer holds one day: the days
// before it that a program missed are asked for one by one.
#pragma once

#include "domain/clock.h"
#include "sources/dialect.h"
#include "store/local_store.h"

#include <QCoroTask>

namespace etcm
{

/// Older days are not caught up with.
inline constexpr std::chrono::hours kLongestCatchUp{14 * 24};

class SignalCatchUp
{
public:
    /// Neither is owned.
    SignalCatchUp(LocalStore &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    /// The days before yesterday that nobody asked for yet; empty if there are none, or nothing was ever
    /// stored.
    QCoro::Task<TimeRange> missedDays(QString sourceId) const;
    /// A poll asked for the missed days: what comes next starts after them.
    QCoro::Task<void> noteAsked(QString sourceId);

private:
    LocalStore &m_store;
    const Clock &m_clock;
};

} // namespace etcm
