#include "desktop/strip/chip_model.h"

#include "monitoring/judgement.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"
#include "wording/sentences.h"

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
        return std::pair(state->judged.state, state->judged.alert.value_or(EndpointAlert()).severity);
    });
    return found;
}

QString lastLine(const EndpointStatus &state, UtcTime now)
{
    if (!state.lastSuccess)
        return state.judged.state > EndpointState::Answering && state.judged.state < EndpointState::Down
                   ? words("Strip", "No good answer yet")
                   : words("Strip", "No answer yet");
    return words("Strip", "Last %1, %2")
        .arg(nearTimeText(*state.lastSuccess, now), agoText(now - *state.lastSuccess));
}

QString nextLine(const EndpointStatus &state, UtcTime now)
{
    const QString text = nextLookText(state.judged.next, now);
    const bool isAhead = state.judged.next && state.judged.next->at > now;
    return isAhead ? words("Strip", "%1, in %2", "Next 14:41, in 3 min")
                         .arg(text, ageText(state.judged.next->at - now))
                   : text;
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
    if (state.judged.waitsFor) {
        look.mark = ChipMark::Waiting;
        look.tone = ChipTone::Warn;
        look.right = words("Strip", "not asked");
        look.line2 = signInTroubleText(*state.judged.waitsFor);
        look.line2Short = words("Strip", "Waits for sign-in");
        return;
    }
    if (!state.lastLook.at && !state.lastSuccess) {
        look.mark = ChipMark::Waiting;
        look.line2 = words("Strip", "Waiting for the first fetch");
        look.line2Short = words("Strip", "Waiting");
        return;
    }
    look.line2Short = words("Strip", "Not observed");
    look.line2 = state.lastSuccess
                     ? words("Strip", "Not observed since %1").arg(nearTimeText(*state.lastSuccess, now))
                     : words("Strip", "Not observed");
}

// What a trader wants to know beside the two words: how old, how long, how much.
QString reasonLine(const EndpointStatus &state, UtcTime now)
{
    switch (state.judged.state) {
    case EndpointState::Slow:
        if (waitsForLong(state, now))
            return words("Strip", "No answer since %1").arg(nearTimeText(*state.askedAt, now));
        return state.lastSuccess ? words("Strip", "Slow, last %1").arg(nearTimeText(*state.lastSuccess, now))
                                 : words("Strip", "Slow");
    case EndpointState::Old:
        return state.dataAt ? words("Strip", "Data of %1, %2 old")
                                  .arg(nearTimeText(*state.dataAt, now), ageText(now - *state.dataAt))
                            : words("Strip", "Answers, but with old data");
    case EndpointState::Limited:
        return state.limitedUntil && *state.limitedUntil > now
                   ? words("Strip", "Rate limited until %1").arg(nearTimeText(*state.limitedUntil, now))
                   : words("Strip", "Rate limit reached");
    case EndpointState::Late:
    case EndpointState::Partial: return sentence(state.judged.alert.value_or(EndpointAlert()).message, now);
    default: return {};
    }
}

// Its last look was good, but the alert has not ended yet: not all is well.
void tellRecovery(ChipLook &look)
{
    look.mark = ChipMark::Pending;
    look.tone = ChipTone::Warn;
    look.right = words("Strip", "works again");
    look.line2Short = words("Strip", "Works again");
}

void describe(ChipLook &look, const EndpointStatus &state, UtcTime now)
{
    look.mark = markOf(state.judged.state);
    look.tone = chipTone(toneOf(state.judged.state));
    look.right = latencyText(state.lastLatency);
    look.line2 = lastLine(state, now);
    look.line2Short =
        state.lastSuccess ? words("Strip", "Last %1").arg(nearTimeText(*state.lastSuccess, now)) : QString();
    look.line3 = nextLine(state, now);
    if (state.judged.state == EndpointState::Unknown)
        describeUnobserved(look, state, now);
    if (toneOf(state.judged.state) != StateTone::Quiet) {
        const QString fault = stateWords(state.judged.state, state.lastLook.outcome);
        if (state.judged.state != EndpointState::Slow || waitsForLong(state, now)) // else: how slow
            look.right = fault;
        look.line2Short = capitalised(fault);
        if (const QString reason = reasonLine(state, now); !reason.isEmpty())
            look.line2 = reason;
        if (state.judged.waitsFor)
            look.line2 = signInTroubleText(*state.judged.waitsFor);
    } else if (state.judged.alert && !state.judged.waitsFor) {
        tellRecovery(look);
    }
}

