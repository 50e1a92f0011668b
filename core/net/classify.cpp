#include "net/classify.h"

#include "base/scrub.h"
#include "domain/one_line.h"
#include "net/bearer_challenge.h"
#include "net/error_body.h"
#include "net/page_text.h"
#include "net/proxy.h"

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
    FaultRow{AttemptFault::Proxy, Outcome::Connect, true, "the proxy does not let us through"_L1,
             "check the proxy: http_proxy, https_proxy and no_proxy, and its user and password"_L1},
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
    // Nobody was asked whether what we have still holds.
    StatusRow{304, 304, Outcome::Malformed, false,
              "a cache or proxy in between answers for others; check it"_L1},
    StatusRow{300, 399, Outcome::RedirectRefused, false, "set base_url to the address it points to"_L1},
    StatusRow{401, 401, Outcome::Auth, false, "check client id and secret of this source"_L1},
    StatusRow{403, 403, Outcome::Auth, false, "ask the provider for access"_L1},
    // Of the proxy in between (RFC 9110 section 15.5.8), whatever host was asked for.
    StatusRow{407, 407, Outcome::Connect, false, kProxySignInAdvice},
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

constexpr auto kTokenAdvice = "check client id, secret and grant of this source"_L1;
constexpr auto kScopeAdvice = "check scope and audience of this source, and the rights of its client"_L1;

bool isPermanentTokenError(const QString &code)
{
    return std::ranges::any_of(kPermanentTokenErrors, [&code](auto known) { return code == known; });
}

QString tokenAdvice(const QString &code)
{
    return code == "invalid_scope"_L1 ? kScopeAdvice : kTokenAdvice;
}

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
    if (answer.status == 304)
        text += u" not modified, to a call that did not ask for changes only"_s;
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
        isPermanentTokenError(body.code)) {
        error.outcome = Outcome::Auth;
        error.advice = tokenAdvice(body.code);
    }
    if (answer.status == 401 && context.withToken)
        error.advice = u"signing in works, but the API refuses the token: ask the provider what it is for"_s;
    if (pause) {
        error.retryAfter = pause;
        error.advice = nextTryText(context.now + *pause);
    }
    return error;
}

// Neither a bracket of JSON nor one of its scalars.
bool isPlainText(const QByteArray &body)
{
    const bool isQuoted = body.startsWith('"') && body.endsWith('"');
    if (body.startsWith('{') || body.startsWith('[') || isQuoted)
        return false;
    bool isNumber = false;
    (void)body.left(40).toDouble(&isNumber);
    return !isNumber && body != "true" && body != "false" && body != "null";
}

QByteArray withoutByteOrderMark(const QByteArray &body)
{
    return body.startsWith("\xEF\xBB\xBF") ? body.sliced(3) : body;
}

// Of a body that was packed; empty if it came plain. Qt leaves the header and unpacks the body.
QString packedAs(const HttpAnswer &answer)
{
    const QByteArray coding = answer.header("Content-Encoding").trimmed().toLower();
    return coding == "identity" ? QString() : oneLine(QString::fromLatin1(coding.left(20)));
}

// A packed stream that ends too early unpacks to the beginning of its text, without an error.
bool isCutJson(const QByteArray &body)
{
    qint64 open = 0;
    bool inText = false;
    for (qsizetype at = 0; at < body.size(); ++at) {
        const char c = body[at];
        if (c == '"')
            inText = !inText;
        else if (inText && c == '\\')
            ++at;
        else if (!inText && (c == '{' || c == '['))
            ++open;
        else if (!inText && (c == '}' || c == ']'))
            --open;
    }
    return inText || open > 0;
}

std::optional<Error> packedFault(const HttpAnswer &answer, const ClassifyContext &context)
{
    const QString coding = packedAs(answer);
    const QByteArray body = answer.body.trimmed();
    if (coding.isEmpty() || isWithoutContent(answer.status))
        return std::nullopt;
    if (body.isEmpty())
        return Error{.code = ErrorCode::Parse,
                     .what = u"HTTP %1 with a body packed as %2 that cannot be unpacked, or that is empty"_s
                                 .arg(answer.status)
                                 .arg(coding),
                     .where = placeOf(context.url),
                     .advice = u"check the source, and any proxy in between"_s,
                     .outcome = Outcome::Malformed};
    const bool isJson = body.startsWith('{') || body.startsWith('[');
    if (isJson && isCutJson(body))
        return attemptError(AttemptFault::Truncated, context.url,
                            u"the data packed as %1 ends too early"_s.arg(coding));
    return std::nullopt;
}

bool isHtmlPage(const QByteArray &body)
{
    const QByteArray top = body.left(512).toLower();
    return top.contains("<html") || top.contains("<!doctype html");
}

