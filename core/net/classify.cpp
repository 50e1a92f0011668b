#include "net/classify.h"

#include "domain/one_line.h"
#include "net/bearer_challenge.h"
#include "net/error_body.h"
#include "net/scrub.h"

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct FaultRow {
    AttemptFault fault;
    Outcome outcome;
    bool transient;
    QLatin1StringView what;
    QLatin1StringView advice;
};

constexpr std::array kFaults{
    FaultRow{AttemptFault::Dns, Outcome::Dns, true, "host name not found"_L1,
             "check the address and the network"_L1},
    FaultRow{AttemptFault::Connect, Outcome::Connect, true, "no connection"_L1,
             "check that the service runs and the network lets us through"_L1},
    FaultRow{AttemptFault::Tls, Outcome::Tls, false, "TLS handshake failed"_L1,
             "check the certificate and this machine's clock"_L1},
    FaultRow{AttemptFault::Timeout, Outcome::Timeout, true, "no complete answer in time"_L1, {}},
    FaultRow{AttemptFault::Truncated, Outcome::Truncated, true, "answer cut off"_L1, {}},
    FaultRow{AttemptFault::TooLarge, Outcome::TooLarge, false, "answer larger than allowed"_L1,
             "ask for a shorter range"_L1},
    FaultRow{AttemptFault::Malformed, Outcome::Malformed, false, "answer is not readable HTTP"_L1,
             "check the address and any proxy"_L1},
    FaultRow{AttemptFault::Canceled, Outcome::Unknown, false, "canceled"_L1, {}},
};

struct StatusRow {
    int first;
    int last;
    Outcome outcome;
    bool transient;
    QLatin1StringView advice;
};

// First match holds. Only what RFC 9110 and RFC 6585 describe as passing is transient.
constexpr std::array kStatuses{
    StatusRow{200, 299, Outcome::Ok, false, {}},
    StatusRow{300, 399, Outcome::RedirectRefused, false, "set base_url to the address it points to"_L1},
    StatusRow{401, 401, Outcome::Auth, false, "check client id and secret of this source"_L1},
    StatusRow{403, 403, Outcome::Auth, false, "ask the provider for access"_L1},
    StatusRow{408, 408, Outcome::Http4xx, true, {}},
    StatusRow{410, 410, Outcome::Http4xx, false, "this version of the API is gone; update the source"_L1},
    StatusRow{429, 429, Outcome::RateLimited, true, {}},
    StatusRow{400, 499, Outcome::Http4xx, false, "check the source's address and products"_L1},
    StatusRow{500, 500, Outcome::Http5xx, true, {}},
    StatusRow{502, 504, Outcome::Http5xx, true, {}},
    StatusRow{500, 599, Outcome::Http5xx, false, {}},
    StatusRow{0, 999, Outcome::Malformed, false, "check the address and any proxy"_L1},
};

// RFC 6749 section 5.2: asking again with the same credentials gives the same refusal.
constexpr std::array kPermanentTokenErrors{
    "invalid_client"_L1,         "invalid_grant"_L1, "unauthorized_client"_L1,
    "unsupported_grant_type"_L1, "invalid_scope"_L1,
};

const StatusRow &statusRow(int status)
{
    const auto row = std::ranges::find_if(
        kStatuses, [status](const StatusRow &r) { return status >= r.first && status <= r.last; });
    return row != kStatuses.end() ? *row : kStatuses.back();
}

QString statusText(const HttpAnswer &answer, const StatusRow &row, const QString &bodyText)
{
    QString text = u"HTTP "_s + QString::number(answer.status);
    if (row.outcome == Outcome::RedirectRefused) {
        const QUrl target = QUrl::fromEncoded(answer.header("Location"));
        return text + u" redirects to "_s + placeOf(target) + u", not followed"_s;
    }
    if (!bodyText.isEmpty())
        text += u", "_s + bodyText;
    return text;
}

Error answerError(const HttpAnswer &answer, const StatusRow &row, const ClassifyContext &context,
                  std::optional<std::chrono::milliseconds> pause)
{
    const ErrorBody body = readErrorBody(answer.body);
    Error error{ErrorCode::Network,   statusText(answer, row, body.text),
                placeOf(context.url), row.advice,
                row.outcome,          {},
                row.transient};
    if (context.endpoint == Endpoint::Token && row.outcome == Outcome::Http4xx &&
        std::ranges::any_of(kPermanentTokenErrors, [&body](auto code) { return body.code == code; })) {
        error.outcome = Outcome::Auth;
        error.advice = u"check client id, secret and grant of this source"_s;
    }
    if (pause) {
        error.retryAfter = pause;
        error.advice = nextTryText(context.now + *pause);
    }
    return error;
}

bool newTokenMayHelp(const HttpAnswer &answer)
{
    if (answer.status != 401)
        return false;
    const auto challenge = readBearerChallenge(answer.header("WWW-Authenticate"));
    return !challenge || challenge->error.isEmpty() || challenge->error == "invalid_token";
}
} // namespace

bool isErrorStatus(int status)
{
    return status >= 400 && status <= 599;
}

QString nextTryText(UtcTime at)
{
    using std::chrono::ceil, std::chrono::seconds;
    return u"next try not before "_s + QString::fromLatin1(formatIsoUtc(ceil<seconds>(at)));
}

QString placeOf(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

Error attemptError(AttemptFault fault, const QUrl &url, const QString &detail)
{
    const auto row = std::ranges::find(kFaults, fault, &FaultRow::fault);
    QString what = row->what;
    if (!detail.isEmpty())
        what += u", "_s + oneLine(scrub(detail));
    const ErrorCode code = fault == AttemptFault::Canceled ? ErrorCode::Canceled : ErrorCode::Network;
    return Error{code, what, placeOf(url), row->advice, row->outcome, {}, row->transient};
}

Verdict classify(const HttpAttempt &attempt, const ClassifyContext &context)
{
    if (!attempt.answer)
        return Verdict{attempt.answer.error().outcome, {}, attempt.answer.error(), false, {}, {}, {}};

    const HttpAnswer &answer = *attempt.answer;
    const StatusRow &row = statusRow(answer.status);
    const RateLimit limit =
        readRateLimit(answer.headers, context.resetUnit, answer.serverDate.value_or(context.now));
    Verdict verdict{row.outcome, answer.status, {}, newTokenMayHelp(answer), {}, limit, {}};
    if (context.startedAt)
        verdict.skew = clockSkew(answer, *context.startedAt, context.now);
    verdict.hostPause = pauseFrom(limit, row.outcome == Outcome::RateLimited);
    if (row.outcome != Outcome::Ok) {
        // Only a refusal is tied to the pause: a 404 with an exhausted budget stays a 404.
        verdict.error = answerError(answer, row, context, row.transient ? verdict.hostPause : std::nullopt);
        verdict.outcome = verdict.error->outcome;
    }
    return verdict;
}

} // namespace etcm
