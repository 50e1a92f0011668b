// Which instants a source can have meant.
#pragma once

#include "domain/source_limits.h"
#include "domain/utc_time.h"

namespace etcm
{

/// Before it nobody published, measured or switched anything that these programs read: a program's zero, such
/// as year 1 or 1970.
inline constexpr UtcTime kEarliestBelievable = std::chrono::sys_days(std::chrono::year(2000) / 1 / 1);

/// No slot is priced, and no activation lasts, further ahead than this.
inline constexpr std::chrono::days kFarthestAhead{800};

/// Still to come, beyond what clocks differ.
[[nodiscard]] constexpr bool isToCome(UtcTime time, UtcTime now)
{
    return time > now + kFutureTolerance;
}

/// In a year in which it cannot be.
[[nodiscard]] constexpr bool isImpossible(UtcTime time, UtcTime now)
{
    return time < kEarliestBelievable || time > now + kFarthestAhead;
}

} // namespace etcm
