#include "desktop/strip/chip_model.h"

#include "desktop/strip/chip_words.h"
#include "monitoring/alert_wording.h"
#include "monitoring/wording.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

/// The higher, the more it needs to be seen.
int urgencyOf(EndpointState state)
{
    switch (state) {
    case EndpointState::Down: return 5;
    case EndpointState::Stale: return 4;
    case EndpointState::Slow: return 3;
    case EndpointState::Unknown: return 2;
    case EndpointState::Waiting: return 1;
    case EndpointState::Answering: return 0;
    }
    return 0;
}

std::vector<const EndpointStatus *> statesOf(const std::vector<EndpointStatus> &all, Endpoint endpoint)
{
    std::vector<const EndpointStatus *> found;
    for (const EndpointStatus &state : all)
        if (state.endpoint == endpoint)
            found.push_back(&state);
    std::ranges::stable_sort(found, std::ranges::greater(),
                             [](const EndpointStatus *state) { return urgencyOf(state->state); });
    return found;
}

QString lastLine(const EndpointStatus &state, UtcTime now)
{
    if (!state.lastSuccess)
        return u"No answer yet"_s;
    return u"Last %1, %2"_s.arg(chipTimeText(*state.lastSuccess, now), agoText(now - *state.lastSuccess));
}

QString nextLine(const EndpointStatus &state, UtcTime now)
{
    if (!state.nextDue)
        return u"No further call planned"_s;
    if (*state.nextDue <= now)
        return u"Next now"_s;
    return u"Next %1, in %2"_s.arg(chipTimeText(*state.nextDue, now), ageText(*state.nextDue - now));
}

bool lastCallFailed(const EndpointStatus &state)
{
    return healthEffect(state.lastOutcome) == HealthEffect::Bad;
}

/// Two words beside the name. Codes and whole sentences go to the tooltip.
QString failureText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Auth: return u"refused"_s;
    case Outcome::RateLimited: return u"waits"_s;
    case Outcome::Malformed:
    case Outcome::Schema: return u"unreadable"_s;
    default: return u"no answer"_s;
    }
}

QString capitalised(const QString &words)
{
    return words.first(1).toUpper() + words.sliced(1);
}

void describeAnswering(ChipLook &look, const EndpointStatus &state, UtcTime now)
{
    look.mark = ChipMark::Good;
    look.right = latencyText(state.lastLatency);
    look.line2 = lastLine(state, now);
    look.line2Short = state.lastSuccess ? u"Last "_s + chipTimeText(*state.lastSuccess, now) : QString();
    look.line3 = nextLine(state, now);
    if (state.lastOutcome == Outcome::RateLimited) {
        look.mark = ChipMark::Waiting;
        look.right = failureText(state.lastOutcome);
        look.line2 = u"Rate limit reached"_s;
        look.line2Short = u"Rate limit"_s;
        if (state.lastAttempt)
            look.line2 += u", "_s + chipTimeText(*state.lastAttempt, now);
    } else if (lastCallFailed(state)) {
        // Not down yet: three failures make an alert, until then the glyph alone tells.
        look.mark = ChipMark::Pending;
        look.right = failureText(state.lastOutcome);
        look.line2Short = capitalised(look.right);
    }
}

void describe(ChipLook &look, const EndpointStatus &state, UtcTime now)
{
    describeAnswering(look, state, now);
    switch (state.state) {
    case EndpointState::Answering: return;
    case EndpointState::Slow:
        look.mark = ChipMark::Warning;
        look.tone = ChipTone::Warn;
        if (state.lastSuccess)
            look.line2 = u"Slow, last "_s + chipTimeText(*state.lastSuccess, now);
        look.line2Short = u"Slow"_s;
        return;
    case EndpointState::Stale:
        look.mark = ChipMark::Old;
        look.tone = ChipTone::Warn;
        look.line2 = u"Answers, but with old data"_s;
        look.line2Short = u"Old data"_s;
        return;
    case EndpointState::Down:
        look.mark = ChipMark::Down;
        look.tone = ChipTone::Crit;
        look.right = failureText(state.lastOutcome);
        look.line2Short = capitalised(look.right);
        return;
    case EndpointState::Waiting:
        look.mark = ChipMark::Waiting;
        look.right.clear();
        look.line2 = u"Waiting for the first fetch"_s;
        look.line2Short = u"Waiting"_s;
        return;
    case EndpointState::Unknown:
        look.mark = ChipMark::NotObserved;
        look.right.clear();
        look.line2Short = u"Not observed"_s;
        look.line2 = state.lastSuccess ? u"Not observed since "_s + chipTimeText(*state.lastSuccess, now)
                                       : u"Not observed"_s;
        return;
    }
}

