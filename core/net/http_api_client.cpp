#include "net/http_api_client.h"

#include "base/scrub.h"
#include "net/classify.h"
#include "net/token_source.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QTimer>
#include <QUuid>

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

struct HttpApiClient::Progress {
    ApiCall call;
    QDeadlineTimer deadline;
    std::optional<AccessToken> token;
    std::vector<RequestRecord> records;
    std::optional<Error> lastFailure; ///< of an attempt that was made
    MonotonicTime lastStartedAt{};
    int failures = 0;
    bool replayed = false;
    bool replayNow = false;

    [[nodiscard]] milliseconds left() const { return milliseconds(deadline.remainingTime()); }
};

namespace
{
Error canceled(const QUrl &url)
{
    return attemptError(AttemptFault::Canceled, url);
}

CallPriority priorityOf(const ApiCall &call)
{
    if (call.endpoint == Endpoint::Token)
        return CallPriority::SignIn;
    return call.background ? CallPriority::Background : CallPriority::Foreground;
}

// The gate held back a further try: what the tries before it met says more than that.
Error lastSeen(const std::optional<Error> &failure, const Error &held)
{
    if (!failure || held.code == ErrorCode::Canceled)
        return held;
    Error seen = *failure;
    if (held.retryAfter)
        seen.retryAfter = std::max(seen.retryAfter.value_or(milliseconds(0)), *held.retryAfter);
    return seen;
}

// What an API says of a call may show its address, with the secret in it.
void takeOut(const QString &secret, HttpAttempt &attempt)
{
    const QByteArray plain = secret.toUtf8();
    for (const QByteArray &form : {plain, plain.toPercentEncoding()}) {
        if (!form.isEmpty() && attempt.answer)
            attempt.answer->body.replace(form, "***");
        else if (!form.isEmpty())
            attempt.answer.error().what.replace(QString::fromUtf8(form), u"***"_s);
    }
}

Error tooLate(const QUrl &url)
{
    return attemptError(AttemptFault::Timeout, url, u"sign-in took too long"_s);
}
} // namespace

HttpApiClient::HttpApiClient(HttpTransport &transport, HostGate &gate, const Clock &clock, RetryPolicy policy)
    : m_transport(transport), m_gate(gate), m_clock(clock), m_policy(policy)
{
}

HttpApiClient::~HttpApiClient()
{
    shutdown();
}

QCoro::Task<ApiOutcome> HttpApiClient::call(ApiCall call)
{
    const QDeadlineTimer deadline(call.limits.total, Qt::PreciseTimer);
    const auto progress = std::make_shared<Progress>(Progress{std::move(call), deadline, {}, {}, {}});
    const auto outcome = [progress](Result<HttpAnswer> answer) {
        return ApiOutcome{std::move(answer), std::exchange(progress->records, {}), progress->lastStartedAt};
    };
    while (!m_down) {
        const Result<void> signedIn = co_await signIn(progress);
        if (!signedIn)
            co_return outcome(fail(signedIn.error()));
        const std::size_t asked = progress->records.size();
        Result<HttpAnswer> answer = co_await attempt(progress);
        if (answer)
            co_return outcome(std::move(answer));
        if (std::exchange(progress->replayNow, false))
            continue;
        const double jitter = QRandomGenerator::global()->generateDouble();
        const auto delay =
            nextDelay(m_policy, ++progress->failures, answer.error(), jitter, progress->left());
        const bool held = progress->records.size() == asked;
        if (!delay)
            co_return outcome(fail(held ? lastSeen(progress->lastFailure, answer.error()) : answer.error()));
        progress->lastFailure = answer.error();
        const Wake wake = co_await waitFor({}, *delay);
        if (wake == Wake::Canceled)
            break;
    }
    co_return outcome(fail(canceled(progress->call.request.url)));
}

