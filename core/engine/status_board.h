// Collects what is observed of endpoints, sign-ins, hosts and databases, and has it judged; everything that
// shows a state reads status().
#pragma once

#include "engine/config.h"
#include "engine/forwarder.h"
#include "engine/pipeline.h"
#include "engine/scheduler.h"

namespace etcm
{

class AlertBook;

class StatusBoard
{
public:
    void setSources(const std::vector<SourceConfig> &sources);
    /// What earlier runs, or another program on the same file, have seen.
    void seed(const std::vector<EndpointWindow> &history);
    void seed(const std::vector<RequestRecord> &requests);
    void note(const PollResult &result, UtcTime now);
    void noteSignIn(const QString &sourceId, const RequestRecord &last);
    void noteCentral(const ForwarderState &state);
    void noteReach(const Result<CentralState> &state);
    /// The central database did not answer when it was asked for the lease, or it did (nothing). True if that
    /// is news.
    bool notePulse(const std::optional<Error> &failure);
    /// Until when a host is left alone; nothing if it may be asked.
    [[nodiscard]] std::optional<UtcTime> heldUntil(const QString &origin, UtcTime now) const;
    void noteOutbox(qint64 batches, qint64 rows);
    void noteLease(const LeaseState &lease, bool leads);
    void noteHosts(std::vector<HostState> hosts);
    void noteToken(std::optional<UtcTime> expiresAt);
    /// The source's own time of its newest data; nothing: it has none.
    void noteData(const QString &sourceId, Endpoint endpoint, std::optional<UtcTime> at);
    /// How complete the prices of today and tomorrow are.
    void notePublications(const QString &sourceId, std::vector<PublicationStatus> days);
    /// Instants that the schedule gives; those of a program that does not poll stay as they are.
    void noteDue(const Scheduler &scheduler);
    [[nodiscard]] std::optional<UtcTime> lastAttempt(const QString &sourceId, Endpoint endpoint) const;
    [[nodiscard]] Outcome lastOutcome(const QString &sourceId, Endpoint endpoint) const;
    [[nodiscard]] std::optional<UtcTime> lastSuccess(const QString &sourceId, Endpoint endpoint) const;

    /// Judges what has been noted; true if anybody would see a difference.
    bool judge(const AlertBook *book, UtcTime now);
    [[nodiscard]] const EngineStatus &status() const { return m_status; }

private:
    void apply(const std::vector<RequestRecord> &requests);
    [[nodiscard]] EndpointStatus *find(const QString &sourceId, Endpoint endpoint);
    [[nodiscard]] const EndpointStatus *find(const QString &sourceId, Endpoint endpoint) const;
    void noteTrouble(const PollResult &result);
    void showCentral();
    void readTroubles();

    EngineStatus m_status;
    EngineStatus m_shown; ///< as it was judged last
    std::map<QString, SignInTrouble> m_troubles;
    CentralHealth m_delivery = CentralHealth::Off; ///< by deliveries alone
    std::optional<Error> m_deliveryFailure;
    std::optional<Error> m_pulseFailure;
};

} // namespace etcm
