// The engine against a utility that is late, one that counts calls, and one whose clock is wrong: a scripted
// server and a clock that moves only when told to.
#include "engine/engine.h"
#include "monitoring/alert_book.h"
#include "support/await.h"
#include "unit/net/scripted_server.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
QByteArray pricesOf(const std::vector<MarketDay> &days)
{
    QByteArray rows;
    for (const MarketDay &day : days) {
        for (UtcTime slot = day.start(); slot < day.end(); slot += kSlotLength)
            rows += (rows.isEmpty() ? "" : ",") + QByteArray("{\"start_timestamp\":\"") + formatIsoUtc(slot) +
                    "\",\"end_timestamp\":\"" + formatIsoUtc(slot + kSlotLength) +
                    "\",\"integrated\":[{\"unit\":\"CHF_kWh\",\"value\":0.21}]}";
    }
    return "{\"publication_timestamp\":null,\"prices\":[" + rows + "]}";
}

QByteArray signalsOf(const QByteArray &day)
{
    return R"([{"Name":"000R","Description":"Boiler","Date":")" + day + R"(","Start":")" + day +
           R"(T03:25:00+02:00","End":")" + day + R"(T06:56:00+02:00"}])";
}

/// A Date header of that instant.
QByteArray dateHeader(UtcTime at)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC);
    return "Date: " + QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1() + "\r\n";
}
} // namespace

class PublicationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<ScriptedServer>();
    }

    /// From the morning of a day whose next day never comes in time, to the arrival after midnight.
    void latePricesAreHuntedAndToldByTheClock()
    {
        ManualClock clock(*parseIsoTime("2026-10-14T10:00:00+02:00"));
        const MarketDay today = MarketDay::containing(clock.now());
        std::vector<MarketDay> published{today};
        m_server->script({[&published](QTcpSocket *socket, const SeenRequest &) {
            socket->write(message(200, pricesOf(published)));
        }});
        Engine engine({config(), &clock, nullptr, true, true, false});
        QVERIFY(await(engine.start()));
        QTRY_COMPARE(asked(), 1); // nothing is known: at once
        QTRY_VERIFY(nextDue(engine) >= today.at(11h + 20min));
        QVERIFY(nextDue(engine) <= today.at(11h + 30min)); // no call before the publication
        QVERIFY(!alert(engine));

        clock.advance(nextDue(engine) - clock.now());
        QTRY_COMPARE(asked(), 2);
        QTRY_VERIFY(alert(engine));
        QVERIFY(alert(engine)->now.severity == Severity::Info);
        QVERIFY(nextDue(engine) - clock.now() <= 30min); // hunts

        clock.advance(today.at(18h + 1min) - clock.now());
        QTRY_VERIFY(alert(engine) && alert(engine)->now.severity == Severity::Warning);
        const int afternoon = asked();
        QCOMPARE(afternoon, 3); // what was missed in between is one call

        clock.advance(today.end() + 1min - clock.now());
        QTRY_VERIFY(alert(engine) && alert(engine)->now.severity == Severity::Critical);

        published = {today.next(), today.next().next()};
        clock.advance(31min);
        QTRY_VERIFY_WITH_TIMEOUT(!alert(engine), 10'000);
        QVERIFY(asked() > afternoon);
        await(done(engine.stop()));
    }

    void budgetIsKeptOverARestart()
    {
        m_server->script({answer(200, pricesOf({}),
                                 "X-RateLimit-Limit: 4\r\nX-RateLimit-Remaining: 1\r\n"
                                 "X-RateLimit-Reset: 7200000\r\n")});
        ManualClock clock(*parseIsoTime("2026-10-14T10:00:00+02:00"));
        {
            Engine engine({config(), &clock, nullptr, true, false, false});
            QVERIFY(await(engine.start()));
            await(engine.pollOnce());
            QCOMPARE(*engine.status().hosts.front().remaining, 1);
            await(done(engine.stop()));
        }
        clock.advance(1h);
        Engine engine({config(), &clock, nullptr, true, true, false});
        QVERIFY(await(engine.start()));
        // Today is unknown, so a call is due; the last one of the window is the user's.
        QTRY_VERIFY(nextDue(engine) == clock.now() + 1h);
        QCOMPARE(asked(), 1);
        QVERIFY2(engine.status().endpoints.front().lastLook.error.contains(u"budget of 4 calls"_s),
                 qPrintable(engine.status().endpoints.front().lastLook.error));
        await(engine.pollOnce());
        QCOMPARE(asked(), 2);
        await(done(engine.stop()));
    }

    /// Refusals are no failures of the endpoint; that it is asked too often is told all the same, once.
    void anEndpointThatOnlyRefusesIsTold()
    {
        m_server->script({answer(429, "{}", "Retry-After: 60\r\n")});
        ManualClock clock(*parseIsoTime("2026-10-14T10:00:00+02:00"));
        AppConfig refused = config();
        refused.sources.front().poll.huntPrices = false;
        refused.sources.front().poll.prices = 5min;
        EngineOptions options{refused, &clock, nullptr, true, true, false};
        options.look = 5ms;
        Engine engine(options);
        std::vector<AlertTransition> told;
        connect(&engine, &Engine::alertChanged, this, [&](const AlertTransition &step) {
            if (step.rule == u"rate_limited"_s && step.to != AlertState::Pending)
                told.push_back(step);
        });
        QVERIFY(await(engine.start()));
        QVERIFY(QTest::qWaitFor(
            [&] {
                clock.advance(5s);
                return !told.empty();
            },
            20'000));
        QVERIFY(clock.now() - *parseIsoTime("2026-10-14T10:00:00+02:00") >= 5min); // the third refusal
        const int before = asked();
        clock.advance(20min);
        QTRY_VERIFY_WITH_TIMEOUT(asked() > before,
                                 20'000); // a call that waits for its pause waits in real time
        QCOMPARE(told.size(), 1U);
        QVERIFY(told.front().notified);
        m_server->script({answer(200, pricesOf({MarketDay::containing(clock.now())}), {})});
        // The refusal before may be read only now: its pause begins then.
        QVERIFY(QTest::qWaitFor(
            [&] {
                clock.advance(5s);
                return told.size() > 1;
            },
            20'000));
        QCOMPARE(told.size(), 2U);
        QVERIFY(told.back().to == AlertState::Resolved);
        await(done(engine.stop()));
    }

    /// A weekend without power: the newest first, then one missed day at a time, so that a host that counts
    /// calls is not used up by them.
    void missedDaysOfSignalsComeOneByOne()
    {
        ManualClock clock(*parseIsoTime("2026-10-14T10:00:00+02:00"));
        QByteArray newest = "2026-10-10";
        m_server->script({[&newest](QTcpSocket *socket, const SeenRequest &request) {
            const QByteArray day = request.target.mid(request.target.lastIndexOf('/') + 1);
            socket->write(message(200, signalsOf(day.startsWith("2026") ? day : newest)));
        }});
        AppConfig signalling = config();
        SourceConfig &source = signalling.sources.front();
        source.dialect = DialectId::CkwPublic;
        source.endpoints = {Endpoint::Signals};
        source.poll.signalsFrom = 6h;
        EngineOptions options{signalling, &clock, nullptr, true, false, false};
        {
            Engine before(options);
            QVERIFY(await(before.start()));
            await(before.pollOnce());
            await(done(before.stop()));
        }
        m_server->requests.clear();
        newest = "2026-10-13";
        options.schedule = true;
        Engine engine(options);
        QVERIFY(await(engine.start()));
        QByteArrayList expected{"last"};
        QTRY_COMPARE(days(), expected);
        for (const char *day :
             {"2026-10-10", "2026-10-11", "2026-10-12"}) { // the first was the newest before
            QTRY_VERIFY(nextDue(engine) == clock.now() + 30min);
            clock.advance(30min);
            expected << "last" << day;
            QTRY_COMPARE(days(), expected);
        }
        QTRY_VERIFY(nextDue(engine) > clock.now() + 12h); // nothing is missing any more
        await(done(engine.stop()));
    }

    void wrongClockIsTold()
    {
        ManualClock clock(*parseIsoTime("2026-10-14T10:00:00+02:00"));
        m_server->script({answer(200, pricesOf({}), dateHeader(clock.now() + 90s)),
                          answer(200, pricesOf({}), dateHeader(clock.now()))});
        Engine engine({config(), &clock, nullptr, true, false, false});
        QVERIFY(await(engine.start()));
        await(engine.pollOnce());
        QVERIFY(engine.status().hosts.front().clockSkew == 90s);
        await(engine.pollOnce());
        QVERIFY(engine.status().hosts.front().clockSkew == 0s);
        await(done(engine.stop()));
    }

private:
    [[nodiscard]] AppConfig config() const
    {
        SourceConfig source;
        source.id = u"late"_s;
        source.name = u"Late utility"_s;
        source.dialect = DialectId::VseTariffs;
        source.baseUrl = m_server->url({});
        source.tariffNames = {u"x"_s};
        source.endpoints = {Endpoint::Prices};
        source.resetUnit = ResetUnit::Milliseconds;
        source.publication = PublicationRhythm{11h + 20min, 18h, 24h};
        source.poll.huntPrices = true;
        source.poll.prices = kHuntPace;
        AppConfig config;
        config.dataDir = m_folder->filePath(u"data"_s);
        config.sources = {source};
        return config;
    }
    /// The last parts of the addresses that were asked for.
    [[nodiscard]] QByteArrayList days() const
    {
        QByteArrayList all;
        for (const SeenRequest &request : m_server->requests)
            all += request.target.mid(request.target.lastIndexOf('/') + 1);
        return all;
    }
    [[nodiscard]] int asked() const { return static_cast<int>(m_server->requests.size()); }
    [[nodiscard]] static UtcTime nextDue(const Engine &engine)
    {
        return engine.status().endpoints.front().nextDue.value_or(UtcTime{});
    }
    [[nodiscard]] static std::optional<OpenAlert> alert(const Engine &engine)
    {
        const std::vector<OpenAlert> open = engine.alertBook()->open();
        return open.empty() ? std::nullopt : std::optional(open.front());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_server;
};

QTEST_GUILESS_MAIN(PublicationTest)
#include "publication_test.moc"
