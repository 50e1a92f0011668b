#include "domain/overall_state.h"

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct OverallRow {
    OverallState state;
    QLatin1StringView key;
};
constexpr std::array kOverallStates{
    OverallRow{OverallState::Connected, "connected"_L1}, OverallRow{OverallState::Degraded, "degraded"_L1},
    OverallRow{OverallState::Outage, "outage"_L1},       OverallRow{OverallState::Offline, "offline"_L1},
    OverallRow{OverallState::Paused, "paused"_L1},       OverallRow{OverallState::Waiting, "degraded"_L1},
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

QString overallStateKey(OverallState state)
{
    return row(state).key;
}

} // namespace etcm
