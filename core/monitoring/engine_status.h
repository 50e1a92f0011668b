// What is known of everything that is watched, and what is judged of it. The engine collects the facts,
// judge() (judgement.h) fills what is called or marked "judged"; whoever shows or tells a state reads it
// here.
#pragma once

#include "domain/alert.h"
#include "domain/endpoint_id.h"
#include "domain/endpoint_state.h"
#include "domain/host_state.h"
#include "domain/next_look.h"
#include "domain/overall_state.h"
#include "domain/publication.h"
#include "domain/request_record.h"
#include "domain/result.h"
#include "domain/sign_in_trouble.h"
#include "domain/source_limits.h"

#include <chrono>
#include <optional>
#include <vector>

namespace etcm
{

/// The gravest alert that fires for an endpoint.
struct EndpointAlert {
    Severity severity = Severity::Info;
    Message message = {};
    friend bool operator==(const EndpointAlert &, const EndpointAlert &) = default;
};

struct LastLook {
    std::optional<UtcTime> at; ///< nothing: never looked
    Outcome outcome = Outcome::Unknown;
    std::optional<int> httpStatus;
    QString error;
    friend bool operator==(const LastLook &, const LastLook &) = default;
};

/// What judge() makes of the facts.
struct EndpointJudgement {
    EndpointState state = EndpointState::Unknown;
    std::optional<NextLook> next;          ///< nextDue, or later if its host lets nobody in before
    std::optional<SignInTrouble> waitsFor; ///< why no data can come
    std::optional<EndpointAlert> alert;
    friend bool operator==(const EndpointJudgement &, const EndpointJudgement &) = default;
};

/// One endpoint, or the sign-in of a source (Endpoint::Token).
struct EndpointStatus {
    QString sourceId;
    Endpoint endpoint = Endpoint::Health;
    QString origin; ///< of its host, as in HostState
    LastLook lastLook;
    std::optional<UtcTime> askedAt; ///< a look is under way since then, and has no answer yet
    std::optional<UtcTime> lastSuccess;
    std::optional<UtcTime> badSince;     ///< first look of the failures of this kind that last
    std::optional<UtcTime> limitedUntil; ///< the host asked to be left alone until then
    std::optional<UtcTime> nextDue;
    std::chrono::milliseconds lastLatency{0};          ///< of the last success
    std::chrono::milliseconds slowAfter = kSlowAnswer; ///< longer is Slow
    std::optional<UtcTime> dataAt;                     ///< the source's own time of its newest data
    std::optional<std::chrono::milliseconds> oldAfter; ///< data of that age are Old; nothing: never
    std::vector<PublicationStatus> publications;       ///< prices: today's and tomorrow's, by product

    EndpointJudgement judged;

    [[nodiscard]] EndpointId id() const { return {sourceId, endpoint}; }
    friend bool operator==(const EndpointStatus &, const EndpointStatus &) = default;
};

enum class CentralHealth { Off, Ok, Buffering };
[[nodiscard]] QString centralHealthName(CentralHealth health); ///< "off", "ok", "buffering"

/// The central database and the batches that wait for it.
struct CentralStatus {
    CentralHealth health = CentralHealth::Off;
    QString server;          ///< host:port/database
    QString error;           ///< why it buffers; empty when ok
    Message problem = {};    ///< likewise, for a trader
    Message advice = {};     ///< what somebody has to do; empty: it is only away
    qint64 outboxDepth = 0;  ///< batches that wait
    qint64 outboxRows = 0;   ///< in them
    qint64 outboxParked = 0; ///< batches that the database refuses
    std::optional<UtcTime> lastWrite;
    std::chrono::milliseconds latency{0};

    /// The server was asked and does not take rows; false while it was not asked yet.
    [[nodiscard]] bool fails() const { return health == CentralHealth::Buffering && !error.isEmpty(); }
    friend bool operator==(const CentralStatus &, const CentralStatus &) = default;
};

/// Who polls for the team.
struct LeaseStatus {
    QString holder;
    qint64 epoch = 0;
    std::optional<UtcTime> expiresAt;
    bool isMine = true;
    friend bool operator==(const LeaseStatus &, const LeaseStatus &) = default;
};

struct EngineStatus {
    std::vector<EndpointStatus> endpoints;
    std::vector<EndpointStatus> signIns; ///< Endpoint::Token of each source that signs in
    std::vector<SignInTrouble> signInTroubles;
    std::vector<HostState> hosts; ///< budgets, circuits and clocks of the APIs' hosts
    CentralStatus central;
    LeaseStatus lease;
    std::optional<UtcTime> tokenExpiresAt; ///< of the first source that holds a token
    std::optional<UtcTime> pausedSince;    ///< by the user
    std::optional<UtcTime> offlineSince;   ///< the own network is down

    OverallStatus overall;                               ///< judged
    std::optional<std::chrono::milliseconds> clockError; ///< judged: so much is this computer's clock ahead

    friend bool operator==(const EngineStatus &, const EngineStatus &) = default;
};

} // namespace etcm
