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

std::vector<const EndpointStatus *> statesOf(const EngineStatus &status, Endpoint endpoint)
{
    std::vector<const EndpointStatus *> found;
    for (const EndpointStatus &state : status.endpoints)
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

void describeAnswering(ChipLook &look, const EndpointStatus &state, UtcTime now)
{
    look.mark = ChipMark::Good;
    look.right = latencyText(state.lastLatency);
    look.line2 = lastLine(state, now);
    look.line3 = nextLine(state, now);
    if (state.lastOutcome == Outcome::RateLimited) {
        look.mark = ChipMark::Waiting;
        look.right = failureText(state.lastOutcome);
        look.line2 = u"Rate limit reached"_s;
        if (state.lastAttempt)
            look.line2 += u", "_s + chipTimeText(*state.lastAttempt, now);
    } else if (lastCallFailed(state)) {
        // Not down yet: three failures make an alert, until then the glyph alone tells.
        look.mark = ChipMark::Pending;
        look.right = failureText(state.lastOutcome);
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
        return;
    case EndpointState::Stale:
        look.mark = ChipMark::Old;
        look.tone = ChipTone::Warn;
        look.line2 = u"Answers, but with old data"_s;
        return;
    case EndpointState::Down:
        look.mark = ChipMark::Down;
        look.tone = ChipTone::Crit;
        look.right = failureText(state.lastOutcome);
        return;
    case EndpointState::Waiting:
        look.mark = ChipMark::Waiting;
        look.right.clear();
        look.line2 = u"Waiting for the first fetch"_s;
        return;
    case EndpointState::Unknown:
        look.mark = ChipMark::NotObserved;
        look.right.clear();
        look.line2 = state.lastSuccess ? u"Not observed since "_s + chipTimeText(*state.lastSuccess, now)
                                       : u"Not observed"_s;
        return;
    }
}

/// The token's own endpoint row, if a call for one was ever made.
const EndpointStatus *worstTokenState(const EngineStatus &status)
{
    const auto states = statesOf(status, Endpoint::Token);
    return states.empty() ? nullptr : states.front();
}

} // namespace

ChipLook endpointChip(const EngineStatus &status, Endpoint endpoint, UtcTime now)
{
    ChipLook look;
    look.name = endpointShortTitle(endpoint);
    const auto states = statesOf(status, endpoint);
    if (states.empty()) {
        look.line2 = u"No source offers this"_s;
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
    if (!status.anySignIn) {
        look.line2 = u"No sign-in needed"_s;
        look.line3 = u"Public data only"_s;
        return look;
    }
    const EndpointStatus *token = worstTokenState(status);
    if (token && token->state == EndpointState::Down) {
        describe(look, *token, now);
        if (token->lastOutcome == Outcome::Auth)
            look.line2 = u"Sign in again"_s;
        look.detail = token->lastError;
        return look;
    }
    if (!status.waitingFor.isEmpty()) {
        look.mark = ChipMark::Waiting;
        look.line2 = u"Waiting for the "_s + status.waitingFor;
        look.line3 = u"Public data continues"_s;
        return look;
    }
    if (!status.tokenExpiresAt || *status.tokenExpiresAt <= now) {
        look.mark = ChipMark::Waiting;
        look.line2 = u"Fetched when needed"_s;
        return look;
    }
    look.right = latencyText(status.tokenLatency);
    look.line2 = u"Valid for %1"_s.arg(ageText(*status.tokenExpiresAt - now));
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
