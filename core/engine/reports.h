// What the engine tells about a poll and about itself.
#pragma once

#include "domain/request_record.h"
#include "domain/result.h"
#include "net/host_state.h"

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
};

struct CycleReport {
    std::chrono::microseconds duration{0};
    std::vector<EndpointReport> endpoints;
    qint64 outboxDepth = 0;
    std::optional<Error> centralFailure; ///< why the central database did not take all rows; they wait
    std::optional<Error> failure;        ///< the local file did not take a batch
};

/// State of one endpoint for the strip, `status` and the tray.
enum class EndpointState { Waiting, Answering, Slow, Stale, Down, Unknown };
[[nodiscard]] QString endpointStateName(EndpointState state); ///< "waiting", "answering", ...

struct EndpointStatus {
    QString sourceId;
    Endpoint endpoint = Endpoint::Health;
    EndpointState state = EndpointState::Waiting;
    Outcome lastOutcome = Outcome::Unknown;
    std::optional<UtcTime> lastAttempt;
    std::optional<UtcTime> lastSuccess;
    std::optional<UtcTime> nextDue;
    std::chrono::milliseconds lastLatency{0};
    QString lastError;
};

enum class CentralHealth { Off, Ok, Buffering };
[[nodiscard]] QString centralHealthName(CentralHealth health); ///< "off", "ok", "buffering"

struct EngineStatus {
    std::vector<EndpointStatus> endpoints;
    CentralHealth central = CentralHealth::Off;
    QString centralServer;   ///< host:port/database
    QString centralError;    ///< why it buffers; empty when ok
    qint64 outboxDepth = 0;  ///< batches that wait
    qint64 outboxRows = 0;   ///< in them
    qint64 outboxParked = 0; ///< batches that the central database refuses
    /// The server was asked and does not take rows; false while it was not asked yet.
    [[nodiscard]] bool centralFails() const
    {
        return central == CentralHealth::Buffering && !centralError.isEmpty();
    }
    std::optional<UtcTime> lastCentralWrite;
    std::chrono::milliseconds centralLatency{0};
    QString leaseHolder;
    qint64 leaseEpoch = 0;
    std::optional<UtcTime> leaseExpiresAt;
    bool isLeader = true;
    std::vector<EndpointStatus> signIns;   ///< Endpoint::Token of each source that signs in
    std::optional<UtcTime> tokenExpiresAt; ///< of the first source that holds a token
    std::vector<HostState> hosts;          ///< budgets, circuits and clocks of the APIs' hosts
    QString waitingFor; ///< named waiting state in words, e.g. "system keyring"; empty if none
};

} // namespace etcm
