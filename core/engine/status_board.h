// Collects what is observed of endpoints, sign-ins, hosts and databases, and has it judged; everything that
// shows a state reads status().
#pragma once

#include "engine/central_board.h"
#include "engine/config.h"
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
    /// A look has begun; note() ends it.
    void noteAsked(const EndpointId &id, UtcTime at);
    void note(const PollResult &result, UtcTime now);
    void noteSignIn(const QString &sourceId, const RequestRecord &last);
    /// Until when a host is left alone; nothing if it may be asked.
    [[nodiscard]] std::optional<UtcTime> heldUntil(const QString &origin, UtcTime now) const;
    void noteHosts(std::vector<HostState> hosts);
    void noteToken(std::optional<UtcTime> expiresAt);
    /// The source's own time of its newest data; nothing: it has none.
    void noteData(const EndpointId &id, std::optional<UtcTime> at);
    /// How complete the prices of today and tomorrow are.
    void notePublications(const QString &sourceId, std::vector<PublicationStatus> days);
    /// Instants that the schedule gives; those of a program that does not poll stay as they are.
    void noteDue(const Scheduler &scheduler);
    /// Null if it is not polled.
    [[nodiscard]] const EndpointStatus *endpoint(const EndpointId &id) const;
    [[nodiscard]] CentralBoard &central() { return m_central; }

    /// Judges what has been noted; true if anybody would see a difference.
    bool judge(const AlertBook *book, UtcTime now);
    [[nodiscard]] const EngineStatus &status() const { return m_status; }

private:
    void apply(const std::vector<RequestRecord> &requests);
    [[nodiscard]] EndpointStatus *find(const EndpointId &id);
    void noteTrouble(const PollResult &result);
    void readTroubles();

    EngineStatus m_status;
    EngineStatus m_shown; ///< as it was judged last
    std::map<QString, SignInTrouble> m_troubles;
    CentralBoard m_central{m_status};
};

} // namespace etcm
