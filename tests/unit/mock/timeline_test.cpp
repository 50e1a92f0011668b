// Scenario files: what is refused and where, and what each key makes of answers, data and tokens at which
// moment.
#include "mock/api/site.h"
#include "mock/api/spoiled_body.h"
#include "mock/data/world.h"
#include "mock/scenario/scenario_reader.h"
#include "mock/scenario/scenario_values.h"

#include <QTest>

#include <cmath>

using namespace etcm;
using namespace etcm::mock;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const UtcTime kStart = *parseIsoTime("2026-10-14T10:00:00Z");
const FaultTarget kPrices{FaultScope::BearerApi, "energy-api", "/api/v1/energy/prices"};
const FaultTarget kToken{FaultScope::Token, "token", "/oauth/token"};

Scenario scenario(const QByteArray &toml)
{
    auto read = readScenario(toml, u"/tmp/story.toml"_s);
    if (!read)
        qFatal("%s", qUtf8Printable(read.error().text()));
    return *read;
}

FaultPlan playing(const QByteArray &toml)
{
    FaultPlan plan(7);
    plan.start(scenario(toml), kStart);
    return plan;
}

// Without what counts real time: the reset of the rate limits.
QByteArray told(Reply reply)
{
    std::erase_if(reply.response.headers,
                  [](const auto &header) { return header.first.toLower().contains("ratelimit"); });
    return responseHead(reply.response, {true, kStart + reply.delivery.dateSkew}) + reply.response.body +
           QByteArray::number(static_cast<qlonglong>(reply.delivery.delay.count())) +
           QByteArray::number(static_cast<int>(reply.delivery.ending));
}
} // namespace

class MockTimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spansAreRead()
    {
        QCOMPARE(spanFromText(u"1500ms"), std::optional(1500ms));
        QCOMPARE(spanFromText(u"1h30min"), std::optional<std::chrono::milliseconds>(90min));
        QCOMPARE(spanFromText(u"-2d"), std::optional<std::chrono::milliseconds>(-48h));
        QCOMPARE(spanFromText(u"0s"), std::optional(0ms));
        for (const auto text : {u"", u"-", u"5", u"s", u"1.5s", u"1h x", u"1001d", u"9999999999s"})
            QVERIFY2(!spanFromText(text), qPrintable(QString::fromUtf16(text)));
        QVERIFY(!slotsFromText(u"08:30-07:30") && !slotsFromText(u"7:30") && !slotsFromText(u"25:00"));
        QCOMPARE(slotsFromText(u"23:45-24:00")->to, std::chrono::minutes(24h));
    }

    void mistakesAreRefusedWithLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("what");
        const auto row = [](const QByteArray &toml, const QString &place, const QString &what) {
            QTest::newRow(toml.constData()) << toml << place << what;
        };
        row("speed = 3", u":1:1"_s, u"unknown key"_s);
        row("[[answers]]\nstatus = 500\nprobabilty = 0.5", u":3:1"_s, u"unknown key"_s);
        row("[[answers]]\nstatus = 200", u":2:10"_s, u"from 400"_s);
        row("[[answers]]\nstatus = 500\nprobability = 2", u":3:15"_s, u"probability"_s);
        row("[[answers]]\nstatus = 500\nfirst = 3", u":3:9"_s, u"first and of"_s);
        row("[[answers]]\nstatus = 500\non = [\"prices\"]", u":3:6"_s, u"no part"_s);
        row("[[answers]]\nstatus = 500\nfrom = \"soon\"", u":3:8"_s, u"span of time"_s);
        row("[[answers]]\nstatus = 500\nfrom = 2026-10-14T10:00:00", u":3:8"_s, u"offset"_s);
        row("[[answers]]\nstatus = 500\nuntil = \"1h\"\nfor = \"1h\"", u":4:7"_s, u"contradicts"_s);
        row("[[answers]]\nprobability = 0.5", u":1:1"_s, u"needs one of"_s);
        row("[[answers]]\nstatus = 500\npause = \"1s\"", u":3:9"_s, u"belongs to"_s);
        row("[[answers]]\ndelay = { median = \"1s\" }", u":2:"_s, u"sigma"_s);
        row("[[answers]]\ndelay = { min = \"1s\", max = \"0s\" }", u":2:"_s, u"min and max"_s);
        row("[[answers]]\ndelay = { mean = \"1s\" }", u":2:"_s, u"min and max"_s);
        row("[[answers]]\nending = \"bang\"", u":2:10"_s, u"slow-close"_s);
        row("[[prices]]\nslots = [\"noon\"]\nset = 1", u":2:9"_s, u"range of slots"_s);
        row("[[prices]]\nset = 1\nadd = 1", u":3:7"_s, u"contradicts"_s);
        row("[[prices]]\nday = 1", u":1:1"_s, u"needs one of"_s);
        row("[[prices]]\npublication = \"19:30\"\nslots = [\"12:00\"]", u":3:9"_s, u"whole day"_s);
        row("[[plant]]\nfrozen = false", u":2:10"_s, u"must be true"_s);
        row("[[token]]\nexpires_in = true", u":2:14"_s, u"must be a text"_s);
        row("[[token]]\nevery = \"1h\"", u":"_s, u""_s);
        row("[[clock]]\nat = 2026-10-25T00:00:00Z\njump_to = 2026-10-24T00:00:00Z", u":3:11"_s, u"later"_s);
        row("[[listener]]\nrefused = true\nport = 3", u":3:1"_s, u"unknown key"_s);
        row("status = ", u":1:"_s, u""_s);
    }

    void mistakesAreRefusedWithLineAndColumn()
    {
        QFETCH(const QByteArray, toml);
        QFETCH(const QString, place);
        QFETCH(const QString, what);
        const auto read = readScenario(toml, u"story.toml"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Config);
        QVERIFY2(read.error().where.startsWith(u"story.toml"_s + place), qPrintable(read.error().text()));
        QVERIFY2(read.error().what.contains(what), qPrintable(read.error().text()));
        QVERIFY(!read.error().text().contains(u'\n'));
    }

    void aFileIsNamedByItselfOrItsName()
    {
        QCOMPARE(scenario("").name, u"story"_s);
        QCOMPARE(scenario("name = \"x\"").name, u"x"_s);
        QVERIFY(!readScenarioFile(u"/nowhere/at-all.toml"_s));
    }

    void faultsComeAndGoInSimulatedTime()
    {
        FaultPlan plan = playing("[[answers]]\nstatus = 503\nfrom = \"1h\"\nfor = \"30min\"\n"
                                 "[[answers]]\nstatus = 500\nfrom = 2026-10-14T14:00:00+02:00\n"
                                 "[[listener]]\nrefused = true\nfrom = \"5h\"\nuntil = \"6h\"\n");
        QCOMPARE(plan.next(kPrices, kStart).status, 0);
        QCOMPARE(plan.next(kPrices, kStart + 1h).status, 503);
        QCOMPARE(plan.next(kPrices, kStart + 90min).status, 0);
        QCOMPARE(plan.next(kPrices, kStart + 2h).status, 500);
        QCOMPARE(plan.nextChange(kStart), kStart + 5h);
        QVERIFY(!plan.isRefusing(kStart + 5h - 1ms) && plan.isRefusing(kStart + 5h));
        QCOMPARE(plan.nextChange(kStart + 5h), kStart + 6h);
        QVERIFY(!plan.isRefusing(kStart + 6h));
        QCOMPARE(plan.nextChange(kStart + 6h), UtcTime::max());
    }

    void scopesMeetWhatTheyName()
    {
        const FaultTarget plant{FaultScope::BearerApi, "energy-api", "/api/v1/plant/live"};
        const FaultTarget ckw{FaultScope::OpenApi, "ckw-public", "/ckw/api/v1/x"};
        const auto met = [](const QByteArray &on, const FaultTarget &target) {
            FaultPlan plan = playing("[[answers]]\nstatus = 500\n" + on);
            return plan.next(target, kStart).status == 500;
        };
        QVERIFY(met("", plant) && met("", ckw) && !met("", kToken));
        QVERIFY(met("on = [\"token\"]", kToken) && !met("on = [\"token\"]", plant));
        QVERIFY(met("on = [\"bearer\"]", plant) && !met("on = [\"bearer\"]", ckw));
        QVERIFY(met("on = [\"ckw-public\"]", ckw) && !met("on = [\"ckw-public\"]", plant));
        QVERIFY(met("on = [\"/api/v1/plant\"]", plant) && !met("on = [\"/api/v1/plan\"]", plant));
        QVERIFY(met("on = [\"token\", \"/api/v1/plant/live\"]", plant));
        QVERIFY(!met("on = [\"api\"]", {FaultScope::None, "", "/docs"}));
    }

    void chancesAreThoseOfTheSeed()
    {
        const QByteArray toml = "[[answers]]\nstatus = 500\nprobability = 0.3\n";
        const auto draws = [&](const QByteArray &text) {
            FaultPlan plan = playing(text);
            std::vector<int> list;
            for (int i = 0; i < 10'000; ++i)
                list.push_back(plan.next(kPrices, kStart).status);
            return list;
        };
        const auto one = draws(toml);
        const auto hits = std::count(one.begin(), one.end(), 500);
        QVERIFY2(hits > 2800 && hits < 3200, qPrintable(QString::number(hits)));
        QCOMPARE(draws(toml), one);
        QVERIFY(draws("seed = 8\n" + toml) != one);
        QVERIFY(draws(toml + "[[answers]]\nstatus = 503\nprobability = 0.3\n") != one); // a stream of its own
        const auto thrice = draws(toml + "times = 3\n");
        QCOMPARE(std::count(thrice.begin(), thrice.end(), 500), 3);
    }

    void delaysHaveTheirDistribution()
    {
        const auto draws = [](const QByteArray &delay) {
            FaultPlan plan = playing("[[answers]]\ndelay = " + delay);
            std::vector<double> list;
            for (int i = 0; i < 4000; ++i)
                list.push_back(static_cast<double>(plan.next(kPrices, kStart).delivery.delay.count()));
            std::sort(list.begin(), list.end());
            return list;
        };
        const auto uniform = draws("{ min = \"100ms\", max = \"300ms\" }");
        QVERIFY(uniform.front() >= 100 && uniform.front() < 105 && uniform.back() <= 300);
        QVERIFY(std::abs(uniform[2000] - 200) < 10);
        const auto logNormal = draws("{ median = \"200ms\", sigma = 0.5, cap = \"600ms\" }");
        QVERIFY(std::abs(logNormal[2000] - 200) < 10);
        QVERIFY(std::abs(logNormal[3364] - 200 * std::exp(0.5)) < 20); // one sigma above: 84.1 %
        QCOMPARE(logNormal.back(), 600.0);
        QCOMPARE(draws("\"1500ms\"").front(), 1500.0);
    }

    void delaysAddUpAndTheFirstStatusWins()
    {
        FaultPlan plan =
            playing("[[answers]]\ndelay = \"1s\"\n[[answers]]\ndelay = \"2s\"\nstatus = 500\n"
                    "retry_after = \"5s\"\n[[answers]]\nstatus = 503\npieces = 3\npause = \"10ms\"\n");
        const Fault fault = plan.next(kPrices, kStart);
        QCOMPARE(fault.delivery.delay, 3000ms);
        QCOMPARE(fault.status, 500);
        QCOMPARE(fault.retryAfter, std::optional(5s));
        QCOMPARE(fault.delivery.pieces, 3);
    }

    void tokensAreRevokedWhenTheTimelineSays()
    {
        FaultPlan plan = playing("[[token]]\nrevoked = true\nfrom = \"1h\"\nuntil = \"4h\"\nevery = \"1h\"\n"
                                 "[[token]]\nfrom = \"2h\"\nexpires_in = false\nmax_age = \"5s\"\n");
        QCOMPARE(plan.tokenFaults(kStart).revocations, 0);
        QCOMPARE(plan.tokenFaults(kStart + 1h).revocations, 1);
        QCOMPARE(plan.tokenFaults(kStart + 2h).revocations, 2);
        QCOMPARE(plan.tokenFaults(kStart + 99h).revocations, 3); // at 1, 2 and 3 h
        QVERIFY(!plan.tokenFaults(kStart).hidesLifetime && plan.tokenFaults(kStart + 2h).hidesLifetime);
        QCOMPARE(plan.tokenFaults(kStart + 2h).maxAge, 5s);
        plan.start(scenario("[[token]]\nrevoked = true\n"), kStart + 99h); // those of before count on
        QCOMPARE(plan.tokenFaults(kStart + 99h).revocations, 4);
    }

    void dataFollowTheTimeline()
    {
        FaultPlan plan = playing("[[prices]]\nadd = 0.0011\nrevision = true\nfrom = \"2h\"\nday = 1\n"
                                 "slots = [\"18:00-19:00\"]\n"
                                 "[[plant]]\nfrozen = true\nfrom = \"1h\"\nfor = \"1h\"\n"
                                 "[[prices]]\npublication = \"19:30\"\nday = 2026-10-16\n");
        QVERIFY(plan.dataFaults(kStart).prices.empty() && !plan.dataFaults(kStart).frozenAt);
        QCOMPARE(plan.dataFaults(kStart + 90min).frozenAt, std::optional<UtcTime>(kStart + 1h));
        const DataFaults later = plan.dataFaults(kStart + 2h);
        QVERIFY(!later.frozenAt);
        QCOMPARE(later.prices.at(0).publication, std::optional<UtcTime>(kStart + 2h));
        QCOMPARE(formatIsoDate(*later.prices.at(0).day), QByteArray("2026-10-15"));
        QCOMPARE(later.prices.at(0).amount, Price::fromMicro(1100));
        QCOMPARE(formatIsoDate(*later.late.at(0).day), QByteArray("2026-10-16"));
        QCOMPARE(later.late.at(0).at, 19h + 30min);
    }

    void jumpsAreTakenOnceAndForward()
    {
        FaultPlan plan = playing("[[clock]]\nat = \"1h\"\njump_to = 2026-10-25T00:00:00+02:00\n"
                                 "[[clock]]\nat = \"2h\"\njump_to = 2026-10-01T00:00:00+02:00\n");
        QVERIFY(!plan.takeJump(kStart));
        QCOMPARE(plan.takeJump(kStart + 1h), parseIsoTime("2026-10-25T00:00:00+02:00"));
        QVERIFY(!plan.takeJump(kStart + 1h));
        QVERIFY(!plan.takeJump(kStart + 3h)); // never back
    }

    void bodiesAreSpoiltInTheirText()
    {
        Response response;
        response.body =
            "{\"t\":\"2026-10-14T00:00:00+02:00\",\"m\":\"2026-10-13T22:00Z\",\"unit\":\"CHF_kWh\","
            "\"d\":\"2026-10-14\",\"x\":\"A-12:30\",\"u\":\"CHF/kWh\",\"w\":\"2026-01-01T00:00-03:30\"}";
        Fault fault;
        fault.unit = "Rp_kWh";
        fault.offsetShift = -1h;
        spoilBody(response, fault);
        const QByteArray expected =
            "{\"t\":\"2026-10-14T00:00:00+01:00\",\"m\":\"2026-10-13T22:00-01:00\",\"unit\":\"Rp_kWh\","
            "\"d\":\"2026-10-14\",\"x\":\"A-12:30\",\"u\":\"Rp_kWh\",\"w\":\"2026-01-01T00:00-04:30\"}";
        QCOMPARE(response.body, expected);
    }

    // The same seed, file and requests: the same bytes, delays and endings.
    void theSameStoryIsToldByteByByte()
    {
        const QByteArray toml = "[[answers]]\nstatus = 500\nprobability = 0.2\n"
                                "[[answers]]\ndelay = { median = \"80ms\", sigma = 1, cap = \"5s\" }\n"
                                "[[answers]]\nending = \"reset\"\nprobability = 0.1\n"
                                "[[prices]]\nset = -0.02\nslots = [\"12:00-15:00\"]\nfrom = \"1h\"\n"
                                "[[answers]]\noffset_shift = \"-1h\"\nprobability = 0.3\n"
                                "[[answers]]\ndate_skew = \"90s\"\nfrom = \"2h\"\n";
        const auto tell = [&](quint64 seed) {
            ManualClock clock(kStart);
            World world(seed, clock, true);
            FaultPlan plan(seed);
            plan.start(scenario(toml), clock.now());
            Site site(world, plan, {}, {});
            QByteArray all;
            for (int i = 0; i < 200; ++i) {
                clock.advance(1min);
                world.setFaults(plan.dataFaults(clock.now()));
                for (const char *target :
                     {"/ckw/api/v1/netzinformationen/energie/dynamische-preise", "/vse/v2/tariffs",
                      "/ckw/api/v1/netzinformationen/kraftwerke/lutersarni/live"})
                    all += told(site.serve(requestFor("GET", target)));
            }
            return all;
        };
        const QByteArray first = tell(7);
        QVERIFY(first.contains("\"integrated\":[{\"unit\":\"CHF_kWh\",\"value\":-0.02}]"));
        QVERIFY(first.contains(" 500 Internal") && first.contains("+01:00\""));
        QVERIFY(tell(7) == first);
        QVERIFY(tell(8) != first);
    }
};

QTEST_GUILESS_MAIN(MockTimelineTest)
#include "timeline_test.moc"
