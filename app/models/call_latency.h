// Latencies of the API health page: percentiles per endpoint over a range, medians of the phases, and every
// call of the last day.
#pragma once

#include "models/axis.h"
#include "models/watched_endpoint.h"

namespace etcm
{

enum class LatencyRange { Hour, Day, Week, Month, Quarter };
inline constexpr int kLatencyRanges = 5;
[[nodiscard]] QString latencyRangeTitle(LatencyRange range); ///< "24 h"

struct CallPhase {
    enum class Kind { Connect, Tls, Wait, Transfer };
    Kind kind = Kind::Wait;
    double milliseconds = 0;
    friend bool operator==(const CallPhase &, const CallPhase &) = default;
};

struct SpreadRow {
    EndpointId id;
    QString title;
    QString count; ///< "741 calls"
    std::optional<double> p50;
    std::optional<double> p95;     ///< only from 20 calls on
    std::optional<double> p99;     ///< only from 100 calls on
    std::array<QString, 3> texts;  ///< of the three; "n < 100" where there are too few
    std::vector<CallPhase> phases; ///< medians of 24 h, in order
    QString phasesNote;            ///< "connection reused, no connect or TLS"
    QString toolTip;
    friend bool operator==(const SpreadRow &, const SpreadRow &) = default;
};

struct LatencySpread {
    PanelWords words;
    std::vector<SpreadRow> rows;
    double limit = 0; ///< ms; above it an answer counts as slow
    QString limitText;
    double high = 0; ///< ms
    std::vector<double> ticks;
    double phasesHigh = 0; ///< ms
    friend bool operator==(const LatencySpread &, const LatencySpread &) = default;
};

/// Up to a day from the calls, beyond it from the hourly roll-ups (within 1.6 %).
[[nodiscard]] LatencySpread latencySpread(const HealthPageFacts &facts, LatencyRange range);

struct CallDot {
    QString requestId;
    UtcTime at{};
    double milliseconds = 0;
    bool failed = false;
    QString toolTip;
    friend bool operator==(const CallDot &, const CallDot &) = default;
};

/// Every call of one endpoint in 24 hours.
struct CallDots {
    EndpointId id;
    QString title; ///< "Plant, every call"
    UtcTime from{};
    UtcTime to{};
    std::vector<AxisLabel> labels;
    std::vector<std::pair<UtcTime, UtcTime>> gaps; ///< nobody looked
    double high = 0;                               ///< ms; a failure stands above it, however long it took
    std::vector<CallDot> dots;
    QString failures; ///< "4 failed"; empty: none
    friend bool operator==(const CallDots &, const CallDots &) = default;
};

[[nodiscard]] CallDots callDots(const WatchedEndpoint &endpoint, UtcTime now);

} // namespace etcm
