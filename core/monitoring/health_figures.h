// Availability and latency of weeks and months from hourly roll-ups.
#pragma once

#include "domain/health_rollup.h"
#include "monitoring/availability.h"
#include "monitoring/latency_histogram.h"

#include <span>

namespace etcm
{

/// One row per hour, source, endpoint and collector, in that order.
[[nodiscard]] std::vector<HourlyHealth> rollUp(std::span<const HealthTally> tallies);

/// Rolled hours and the tail together, by source, endpoint and hour.
[[nodiscard]] std::vector<HourlyHealth> allHours(HealthHistory history);

struct HealthFigures {
    qint64 checks = 0;
    qint64 successes = 0;
    qint64 neutrals = 0;
    Availability availability;
    LatencyHistogram latency; ///< of good calls
};

/// The hours of one endpoint, ascending, that begin on [from, to). The rule of availability() at the grain of
/// an hour: an hour with checks speaks for itself and until the next one, at most for two poll intervals, and
/// is up for the share of its checks that were good; hours without any are unknown.
[[nodiscard]] HealthFigures healthFigures(std::span<const HourlyHealth> hours, UtcTime from, UtcTime to,
                                          std::chrono::milliseconds pollInterval);

} // namespace etcm
