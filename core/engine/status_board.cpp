#include "engine/status_board.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
void noteCall(EndpointStatus &status, const RequestRecord &record)
{
    status.lastOutcome = record.outcome;
    status.lastAttempt = record.checkedAt;
    status.lastError = record.error;
    status.state = endpointState(record.outcome, record.phases.total);
    if (!record.success())
        return;
    status.lastSuccess = record.checkedAt;
    status.lastLatency = record.phases.total;
}

// By an orderly stop. What waits for a secret leaves attempt 0.
bool isBrokenOffSignIn(const RequestRecord &record)
{
    return record.endpoint == Endpoint::Token && record.outcome == Outcome::Unknown && record.attempt > 0;
}

EndpointStatus notAskedYet(const QString &sourceId, Endpoint endpoint)
{
    EndpointStatus status;
    status.sourceId = sourceId;
    status.endpoint = endpoint;
    return status;
}

// The named waiting state of a secret that cannot be had now, or of one that was refused for good; empty for
// every other error.
QString waitingText(const PollResult &result)
{
    const Error &error = *result.failure;
    if (error.outcome == Outcome::Auth && result.report.attempts == 0)
        return u"right credentials of source %1"_s.arg(result.report.sourceId);
    if (!isSecretError(error.code))
        return {};
    return error.code == ErrorCode::SecretMissing ? u"secret %1"_s.arg(error.where) : u"system keyring"_s;
}
} // namespace

EndpointState endpointState(Outcome outcome, std::chrono::milliseconds latency)
{
    if (outcome == Outcome::Stale)
        return EndpointState::Stale;
    switch (healthEffect(outcome)) {
    case HealthEffect::Good: return latency > kSlowAnswer ? EndpointState::Slow : EndpointState::Answering;
    case HealthEffect::Bad: return EndpointState::Down;
    case HealthEffect::Neutral: break;
    }
    return EndpointState::Unknown;
}

void StatusBoard::setSources(const std::vector<SourceConfig> &sources)
{
    m_status.endpoints.clear();
    m_status.signIns.clear();
    for (const SourceConfig &source : sources) {
        if (source.auth != AuthKind::None)
            m_status.signIns.push_back(notAskedYet(source.id, Endpoint::Token));
        for (const Endpoint endpoint : source.endpoints)
            m_status.endpoints.push_back(notAskedYet(source.id, endpoint));
    }
}

void StatusBoard::seed(const std::vector<EndpointWindow> &history)
{
    for (const EndpointWindow &window : history)
        apply(window.requests);
    followSignIns();
}

void StatusBoard::seed(const std::vector<RequestRecord> &requests)
{
    apply(requests);
    followSignIns();
}

// Without a token no endpoint is asked: what was not seen since fares as the sign-in does.
void StatusBoard::followSignIns()
{
    for (const EndpointStatus &signIn : m_status.signIns) {
        if (!signIn.lastAttempt || signIn.lastError.isEmpty()) {
            m_waiting.erase(signIn.sourceId);
            continue;
        }
        if (signIn.state == EndpointState::Unknown) // its secret was missing
            m_waiting.try_emplace(signIn.sourceId, u"sign-in of source %1"_s.arg(signIn.sourceId));
        for (EndpointStatus &status : m_status.endpoints) {
            const bool isLater = status.lastAttempt && *status.lastAttempt > *signIn.lastAttempt;
            if (status.sourceId != signIn.sourceId || status.endpoint == Endpoint::Health || isLater)
                continue;
            status.lastOutcome = signIn.lastOutcome;
            status.lastError = signIn.lastError;
            status.state = signIn.state;
        }
    }
    nameWaiting();
}

void StatusBoard::apply(const std::vector<RequestRecord> &requests)
{
    for (const RequestRecord &record : requests) {
        if (isBrokenOffSignIn(record))
            continue;
        EndpointStatus *status = find(record.sourceId, record.endpoint);
        if (status && (!status->lastAttempt || *status->lastAttempt <= record.checkedAt))
            noteCall(*status, record);
    }
}

void StatusBoard::note(const PollResult &result)
{
    noteWaiting(result);
    EndpointStatus *status = find(result.report.sourceId, result.report.endpoint);
    if (!status)
        return;
    if (result.observed) {
        noteCall(*status, *result.observed);
    } else if (result.failure && result.failure->code != ErrorCode::Canceled) {
        // No request was made: the sign-in failed, or a secret, the budget or the circuit is waited for. Not
        // to look does not make an endpoint better that was seen down.
        status->lastError = result.report.error;
        if (status->state == EndpointState::Down && result.report.outcome == Outcome::Unknown)
            return;
        status->lastOutcome = result.report.outcome;
        status->state = endpointState(result.report.outcome, {});
    }
}

