// The one word about everything, for the strip and the tray (UI.md §6):
// Paused > Offline (own network) > Outage (no endpoint answers) > Degraded > Connected.
#pragma once

#include "domain/message.h"

#include <QString>

namespace etcm
{

enum class OverallState {
    Connected, ///< every observed endpoint is well, and no alert of warning or critical fires
    Degraded,  ///< something is not well, or an alert of warning or critical fires
    Outage,    ///< endpoints were observed and none answers
    Offline,   ///< the own network is down: nothing is known about the sources
    Paused,    ///< by the user
    Waiting,   ///< nothing was observed yet: right after the start, or no secret, or nobody polls
};
/// For `status --json`: "connected", "degraded", "outage", "offline" or "paused"; waiting is degraded.
[[nodiscard]] QString overallStateKey(OverallState state);

/// State with its two reasons, as messages: "Plant does not answer", "central database is buffered".
struct OverallStatus {
    OverallState state = OverallState::Waiting;
    Message first = {};
    Message second = {};

    friend bool operator==(const OverallStatus &, const OverallStatus &) = default;
};

} // namespace etcm
