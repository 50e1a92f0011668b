#include "desktop/strip/chip_model.h"

#include "monitoring/judgement.h"
#include "wording/alert_words.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

std::vector<const EndpointStatus *> statesOf(const std::vector<EndpointStatus> &all, Endpoint endpoint)
{
    std::vector<const EndpointStatus *> found;
    for (const EndpointStatus &state : all)
        if (state.endpoint == endpoint)
            found.push_back(&state);
    std::ranges::stable_sort(found, std::ranges::greater(), [](const EndpointStatus *state) {
        return std::pair(state->state, state->alert.value_or(EndpointAlert()).severity);
    });
    return found;
}

QString lastLine(const EndpointStatus &state, UtcTime now)
{
    if (!state.lastSuccess)
        return state.state > EndpointState::Answering && state.state < EndpointState::Down
                   ? u"No good answer yet"_s
                   : u"No answer yet"_s;
    return u"Last %1, %2"_s.arg(nearTimeText(*state.lastSuccess, now), agoText(now - *state.lastSuccess));
}

QString nextLine(const EndpointStatus &state, UtcTime now)
{
    const QString text = nextLookText(state.next, now);
    const bool isAhead = state.next && state.next->at > now;
    return isAhead ? u"%1, in %2"_s.arg(text, ageText(state.next->at - now)) : text;
}

QString capitalised(const QString &words)
{
    return words.isEmpty() ? words : words.first(1).toUpper() + words.sliced(1);
}

ChipTone chipTone(StateTone tone)
{
    switch (tone) {
    case StateTone::Crit: return ChipTone::Crit;
    case StateTone::Warn: return ChipTone::Warn;
    case StateTone::Quiet: break;
    }
    return ChipTone::Quiet;
}

ChipMark markOf(EndpointState state)
{
    switch (state) {
    case EndpointState::Answering: return ChipMark::Good;
    case EndpointState::Unknown: return ChipMark::NotObserved;
    case EndpointState::Old: return ChipMark::Old;
    case EndpointState::Limited: return ChipMark::Waiting;
    case EndpointState::Down:
    case EndpointState::Refused:
    case EndpointState::Unreadable: return ChipMark::Down;
    default: return ChipMark::Warning;
    }
}

void describeUnobserved(ChipLook &look, const EndpointStatus &state, UtcTime now)
{
    look.right.clear();
    if (!state.waitsFor.isEmpty()) {
        look.mark = ChipMark::Waiting;
        look.tone = ChipTone::Warn;
        look.right = u"not asked"_s;
        look.line2 = state.waitsFor;
        look.line2Short = u"Waits for sign-in"_s;
        return;
    }
    if (!state.lastAttempt && !state.lastSuccess) {
        look.mark = ChipMark::Waiting;
        look.line2 = u"Waiting for the first fetch"_s;
        look.line2Short = u"Waiting"_s;
        return;
    }
    look.line2Short = u"Not observed"_s;
    look.line2 = state.lastSuccess ? u"Not observed since "_s + nearTimeText(*state.lastSuccess, now)
                                   : u"Not observed"_s;
}

// What a trader wants to know beside the two words: how old, how long, how much.
QString reasonLine(const EndpointStatus &state, UtcTime now)
{
    switch (state.state) {
    case EndpointState::Slow:
        if (waitsForLong(state, now))
            return u"No answer since "_s + nearTimeText(*state.askedAt, now);
        return state.lastSuccess ? u"Slow, last "_s + nearTimeText(*state.lastSuccess, now) : u"Slow"_s;
    case EndpointState::Old:
        return state.dataAt ? u"Data of %1, %2 old"_s.arg(nearTimeText(*state.dataAt, now),
                                                          ageText(now - *state.dataAt))
                            : u"Answers, but with old data"_s;
    case EndpointState::Limited:
        return state.limitedUntil && *state.limitedUntil > now
                   ? u"Rate limited until "_s + nearTimeText(*state.limitedUntil, now)
                   : u"Rate limit reached"_s;
    case EndpointState::Late:
    case EndpointState::Partial: return state.alert.value_or(EndpointAlert()).text;
    default: return {};
    }
}

// Its last look was good, but the alert has not ended yet: not all is well.
void tellRecovery(ChipLook &look)
{
    look.mark = ChipMark::Pending;
    look.tone = ChipTone::Warn;
    look.right = u"recovering"_s;
    look.line2Short = u"Recovering"_s;
}

void describe(ChipLook &look, const EndpointStatus &state, UtcTime now)
{
    look.mark = markOf(state.state);
    look.tone = chipTone(toneOf(state.state));
    look.right = latencyText(state.lastLatency);
    look.line2 = lastLine(state, now);
    look.line2Short = state.lastSuccess ? u"Last "_s + nearTimeText(*state.lastSuccess, now) : QString();
    look.line3 = nextLine(state, now);
    if (state.state == EndpointState::Unknown)
        describeUnobserved(look, state, now);
    if (toneOf(state.state) != StateTone::Quiet) {
        const QString words = stateWords(state.state, state.lastOutcome);
        if (state.state != EndpointState::Slow || waitsForLong(state, now)) // else: how slow
            look.right = words;
        look.line2Short = capitalised(words);
        if (const QString reason = reasonLine(state, now); !reason.isEmpty())
            look.line2 = reason;
        if (!state.waitsFor.isEmpty())
            look.line2 = state.waitsFor;
    } else if (state.alert && state.waitsFor.isEmpty()) {
        tellRecovery(look);
    }
}

void describeFailedSignIn(ChipLook &look, const EndpointStatus &token, UtcTime now)
{
    const bool refused = token.state == EndpointState::Refused;
    look.mark = ChipMark::Down;
    look.tone = ChipTone::Crit;
    look.right = stateWords(token.state, token.lastOutcome);
    look.line2 = refused ? u"Sign in again"_s : lastLine(token, now);
    look.line2Short = refused ? QString() : capitalised(look.right);
    look.line3 = refused ? u"Under File, Connections"_s : u"Tried with the next call"_s;
    look.detail = token.lastError;
}

void tellTrouble(ChipLook &look, const EngineStatus &status, const QString &sourceId)
{
    const auto trouble = std::ranges::find(status.signInTroubles, sourceId, &SignInTrouble::sourceId);
    if (trouble == status.signInTroubles.end())
        return;
    look.line2 = signInTroubleText(*trouble);
    const bool api = trouble->kind == SignInTrouble::Kind::TokensRefused;
    look.line3 = api ? u"Sign-in works, the API refuses"_s : u"Under File, Connections"_s;
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
        const auto answering =
            std::ranges::count_if(states, [](const EndpointStatus *each) { return isReached(each->state); });
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
    if (toneOf(worst.state) == StateTone::Crit) {
        describeFailedSignIn(look, worst, now);
        tellTrouble(look, status, worst.sourceId);
        return look;
    }
    if (!status.signInTroubles.empty()) {
        look.mark = ChipMark::Waiting;
        look.tone = ChipTone::Warn;
        tellTrouble(look, status, status.signInTroubles.front().sourceId);
        look.line2Short = u"Waiting"_s;
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
    look.line3 = u"Renews before %1"_s.arg(nearTimeText(*status.tokenExpiresAt, now));
    if (worst.alert)
        tellRecovery(look);
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
