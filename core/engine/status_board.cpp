#include "engine/status_board.h"

#include "monitoring/judgement.h"
#include "net/host_gate.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// A fault of another kind begins anew: "unreadable since" is not since the rate limit before it.
void noteFault(EndpointStatus &status, Outcome outcome, UtcTime at)
{
    const auto kind = [](Outcome each) {
        const EndpointState state = stateOfOutcome(each);
        return std::pair(state, isServerError(state, each));
    };
    if (!status.badSince || kind(status.lastLook.outcome) != kind(outcome))
        status.badSince = at;
    status.lastLook.outcome = outcome;
}

void noteCall(EndpointStatus &status, const RequestRecord &record)
{
    status.lastLook.at = record.checkedAt;
    if (record.outcome == Outcome::Unknown && record.attempt > 0)
        return; // broken off: says nothing
    status.lastLook.httpStatus = record.httpStatus;
    status.lastLook.error = record.error;
    status.limitedUntil.reset();
    if (!record.success())
        return noteFault(status, record.outcome, record.checkedAt);
    status.lastLook.outcome = record.outcome;
    status.badSince.reset();
    status.lastSuccess = record.checkedAt;
    status.lastLatency = record.phases.total;
}

EndpointStatus notAskedYet(const SourceConfig &source, Endpoint endpoint)
{
    EndpointStatus status;
    status.sourceId = source.id;
    status.endpoint = endpoint;
    status.origin = originOf(endpoint == Endpoint::Token ? source.tokenUrl() : source.baseUrl);
    status.slowAfter = source.limits.slowAfter;
    if (endpoint == Endpoint::Plant)
        status.oldAfter = source.limits.oldAfter;
    return status;
}

// Why nobody can sign in, if that is why no call was made.
std::optional<SignInTrouble> troubleOf(const PollResult &result)
{
    using Kind = SignInTrouble::Kind;
    const Error &error = *result.failure;
    const QString &source = result.report.sourceId;
    if (error.code == ErrorCode::TokenRefused)
        return SignInTrouble{source, Kind::TokensRefused, error.where};
    if (error.outcome == Outcome::Auth && result.report.attempts == 0)
        return SignInTrouble{source, Kind::CredentialsRefused, {}};
    if (!isSecretError(error.code))
        return std::nullopt;
    if (error.code == ErrorCode::SecretMissing)
        return SignInTrouble{source, Kind::SecretMissing, error.where};
    return SignInTrouble{source, Kind::KeyringLocked, {}};
}

// No request was made: the sign-in failed, or a secret, the budget or the circuit is waited for. Not to look
// does not make an endpoint better that was seen down.
void noteHeld(EndpointStatus &status, const PollResult &result, UtcTime now)
{
    status.lastLook.error = result.report.error;
    if (result.failure->code == ErrorCode::BudgetExhausted) {
        if (status.lastLook.outcome == Outcome::RateLimited && result.retryAfter)
            status.limitedUntil = now + *result.retryAfter;
        return;
    }
    if (result.report.outcome == Outcome::Unknown)
        return;
    status.lastLook.httpStatus.reset();
    noteFault(status, result.report.outcome, now);
}
} // namespace

void StatusBoard::setSources(const std::vector<SourceConfig> &sources)
{
    m_status.endpoints.clear();
    m_status.signIns.clear();
    for (const SourceConfig &source : sources) {
        if (source.signIn.kind != AuthKind::None)
            m_status.signIns.push_back(notAskedYet(source, Endpoint::Token));
        for (const Endpoint endpoint : source.endpoints)
            m_status.endpoints.push_back(notAskedYet(source, endpoint));
    }
}

void StatusBoard::seed(const std::vector<EndpointWindow> &history)
{
    for (const EndpointWindow &window : history)
        apply(window.requests);
    readTroubles();
}

void StatusBoard::seed(const std::vector<RequestRecord> &requests)
{
    apply(requests);
    readTroubles();
}