void describeFailedSignIn(ChipLook &look, const EndpointStatus &token, UtcTime now)
{
    const bool refused = token.lastOutcome == Outcome::Auth;
    look.mark = ChipMark::Down;
    look.tone = ChipTone::Crit;
    look.right = failureText(token.lastOutcome);
    look.line2 = refused ? u"Sign in again"_s : lastLine(token, now);
    look.line2Short = refused ? QString() : capitalised(look.right);
    look.line3 = refused ? u"Under File, Connections"_s : u"Tried with the next call"_s;
    look.detail = token.lastError;
}

} // namespace

ChipLook endpointChip(const EngineStatus &status, Endpoint endpoint, UtcTime now)
{
    ChipLook look;
    look.name = endpointShortTitle(endpoint);
    const auto states = statesOf(status.endpoints, endpoint);
    if (states.empty()) {
        look.line2 = u"No source offers this"_s;
        look.line2Short = u"Not offered"_s;
        look.line3 = u"Add one under File, Connections"_s;
        return look;
    }
    describe(look, *states.front(), now);
    look.detail = states.front()->lastError;
    if (states.size() > 1) {
        const auto answering = std::ranges::count(states, EndpointState::Answering, &EndpointStatus::state);
        look.detail += (look.detail.isEmpty() ? QString() : u"\n"_s) +
                       u"%1 of %2 sources answer, shown: %3"_s.arg(answering)
                           .arg(states.size())
                           .arg(states.front()->sourceId);
    }
    return look;
}

ChipLook tokenChip(const EngineStatus &status, UtcTime now)
{
    ChipLook look;
    look.name = u"Token"_s;
    look.mark = ChipMark::Good;
    const auto signIns = statesOf(status.signIns, Endpoint::Token);
    if (signIns.empty()) {
        look.line2 = u"No sign-in needed"_s;
        look.line2Short = u"Not needed"_s;
        look.line3 = u"Public data only"_s;
        return look;
    }
    const EndpointStatus &worst = *signIns.front();
    if (worst.state == EndpointState::Down) {
        describeFailedSignIn(look, worst, now);
        return look;
    }
    if (!status.waitingFor.isEmpty()) {
        look.mark = ChipMark::Waiting;
        look.line2 = u"Waiting for the "_s + status.waitingFor;
        look.line2Short = u"Waiting"_s;
        look.line3 = u"Public data continues"_s;
        return look;
    }
    if (!status.tokenExpiresAt || *status.tokenExpiresAt <= now) {
        look.mark = ChipMark::Waiting;
        look.line2 = status.isLeader ? u"Fetched when needed"_s : u"The leader signs in"_s;
        look.line2Short = status.isLeader ? u"When needed"_s : u"By the leader"_s;
        return look;
    }
    const QString left = ageText(*status.tokenExpiresAt - now);
    look.right = latencyText(worst.lastLatency);
    look.line2 = u"Valid for "_s + left;
    look.line2Short = left + u" left"_s;
    look.line3 = u"Renews before %1"_s.arg(chipTimeText(*status.tokenExpiresAt, now));
    return look;
}

std::vector<ChipSlot> stripChips(const EngineStatus &status, UtcTime now, bool narrow)
{
    std::vector<ChipSlot> chips{{u"prices"_s, 184, endpointChip(status, Endpoint::Prices, now)},
                                {u"plant"_s, 184, endpointChip(status, Endpoint::Plant, now)},
                                {u"signals"_s, 204, endpointChip(status, Endpoint::Signals, now)},
                                {u"token"_s, 164, tokenChip(status, now)}};
    if (narrow) {
        chips.push_back({u"storage"_s, 186, storageChip(status, now)});
    } else {
        chips.push_back({u"central"_s, 208, centralChip(status, now)});
        chips.push_back({u"collector"_s, 202, collectorChip(status, now)});
    }
    return chips;
}

} // namespace etcm
