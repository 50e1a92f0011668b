#include "wording/endpoint_words.h"

#include "wording/figures.h"
#include "wording/language.h"
#include "wording/sentences.h"

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct EndpointRow {
    Endpoint endpoint;
    const char *title;
    const char *shortTitle;
    bool plural; ///< in every language
};
constexpr std::array kEndpoints{
    EndpointRow{.endpoint = Endpoint::Prices,
                .title = QT_TRANSLATE_NOOP("Endpoints", "Prices"),
                .shortTitle = "Prices",
                .plural = true},
    EndpointRow{.endpoint = Endpoint::Plant,
                .title = QT_TRANSLATE_NOOP("Endpoints", "Plant telemetry"),
                .shortTitle = QT_TRANSLATE_NOOP("Endpoints", "Plant"),
                .plural = false},
    EndpointRow{.endpoint = Endpoint::Signals,
                .title = QT_TRANSLATE_NOOP("Endpoints", "TRA signals"),
                .shortTitle = "TRA signals",
                .plural = true},
    EndpointRow{.endpoint = Endpoint::Health,
                .title = QT_TRANSLATE_NOOP("Endpoints", "Health check"),
                .shortTitle = "Health check",
                .plural = false},
    EndpointRow{.endpoint = Endpoint::Token,
                .title = QT_TRANSLATE_NOOP("Endpoints", "Sign-in"),
                .shortTitle = "Sign-in",
                .plural = false},
};

struct StateWords {
    EndpointState state;
    const char *words;    ///< two at most
    const char *sentence; ///< with its forms for one and for several
};
constexpr std::array kStateWords{
    StateWords{EndpointState::Unknown, QT_TRANSLATE_NOOP("States", "not observed"),
               QT_TRANSLATE_N_NOOP("States", "%1 is/are not observed")},
    StateWords{EndpointState::Answering, nullptr, QT_TRANSLATE_N_NOOP("States", "%1 answer(s)")},
    StateWords{EndpointState::Slow, QT_TRANSLATE_NOOP("States", "slow"),
               QT_TRANSLATE_N_NOOP("States", "%1 is/are slow")},
    StateWords{EndpointState::Partial, QT_TRANSLATE_NOOP("States", "incomplete"),
               QT_TRANSLATE_N_NOOP("States", "%1 is/are incomplete")},
    StateWords{EndpointState::Late, QT_TRANSLATE_NOOP("States", "late"),
               QT_TRANSLATE_N_NOOP("States", "%1 is/are late")},
    StateWords{EndpointState::Old, QT_TRANSLATE_NOOP("States", "old data"),
               QT_TRANSLATE_N_NOOP("States", "%1 send(s) old data")},
    StateWords{EndpointState::Implausible, QT_TRANSLATE_NOOP("States", "implausible"),
               QT_TRANSLATE_N_NOOP("States", "%1 is/are implausible")},
    StateWords{EndpointState::Limited, QT_TRANSLATE_NOOP("States", "rate limited"),
               QT_TRANSLATE_N_NOOP("States", "%1 is/are rate limited")},
    StateWords{EndpointState::Unreadable, QT_TRANSLATE_NOOP("States", "unreadable"),
               QT_TRANSLATE_N_NOOP("States", "%1 is/are unreadable")},
    StateWords{EndpointState::Refused, QT_TRANSLATE_NOOP("States", "refused"),
               QT_TRANSLATE_N_NOOP("States", "%1 is/are refused")},
    StateWords{EndpointState::Down, QT_TRANSLATE_NOOP("States", "no answer"),
               QT_TRANSLATE_N_NOOP("States", "%1 do(es) not answer")},
};

struct OutcomeWords {
    Outcome outcome;
    const char *text;
};
constexpr std::array kOutcomeWords{
    OutcomeWords{Outcome::Ok, QT_TRANSLATE_NOOP("Outcomes", "answers")},
    OutcomeWords{Outcome::NotPublished, QT_TRANSLATE_NOOP("Outcomes", "not published yet")},
    OutcomeWords{Outcome::Partial, QT_TRANSLATE_NOOP("Outcomes", "some rows refused")},
    OutcomeWords{Outcome::Dns, QT_TRANSLATE_NOOP("Outcomes", "host name not found")},
    OutcomeWords{Outcome::Connect, QT_TRANSLATE_NOOP("Outcomes", "no connection")},
    OutcomeWords{Outcome::Tls, QT_TRANSLATE_NOOP("Outcomes", "TLS handshake failed")},
    OutcomeWords{Outcome::Timeout, QT_TRANSLATE_NOOP("Outcomes", "no answer in time")},
    OutcomeWords{Outcome::Truncated, QT_TRANSLATE_NOOP("Outcomes", "answer cut off")},
    OutcomeWords{Outcome::TooLarge, QT_TRANSLATE_NOOP("Outcomes", "answer too large")},
    OutcomeWords{Outcome::Auth, QT_TRANSLATE_NOOP("Outcomes", "access refused")},
    OutcomeWords{Outcome::RateLimited, QT_TRANSLATE_NOOP("Outcomes", "rate limit reached")},
    OutcomeWords{Outcome::Http4xx, QT_TRANSLATE_NOOP("Outcomes", "request refused")},
    OutcomeWords{Outcome::Http5xx, QT_TRANSLATE_NOOP("Outcomes", "server error")},
    OutcomeWords{Outcome::RedirectRefused, QT_TRANSLATE_NOOP("Outcomes", "redirect refused")},
    OutcomeWords{Outcome::Malformed, QT_TRANSLATE_NOOP("Outcomes", "unreadable answer")},
    OutcomeWords{Outcome::Schema, QT_TRANSLATE_NOOP("Outcomes", "answer has another shape")},
    OutcomeWords{Outcome::Stale, QT_TRANSLATE_NOOP("Outcomes", "answers, but sends old data")},
    OutcomeWords{Outcome::Implausible, QT_TRANSLATE_NOOP("Outcomes", "implausible values")},
    OutcomeWords{Outcome::Unknown, QT_TRANSLATE_NOOP("Outcomes", "not observed")},
};

