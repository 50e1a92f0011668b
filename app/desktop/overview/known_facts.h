// What the Overview knows besides the facts of the store: whose data are shown, how their endpoints fare, and
// the calls of the last 48 hours. Each function tells what it changed, so that only that is shown anew.
#pragma once

#include "models/overview_snapshot.h"

#include <set>

namespace etcm
{
class AlertBook;
struct AppConfig;
struct EngineStatus;
struct EndpointStatus;

inline constexpr std::chrono::hours kCallsShown{48};

/// A token is asked for when it is needed; this is the usual life of one.
inline constexpr std::chrono::milliseconds kTokenRhythm = std::chrono::hours(1);

/// What the judgement says of one endpoint, as a panel needs it.
[[nodiscard]] EndpointFacts endpointFacts(const EndpointStatus &status, std::chrono::milliseconds pause);
/// In order of time, and each once: what another program delivers late belongs in between, and what was read
/// at the start may arrive once more. Answers whether it is new.
bool insertCall(std::vector<RequestRecord> &calls, const RequestRecord &record);

/// The panels that show the data of this endpoint.
[[nodiscard]] OverviewParts partsOf(Endpoint endpoint);

/// Titles, products and limits of the sources that are shown; the configuration has at least one.
void readSources(OverviewFacts &facts, const EngineStatus &status, const AppConfig &config);
/// What the judgement says of the endpoints that are shown, and of the clock. Answers the panels that tell
/// something else then.
[[nodiscard]] OverviewParts readEndpoints(OverviewFacts &facts, const EngineStatus &status,
                                          const AppConfig &config);
/// The counts of the open alerts; likewise.
[[nodiscard]] OverviewParts readOpenAlerts(OverviewFacts &facts, const AlertBook &book);
/// Adds the calls of the sources that are shown, in order of time and each once, and lets those go that are
/// older than kCallsShown. Answers likewise.
[[nodiscard]] OverviewParts addCalls(OverviewFacts &facts, const std::vector<RequestRecord> &arrived,
                                     const EngineStatus &status, const AppConfig &config, UtcTime now);

} // namespace etcm
