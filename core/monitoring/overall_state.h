// The one word about everything, for the strip and the tray (UI.md §6):
// Paused > Offline (own network) > Outage (no endpoint answers) > Degraded > Connected.
#pragma once

#include "domain/request_record.h"

#include <vector>

namespace etcm
{

enum class OverallState {
    Connected, ///< every observed endpoint answers
    Degraded,  ///< any endpoint down, slow or old, or the central database buffering
    Outage,    ///< endpoints were observed and none answers
    Offline,   ///< the own network is down: nothing is known about the sources
    Paused,    ///< by the user
    Waiting,   ///< nothing was observed yet: right after the start, or no secret, or nobody polls
};
[[nodiscard]] QString overallStateName(OverallState state); ///< "Connected"

enum class EndpointCondition { Waiting, Answering, Slow, Stale, Down, Unknown };

struct EndpointView {
    Endpoint endpoint = Endpoint::Health;
    EndpointCondition condition = EndpointCondition::Waiting;
};

struct OverallInput {
    std::vector<EndpointView> endpoints; ///< enabled ones; the token is none of them
    bool centralBuffering = false;       ///< rows wait although a central database is configured
    std::optional<UtcTime> pausedSince;
    std::optional<UtcTime> offlineSince;
    std::optional<UtcTime> lastGood; ///< newest good answer of any endpoint
    int firing = 0;                  ///< AlertCounts
    int acknowledged = 0;
    QString waitingFor; ///< a named waiting state, e.g. "system keyring"; may be empty
    UtcTime now;
};

/// State with its two lines of reason, e.g. Degraded: "Plant does not answer," "central database is
/// buffered".
struct OverallView {
    OverallState state = OverallState::Waiting;
    QString line1;
    QString line2;

    [[nodiscard]] QString word() const { return overallStateName(state); }
};

[[nodiscard]] OverallView overallView(const OverallInput &input);

} // namespace etcm