QCoro::Task<Result<void>> HttpApiClient::signIn(ProgressPtr progress)
{
    TokenSource *tokens = progress->call.tokens;
    const QUrl url = progress->call.request.url;
    if (!tokens)
        co_return {};
    if (!tokens->covers(url))
        co_return fail(ErrorCode::Config, u"the access token is not for this host"_s, placeOf(url),
                       u"check base_url of this source"_s);

    // The token source has a deadline of its own, which other callers share; ours may be nearer.
    const OneShot<Wake> wake;
    const auto token = std::make_shared<std::optional<Result<AccessToken>>>();
    [](TokenSource *from, OneShot<Wake> done, auto into) -> QCoro::Task<void> {
        *into = co_await from->token();
        done.set(Wake::Done);
    }(tokens, wake, token);
    const Wake woken = co_await waitFor(wake, progress->left());
    if (woken == Wake::Canceled)
        co_return fail(canceled(url));
    if (woken == Wake::TimeOver)
        co_return fail(tooLate(url));
    if (!**token)
        co_return fail((*token)->error());
    progress->token = ***token;
    co_return {};
}

QCoro::Task<Result<HttpAnswer>> HttpApiClient::attempt(ProgressPtr progress)
{
    const ApiCall &call = progress->call;
    const Result<HostGate::Pass> pass =
        co_await m_gate.enter(call.request.url, priorityOf(call), progress->left());
    if (!pass)
        co_return fail(pass.error());

    HttpRequest request = call.request;
    if (progress->token)
        call.tokens->present(*progress->token, request);
    HttpLimits limits = call.limits;
    limits.attempt = std::min(limits.attempt, progress->left());
    RequestRecord record;
    record.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.sourceId = call.sourceId;
    record.endpoint = call.endpoint;
    record.attempt = static_cast<int>(progress->records.size()) + 1;
    record.checkedAt = m_clock.now();
    progress->lastStartedAt = m_clock.monotonic();
    HttpAttempt attempt = co_await m_transport.send(request, limits);
    co_return this->record(*progress, std::move(attempt), std::move(record));
}

Result<HttpAnswer> HttpApiClient::record(Progress &progress, HttpAttempt attempt, RequestRecord record)
{
    const ApiCall &call = progress.call;
    const bool isFixed = call.tokens && call.tokens->isFixed();
    if (isFixed && progress.token)
        takeOut(progress.token->value, attempt);
    const Verdict verdict =
        classify(attempt, {call.request.url, call.endpoint, call.resetUnit, m_clock.now(), record.checkedAt,
                           progress.token.has_value() && !isFixed, call.form});
    record.outcome = verdict.outcome;
    record.httpStatus = verdict.httpStatus;
    record.phases = attempt.phases;
    if (verdict.error)
        record.error = scrub(verdict.error->text());
    progress.records.push_back(std::move(record));
    m_gate.note(call.request.url, verdict, priorityOf(call));
    if (call.tokens && progress.token && hostEffect(verdict.outcome, false) == HealthEffect::Good &&
        verdict.httpStatus != 401)
        call.tokens->accept(*progress.token);
    if (!verdict.error)
        return std::move(*attempt.answer);
    if (verdict.tokenRefused && call.tokens && progress.token && !progress.replayed) {
        call.tokens->reject(*progress.token);
        progress.replayed = !isFixed;
        progress.replayNow = !isFixed;
    }
    return fail(*verdict.error);
}

QCoro::Task<HttpApiClient::Wake> HttpApiClient::waitFor(OneShot<Wake> wake, milliseconds atMost)
{
    const LaterPtr<QTimer> timer(new QTimer);
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(timer.get(), &QTimer::timeout, timer.get(), [wake] { wake.set(Wake::TimeOver); });
    timer->start(atMost);
    const auto place = m_waits.insert(m_waits.end(), wake);
    const Wake woken = co_await wake;
    timer->stop();
    m_waits.erase(place);
    co_return woken;
}

void HttpApiClient::shutdown()
{
    m_down = true;
    m_gate.shutdown();
    m_transport.cancelAll();
    const std::list<OneShot<Wake>> waits = m_waits; // each takes itself out
    for (const OneShot<Wake> &wait : waits)
        wait.set(Wake::Canceled);
}

} // namespace etcm
