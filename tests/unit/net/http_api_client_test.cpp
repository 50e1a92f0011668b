// A call with everything around it, against a scripted server: retries, pauses, replay, deadline, shutdown.
#include "scripted_server.h"
#include "support/await.h"

#include "net/http_api_client.h"
#include "net/token_source.h"

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
// Waits of a millisecond, so that a test of four tries takes no time.
constexpr std::array kSwift{
    BackoffRow{Outcome::Connect, 1ms, 2ms},   BackoffRow{Outcome::Timeout, 1ms, 2ms},
    BackoffRow{Outcome::Truncated, 1ms, 2ms}, BackoffRow{Outcome::RateLimited, 1ms, 2ms},
    BackoffRow{Outcome::Http4xx, 1ms, 2ms},   BackoffRow{Outcome::Http5xx, 1ms, 2ms},
};

// Hands out a new token after each rejection.
class CountingTokens final : public TokenSource
{
public:
    QCoro::Task<Result<AccessToken>> token() override
    {
        ++asked;
        if (hang) {
            OneShot<bool> hung;
            hanging.push_back(hung);
            co_await hung;
        }
        if (refusal)
            co_return fail(*refusal);
        co_return AccessToken{u"token-"_s + QString::number(generation), {}, {}, generation};
    }
    void reject(const AccessToken &used) override
    {
        if (used.generation == generation)
            ++generation;
    }
    std::optional<AccessToken> held() const override { return std::nullopt; }
    bool covers(const QUrl &) const override { return mayBeShown; }

    quint64 generation = 1;
    int asked = 0;
    bool mayBeShown = true;
    bool hang = false;
    std::vector<OneShot<bool>> hanging;
    /// Lets the coroutines end that nobody waits for any more.
    ~CountingTokens() override
    {
        for (const OneShot<bool> &hung : hanging)
            hung.set(true);
    }
    std::optional<Error> refusal;
};

QString outcomes(const ApiOutcome &outcome)
{
    QStringList names;
    for (const RequestRecord &record : outcome.attempts)
        names += outcomeName(record.outcome);
    return names.join(u' ');
}
} // namespace

class HttpApiClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_tokens = std::make_unique<CountingTokens>();
        m_transport = makeHttpTransport();
        m_gate = std::make_unique<HostGate>(m_clock);
        m_client = std::make_unique<HttpApiClient>(*m_transport, *m_gate, m_clock, RetryPolicy{4, kSwift});
    }
    void cleanup()
    {
        m_client.reset();
        m_gate.reset();
        m_transport.reset();
        m_tokens.reset();
        m_server.reset();
    }

    void goodAnswerIsOneRecord()
    {
        m_server->script({answer(200, "{\"x\":1}")});
        const ApiOutcome outcome = await(m_client->call(request()));
        QVERIFY(outcome.answer);
        QCOMPARE(outcome.answer->body, "{\"x\":1}");
        QCOMPARE(outcome.attempts.size(), 1);
        const RequestRecord &record = outcome.attempts.front();
        QCOMPARE(record.outcome, Outcome::Ok);
        QCOMPARE(record.httpStatus, 200);
        QCOMPARE(record.sourceId, u"desk"_s);
        QCOMPARE(record.endpoint, Endpoint::Plant);
        QCOMPARE(record.requestId.size(), 36);
        QVERIFY(record.error.isEmpty());
    }

    void burstOf500IsRetried()
    {
        m_server->script({answer(500), answer(503), rawThenClose({}), answer(200)});
        const ApiOutcome outcome = await(m_client->call(request()));
        QVERIFY(outcome.answer);
        QCOMPARE(outcomes(outcome).left(18), u"http_5xx http_5xx "_s);
        QCOMPARE(outcome.attempts.back().outcome, Outcome::Ok);
        for (std::size_t i = 0; i < outcome.attempts.size(); ++i)
            QCOMPARE(outcome.attempts.at(i).attempt, static_cast<int>(i) + 1);
    }

    void whatIsNotTransientIsAskedOnce_data()
    {
        QTest::addColumn<Reaction>("reaction");
        QTest::addColumn<QString>("outcome");
        for (const int status : {400, 403, 404, 410, 422})
            QTest::addRow("%d", status) << answer(status) << (status == 403 ? u"auth"_s : u"http_4xx"_s);
        QTest::addRow("501") << answer(501) << u"http_5xx"_s;
        QTest::addRow("redirect") << answer(302, {}, "Location: /elsewhere\r\n") << u"redirect_refused"_s;
        QTest::addRow("too large") << answer(200, QByteArray(100'001, 'x')) << u"too_large"_s;
    }
    void whatIsNotTransientIsAskedOnce()
    {
        QFETCH(Reaction, reaction);
        m_server->script({reaction, answer(200)});
        const ApiOutcome outcome = await(m_client->call(request()));
        QVERIFY(!outcome.answer);
        QTEST(outcomeName(outcome.answer.error().outcome), "outcome");
        QTEST(outcomes(outcome), "outcome");
        QCOMPARE(outcome.attempts.front().error, outcome.answer.error().text());
        QCOMPARE(m_server->requests.size(), 1);
    }

    void fourTriesAndNoMore()
    {
        m_server->script({answer(503)});
        const ApiOutcome outcome = await(m_client->call(request()));
        QCOMPARE(outcomes(outcome), u"http_5xx http_5xx http_5xx http_5xx"_s);
        QCOMPARE(m_server->requests.size(), 4);
    }

    void retryAfterIsObeyed()
    {
        m_server->script({answer(429, "{}", "Retry-After: 1\r\n"), answer(200)});
        QElapsedTimer timer;
        timer.start();
        const ApiOutcome outcome = await(m_client->call(request()));
        QVERIFY(outcome.answer);
        QCOMPARE(outcomes(outcome), u"rate_limited ok"_s);
        QVERIFY2(timer.elapsed() >= 1000, qPrintable(QString::number(timer.elapsed())));
    }

    void retryAfterBeyondTheDeadlineEndsAtOnce()
    {
        m_server->script({answer(429, "{}", "Retry-After: 600\r\n"), answer(200)});
        QElapsedTimer timer;
        timer.start();
        const ApiOutcome outcome = await(m_client->call(request()));
        QCOMPARE(outcome.answer.error().outcome, Outcome::RateLimited);
        QCOMPARE(outcome.answer.error().retryAfter, 600s);
        QVERIFY(outcome.answer.error().advice.startsWith(u"next try not before "_s));
        QVERIFY(timer.elapsed() < 5000);
        // The next call does not even reach the host, and says why.
        const ApiOutcome next = await(m_client->call(request()));
        QCOMPARE(next.answer.error().code, ErrorCode::BudgetExhausted);
        QCOMPARE(next.answer.error().outcome, Outcome::Unknown);
        QVERIFY(next.answer.error().retryAfter > 590s);
        QVERIFY(next.attempts.empty());
        QCOMPARE(m_server->requests.size(), 1);
    }

    /// CKW's headers over a real socket: three calls, then none until the window ends, whatever is asked.
    void fifthCallIsNeverSentEarly()
    {
        int left = 4;
        m_server->script({[&left](QTcpSocket *socket, const SeenRequest &) {
            --left;
            socket->write(message(200, "{}",
                                  "X-RateLimit-Limit: 4\r\nX-RateLimit-Remaining: " +
                                      QByteArray::number(left) + "\r\nX-RateLimit-Reset: 1500\r\n"));
        }});
        ApiCall call = request();
        call.resetUnit = ResetUnit::Milliseconds;
        call.limits.total = 300ms;
        for (int i = 0; i < 3; ++i)
            QVERIFY(await(m_client->call(call)).answer);
        QCOMPARE(await(m_client->call(call)).answer.error().code, ErrorCode::BudgetExhausted);
        call.background = false;
        QVERIFY(await(m_client->call(call)).answer); // the kept one
        const ApiOutcome fifth = await(m_client->call(call));
        QCOMPARE(fifth.answer.error().code, ErrorCode::BudgetExhausted);
        QVERIFY(fifth.answer.error().retryAfter <= 1500ms);
        QCOMPARE(m_server->requests.size(), 4);
        left = 4;
        call.limits.total = 10s;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(await(m_client->call(call)).answer); // waits for the window, not a thousand times as long
        QVERIFY2(timer.elapsed() >= 1000 && timer.elapsed() < 8000,
                 qPrintable(QString::number(timer.elapsed())));
    }

    void circuitSparesAHostThatIsDown()
    {
        m_server->script({answer(503)});
        ApiCall call = request();
        call.limits.total = 2s;
        QCOMPARE(outcomes(await(m_client->call(call))), u"http_5xx http_5xx http_5xx http_5xx"_s);
        // The fifth failure opens it; the call that met it tells its own failure, and when to come back.
        const ApiOutcome fifth = await(m_client->call(call));
        QCOMPARE(outcomes(fifth), u"http_5xx"_s);
        QCOMPARE(fifth.answer.error().outcome, Outcome::Http5xx);
        QVERIFY(fifth.answer.error().retryAfter > 10s);
        const ApiOutcome other = await(m_client->call(call));
        QVERIFY(other.attempts.empty());
        QCOMPARE(other.answer.error().outcome, Outcome::Http5xx); // what opened it
        QVERIFY2(other.answer.error().text().contains(u"circuit is open"_s),
                 qPrintable(other.answer.error().text()));
        QCOMPARE(m_server->requests.size(), 5);
        m_server->script({answer(200)});
        call.background = false; // the user looks
        QVERIFY(await(m_client->call(call)).answer);
        call.background = true;
        QVERIFY(await(m_client->call(call)).answer);
    }

    void deadlineBoundsEverything_data()
    {
        QTest::addColumn<Reaction>("reaction");
        QTest::addRow("black hole") << silence();
        QTest::addRow("drip") << drip("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n",
                                      QByteArray(9999, 'x'), 5);
        QTest::addRow("closed") << rawThenClose({});
        QTest::addRow("500") << answer(500);
    }
    void deadlineBoundsEverything()
    {
        QFETCH(Reaction, reaction);
        m_server->script({reaction});
        HttpApiClient stubborn(*m_transport, *m_gate, m_clock, RetryPolicy{1'000'000, kSwift});
        ApiCall call = request();
        call.limits = {700ms, 300ms, 1'000'000};
        QElapsedTimer timer;
        timer.start();
        const ApiOutcome outcome = await(stubborn.call(call));
        QVERIFY(!outcome.answer);
        QVERIFY(outcome.attempts.size() > 1);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void refusedTokenIsReplacedOnce()
    {
        m_server->script(
            {answer(401, "{}", "WWW-Authenticate: Bearer error=\"invalid_token\"\r\n"), answer(200)});
        const ApiOutcome outcome = await(m_client->call(signedRequest()));
        QVERIFY(outcome.answer);
        QCOMPARE(outcomes(outcome), u"auth ok"_s);
        QCOMPARE(m_server->requests.at(0).header("Authorization"), "Bearer token-1");
        QCOMPARE(m_server->requests.at(1).header("Authorization"), "Bearer token-2");
    }

    void secondRefusalIsFinal()
    {
        m_server->script({answer(401)});
        const ApiOutcome outcome = await(m_client->call(signedRequest()));
        QCOMPARE(outcomes(outcome), u"auth auth"_s);
        QCOMPARE(outcome.answer.error().outcome, Outcome::Auth);
        QCOMPARE(m_server->requests.size(), 2);
        QCOMPARE(m_tokens->asked, 2);
        // The secret is right: it has just brought a token.
        const QString advice = outcome.answer.error().advice;
        QVERIFY2(advice.contains(u"refuses the token"_s) && !advice.contains(u"secret"_s),
                 qPrintable(advice));
    }

    void scopeAndPublicRefusalsAreNotReplayed()
    {
        m_server->script({answer(403, "{}", "WWW-Authenticate: Bearer error=\"insufficient_scope\"\r\n")});
        QCOMPARE(outcomes(await(m_client->call(signedRequest()))), u"auth"_s);
        m_server->script({answer(401)});
        QCOMPARE(outcomes(await(m_client->call(request()))), u"auth"_s);
        QVERIFY(m_server->requests.back().header("Authorization").isEmpty());
        const ApiOutcome withoutToken = await(m_client->call(request()));
        QVERIFY(withoutToken.answer.error().advice.contains(u"secret"_s));
    }

    void replayDoesNotUseUpRetries()
    {
        m_server->script({answer(500), answer(401), answer(500), answer(500), answer(200)});
        const ApiOutcome outcome = await(m_client->call(signedRequest()));
        QVERIFY(outcome.answer);
        QCOMPARE(outcomes(outcome), u"http_5xx auth http_5xx http_5xx ok"_s);
    }

    void tokenIsNotShownToOtherHosts()
    {
        m_tokens->mayBeShown = false;
        const ApiOutcome outcome = await(m_client->call(signedRequest()));
        QCOMPARE(outcome.answer.error().code, ErrorCode::Config);
        QCOMPARE(m_server->connections, 0);
        QCOMPARE(m_tokens->asked, 0);
    }

    void redirectsCarryNoCredentials()
    {
        ScriptedServer thief;
        thief.script({answer(200)});
        m_server->script({answer(302, {}, "Location: " + thief.url().toEncoded() + "\r\n")});
        const ApiOutcome outcome = await(m_client->call(signedRequest()));
        QCOMPARE(outcome.answer.error().outcome, Outcome::RedirectRefused);
        QCOMPARE(thief.connections, 0);
    }

    void tokenFailureMakesNoAttempt()
    {
        m_tokens->refusal = Error{.code = ErrorCode::SecretLocked, .what = u"locked"_s};
        const ApiOutcome outcome = await(m_client->call(signedRequest()));
        QCOMPARE(outcome.answer.error().code, ErrorCode::SecretLocked);
        QVERIFY(outcome.attempts.empty());
        QCOMPARE(m_server->connections, 0);
    }

    void tokenThatNeverComesEndsWithTheDeadline()
    {
        m_tokens->hang = true;
        ApiCall call = signedRequest();
        call.limits.total = 200ms;
        QElapsedTimer timer;
        timer.start();
        const ApiOutcome outcome = await(m_client->call(call));
        QCOMPARE(outcome.answer.error().outcome, Outcome::Timeout);
        QVERIFY(timer.elapsed() < 5000);
    }

    void neverTwoRequestsAtATime()
    {
        m_server->script({slowly(answer(200), 10)});
        std::vector<Running<ApiOutcome>> calls;
        for (int i = 0; i < 5; ++i)
            calls.emplace_back(m_client->call(request()));
        QTRY_VERIFY(std::ranges::all_of(calls, [](const auto &call) { return call.isDone(); }));
        QVERIFY(
            std::ranges::all_of(calls, [](const auto &call) { return call.result().answer.has_value(); }));
        QCOMPARE(m_server->mostRunning, 1);
        QCOMPARE(m_server->connections, 1);
    }

    void shutdownEndsEveryCallOnce_data()
    {
        QTest::addColumn<Reaction>("reaction");
        QTest::addColumn<bool>("hangingToken");
        QTest::addRow("in the attempt, and behind it in the queue") << silence() << false;
        QTest::addRow("between attempts") << answer(429, "{}", "Retry-After: 2\r\n") << false;
        QTest::addRow("at the token") << silence() << true;
    }
    void shutdownEndsEveryCallOnce()
    {
        QFETCH(Reaction, reaction);
        QFETCH(bool, hangingToken);
        m_tokens->hang = hangingToken;
        m_server->script({reaction});
        std::vector<Running<ApiOutcome>> calls;
        for (int i = 0; i < 3; ++i)
            calls.emplace_back(m_client->call(signedRequest()));
        if (!hangingToken)
            QTRY_VERIFY(!m_server->requests.empty());
        QTest::qWait(20); // lets the answer, if any, arrive
        m_client->shutdown();
        for (const auto &call : calls) {
            QVERIFY(call.isDone());
            QCOMPARE(call.result().answer.error().code, ErrorCode::Canceled);
            QCOMPARE(call.result().answer.error().outcome, Outcome::Unknown);
        }
        const ApiOutcome late = await(m_client->call(request()));
        QCOMPARE(late.answer.error().code, ErrorCode::Canceled);
        QVERIFY(late.attempts.empty());
    }

    void destructionEndsCallsToo()
    {
        m_server->script({silence()});
        const Running<ApiOutcome> call(m_client->call(request()));
        QTRY_VERIFY(!m_server->requests.empty());
        m_client.reset();
        QVERIFY(call.isDone());
        QCOMPARE(call.result().answer.error().code, ErrorCode::Canceled);
    }

    void recordsArePacedByTheClock()
    {
        ManualClock clock(fromEpochMs(1'791'979'200'000));
        HttpApiClient client(*m_transport, *m_gate, clock);
        m_server->script({answer(200)});
        const ApiOutcome outcome = await(client.call(request()));
        QCOMPARE(outcome.attempts.front().checkedAt, clock.now());
        QCOMPARE(outcome.lastStartedAt, clock.monotonic());
    }

private:
    ApiCall request(const QString &path = u"/data"_s)
    {
        ApiCall call;
        call.sourceId = u"desk"_s;
        call.endpoint = Endpoint::Plant;
        call.request = {"GET", m_server->url(path), {}, {}};
        call.limits = {10'000ms, 3000ms, 100'000};
        return call;
    }
    ApiCall signedRequest()
    {
        ApiCall call = request();
        call.tokens = m_tokens.get();
        return call;
    }

    SystemClock m_clock;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<CountingTokens> m_tokens;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<HostGate> m_gate;
    std::unique_ptr<HttpApiClient> m_client;
};

QTEST_GUILESS_MAIN(HttpApiClientTest)
#include "http_api_client_test.moc"
