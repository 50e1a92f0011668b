// Keeps the engine's status as of now; everything that shows a state reads it here.
#pragma once

#include "engine/config.h"
#include "engine/forwarder.h"
#include "engine/pipeline.h"
#include "engine/scheduler.h"

namespace etcm
{

/// An answer slower than this is Slow.
inline constexpr std::chrono::milliseconds kSlowAnswer{2'000};

/// The state that the last observed attempt shows.
[[nodiscard]] EndpointState endpointState(Outcome outcome, std::chrono::milliseconds latency);

class StatusBoard
{
public:
    void setSources(const std::vector<SourceConfig> &sources);
    /// What earlier runs, or another program on the same file, have seen.
    void seed(const std::vector<EndpointWindow> &history);
    void seed(const std::vector<RequestRecord> &requests);
    void note(const PollResult &result);
    void noteSignIn(const QString &sourceId, const RequestRecord &last);
    void noteCentral(const ForwarderState &state);
    void noteReach(const Result<CentralState> &state);
    /// Until when a host is left alone; nothing if it may be asked.
    [[nodiscard]] std::optional<UtcTime> heldUntil(const QString &origin, UtcTime now) const;
    void noteOutbox(qint64 batches, qint64 rows);
    void noteLease(const LeaseState &lease, bool leads);
    void noteHosts(std::vector<HostState> hosts);
    void noteToken(std::optional<UtcTime> expiresAt);
    /// Instants that the schedule gives; those of a program that does not poll stay as they are.
    void noteDue(const Scheduler &scheduler);
    /// An alert fires for it, although its last call was well: its host is dead, so it was not asked again.
    void noteDown(const QString &sourceId, Endpoint endpoint, const QString &problem);
    [[nodiscard]] std::optional<UtcTime> lastAttempt(const QString &sourceId, Endpoint endpoint) const;
    [[nodiscard]] std::optional<UtcTime> lastSuccess(const QString &sourceId, Endpoint endpoint) const;
    [[nodiscard]] const EngineStatus &status() const { return m_status; }

private:
    void apply(const std::vector<RequestRecord> &requests);
    void followSignIns();
    [[nodiscard]] EndpointStatus *find(const QString &sourceId, Endpoint endpoint);
    void noteWaiting(const PollResult &result);
    void nameWaiting();

    EngineStatus m_status;
    std::map<QString, QString> m_waiting; ///< by source: what its sign-in waits for
};

} // namespace etcm
