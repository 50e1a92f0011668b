// A call with everything around it, against a scripted server: retries, pauses, replay, deadline, shutdown.
#include "support/await.h"
#include "scripted_server.h"

#include "net/http_api_client.h"
#include "net/token_source.h"

#include <QElapsedTimer>
#include <QTest>

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

class TestHttpApiClient : public QObject
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

private:
    ApiCall request(const QString &path = u"/data"_s)
    {
        ApiCall call;
        call.sourceId = u"desk"_s;
        call.endpoint = Endpoint::Plant;
        call.request = {"GET", m_server->url(path), {}, {}};
        call.limits = {3000ms, 300ms, 100'000};
        return call;
    }

    SystemClock m_clock;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<CountingTokens> m_tokens;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<HostGate> m_gate;
    std::unique_ptr<HttpApiClient> m_client;
};

QTEST_GUILESS_MAIN(TestHttpApiClient)
#include "tst_http_api_client.moc"
