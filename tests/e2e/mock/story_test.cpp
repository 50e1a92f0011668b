// Scenario files over real sockets: broken deliveries, a listener that refuses, tokens, a week at speed, and
// the files of resources/scenarios.
#include "base/http_date.h"
#include "domain/market_day.h"
#include "e2e/mock/raw_client.h"
#include "mock/simulator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto kPlant = "/api/v1/plant/live";
constexpr auto kCkw = "/ckw/api/v1/netzinformationen/energie/dynamische-preise";

UtcTime at(const char *text)
{
    return *parseIsoTime(text);
}

QJsonObject json(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QString resource(const QString &name)
{
    return QStringLiteral(ETCM_SCENARIOS "/") + name;
}

QByteArray rangeOf(UtcTime from, UtcTime to)
{
    return kCkw + QByteArray("?start_timestamp=") + formatIsoUtc(from) + "&end_timestamp=" + formatIsoUtc(to);
}

std::optional<UtcTime> publicationOf(const QJsonObject &answer)
{
    return parseIsoTime(answer["publication_timestamp"_L1].toString().toLatin1());
}

double integrated(const QJsonValue &slot)
{
    return slot["integrated"_L1][0]["value"_L1].toDouble();
}
} // namespace

class MockStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesArriveApart()
    {
        play("[[answers]]\npieces = 4\npause = \"60ms\"\n");
        QElapsedTimer timer;
        timer.start();
        RawClient client(m_port);
        const RawAnswer answer = client.ask(get("/health"));
        QCOMPARE(json(answer)["status"_L1].toString(), u"healthy"_s);
        QVERIFY2(timer.elapsed() >= 170, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(client.ask(get("/docs")).status, 200); // the connection lives on
    }

    void emptyRepliesEndInOrder()
    {
        play("[[answers]]\nending = \"empty\"\n");
        RawClient client(m_port);
        client.send(get("/health"));
        QVERIFY(client.isClosedWithin(3000));
        QCOMPARE(client.socket().error(), QAbstractSocket::RemoteHostClosedError);
    }

    void slowCloseSendsAllAndEndsLater()
    {
        play("[[answers]]\nending = \"slow-close\"\npause = \"400ms\"\n");
        RawClient client(m_port);
        const RawAnswer answer = client.ask(get("/health"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
        QVERIFY(!client.isClosedWithin(150));
        QVERIFY(client.isClosedWithin(3000));
    }

    void refusesForAWhile()
    {
        mock::Simulator::Options options;
        options.speed = 3600; // an hour a second
        restart(options);
        play("[[listener]]\nrefused = true\nfrom = \"2h\"\nfor = \"2h\"\n");
        RawClient open(m_port);
        QCOMPARE(open.ask(get("/health")).status, 200);
        QTRY_COMPARE(RawClient(m_port).socket().state(), QAbstractSocket::UnconnectedState);
        QVERIFY(open.isClosedWithin(1000));                              // nobody is left
        QTRY_COMPARE(RawClient(m_port).ask(get("/health")).status, 200); // on the same port
        QVERIFY(m_simulator->setScenario(u"ok"_s));
    }

    void datesAreSkewed()
    {
        mock::Simulator::Options options;
        options.now = at("2026-10-14T10:00:00Z");
        options.speed = 0.001;
        restart(options);
        QCOMPARE(RawClient(m_port).ask(get("/health")).headers.value("date"),
                 QByteArray("Wed, 14 Oct 2026 10:00:00 GMT"));
        play("[[answers]]\ndate_skew = \"-90s\"\n");
        QCOMPARE(RawClient(m_port).ask(get("/health")).headers.value("date"),
                 QByteArray("Wed, 14 Oct 2026 09:58:30 GMT"));
    }

    void tokensAreRevoked()
    {
        restart({});
        const QByteArray token = fetchToken(m_port);
        RawClient client(m_port);
        QCOMPARE(client.ask(get(kPlant, bearer(token))).status, 200);
        play("[[token]]\nrevoked = true\n[[token]]\nexpires_in = false\n");
        const RawAnswer refused = client.ask(get(kPlant, bearer(token)));
        QCOMPARE(refused.status, 401);
        QVERIFY(refused.headers.value("www-authenticate").contains("revoked"));
        QCOMPARE(client.ask(get(kPlant, bearer(fetchToken(m_port)))).status, 200);
        QVERIFY(!json(grant()).contains("expires_in"_L1));
    }

    void storiesAreSentFromLoopback()
    {
        restart({});
        const RawAnswer good = put("name = \"mine\"\n[[answers]]\nstatus = 503\n");
        QCOMPARE(good.status, 200);
        QCOMPARE(json(good)["scenario"_L1].toString(), u"mine"_s);
        QCOMPARE(RawClient(m_port).ask(get(kCkw)).status, 503);
        const RawAnswer bad = put("[[answers]]\nstatus = 503\nevry = 1\n");
        QCOMPARE(bad.status, 400);
        QVERIFY2(json(bad)["description"_L1].toString().contains(u"3:1"_s), bad.body.constData());
        QCOMPARE(RawClient(m_port).ask(get(kCkw)).status, 503);       // the one before plays on
        const QByteArray file = resource(u"bad-day.toml"_s).toUtf8(); // files are not opened for a request
        QCOMPARE(RawClient(m_port).ask(post("/admin/scenario", file)).status, 400);
    }

    // Seven days at 86,400 times the speed of life, over the autumn change, asked for all the time.
    void aWeekOfPublications()
    {
        mock::Simulator::Options options;
        options.now = at("2026-10-19T11:00:00+02:00");
        options.speed = 86'400;
        restart(options);
        const UtcTime first = MarketDay::containing(*options.now).start();
        const UtcTime end = first + 24h * 9 + 1h;
        std::map<QByteArray, UtcTime> seen; // slot start, and when it was seen first
        RawClient client(m_port);
        UtcTime asked = m_simulator->clock().now();
        int answers = 0;
        while (asked < *options.now + 24h * 7 + 2h) {
            asked = m_simulator->clock().now();
            const RawAnswer answer = client.ask(get(rangeOf(first, end)));
            QCOMPARE(answer.status, 200);
            for (const QJsonValue &slot : json(answer)["prices"_L1].toArray())
                seen.emplace(slot["start_timestamp"_L1].toString().toLatin1(), m_simulator->clock().now());
            ++answers;
        }
        std::map<QByteArray, int> perDay;
        for (const auto &[start, when] : seen) {
            const MarketDay day = MarketDay::containing(*parseIsoTime(start));
            ++perDay[formatIsoDate(day.date())];
            if (day.start() > *options.now) // nothing is seen before it is published
                QVERIFY2(when >= day.previous().at(11h + 19min), start.constData());
        }
        QCOMPARE(perDay.size(), std::size_t(9)); // Monday to Tuesday of next week
        for (const auto &[day, count] : perDay)
            QCOMPARE(count, day == "2026-10-25" ? 100 : 96);
        qInfo("%d answers", answers);
    }

    void dstAutumnHasItsLongDay()
    {
        const QByteArray ask = get(rangeOf(at("2026-10-25T00:00:00+02:00"), at("2026-10-25T23:45:00+01:00")));
        playFile(u"dst-autumn.toml"_s, nullptr);
        const auto sinceStart = m_simulator->clock().now() - at("2026-10-24T11:00:00+02:00");
        QVERIFY(sinceStart >= 0s && sinceStart < 1min); // its own day, whatever today is
        playFile(u"dst-autumn.toml"_s, "2026-10-24T11:15:00+02:00");
        QVERIFY(!json(RawClient(m_port).ask(ask)).contains("prices"_L1)); // not published yet
        playFile(u"dst-autumn.toml"_s, "2026-10-24T11:25:00+02:00");
        QCOMPARE(json(RawClient(m_port).ask(ask))["prices"_L1].toArray().size(), 100);
        playFile(u"dst-autumn.toml"_s, "2026-10-25T03:10:00+01:00");
        const RawAnswer plant = RawClient(m_port).ask(get(kPlant, bearer(fetchToken(m_port))));
        QCOMPARE(json(plant)["timestamp"_L1].toString(), u"2026-10-25T03:10:00+02:00"_s);
    }

    void badDayIsBadByTheHour()
    {
        const QByteArray today = rangeOf(at("2026-10-14T00:00:00+02:00"), at("2026-10-14T23:45:00+02:00"));
        const QByteArray tomorrow = rangeOf(at("2026-10-15T00:00:00+02:00"), at("2026-10-15T23:45:00+02:00"));
        const auto prices = [&](const char *now, const QByteArray &range) {
            playFile(u"bad-day.toml"_s, now);
            return json(RawClient(m_port).ask(get(range)));
        };
        QCOMPARE(prices("2026-10-14T08:05:00+02:00", today)["prices"_L1].toArray().size(), 91);
        const RawAnswer plant = RawClient(m_port).ask(get(kPlant, bearer(fetchToken(m_port))));
        QCOMPARE(json(plant)["timestamp"_L1].toString(), u"2026-10-14T07:00:00+02:00"_s); // frozen
        const QJsonArray whole = prices("2026-10-14T09:10:00+02:00", today)["prices"_L1].toArray();
        QCOMPARE(whole.size(), 96);
        const QJsonValue rappen = prices("2026-10-14T09:40:00+02:00", today)["prices"_L1][0];
        QCOMPARE(rappen["integrated"_L1][0]["unit"_L1].toString(), u"Rp_kWh"_s);
        QCOMPARE(integrated(rappen), integrated(whole[0]) * 100);
        QVERIFY(!prices("2026-10-14T19:29:00+02:00", tomorrow).contains("prices"_L1)); // late
        const QJsonObject published = prices("2026-10-14T19:31:00+02:00", tomorrow);
        QCOMPARE(published["prices"_L1].toArray().size(), 96);
        QCOMPARE(integrated(published["prices"_L1][48]), -0.0215);
        const QJsonObject revised = prices("2026-10-14T20:16:00+02:00", tomorrow);
        QCOMPARE(qRound64(integrated(revised["prices"_L1][72]) * 1e6),
                 qRound64(integrated(published["prices"_L1][72]) * 1e6) + 1100);
        QCOMPARE(integrated(revised["prices"_L1][76]), integrated(published["prices"_L1][76]));
        QCOMPARE(publicationOf(revised), at("2026-10-14T20:15:00+02:00"));
        QCOMPARE(publicationOf(published), at("2026-10-14T19:30:00+02:00"));
    }

    void tokenTroubleComesHourByHour()
    {
        const QString file = u"token-trouble.toml"_s;
        playFile(file, "2026-10-14T09:10:00+02:00");
        QCOMPARE(grant().status, 503); // down
        QCOMPARE(grant().headers.value("retry-after"), QByteArray("2"));
        playFile(file, "2026-10-14T09:59:58+02:00");
        const QByteArray token = fetchToken(m_port);
        QVERIFY(challengeFor(token).isEmpty());
        QTRY_VERIFY(challengeFor(token).contains("revoked")); // at ten
        QVERIFY(challengeFor(fetchToken(m_port)).isEmpty());
        playFile(file, "2026-10-14T11:10:00+02:00");
        const QByteArray good = fetchToken(m_port);
        for (int i = 0; i < 3; ++i) { // the storm
            QVERIFY(challengeFor(good).contains("not accepted"));
            QVERIFY(challengeFor(good).isEmpty());
        }
        playFile(file, "2026-10-14T12:10:00+02:00");
        QVERIFY(!json(grant()).contains("expires_in"_L1));
        playFile(file, "2026-10-14T13:10:00+02:00");
        QCOMPARE(json(grant())["expires_in"_L1].toInt(), 86'400);
        playFile(file, "2026-10-14T14:10:00+02:00");
        const RawAnswer ahead = RawClient(m_port).ask(get("/health"));
        const auto date = parseHttpDate(ahead.headers.value("date"), SystemClock().now());
        const auto told = parseIsoTime(json(ahead)["timestamp"_L1].toString().toLatin1());
        QVERIFY(date && told);
        QVERIFY(*date - *told >= 89s && *date - *told <= 91s);
    }

    void slowAndFlakyIsBoth()
    {
        playFile(u"slow-and-flaky.toml"_s, nullptr);
        std::vector<std::unique_ptr<RawClient>> clients;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_port));
            clients.back()->send(get(kCkw));
        }
        std::map<int, int> statuses;
        for (const auto &client : clients)
            ++statuses[client->read(true, 1500).status];
        QVERIFY2(timer.elapsed() > 300, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(statuses[200] >= 60, qPrintable(QString::number(statuses[200])));
        QVERIFY2(statuses[503] >= 8 && statuses[503] <= 15, qPrintable(QString::number(statuses[503])));
        QVERIFY2(statuses[0] >= 3, qPrintable(QString::number(statuses[0]))); // reset, cut, empty, silent
    }

private:
    void play(const QByteArray &toml)
    {
        if (!m_simulator)
            restart({});
        const auto played = m_simulator->playScenario(toml);
        QVERIFY2(played, played ? "" : qPrintable(played.error().text()));
    }

    RawAnswer put(const QByteArray &toml)
    {
        return RawClient(m_port).ask(
            "PUT /admin/scenario HTTP/1.1\r\nHost: a\r\nContent-Type: application/toml\r\n"
            "Content-Length: " +
            QByteArray::number(toml.size()) + "\r\n\r\n" + toml);
    }

    RawAnswer grant()
    {
        return RawClient(m_port).ask(post("/oauth/token", "grant_type=client_credentials"
                                                          "&client_id=energy_trading_client"
                                                          "&client_secret=super_secret_key_2024"));
    }

    QByteArray challengeFor(const QByteArray &token)
    {
        return RawClient(m_port).ask(get(kPlant, bearer(token))).headers.value("www-authenticate");
    }

    // One of resources/scenarios, at its own time or another.
    void playFile(const QString &name, const char *now)
    {
        mock::Simulator::Options options;
        options.scenario = resource(name);
        if (now)
            options.now = at(now);
        restart(options);
    }

    void restart(const mock::Simulator::Options &options)
    {
        m_simulator = std::make_unique<mock::SimulatorThread>(options);
        const auto port = m_simulator->start();
        if (!port)
            qFatal("%s", qUtf8Printable(port.error().text()));
        m_port = *port;
    }

    std::unique_ptr<mock::SimulatorThread> m_simulator;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(MockStoryTest)
#include "story_test.moc"
