// The panels "API health score" and "Latency by endpoint": 24 hours of calls.
#pragma once

#include "domain/request_record.h"
#include "domain/source_limits.h"
#include "models/endpoint_facts.h"
#include "models/panel_words.h"
#include "monitoring/availability.h"

#include <map>

namespace etcm
{

/// The calls of one endpoint, ascending; from two poll intervals before the window on.
struct EndpointCalls {
    Endpoint endpoint = Endpoint::Health;
    std::vector<RequestRecord> requests;
    EndpointFacts facts;
};

enum class EndpointMark { Good, Doubtful, Down, Unobserved };

struct HealthRow {
    EndpointMark mark = EndpointMark::Good;
    QString title;     ///< "Plant"
    QString available; ///< "98.56 %", or an en dash
    QString down;      ///< "20 min"
    bool everDown = false;
    QString state; ///< "no answer", "not asked"; empty when all is well
    QString toolTip;
    friend bool operator==(const HealthRow &, const HealthRow &) = default;
};

struct HealthSnapshot {
    PanelWords words;
    std::optional<double> score; ///< percent, cut to hundredths
    QString scoreText;           ///< "99.64"
    QString spoken;
    std::vector<HealthRow> rows;
    QString explanation; ///< two lines
    friend bool operator==(const HealthSnapshot &, const HealthSnapshot &) = default;
};

struct LatencyRow {
    QString title;
    int count = 0;
    std::optional<double> median; ///< ms
    std::optional<double> p95;    ///< ms; only from 20 calls on
    std::vector<double> calls;    ///< ms; each call while there are too few for a bar
    QString medianText;
    QString toolTip;
    friend bool operator==(const LatencyRow &, const LatencyRow &) = default;
};

struct LatencySnapshot {
    PanelWords words;
    std::vector<LatencyRow> rows;
    double limit = 0; ///< ms; above it an answer counts as slow
    QString limitText;
    double high = 600; ///< ms
    std::vector<double> ticks;
    friend bool operator==(const LatencySnapshot &, const LatencySnapshot &) = default;
};

struct HealthInput {
    std::vector<EndpointCalls> endpoints; ///< prices, plant, signals, token: what is polled
    UtcTime now;
    std::chrono::milliseconds slowAfter = kSlowAnswer; ///< the limit of the source that is shown
};

/// What a table marks an endpoint with that was observed.
[[nodiscard]] EndpointMark markOf(EndpointState state);
/// How long any endpoint was watched on [from, now): the calls of all of them as one stream that always
/// succeeds.
[[nodiscard]] Availability watched(const HealthInput &input, UtcTime from);

/// As the strip calls them: "Plant", "Token".
[[nodiscard]] QString endpointLabel(Endpoint endpoint);

/// What keeps data away, of the endpoint that fares worst: "Plant: no answer since 09:11", "3 of 4: waits for
/// sign-in". Nothing while data of all come.
[[nodiscard]] std::optional<BadgeText> worstTrouble(const HealthInput &input);
/// No call of 24 hours: what keeps them away, or that the first is awaited.
[[nodiscard]] PanelNotice nothingObservedNotice(const HealthInput &input);
[[nodiscard]] HealthSnapshot healthSnapshot(const HealthInput &input);
[[nodiscard]] LatencySnapshot latencySnapshot(const HealthInput &input);

} // namespace etcm
