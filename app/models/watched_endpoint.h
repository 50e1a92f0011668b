// What the API health page knows: every endpoint with its calls, the hours before them, and the engine's
// status.
#pragma once

#include "domain/alert.h"
#include "models/health_snapshot.h"
#include "monitoring/engine_status.h"
#include "monitoring/health_figures.h"

#include <array>
#include <vector>

namespace etcm
{

struct WatchedEndpoint {
    EndpointId id;
    QString title;  ///< "Plant"; where there are several sources "CKW: Plant"
    QString origin; ///< of its host, as in HostState
    EndpointFacts facts;
    std::chrono::milliseconds slowAfter = kSlowAnswer;
    std::vector<RequestRecord> calls; ///< ascending; from two poll intervals before the last 24 hours on
    /// Of 7, 30 and 90 days, from the hourly roll-ups; nothing seen while they are not read.
    std::array<HealthFigures, 3> longer;
};

struct HealthPageFacts {
    std::vector<WatchedEndpoint> endpoints;
    EngineStatus status;
    std::vector<AlertTransition> transitions; ///< newest first; of two weeks
    UtcTime now;
};

/// What the page tells the time by.
inline constexpr std::chrono::hours kHealthDay{24};

inline constexpr std::array kLongerRanges{std::chrono::days(7), std::chrono::days(30), std::chrono::days(90)};
/// WatchedEndpoint::longer from the hours of one endpoint, ascending, from whole hours on as `status
/// --window` counts them.
[[nodiscard]] std::array<HealthFigures, 3> longerFigures(std::span<const HourlyHealth> hours, UtcTime now,
                                                         std::chrono::milliseconds pollInterval);

/// The same endpoints as the panels of the Overview read them.
[[nodiscard]] HealthInput healthInput(const HealthPageFacts &facts);

} // namespace etcm