void describeFailedSignIn(ChipLook &look, const EndpointStatus &token, UtcTime now)
{
    const bool refused = token.judged.state == EndpointState::Refused;
    look.mark = ChipMark::Down;
    look.tone = ChipTone::Crit;
    look.right = stateWords(token.judged.state, token.lastLook.outcome);
    look.line2 = refused ? words("Strip", "Sign in again") : lastLine(token, now);
    look.line2Short = refused ? QString() : capitalised(look.right);
    look.line3 =
        refused ? words("Strip", "Under File, Connections") : words("Strip", "Tried with the next call");
    look.detail = token.lastLook.error;
}

void tellTrouble(ChipLook &look, const EngineStatus &status, const QString &sourceId)
{
    const auto trouble = std::ranges::find(status.signInTroubles, sourceId, &SignInTrouble::sourceId);
    if (trouble == status.signInTroubles.end())
        return;
    look.line2 = signInTroubleText(*trouble);
    const bool api = trouble->kind == SignInTrouble::Kind::TokensRefused;
    look.line3 =
        api ? words("Strip", "Sign-in works, the API refuses") : words("Strip", "Under File, Connections");
}

} // namespace

ChipLook endpointChip(const EngineStatus &status, Endpoint endpoint, UtcTime now)
{
    ChipLook look;
    look.name = endpointShortTitle(endpoint);
    const auto states = statesOf(status.endpoints, endpoint);
    if (states.empty()) {
        look.line2 = words("Strip", "No source offers this");
        look.line2Short = words("Strip", "Not offered");
        look.line3 = words("Strip", "Add one under File, Connections");
        return look;
    }
    describe(look, *states.front(), now);
    look.detail = states.front()->lastLook.error;
    if (states.size() > 1) {
        const auto answering = std::ranges::count_if(
            states, [](const EndpointStatus *each) { return isReached(each->judged.state); });
        look.detail +=
            (look.detail.isEmpty() ? QString() : u"\n"_s) +
            words("Strip", "%1 of %2 sources answer(s), shown: %3", nullptr, answering)
                .arg(integerText(answering), integerText(std::ssize(states)), states.front()->sourceId);
    }
    return look;
}

ChipLook tokenChip(const EngineStatus &status, UtcTime now)
{
    ChipLook look;
    look.name = words("Strip", "Token");
    look.mark = ChipMark::Good;
    const auto signIns = statesOf(status.signIns, Endpoint::Token);
    if (signIns.empty()) {
        look.line2 = words("Strip", "No sign-in needed");
        look.line2Short = words("Strip", "Not needed");
        look.line3 = words("Strip", "Public data only");
        return look;
    }
    const EndpointStatus &worst = *signIns.front();
    if (toneOf(worst.judged.state) == StateTone::Crit) {
        describeFailedSignIn(look, worst, now);
        tellTrouble(look, status, worst.sourceId);
        return look;
    }
    if (!status.signInTroubles.empty()) {
        look.mark = ChipMark::Waiting;
        look.tone = ChipTone::Warn;
        tellTrouble(look, status, status.signInTroubles.front().sourceId);
        look.line2Short = words("Strip", "Waiting");
        return look;
    }
    if (!status.tokenExpiresAt || *status.tokenExpiresAt <= now) {
        look.mark = ChipMark::Waiting;
        look.line2 = status.lease.isMine ? words("Strip", "Fetched when needed")
                                         : words("Strip", "The leader signs in");
        look.line2Short =
            status.lease.isMine ? words("Strip", "When needed") : words("Strip", "By the leader");
        return look;
    }
    const QString left = ageText(*status.tokenExpiresAt - now);
    look.right = latencyText(worst.lastLatency);
    look.line2 = words("Strip", "Valid for %1").arg(left);
    look.line2Short = words("Strip", "%1 left").arg(left);
    look.line3 = words("Strip", "Renews before %1").arg(nearTimeText(*status.tokenExpiresAt, now));
    if (worst.judged.alert)
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
