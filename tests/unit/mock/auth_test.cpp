// Tokens, grants and limits of the simulator.
#include "mock/auth/jwt.h"
#include "mock/auth/rate_limiter.h"
#include "mock/auth/token_endpoint.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace etcm;
using namespace etcm::mock;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr UtcTime kNow = fromEpochMs(1'791'980'000'000);
constexpr auto kUrl = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray headerOf(const Response &response, QByteArrayView name)
{
    return field(response.headers, name).value_or("");
}

QJsonObject json(const Response &response)
{
    return QJsonDocument::fromJson(response.body).object();
}
} // namespace

class MockAuthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensHaveTheThreePartsOfTheStandard()
    {
        const TokenSigner signer("secret");
        const QByteArray token = signer.issue({"client", kNow, kNow + 3600s});
        const QList<QByteArray> parts = token.split('.');
        QCOMPARE(parts.size(), 3);
        QCOMPARE(QByteArray::fromBase64(parts[0], kUrl), QByteArray(R"({"alg":"HS256","typ":"JWT"})"));
        const QJsonObject claims = QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], kUrl)).object();
        QCOMPARE(claims["sub"_L1].toString(), u"client"_s);
        QCOMPARE(claims["exp"_L1].toInteger() - claims["iat"_L1].toInteger(), 3600);
        QCOMPARE(QByteArray::fromBase64(parts[2], kUrl).size(), 32);
    }

    void tokensAreCheckedInFull()
    {
        const TokenSigner signer("secret");
        const QByteArray token = signer.issue({"client", kNow, kNow + 60s});
        QCOMPARE(signer.check(token, {kNow}), TokenState::Valid);
        QCOMPARE(signer.check(token, {kNow + 59s}), TokenState::Valid);
        QCOMPARE(signer.check(token, {kNow + 60s}), TokenState::Expired);
        QCOMPARE(signer.check(token, {kNow + 5s, 5s}), TokenState::Expired);
        QCOMPARE(signer.check(token, {kNow, 3600s, 1}), TokenState::Revoked);
        const QByteArray next = signer.issue({"client", kNow, kNow + 60s, 1});
        QCOMPARE(signer.check(next, {kNow, 3600s, 1}), TokenState::Valid);
        QCOMPARE(TokenSigner("other").check(token, {kNow}), TokenState::BadSignature);
        QCOMPARE(signer.check("", {kNow}), TokenState::Malformed);
        QCOMPARE(signer.check("a.b", {kNow}), TokenState::Malformed);
        QCOMPARE(signer.check(token + 'A', {kNow}), TokenState::BadSignature);
    }

    void everyChangedByteIsNoticed()
    {
        const TokenSigner signer("secret");
        const QByteArray token = signer.issue({"client", kNow, kNow + 60s});
        for (qsizetype i = 0; i < token.size() - 1; ++i) { // the last digit holds two unused bits
            QByteArray changed = token;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QVERIFY(signer.check(changed, {kNow}) != TokenState::Valid);
        }
    }

    void otherAlgorithmsAreRefused()
    {
        const TokenSigner signer("secret");
        const QList<QByteArray> parts = signer.issue({"client", kNow, kNow + 60s}).split('.');
        const QByteArray none = QByteArray(R"({"alg":"none","typ":"JWT"})").toBase64(kUrl);
        QCOMPARE(signer.check(none + '.' + parts[1] + '.', {kNow}), TokenState::Malformed);
        QCOMPARE(signer.check(none + '.' + parts[1] + '.' + parts[2], {kNow}), TokenState::Malformed);
    }

    void randomKeysDiffer()
    {
        QCOMPARE(TokenSigner::randomKey().size(), 32);
        QVERIFY(TokenSigner::randomKey() != TokenSigner::randomKey());
    }

    void grants_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("error");
        const QByteArray none;
        const QByteArray right = "Basic " + QByteArray("id%2B1:p%3Ass+word").toBase64();
        const QByteArray wrong = "Basic " + QByteArray("id%2B1:nothing").toBase64();
        const QByteArray ask = "grant_type=client_credentials";
        QTest::newRow("basic") << right << ask << 200 << none;
        QTest::newRow("basic, lower case") << right.toLower().left(6) + right.mid(6) << ask << 200 << none;
        QTest::newRow("body") << none << ask + "&client_id=id%2B1&client_secret=p:ss+word" << 200 << none;
        QTest::newRow("basic and same id") << right << ask + "&client_id=id%2B1" << 200 << none;
        QTest::newRow("basic and other id")
            << right << ask + "&client_id=x" << 401 << QByteArray("invalid_client");
        QTest::newRow("both ways") << right << ask + "&client_secret=p" << 400
                                   << QByteArray("invalid_request");
        QTest::newRow("wrong basic") << wrong << ask << 401 << QByteArray("invalid_client");
        QTest::newRow("wrong body") << none << ask + "&client_id=a&client_secret=b" << 401
                                    << QByteArray("invalid_client");
        QTest::newRow("no client") << none << ask << 401 << QByteArray("invalid_client");
        QTest::newRow("broken basic")
            << QByteArray("Basic !!!") << ask << 401 << QByteArray("invalid_client");
        QTest::newRow("password") << none
                                  << QByteArray("grant_type=password&username=id%2B1&password=p:ss+word")
                                  << 200 << none;
        QTest::newRow("password, FastAPI form")
            << none
            << QByteArray("grant_type=password&username=id%2B1&password=p%3Ass+word"
                          "&scope=&client_id=&client_secret=")
            << 200 << none;
        QTest::newRow("wrong password")
            << none << QByteArray("grant_type=password&username=id%2B1&password=x") << 400
            << QByteArray("invalid_grant");
        QTest::newRow("half password") << none << QByteArray("grant_type=password&username=id%2B1") << 400
                                       << QByteArray("invalid_request");
        QTest::newRow("no grant") << right << QByteArray("scope=a") << 400 << QByteArray("invalid_request");
        QTest::newRow("other grant") << right << QByteArray("grant_type=refresh_token") << 400
                                     << QByteArray("unsupported_grant_type");
        QTest::newRow("twice") << right << ask + '&' + ask << 400 << QByteArray("invalid_request");
    }

    void grants()
    {
        QFETCH(QByteArray, authorization);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QByteArray, error);
        Request request;
        request.authorization = authorization;
        request.contentType = "application/x-www-form-urlencoded; charset=utf-8";
        request.body = body;
        const Response response = endpoint().answer(request, {90s, 90s});
        QCOMPARE(response.status, status);
        QCOMPARE(json(response)["error"_L1].toString().toLatin1(), error);
        QCOMPARE(headerOf(response, "Cache-Control"), QByteArray("no-store"));
        QCOMPARE(headerOf(response, "WWW-Authenticate").startsWith("Basic"), status == 401);
        if (status == 200) {
            QCOMPARE(json(response)["token_type"_L1].toString(), u"Bearer"_s);
            QCOMPARE(json(response)["expires_in"_L1].toInt(), 90);
            const QByteArray token = json(response)["access_token"_L1].toString().toLatin1();
            QCOMPARE(m_signer.check(token, {kNow + 89s}), TokenState::Valid);
            QCOMPARE(m_signer.check(token, {kNow + 90s}), TokenState::Expired);
        }
    }

    void bodyMustBeAForm()
    {
        Request request;
        request.contentType = "application/json";
        request.body = R"({"grant_type":"client_credentials"})";
        QCOMPARE(endpoint().answer(request, {90s, 90s}).status, 400);
    }

    void limitCountsWithinItsWindow()
    {
        ManualClock clock(kNow);
        RateLimiter limiter({3, 10s}, clock);
        const QHostAddress client(u"127.0.0.1"_s);
        for (int left : {2, 1, 0}) {
            const RateState state = limiter.take(client, 0);
            QCOMPARE(state.remaining, left);
            QVERIFY(!state.exceeded);
            clock.advance(1s);
        }
        const RateState refused = limiter.take(client, 0);
        QVERIFY(refused.exceeded);
        QCOMPARE(refused.remaining, 0);
        QCOMPARE(refused.reset, std::chrono::milliseconds(7s));
        QVERIFY(!limiter.take(client, 1).exceeded); // another dialect
        QVERIFY(!limiter.take(QHostAddress(u"127.0.0.2"_s), 0).exceeded);
        clock.setWall(kNow + 24h); // a step of the wall clock gives nothing back
        QVERIFY(limiter.take(client, 0).exceeded);
        clock.advance(7s);
        QCOMPARE(limiter.take(client, 0).remaining, 2);
    }

private:
    TokenEndpoint endpoint() const { return {{"id+1", "p:ss word"}, m_signer, m_clock}; }

    ManualClock m_clock{kNow};
    TokenSigner m_signer{"key"};
};

QTEST_GUILESS_MAIN(MockAuthTest)
#include "auth_test.moc"