// What another program, or an earlier run, has met at its sign-in, as its health rows tell.
void StatusBoard::readTroubles()
{
    for (const EndpointStatus &signIn : m_status.signIns) {
        const bool isWell = !signIn.lastLook.at || signIn.lastLook.error.isEmpty();
        if (isWell)
            m_troubles.erase(signIn.sourceId);
        else if (signIn.lastLook.outcome == Outcome::Auth)
            m_troubles.try_emplace(
                signIn.sourceId, SignInTrouble{signIn.sourceId, SignInTrouble::Kind::CredentialsRefused, {}});
        else if (signIn.lastLook.outcome == Outcome::Unknown)
            m_troubles.try_emplace(signIn.sourceId,
                                   SignInTrouble{signIn.sourceId, SignInTrouble::Kind::NoAnswer, {}});
    }
}

void StatusBoard::apply(const std::vector<RequestRecord> &requests)
{
    for (const RequestRecord &record : requests) {
        EndpointStatus *status = find({record.sourceId, record.endpoint});
        if (status && (!status->lastLook.at || *status->lastLook.at <= record.checkedAt))
            noteCall(*status, record);
    }
}

void StatusBoard::noteAsked(const EndpointId &id, UtcTime at)
{
    if (EndpointStatus *status = find(id))
        status->askedAt = at;
}

void StatusBoard::note(const PollResult &result, UtcTime now)
{
    noteTrouble(result);
    EndpointStatus *status = find(result.report.id());
    if (!status)
        return;
    status->askedAt.reset();
    if (result.observed) {
        noteCall(*status, *result.observed);
        if (result.observed->outcome == Outcome::RateLimited && result.retryAfter)
            status->limitedUntil = now + *result.retryAfter;
    } else if (result.failure && result.failure->code != ErrorCode::Canceled) {
        noteHeld(*status, result, now);
    }
}

void StatusBoard::noteSignIn(const QString &sourceId, const RequestRecord &last)
{
    if (EndpointStatus *status = find({sourceId, Endpoint::Token}))
        noteCall(*status, last);
    const auto trouble = m_troubles.find(sourceId);
    if (!last.success() || trouble == m_troubles.end())
        return;
    // A token in hand says nothing of whether the API takes it.
    if (trouble->second.kind != SignInTrouble::Kind::TokensRefused)
        m_troubles.erase(trouble);
}

void StatusBoard::noteTrouble(const PollResult &result)
{
    const QString &source = result.report.sourceId;
    if (result.failure) {
        if (const auto trouble = troubleOf(result))
            m_troubles[source] = *trouble;
    } else if (result.observed && result.report.endpoint != Endpoint::Health && result.observed->success()) {
        m_troubles.erase(source);
    }
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

void StatusBoard::noteData(const EndpointId &id, std::optional<UtcTime> at)
{
    if (EndpointStatus *status = find(id))
        status->dataAt = at;
}

void StatusBoard::notePublications(const QString &sourceId, std::vector<PublicationStatus> days)
{
    if (EndpointStatus *status = find({sourceId, Endpoint::Prices}))
        status->publications = std::move(days);
}

void StatusBoard::noteDue(const Scheduler &scheduler)
{
    for (EndpointStatus &status : m_status.endpoints)
        status.nextDue = scheduler.dueAt(status.id());
}

bool StatusBoard::judge(const AlertBook *book, UtcTime now)
{
    m_status.signInTroubles.clear();
    for (const auto &[source, trouble] : m_troubles)
        m_status.signInTroubles.push_back(trouble);
    etcm::judge(m_status, book != nullptr ? book->open() : std::vector<OpenAlert>(), now);
    if (m_status == m_shown)
        return false;
    m_shown = m_status;
    return true;
}

EndpointStatus *StatusBoard::find(const EndpointId &id)
{
    return const_cast<EndpointStatus *>(std::as_const(*this).endpoint(id));
}

const EndpointStatus *StatusBoard::endpoint(const EndpointId &id) const
{
    const auto &known = id.endpoint == Endpoint::Token ? m_status.signIns : m_status.endpoints;
    const auto found = std::ranges::find(known, id, &EndpointStatus::id);
    return found == known.end() ? nullptr : &*found;
}

} // namespace etcm
