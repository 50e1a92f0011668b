#include "monitoring/judgement.h"

#include "monitoring/overall_view.h"

#include <algorithm>

namespace etcm
{

namespace
{
bool isWarning(const OpenAlert &alert)
{
    return alert.now.isFiring() && alert.now.severity >= Severity::Warning;
}

const HostState *hostOf(const EngineStatus &status, const EndpointStatus &endpoint)
{
    const auto host = std::ranges::find(status.hosts, endpoint.origin, &HostState::origin);
    return host == status.hosts.end() ? nullptr : &*host;
}

// A look that its host holds back waits for us, not for an answer.
bool isHeld(const EngineStatus &status, const EndpointStatus &endpoint, UtcTime now)
{
    const HostState *host = hostOf(status, endpoint);
    return host != nullptr && std::max(host->pausedUntil, host->circuitProbeAt) > std::optional(now);
}

bool isOld(const EndpointStatus &seen, UtcTime now)
{
    return seen.dataAt && seen.oldAfter && now - *seen.dataAt >= *seen.oldAfter;
}

// Slots of a day that is due: none of them is lateness, some of them a gap.
EndpointState publicationState(const EndpointStatus &seen)
{
    EndpointState worst = EndpointState::Answering;
    for (const PublicationStatus &day : seen.publications) {
        if (publicationSeverity(day.state).value_or(Severity::Info) >= Severity::Warning)
            worst = std::max(worst, day.present == 0 ? EndpointState::Late : EndpointState::Partial);
    }
    return worst;
}

EndpointState stateOf(const EndpointStatus &seen, bool isHeld, UtcTime now)
{
    EndpointState state = stateOfOutcome(seen.lastLook.outcome);
    if (state == EndpointState::Answering &&
        (seen.lastLatency > seen.slowAfter || (!isHeld && waitsForLong(seen, now))))
        state = EndpointState::Slow;
    if (isReached(state)) {
        state = std::max(state, publicationState(seen));
        if (isOld(seen, now))
            state = std::max(state, EndpointState::Old);
    }
    return state;
}

// The endpoint or sign-in that an alert is about; null for those of databases.
EndpointStatus *subjectOf(EngineStatus &status, const AlertKey &key)
{
    std::optional<Endpoint> endpoint = endpointFromName(key.target);
    if (key.rule == AlertRule::TomorrowMissing)
        endpoint = Endpoint::Prices;
    if (key.rule == AlertRule::TokenRefused)
        endpoint = Endpoint::Token;
    auto &all = endpoint == Endpoint::Token ? status.signIns : status.endpoints;
    const auto found = std::ranges::find_if(all, [&](const EndpointStatus &each) {
        return each.sourceId == key.sourceId && each.endpoint == endpoint;
    });
    return found == all.end() ? nullptr : &*found;
}

void attach(EngineStatus &status, const OpenAlert &alert)
{
    EndpointStatus *subject = subjectOf(status, alert.key);
    if (subject == nullptr ||
        (subject->judged.alert && subject->judged.alert->severity >= alert.now.severity))
        return;
    subject->judged.alert = EndpointAlert{alert.now.severity, problemOf(alert)};
}

// Who waits for a secret asks nobody, so nothing is known of the sign-in nor of the endpoints behind it.
void applyTrouble(EngineStatus &status, const SignInTrouble &trouble)
{
    const bool refused = trouble.kind == SignInTrouble::Kind::TokensRefused ||
                         trouble.kind == SignInTrouble::Kind::CredentialsRefused;
    for (std::vector<EndpointStatus> *all : {&status.endpoints, &status.signIns}) {
        for (EndpointStatus &each : *all) {
            if (each.sourceId != trouble.sourceId || each.endpoint == Endpoint::Health)
                continue;
            each.judged.waitsFor = trouble;
            const bool refuses = refused && each.endpoint == Endpoint::Token;
            if (refuses || isReached(each.judged.state))
                each.judged.state = refused ? EndpointState::Refused : EndpointState::Unknown;
        }
    }
}

std::optional<NextLook> nextLook(const EndpointStatus &seen, const HostState *host, UtcTime now)
{
    if (!seen.nextDue)
        return std::nullopt;
    NextLook next{NextLook::Kind::Planned, *seen.nextDue};
    const auto wait = [&](NextLook::Kind kind, std::optional<UtcTime> until) {
        if (until && *until > now && *until >= next.at)
            next = {kind, *until};
    };
    if (host != nullptr) {
        wait(NextLook::Kind::Probe, host->circuitProbeAt);
        wait(NextLook::Kind::AfterPause, host->pausedUntil);
    }
    return next;
}

// A look that is due waits until its host lets it in; who was not asked for that reason says so.
void followHost(EngineStatus &status, UtcTime now)
{
    for (EndpointStatus &endpoint : status.endpoints) {
        const HostState *host = hostOf(status, endpoint);
        endpoint.judged.next = nextLook(endpoint, host, now);
        const bool paused = host != nullptr && host->pausedUntil && *host->pausedUntil > now;
        const bool limited = endpoint.lastLook.outcome == Outcome::RateLimited;
        if (!paused || (endpoint.judged.state != EndpointState::Unknown && !limited))
            continue;
        endpoint.judged.state = EndpointState::Limited;
        endpoint.limitedUntil = host->pausedUntil;
    }
}

// Without a token no endpoint is asked: what was not seen since fares as the sign-in does.
void followSignIn(EngineStatus &status)
{
    for (const EndpointStatus &signIn : status.signIns) {
        const bool works =
            toneOf(signIn.judged.state) == StateTone::Quiet || signIn.judged.state == EndpointState::Slow;
        if (works || !signIn.lastLook.at)
            continue;
        for (EndpointStatus &endpoint : status.endpoints) {
            const bool isLater = endpoint.lastLook.at && *endpoint.lastLook.at > *signIn.lastLook.at;
            if (endpoint.sourceId != signIn.sourceId || endpoint.endpoint == Endpoint::Health || isLater)
                continue;
            endpoint.judged.state = signIn.judged.state;
            if (!endpoint.judged.waitsFor)
                endpoint.judged.waitsFor = SignInTrouble{signIn.sourceId, SignInTrouble::Kind::NoAnswer, {}};
        }
    }
}
} // namespace

std::optional<std::chrono::milliseconds> clockErrorOf(std::span<const HostState> hosts)
{
    std::optional<std::chrono::milliseconds> least;
    std::optional<std::chrono::milliseconds> most;
    for (const HostState &host : hosts) {
        if (!host.clockSkew)
            continue;
        const std::chrono::milliseconds ahead = -*host.clockSkew; // the host's minus ours
        least = std::min(least.value_or(ahead), ahead);
        most = std::max(most.value_or(ahead), ahead);
    }
    if (least && *least > kClockTold)
        return least;
    return most && *most < -kClockTold
               ? most
               : std::nullopt; // else one agrees with ours, or two contradict each other
}

bool isClockOff(const EngineStatus &status)
{
    return status.clockError && std::chrono::abs(*status.clockError) > kClockWorthTelling;
}

bool waitsForLong(const EndpointStatus &seen, UtcTime now)
{
    return seen.askedAt && now - *seen.askedAt >= std::max(kLongWait, seen.slowAfter);
}

void judge(EngineStatus &status, std::span<const OpenAlert> alerts, UtcTime now)
{
    for (std::vector<EndpointStatus> *all : {&status.endpoints, &status.signIns}) {
        for (EndpointStatus &each : *all) {
            each.judged = {};
            each.judged.state = stateOf(each, isHeld(status, each, now), now);
        }
    }
    followHost(status, now);
    for (const SignInTrouble &trouble : status.signInTroubles)
        applyTrouble(status, trouble);
    followSignIn(status);
    for (const OpenAlert &alert : alerts) {
        if (isWarning(alert))
            attach(status, alert);
    }
    status.clockError = clockErrorOf(status.hosts);
    status.overall = overallView(status, alerts, now);
}

} // namespace etcm
