// When an endpoint is polled next. Pure: instants in, an instant out.
//
// Polls lie on a grid of instants that each installation shifts by its own stable phase, so that a thousand
// collectors do not ask a utility in the same second. After sleep or an outage the missed instants count as
// one.
#pragma once

#include "domain/endpoint_id.h"
#include "domain/market_day.h"

namespace etcm
{

struct DueInput {
    UtcTime now;
    std::optional<UtcTime> lastAttempt;    ///< start of the last poll; nothing: never polled
    std::chrono::milliseconds interval{0}; ///< greater than zero
    std::chrono::milliseconds phase{0};    ///< shift of the grid, 0 <= phase < interval
    std::optional<UtcTime> notBefore;      ///< the other side asked for patience (Retry-After, budget)
};

/// The instant of the next poll; `now` or earlier means due. Never polled: at once. Otherwise the first
/// instant of the grid at least half an interval after the last attempt, but not before `notBefore`. A last
/// attempt that lies in the future (the wall clock was set back) counts as one just made.
[[nodiscard]] UtcTime nextDue(const DueInput &input);

/// How data comes that a source publishes once a day.
struct DailyRhythm {
    std::chrono::minutes from{0};                   ///< expected from this time of day on, in Zurich
    std::optional<std::chrono::minutes> again = {}; ///< one more look: what came before was not binding
    bool ahead = true;                              ///< through tomorrow; false: through yesterday
};

struct DailyInput {
    UtcTime now;
    std::optional<UtcTime> lastAttempt;
    std::optional<UtcTime> lastSuccess;
    std::optional<UtcTime> knownUntil; ///< end of what is known without a gap
    DailyRhythm rhythm;
    std::chrono::milliseconds pace{0};  ///< of the hunt, greater than zero
    std::chrono::milliseconds phase{0}; ///< later than the instants above, the same on every day
    std::optional<UtcTime> notBefore;
};

/// The instant of the next poll of such data: at once if not even yesterday's publication is known, else from
/// the day's time on at the hunt's pace until today's is known, then once `again`, then not before the next
/// day's time. The rest as nextDue().
[[nodiscard]] UtcTime nextDaily(const DailyInput &input);

/// Hunts begin within this time after the publication, spread over the installations.
inline constexpr std::chrono::minutes kHuntSpread{10};

/// The phase of one endpoint in one installation: the same on every start, evenly spread over the interval.
[[nodiscard]] std::chrono::milliseconds stablePhase(QStringView collectorId, const EndpointId &id,
                                                    std::chrono::milliseconds interval);

} // namespace etcm