void StatusBoard::noteSignIn(const QString &sourceId, const RequestRecord &last)
{
    if (EndpointStatus *status = find(sourceId, Endpoint::Token))
        noteCall(*status, last);
    if (!last.success())
        return;
    m_waiting.erase(sourceId);
    nameWaiting();
}

void StatusBoard::noteWaiting(const PollResult &result)
{
    const QString waiting = result.failure ? waitingText(result) : QString();
    if (!waiting.isEmpty())
        m_waiting[result.report.sourceId] = waiting;
    nameWaiting();
}

void StatusBoard::nameWaiting()
{
    m_status.waitingFor = m_waiting.empty() ? QString() : m_waiting.begin()->second;
}

void StatusBoard::noteCentral(const ForwarderState &state)
{
    m_status.central = state.health;
    m_status.centralServer = state.server;
    m_status.centralError = state.failure ? state.failure->text() : QString();
    m_status.outboxDepth = state.depth;
    m_status.outboxRows = state.rows;
    m_status.outboxParked = state.parked;
    m_status.lastCentralWrite = state.lastWrite;
    m_status.centralLatency = state.latency;
}

void StatusBoard::noteReach(const Result<CentralState> &state)
{
    m_status.central = state ? CentralHealth::Ok : CentralHealth::Buffering;
    m_status.centralServer = state ? state->server : QString();
    m_status.centralError = state ? QString() : state.error().text();
}

void StatusBoard::noteOutbox(qint64 batches, qint64 rows)
{
    m_status.outboxDepth = batches;
    m_status.outboxRows = rows;
}

std::optional<UtcTime> StatusBoard::lastAttempt(const QString &sourceId, Endpoint endpoint) const
{
    for (const EndpointStatus &status : m_status.endpoints) {
        if (status.sourceId == sourceId && status.endpoint == endpoint)
            return status.lastAttempt;
    }
    return std::nullopt;
}

std::optional<UtcTime> StatusBoard::lastSuccess(const QString &sourceId, Endpoint endpoint) const
{
    for (const EndpointStatus &status : m_status.endpoints) {
        if (status.sourceId == sourceId && status.endpoint == endpoint)
            return status.lastSuccess;
    }
    return std::nullopt;
}

void StatusBoard::noteLease(const LeaseState &lease, bool leads)
{
    m_status.leaseHolder = lease.holder;
    m_status.leaseEpoch = lease.epoch;
    m_status.leaseExpiresAt = lease.expiresAt;
    m_status.isLeader = leads;
}

void StatusBoard::noteHosts(std::vector<HostState> hosts)
{
    m_status.hosts = std::move(hosts);
}

std::optional<UtcTime> StatusBoard::heldUntil(const QString &origin, UtcTime now) const
{
    const auto host = std::ranges::find(m_status.hosts, origin, &HostState::origin);
    if (host == m_status.hosts.end())
        return std::nullopt;
    const UtcTime until = std::max(host->pausedUntil.value_or(now), host->circuitProbeAt.value_or(now));
    return until > now ? std::optional(until) : std::nullopt;
}

void StatusBoard::noteToken(std::optional<UtcTime> expiresAt)
{
    m_status.tokenExpiresAt = expiresAt;
}

void StatusBoard::noteDown(const QString &sourceId, Endpoint endpoint, const QString &problem)
{
    EndpointStatus *status = find(sourceId, endpoint);
    if (!status || status->state == EndpointState::Down)
        return;
    status->state = EndpointState::Down;
    status->lastError = problem;
}

void StatusBoard::noteDue(const Scheduler &scheduler)
{
    for (EndpointStatus &status : m_status.endpoints)
        status.nextDue = scheduler.dueAt(status.sourceId, status.endpoint);
}

EndpointStatus *StatusBoard::find(const QString &sourceId, Endpoint endpoint)
{
    auto &known = endpoint == Endpoint::Token ? m_status.signIns : m_status.endpoints;
    const auto found = std::ranges::find_if(known, [&](const EndpointStatus &status) {
        return status.sourceId == sourceId && status.endpoint == endpoint;
    });
    return found == known.end() ? nullptr : &*found;
}

} // namespace etcm
