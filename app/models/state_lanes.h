// The panel "State by endpoint": what was seen of each in 24 hours, of the own network, of the central
// database and of whoever polls.
#pragma once

#include "models/axis.h"
#include "models/watched_endpoint.h"

namespace etcm
{

/// Equal neighbours are one; what is between two spans nobody observed.
struct LaneSpan {
    UtcTime from;
    UtcTime to;
    EndpointState state = EndpointState::Unknown;
    QString words;   ///< beside it: "server error, 20 min"; empty where all is well
    QString toolTip; ///< rich text
    friend bool operator==(const LaneSpan &, const LaneSpan &) = default;
};

struct StateLane {
    std::optional<EndpointId> id; ///< whose calls these are; nothing: no endpoint's
    QString title;
    QString share; ///< "98.56 %", or an en dash
    bool isWhole = true;
    std::vector<LaneSpan> spans; ///< ascending
    friend bool operator==(const StateLane &, const StateLane &) = default;
};

struct StateLanes {
    PanelWords words;
    UtcTime from{};
    UtcTime to{};
    std::vector<AxisLabel> labels;
    std::vector<StateLane> lanes;
    friend bool operator==(const StateLanes &, const StateLanes &) = default;
};

[[nodiscard]] StateLanes stateLanes(const HealthPageFacts &facts);
/// What one call says of its endpoint: as its outcome, and slow where it took longer than the limit.
[[nodiscard]] EndpointState stateOfCall(const RequestRecord &call, std::chrono::milliseconds slowAfter);

} // namespace etcm