// What a 2xx body is if it is no data; nothing if it may be.
std::optional<Error> bodyFault(const HttpAnswer &answer, const ClassifyContext &context)
{
    const QByteArray body = withoutByteOrderMark(answer.body).trimmed();
    const bool isToken = context.endpoint == Endpoint::Token;
    const auto fault = [&context](Outcome outcome, const QString &what, const QString &advice = {}) {
        return Error{.code = ErrorCode::Parse,
                     .what = what,
                     .where = placeOf(context.url),
                     .advice = advice,
                     .outcome = outcome};
    };
    if (auto packed = packedFault(answer, context))
        return packed;
    if (body.isEmpty()) {
        if (isWithoutContent(answer.status) && !isToken)
            return std::nullopt;
        return fault(Outcome::Malformed, u"HTTP %1 with an empty answer"_s.arg(answer.status));
    }
    if (context.form.isXml && body.startsWith('<') && !isHtmlPage(body))
        return std::nullopt;
    const QString address = u"check the source's address, and any proxy or sign-in page in between"_s;
    if (body.startsWith("\x1f\x8b")) // gzip, of which no header speaks
        return fault(Outcome::Malformed, u"compressed data instead of JSON"_s, address);
    if (const QString page = pageText(body); !page.isEmpty())
        return fault(Outcome::Malformed, page, address);
    if (isPlainText(body) && isToken) // it may be the token, which no log must hold
        return fault(Outcome::Malformed, u"text instead of a token answer"_s, address);
    if (isPlainText(body))
        return fault(Outcome::Malformed, u"text instead of data: "_s + readErrorBody(body).text, address);
    const bool statusIsData = context.endpoint == Endpoint::Plant || context.endpoint == Endpoint::Health;
    const auto error = readErrorObject(body, statusIsData);
    if (!error)
        return std::nullopt;
    const bool isRefusal = isToken && isPermanentTokenError(error->code);
    return fault(isRefusal ? Outcome::Auth : Outcome::Schema,
                 u"HTTP %1 with an error instead of data: %2"_s.arg(answer.status).arg(error->text),
                 isRefusal ? tokenAdvice(error->code) : u"check the source's address and products"_s);
}

Refusal refusalOf(const StatusRow &row)
{
    if (row.outcome == Outcome::RateLimited)
        return Refusal::TooMany;
    return row.outcome == Outcome::Http5xx && row.transient ? Refusal::Unavailable : Refusal::None;
}

// A cache's answer was written so long before (RFC 9111 section 5.1).
std::optional<UtcTime> serverTime(const HttpAnswer &answer)
{
    const auto age = waitTime(answer.header("Age"), ResetUnit::Seconds, {});
    if (!answer.serverDate)
        return std::nullopt;
    return *answer.serverDate + age.value_or(std::chrono::milliseconds(0));
}

bool newTokenMayHelp(const HttpAnswer &answer)
{
    if (answer.status != 401)
        return false;
    const auto challenge = readBearerChallenge(answer.header("WWW-Authenticate"));
    return !challenge || challenge->error.isEmpty() || challenge->error == "invalid_token";
}
} // namespace

bool isWithoutContent(int status)
{
    return status == 204 || status == 205;
}

bool isErrorStatus(int status)
{
    return status >= 400 && status <= 599;
}

QString nextTryText(UtcTime at)
{
    using std::chrono::ceil, std::chrono::seconds;
    return u"next try not before "_s + QString::fromLatin1(formatIsoUtc(ceil<seconds>(at)));
}

QString dayText(UtcTime time)
{
    return QString::fromLatin1(formatIsoUtc(time).left(10));
}

QString placeOf(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

Error attemptError(AttemptFault fault, const QUrl &url, const QString &detail, const QString &advice)
{
    const auto row = std::ranges::find(kFaults, fault, &FaultRow::fault);
    QString what = row->what;
    if (!detail.isEmpty())
        what += u", "_s + oneLine(scrub(detail));
    const ErrorCode code = fault == AttemptFault::Canceled ? ErrorCode::Canceled : ErrorCode::Network;
    return Error{.code = code,
                 .what = what,
                 .where = placeOf(url),
                 .advice = advice.isEmpty() ? QString(row->advice) : advice,
                 .outcome = row->outcome,
                 .transient = row->transient};
}

Verdict classify(const HttpAttempt &attempt, const ClassifyContext &context)
{
    if (!attempt.answer)
        return Verdict{.outcome = attempt.answer.error().outcome,
                       .httpStatus = {},
                       .error = attempt.answer.error(),
                       .tokenRefused = false,
                       .hostPause = {},
                       .budget = {},
                       .skew = {},
                       .certificates = attempt.certificates};

    const HttpAnswer &answer = *attempt.answer;
    const StatusRow &row = statusRow(answer.status);
    const RateLimit limit =
        readRateLimit(answer.headers, context.resetUnit, {context.now, serverTime(answer)});
    Verdict verdict{row.outcome, answer.status, {}, newTokenMayHelp(answer), {}, limit, {}};
    if (context.startedAt)
        verdict.skew = clockSkew(answer, *context.startedAt, context.now);
    verdict.certificates = attempt.certificates;
    verdict.hostPause = pauseFrom(limit, refusalOf(row));
    verdict.unclearWait = unclearHeader(limit, refusalOf(row));
    if (row.outcome == Outcome::Http4xx && context.form.saysNoData && context.form.saysNoData(answer.body)) {
        verdict.outcome = Outcome::NotPublished;
    } else if (row.outcome != Outcome::Ok) {
        // Only a refusal is tied to the pause: a 404 with an exhausted budget stays a 404.
        verdict.error = answerError(answer, row, context, row.transient ? verdict.hostPause : std::nullopt);
    } else {
        verdict.error = bodyFault(answer, context);
    }
    if (verdict.error)
        verdict.outcome = verdict.error->outcome;
    return verdict;
}

} // namespace etcm
