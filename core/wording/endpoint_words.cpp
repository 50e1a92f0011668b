#include "wording/endpoint_words.h"

#include "wording/figures.h"

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct StateWords {
    EndpointState state;
    QLatin1StringView words; ///< two at most
    QLatin1StringView singular;
    QLatin1StringView plural;
};

constexpr std::array kStateWords{
    StateWords{EndpointState::Unknown, "not observed"_L1, "is not observed"_L1, "are not observed"_L1},
    StateWords{EndpointState::Answering, {}, "answers"_L1, "answer"_L1},
    StateWords{EndpointState::Slow, "slow"_L1, "is slow"_L1, "are slow"_L1},
    StateWords{EndpointState::Partial, "incomplete"_L1, "is incomplete"_L1, "are incomplete"_L1},
    StateWords{EndpointState::Late, "late"_L1, "is late"_L1, "are late"_L1},
    StateWords{EndpointState::Old, "old data"_L1, "sends old data"_L1, "send old data"_L1},
    StateWords{EndpointState::Implausible, "implausible"_L1, "is implausible"_L1, "are implausible"_L1},
    StateWords{EndpointState::Limited, "rate limited"_L1, "is rate limited"_L1, "are rate limited"_L1},
    StateWords{EndpointState::Unreadable, "unreadable"_L1, "is unreadable"_L1, "are unreadable"_L1},
    StateWords{EndpointState::Refused, "refused"_L1, "is refused"_L1, "are refused"_L1},
    StateWords{EndpointState::Down, "no answer"_L1, "does not answer"_L1, "do not answer"_L1},
};

const StateWords &wordsOf(EndpointState state)
{
    return *std::ranges::find(kStateWords, state, &StateWords::state);
}
} // namespace

QString statePredicate(EndpointState state, Outcome outcome, bool plural)
{
    if (isServerError(state, outcome))
        return plural ? u"answer with server errors"_s : u"answers with server errors"_s;
    return plural ? wordsOf(state).plural : wordsOf(state).singular;
}

QString stateWords(EndpointState state, Outcome outcome)
{
    return isServerError(state, outcome) ? u"server error"_s : QString(wordsOf(state).words);
}

QString nextLookText(const std::optional<NextLook> &next, UtcTime now)
{
    if (!next)
        return u"No further call planned"_s;
    if (next->at <= now)
        return u"Next now"_s;
    switch (next->kind) {
    case NextLook::Kind::AfterPause: return u"Paused until "_s + nearTimeText(next->at, now);
    case NextLook::Kind::Probe: return u"Next probe "_s + timeTextSeconds(next->at, now);
    case NextLook::Kind::Planned: break;
    }
    return u"Next "_s + nearTimeText(next->at, now);
}

QString signInTroubleText(const SignInTrouble &trouble)
{
    switch (trouble.kind) {
    case SignInTrouble::Kind::SecretMissing: return u"Waiting for the secret "_s + trouble.detail;
    case SignInTrouble::Kind::KeyringLocked: return u"Waiting for the system keyring"_s;
    case SignInTrouble::Kind::CredentialsRefused: return u"Sign-in of %1 refused"_s.arg(trouble.sourceId);
    case SignInTrouble::Kind::TokensRefused: return u"Tokens of %1 refused"_s.arg(trouble.sourceId);
    case SignInTrouble::Kind::NoAnswer: break;
    }
    return u"Sign-in of %1 fails"_s.arg(trouble.sourceId);
}

QString clockErrorText(std::chrono::milliseconds ahead)
{
    return u"Clock %1 %2"_s.arg(ageText(std::chrono::abs(ahead)),
                                ahead.count() > 0 ? u"ahead"_s : u"behind"_s);
}

} // namespace etcm
