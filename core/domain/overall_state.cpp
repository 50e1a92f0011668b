#include "domain/overall_state.h"

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct OverallRow {
    OverallState state;
    QLatin1StringView name;
    QLatin1StringView key;
};
constexpr std::array kOverallStates{
    OverallRow{OverallState::Connected, "Connected"_L1, "connected"_L1},
    OverallRow{OverallState::Degraded, "Degraded"_L1, "degraded"_L1},
    OverallRow{OverallState::Outage, "Outage"_L1, "outage"_L1},
    OverallRow{OverallState::Offline, "Offline"_L1, "offline"_L1},
    OverallRow{OverallState::Paused, "Paused"_L1, "paused"_L1},
    OverallRow{OverallState::Waiting, "Waiting"_L1, "degraded"_L1},
};

const OverallRow &row(OverallState state)
{
    for (const OverallRow &candidate : kOverallStates) {
        if (candidate.state == state)
            return candidate;
    }
    return kOverallStates.back();
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
