// What the engine tells about a poll and about itself.
#pragma once

#include "monitoring/engine_status.h"

#include <chrono>
#include <optional>
#include <vector>

namespace etcm
{

/// What one poll of one endpoint brought; the rows of `once --json`.
struct EndpointReport {
    QString sourceId;
    Endpoint endpoint = Endpoint::Health;
    Outcome outcome = Outcome::Unknown;
    std::optional<int> httpStatus;
    int attempts = 0;
    std::chrono::milliseconds responseTime{0};
    qint64 rows = 0;    ///< valid facts in the answer
    qint64 rowsNew = 0; ///< of them, not known before
    QString error;
    bool refused = false; ///< the call would have broken the host's budget; nothing was sent

    [[nodiscard]] EndpointId id() const { return {sourceId, endpoint}; }
};

struct CycleReport {
    std::chrono::microseconds duration{0};
    std::vector<EndpointReport> endpoints;
    qint64 outboxDepth = 0;
    std::optional<Error> centralFailure; ///< why the central database did not take all rows; they wait
    std::optional<Error> failure;        ///< the local file did not take a batch
};

} // namespace etcm