const EndpointRow &rowOf(Endpoint endpoint)
{
    return *std::ranges::find(kEndpoints, endpoint, &EndpointRow::endpoint);
}

const StateWords &rowOf(EndpointState state)
{
    return *std::ranges::find(kStateWords, state, &StateWords::state);
}

const char *overallWord(OverallState state)
{
    switch (state) {
    case OverallState::Connected: return QT_TRANSLATE_NOOP("States", "Connected");
    case OverallState::Degraded: return QT_TRANSLATE_NOOP("States", "Degraded");
    case OverallState::Outage: return QT_TRANSLATE_NOOP("States", "Outage");
    case OverallState::Offline: return QT_TRANSLATE_NOOP("States", "Offline");
    case OverallState::Paused: return QT_TRANSLATE_NOOP("States", "Paused");
    case OverallState::Waiting: break;
    }
    return QT_TRANSLATE_NOOP("States", "Waiting");
}
} // namespace

QString endpointTitle(Endpoint endpoint)
{
    return words("Endpoints", rowOf(endpoint).title);
}

QString endpointShortTitle(Endpoint endpoint)
{
    return words("Endpoints", rowOf(endpoint).shortTitle);
}

bool endpointIsPlural(Endpoint endpoint)
{
    return rowOf(endpoint).plural;
}

QString outcomeText(Outcome outcome)
{
    return words("Outcomes", std::ranges::find(kOutcomeWords, outcome, &OutcomeWords::outcome)->text);
}

QString stateSentence(const QString &who, EndpointState state, Outcome outcome, bool plural)
{
    const qint64 number = grammaticalNumber(plural);
    if (isServerError(state, outcome))
        return words("States", "%1 answer(s) with server errors", nullptr, number).arg(who);
    return words("States", rowOf(state).sentence, nullptr, number).arg(who);
}

QString stateWords(EndpointState state, Outcome outcome)
{
    if (isServerError(state, outcome))
        return words("States", "server error");
    const char *text = rowOf(state).words;
    return text == nullptr ? QString() : words("States", text);
}

QString nextLookText(const std::optional<NextLook> &next, UtcTime now)
{
    if (!next)
        return words("Endpoints", "No further call planned");
    if (next->at <= now)
        return words("Endpoints", "Next now");
    switch (next->kind) {
    case NextLook::Kind::AfterPause:
        return words("Endpoints", "Paused until %1").arg(nearTimeText(next->at, now));
    case NextLook::Kind::Probe:
        return words("Endpoints", "Next probe %1").arg(timeTextSeconds(next->at, now));
    case NextLook::Kind::Planned: break;
    }
    return words("Endpoints", "Next %1").arg(nearTimeText(next->at, now));
}

Message signInTrouble(const SignInTrouble &trouble)
{
    const QJsonObject source{{u"source"_s, trouble.sourceId}};
    switch (trouble.kind) {
    case SignInTrouble::Kind::SecretMissing: return {u"secret_missing"_s, {{u"text"_s, trouble.detail}}};
    case SignInTrouble::Kind::KeyringLocked: return {u"keyring_locked"_s, {}};
    case SignInTrouble::Kind::CredentialsRefused: return {u"credentials_refused"_s, source};
    case SignInTrouble::Kind::TokensRefused: return {u"source_tokens_refused"_s, source};
    case SignInTrouble::Kind::NoAnswer: break;
    }
    return {u"sign_in_fails"_s, source};
}

QString signInTroubleText(const SignInTrouble &trouble)
{
    return sentence(signInTrouble(trouble), UtcTime());
}

Message clockError(std::chrono::milliseconds ahead)
{
    return {ahead.count() > 0 ? u"clock_ahead"_s : u"clock_behind"_s,
            {{u"ahead_ms"_s, static_cast<qint64>(ahead.count())}}};
}

QString clockErrorText(std::chrono::milliseconds ahead)
{
    return sentence(clockError(ahead), UtcTime());
}

QString inSentence(const QString &text)
{
    const bool isName = text.size() > 1 && text[1].isUpper();
    const bool stays = isName || text.isEmpty() || currentLanguage() == Language::German;
    return stays ? text : text.first(1).toLower() + text.sliced(1);
}

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : text.first(1).toUpper() + text.sliced(1);
}

OverallWords overallWords(const OverallStatus &view, UtcTime now)
{
    const bool isList = view.state == OverallState::Connected || view.state == OverallState::Degraded;
    OverallWords told;
    told.word = words("States", overallWord(view.state));
    told.alone = sentence(view.first, now);
    told.line2 = isList ? inSentence(sentence(view.second, now)) : sentence(view.second, now);
    told.line1 = isList && !told.line2.isEmpty() ? told.alone + u',' : told.alone;
    told.why = told.line2.isEmpty() ? told.alone : u"%1, %2"_s.arg(told.alone, told.line2);
    return told;
}

} // namespace etcm
