// The token source: its wire format by table, its states on a manual clock with a client that answers on
// command.
#include "support/await.h"

#include "net/api_client.h"
#include "net/oauth2_token_source.h"
#include "net/one_shot.h"

#include <QFile>
#include <QTest>

#include <deque>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace
{
const QString kSecret = u"s3cret & value+ü"_s;

Result<HttpAnswer> good(const QByteArray &body)
{
    return HttpAnswer{200, {}, body, {}};
}

Result<HttpAnswer> bad(Outcome outcome)
{
    Error error{ErrorCode::Network,
                u"HTTP refused, "_s + kSecret,
                u"https://idp.example.ch/token"_s,
                {},
                outcome,
                {},
                false};
    return fail(error);
}

/// Answers calls in order; holds them back while `hold` is set.
class PuppetClient final : public ApiClient
{
public:
    explicit PuppetClient(const Clock &clock) : m_clock(clock) {}
    QCoro::Task<ApiOutcome> call(ApiCall call) override
    {
        calls.push_back(call);
        RequestRecord record;
        record.endpoint = call.endpoint;
        record.checkedAt = m_clock.now();
        const MonotonicTime startedAt = m_clock.monotonic();
        if (hold)
            co_await release;
        Result<HttpAnswer> answer = answers.front();
        if (answers.size() > 1)
            answers.pop_front();
        record.outcome = answer ? Outcome::Ok : answer.error().outcome;
        record.error = answer ? QString() : answer.error().text();
        co_return ApiOutcome{std::move(answer), {record}, startedAt};
    }
    void shutdown() override {}

    std::vector<ApiCall> calls;
    std::deque<Result<HttpAnswer>> answers{
        good(R"({"access_token":"A","token_type":"Bearer","expires_in":3600})")};
    bool hold = false;
    OneShot<bool> release;

private:
    const Clock &m_clock;
};

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(ETCM_FIXTURES) + u"/synthetic/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class OAuth2Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<ManualClock>(fromEpochMs(1'791'979'200'000));
        m_client = std::make_unique<PuppetClient>(*m_clock);
        m_secret = kSecret;
        m_secretsRead = 0;
        m_records.clear();
        m_source = std::make_unique<OAuth2TokenSource>(*m_client, *m_clock, config());
    }
    void cleanup()
    {
        m_source.reset();
        m_client.reset();
    }

    void formEncoding()
    {
        QCOMPARE(formEncoded(u"aZ09-._*"_s), "aZ09-._*");
        QCOMPARE(formEncoded(u"a b+c&d=e%:~ü"_s), "a+b%2Bc%26d%3De%25%3A%7E%C3%BC");
    }

    void requests_data()
    {
        QTest::addColumn<int>("grant");
        QTest::addColumn<int>("auth");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("authorization");
        const int client = static_cast<int>(OAuth2Grant::ClientCredentials);
        const int password = static_cast<int>(OAuth2Grant::Password);
        const int basic = static_cast<int>(OAuth2ClientAuth::Basic);
        const int body = static_cast<int>(OAuth2ClientAuth::Body);
        // Id and secret are form-urlencoded before they are joined (RFC 6749 section 2.3.1).
        QTest::addRow("basic") << client << basic << QByteArray("grant_type=client_credentials&scope=a+b")
                               << "Basic " + QByteArray("des%3Ak:p%26+q").toBase64();
        QTest::addRow("body") << client << body
                              << QByteArray(
                                     "grant_type=client_credentials&client_id=des%3Ak&client_secret=p%26+q"
                                     "&scope=a+b")
                              << QByteArray();
        QTest::addRow("password") << password << basic
                                  << QByteArray(
                                         "grant_type=password&username=des%3Ak&password=p%26+q&scope=a+b")
                                  << QByteArray();
    }
    void requests()
    {
        QFETCH(int, grant);
        QFETCH(int, auth);
        OAuth2Client client;
        client.tokenUrl = QUrl(u"https://idp.example.ch/token"_s);
        client.grant = static_cast<OAuth2Grant>(grant);
        client.clientAuth = static_cast<OAuth2ClientAuth>(auth);
        client.clientId = u"des:k"_s;
        client.scope = u"a b"_s;
        const HttpRequest request = tokenRequest(client, u"p& q"_s);
        QCOMPARE(request.verb, "POST");
        QCOMPARE(request.url, client.tokenUrl);
        QCOMPARE(headerValue(request.headers, "content-type"), "application/x-www-form-urlencoded");
        QTEST(request.body, "body");
        QTEST(headerValue(request.headers, "authorization"), "authorization");
        client.audience = u"https://api.example.ch/"_s;
        QVERIFY(tokenRequest(client, u"p"_s)
                    .body.endsWith("&scope=a+b&audience=https%3A%2F%2Fapi.example.ch%2F"));
    }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("token");
        QTest::addColumn<int>("life");
        const auto row = [](const char *name, const QByteArray &body, const char *outcome, const char *token,
                            int life) {
            QTest::addRow("%s", name)
                << body << QString::fromLatin1(outcome) << QString::fromLatin1(token) << life;
        };
        row("lower case bearer", fixture(u"token_ok.json"_s), "ok", "SYNTHETIC", 1800);
        row("no expires_in", fixture(u"token_ok_without_expires_in.json"_s), "ok", "SYNTHETIC", -1);
        row("text number", R"({"access_token":"a","token_type":"BEARER","expires_in":"60"})", "ok", "a", 60);
        row("no type", R"({"access_token":"a","expires_in":1})", "ok", "a", 1);
        row("negative life", R"({"access_token":"a","expires_in":-5})", "ok", "a", -1);
        row("endless life", R"({"access_token":"a","expires_in":1e300})", "ok", "a", 86'400);
        row("zero life", R"({"access_token":"a","expires_in":0})", "ok", "a", -1);
        row("life in words", R"({"access_token":"a","expires_in":"1 hour"})", "ok", "a", -1);
        row("life as a list", R"({"access_token":"a","expires_in":[3600]})", "ok", "a", -1);
        for (const char *beside : {"NaN", "-Infinity", "1e400", "007", "0x1F", "99999999999999999999999",
                                   "\"\\ud83d\"", "\"\\x41\"", "\"two\nlines\"", "\"Z\xFCrich\"", "None"})
            QTest::addRow("beside %s", beside)
                << QByteArray(R"({"access_token":"abc","x":)") + beside + ",\"expires_in\":3599}" << u"ok"_s
                << u"abc"_s << 3599;
        row("behind a byte order mark", "\xEF\xBB\xBF{\"access_token\":\"a\",\"x\":NaN}", "ok", "a", -1);
        row("no number for a life", R"({"access_token":"a","expires_in":NaN})", "ok", "a", -1);
        row("infinite life", R"({"access_token":"a","expires_in":"inf"})", "ok", "a", -1);
        row("twice", R"({"access_token":"a","expires_in":1,"access_token":"b","expires_in":2})", "ok", "b",
            2);
        row("null life", R"({"access_token":"a","expires_in":null})", "ok", "a", -1);
        for (const char *type : {"BearerToken", "bearertoken", "BEARER", " bearer", "Bearer ", "bearer_token",
                                 "Bearer Token", "", " "})
            QTest::addRow("type \"%s\"", type)
                << QByteArray(R"({"access_token":"abc","expires_in":"3599","token_type":")") + type + "\"}"
                << u"ok"_s << u"abc"_s << 3599;
        row("null type", R"({"access_token":"a","token_type":null,"expires_in":9})", "ok", "a", 9);
        row("fraction", R"({"access_token":"a","expires_in":3599.9})", "ok", "a", 3599);
        row("fraction as text", R"({"access_token":"a","expires_in":" 3599.9 "})", "ok", "a", 3599);
        row("blanks around the token", R"({"access_token":" a\n"})", "ok", "a", -1);
        row("other type", R"({"access_token":"a","token_type":"mac"})", "schema", "", 0);
        row("DPoP", R"({"access_token":"a","token_type":"DPoP"})", "schema", "", 0);
        row("almost", R"({"access_token":"a","token_type":"Bearers"})", "schema", "", 0);
        row("no token", R"({"token_type":"bearer"})", "schema", "", 0);
        row("empty token", R"({"access_token":""})", "schema", "", 0);
        row("number as token", R"({"access_token":5})", "schema", "", 0);
        row("header injection", R"({"access_token":"a\r\nX: y"})", "schema", "", 0);
        row("array", "[]", "malformed", "", 0);
        row("HTML", "<html>", "malformed", "", 0);
        row("empty", "", "malformed", "", 0);
    }
    void answers()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, life);
        const Result<TokenAnswer> answer = readTokenAnswer(body);
        QTEST(answer ? u"ok"_s : outcomeName(answer.error().outcome), "outcome");
        if (answer) {
            QTEST(answer->value, "token");
            QCOMPARE(answer->lifetime ? static_cast<int>(answer->lifetime->count()) : -1, life);
        }
    }

    void anotherTypeIsRefusedByItsName()
    {
        const auto refused = readTokenAnswer(R"({"access_token":"abc","token_type":"DPoP"})");
        QCOMPARE(refused.error().what, u"the token is of type \"DPoP\", not Bearer"_s);
        QVERIFY(!refused.error().text().contains(u"token_path"_s));
        QVERIFY(!refused.error().text().contains(u"abc"_s));
    }

    void tenCallersShareOneRequest()
    {
        m_client->hold = true;
        std::vector<Running<Result<AccessToken>>> callers;
        for (int i = 0; i < 10; ++i)
            callers.emplace_back(m_source->token());
        QCOMPARE(m_client->calls.size(), 1);
        QCOMPARE(m_client->calls.front().endpoint, Endpoint::Token);
        m_client->release.set(true);
        for (const auto &caller : callers) {
            QVERIFY(caller.isDone());
            QCOMPARE(caller.result().value().value, u"A"_s);
            QCOMPARE(caller.result().value().generation, 1);
        }
        for (int i = 0; i < 3; ++i)
            QCOMPARE(await(m_source->token()).value().value, u"A"_s);
        QCOMPARE(m_client->calls.size(), 1);
        QCOMPARE(m_records.size(), 1);
    }

    void failureIsSharedToo()
    {
        m_client->answers = {bad(Outcome::Http5xx)};
        m_client->hold = true;
        const Running<Result<AccessToken>> first(m_source->token());
        const Running<Result<AccessToken>> second(m_source->token());
        m_client->release.set(true);
        QCOMPARE(first.result().error().outcome, Outcome::Http5xx);
        QCOMPARE(second.result().error().outcome, Outcome::Http5xx);
        QCOMPARE(m_client->calls.size(), 1);
        QVERIFY(!m_source->blockedBy()); // the next caller asks again
        QVERIFY(!await(m_source->token()));
        QCOMPARE(m_client->calls.size(), 2);
    }

    void margins()
    {
        QCOMPARE(renewMargin(3600s), 60s);
        QCOMPARE(renewMargin(600s), 60s);
        QCOMPARE(renewMargin(300s), 30s);
        QCOMPARE(renewMargin(0s), 0s);
    }

    void renewedBeforeItsEnd()
    {
        QVERIFY(await(m_source->token()));
        m_clock->advance(3539s);
        QVERIFY(await(m_source->token()));
        QCOMPARE(m_client->calls.size(), 1);
        m_clock->advance(1s); // 60 s before the end
        QCOMPARE(await(m_source->token()).value().generation, 2);
        QCOMPARE(m_client->calls.size(), 2);
    }

    void lifeCountsFromTheStartOfTheRequest()
    {
        m_client->hold = true;
        const Running<Result<AccessToken>> caller(m_source->token());
        m_clock->advance(20s);
        m_client->release.set(true);
        QCOMPARE(caller.result().value().expiresAt, MonotonicTime(3600s));
        QCOMPARE(caller.result().value().expiresAtWall, m_clock->now() - 20s + 3600s);
    }

    void wallClockStepsChangeNothing()
    {
        QVERIFY(await(m_source->token()));
        m_clock->setWall(fromEpochMs(2'000'000'000'000));
        QVERIFY(m_source->held());
        QVERIFY(await(m_source->token()));
        QCOMPARE(m_client->calls.size(), 1);
    }

    void lifeWithoutExpiresInIsShort()
    {
        m_client->answers = {good(fixture(u"token_ok_without_expires_in.json"_s))};
        QCOMPARE(await(m_source->token()).value().expiresAt, MonotonicTime(kDefaultTokenLife));
    }

    void failedRenewalLeavesTheOldTokenInUse()
    {
        QVERIFY(await(m_source->token()));
        m_client->answers = {bad(Outcome::Timeout)};
        m_clock->advance(3550s);
        QCOMPARE(await(m_source->token()).value().generation, 1);
        QCOMPARE(m_client->calls.size(), 2);
        m_clock->advance(50s);
        QCOMPARE(await(m_source->token()).error().outcome, Outcome::Timeout);
        QVERIFY(!m_source->held());
    }

    void rejectionIsForTheCurrentTokenOnly()
    {
        const AccessToken first = await(m_source->token()).value();
        m_source->reject(first);
        QVERIFY(!m_source->held());
        const AccessToken second = await(m_source->token()).value();
        m_source->reject(first); // a slow call that still carried the old one
        QVERIFY(m_source->held());
        QCOMPARE(await(m_source->token()).value().generation, second.generation);
        QCOMPARE(m_client->calls.size(), 2);
    }

    /// 401 for ever: new tokens are asked for a few times, then once in a growing pause.
    void refusedTokensAreNotAskedForForEver()
    {
        for (int call = 0; call < 50; ++call) {
            const Result<AccessToken> token = await(m_source->token());
            if (token)
                m_source->reject(*token);
        }
        QCOMPARE(m_client->calls.size(), std::size_t(kRefusedTokens));
        const Error error = *m_source->blockedBy();
        QCOMPARE(error.outcome, Outcome::Auth);
        QCOMPARE(error.retryAfter, 60s);
        QVERIFY2(error.text().contains(u"refuses the tokens"_s), qPrintable(error.text()));
        int asked = kRefusedTokens;
        for (const auto pause : {60s, 120s, 240s}) { // each pause one more, which is refused as well
            m_clock->advance(pause - 1s);
            QVERIFY(!await(m_source->token()));
            m_clock->advance(1s);
            m_source->reject(await(m_source->token()).value());
            QCOMPARE(m_client->calls.size(), std::size_t(++asked));
        }
    }

    void revocationNowAndThenIsNoStorm()
    {
        for (int i = 0; i < 20; ++i) {
            const AccessToken token = await(m_source->token()).value();
            m_source->accept(token);
            m_source->reject(token);
        }
        QVERIFY(!m_source->blockedBy());
        QCOMPARE(m_client->calls.size(), std::size_t(20));
    }

    void permanentErrorStopsAsking()
    {
        m_client->answers = {bad(Outcome::Auth), good(R"({"access_token":"B"})")};
        const Error refused = await(m_source->token()).error();
        QCOMPARE(refused.outcome, Outcome::Auth);
        QCOMPARE(refused.retryAfter, 15min);
        QVERIFY2(refused.advice.contains(u"next try not before"_s), qPrintable(refused.advice));
        m_clock->advance(15min - 1s);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(await(m_source->token()).error().outcome, Outcome::Auth);
        QCOMPARE(await(m_source->token()).error().retryAfter, 1s); // what is left, not the whole pause again
        QCOMPARE(m_client->calls.size(), 1);
        QVERIFY(m_source->blockedBy());
        m_source->reset();
        QVERIFY(!m_source->blockedBy());
        QCOMPARE(await(m_source->token()).value().value, u"B"_s);
    }

    /// Mended on the other side, nobody tells us: asked again, ever more rarely, and well again by itself.
    void refusedSignInIsTriedAgainInAWhile()
    {
        m_client->answers = {bad(Outcome::Auth), bad(Outcome::Auth), bad(Outcome::Auth), bad(Outcome::Auth),
                             good(R"({"access_token":"B"})")};
        std::size_t asked = 0;
        for (const auto pause : {15min, 30min, 60min, 60min}) {
            QCOMPARE(await(m_source->token()).error().retryAfter, pause);
            QCOMPARE(m_client->calls.size(), ++asked);
            m_clock->advance(pause - 1s);
            QVERIFY(!await(m_source->token()));
            QCOMPARE(m_client->calls.size(), asked);
            m_clock->advance(1s);
        }
        QCOMPARE(await(m_source->token()).value().value, u"B"_s);
    }

    void lockedSecretIsANamedWait()
    {
        m_secret =
            fail(ErrorCode::SecretLocked, u"the keychain is locked"_s, u"keychain:desk"_s, u"unlock it"_s);
        const Result<AccessToken> refused = await(m_source->token());
        QCOMPARE(refused.error().code, ErrorCode::SecretLocked);
        QCOMPARE(refused.error().outcome, Outcome::Unknown);
        QVERIFY(m_client->calls.empty());
        QVERIFY(m_records.empty());
        QCOMPARE(m_source->blockedBy()->code, ErrorCode::SecretLocked);
        m_secret = kSecret;
        QVERIFY(!await(m_source->token())); // not asked for at every call
        QCOMPARE(m_secretsRead, 1);
        m_clock->advance(kSecretPause);
        QVERIFY(await(m_source->token()));
    }

    void resetWhileAskingAsksAgain()
    {
        m_client->answers = {bad(Outcome::Auth), good(R"({"access_token":"new"})")};
        m_client->hold = true;
        const Running<Result<AccessToken>> caller(m_source->token());
        m_source->reset();
        m_client->hold = false;
        m_client->release.set(true);
        QVERIFY(caller.isDone());
        QCOMPARE(caller.result().value().value, u"new"_s);
        QCOMPARE(m_client->calls.size(), 2);
        QVERIFY(!m_source->blockedBy());
    }

    void unreadableAnswerIsInItsRecord()
    {
        m_client->answers = {good("<html>")};
        QCOMPARE(await(m_source->token()).error().outcome, Outcome::Malformed);
        QCOMPARE(m_records.at(0).outcome, Outcome::Malformed);
        QVERIFY(!m_records.at(0).error.isEmpty());
    }

    void secretIsInNoErrorAndNoRecord()
    {
        m_client->answers = {bad(Outcome::Auth)};
        const Result<AccessToken> refused = await(m_source->token());
        QVERIFY(refused.error().text().startsWith(u"sign-in failed: "_s));
        QVERIFY(!refused.error().text().contains(kSecret));
        QVERIFY(!m_records.at(0).error.contains(kSecret));
    }

    void destructionEndsCallers()
    {
        m_client->hold = true;
        const Running<Result<AccessToken>> caller(m_source->token());
        m_source.reset();
        QCOMPARE(caller.result().error().code, ErrorCode::Canceled);
        m_client->release.set(true); // the request comes back to nobody
        QVERIFY(m_records.empty());
    }

    void tokenBelongsToItsHost()
    {
        QVERIFY(m_source->covers(QUrl(u"https://api.example.ch/v1/x"_s)));
        QVERIFY(m_source->covers(QUrl(u"https://api.example.ch:443/"_s)));
        QVERIFY(!m_source->covers(QUrl(u"http://api.example.ch/"_s)));
        QVERIFY(!m_source->covers(QUrl(u"https://api.example.ch:8443/"_s)));
        QVERIFY(!m_source->covers(QUrl(u"https://api.example.ch.evil.org/"_s)));
    }

private:
    OAuth2Config config()
    {
        OAuth2Config config;
        config.sourceId = u"desk"_s;
        config.client.tokenUrl = QUrl(u"https://idp.example.ch/token"_s);
        config.client.clientId = u"desk"_s;
        config.api = QUrl(u"https://api.example.ch/api"_s);
        config.secret = [this]() -> QCoro::Task<Result<QString>> {
            ++m_secretsRead;
            const Result<QString> secret = m_secret;
            co_return secret;
        };
        config.onRequests = [this](const std::vector<RequestRecord> &records) {
            m_records.insert(m_records.end(), records.begin(), records.end());
        };
        return config;
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<PuppetClient> m_client;
    Result<QString> m_secret{kSecret};
    int m_secretsRead = 0;
    std::vector<RequestRecord> m_records;
    std::unique_ptr<OAuth2TokenSource> m_source;
};

QTEST_GUILESS_MAIN(OAuth2Test)
#include "oauth2_test.moc"
