#include "monitoring/overall_state.h"

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct StateRow {
    OverallState state;
    QLatin1StringView name;
    QLatin1StringView key;
};
constexpr std::array kStates{
    StateRow{OverallState::Connected, "Connected"_L1, "connected"_L1},
    StateRow{OverallState::Degraded, "Degraded"_L1, "degraded"_L1},
    StateRow{OverallState::Outage, "Outage"_L1, "outage"_L1},
    StateRow{OverallState::Offline, "Offline"_L1, "offline"_L1},
    StateRow{OverallState::Paused, "Paused"_L1, "paused"_L1},
    StateRow{OverallState::Waiting, "Waiting"_L1, "degraded"_L1},
};

const StateRow &row(OverallState state)
{
    for (const StateRow &candidate : kStates) {
        if (candidate.state == state)
            return candidate;
    }
    return kStates.back();
}
} // namespace

QString overallStateName(OverallState state)
{
    return row(state).name;
}

QString overallStateKey(OverallState state)
{
    return row(state).key;
}

QString OverallView::why() const
{
    return line2.isEmpty() ? line1 : (line1.endsWith(u',') ? line1 + u' ' : line1 + u", "_s) + line2;
}

} // namespace etcm
