// The table of scenarios, what each makes of an answer, and the command line that chooses one.
#include "mock/cli.h"
#include "mock/http/request_head.h"
#include "mock/scenario/fault_plan.h"
#include "mock/scenario/scenario_reader.h"

#include <QTest>

#include <set>

using namespace etcm;
using namespace etcm::mock;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const UtcTime kNow = *parseIsoTime("2026-10-14T10:00:00Z");

FaultPlan playing(QStringView name)
{
    FaultPlan plan(7);
    plan.start(*builtInScenario(name), kNow);
    return plan;
}

Fault next(FaultPlan &plan, FaultScope scope)
{
    return plan.next({scope, "energy-api", "/api/v1/energy/prices"}, kNow);
}

std::vector<int> statuses(QStringView name, FaultScope scope, int count)
{
    FaultPlan plan = playing(name);
    std::vector<int> list;
    for (int i = 0; i < count; ++i)
        list.push_back(next(plan, scope).status);
    return list;
}

Result<std::variant<Simulator::Options, CliText>> read(const QStringList &arguments)
{
    return readCommandLine(QStringList{u"energy-trading-mock"_s} + arguments);
}
} // namespace

class MockScenariosTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreUniqueAndRead()
    {
        std::set<QString> names;
        for (const Scenario &entry : builtInScenarios()) {
            QVERIFY(names.insert(entry.name).second);
            QVERIFY(!entry.description.isEmpty());
            QCOMPARE(builtInScenario(entry.name), &entry);
        }
        QVERIFY(!builtInScenario(u"OK"_s));
        QVERIFY(!builtInScenario(QString()));
    }

    void theContractsScenariosExist()
    {
        for (const auto name :
             {"ok"_L1, "slow"_L1, "500-burst"_L1, "401-once"_L1, "token-expires"_L1, "429"_L1, "half-body"_L1,
              "malformed"_L1, "wrong-schema"_L1, "missing-slots"_L1, "late-publication"_L1, "frozen-plant"_L1,
              "reset"_L1, "black-hole"_L1, "showcase"_L1})
            QVERIFY2(builtInScenario(QString(name)), name.data());
    }

    void burstsComeAndGo()
    {
        const auto list = statuses(u"500-burst", FaultScope::BearerApi, 12);
        QCOMPARE(list, (std::vector<int>{500, 500, 500, 0, 0, 0, 0, 0, 0, 0, 500, 500}));
    }

    void tokenIsRefusedOnce()
    {
        QCOMPARE(statuses(u"401-once", FaultScope::BearerApi, 3), (std::vector<int>{401, 0, 0}));
        FaultPlan plan = playing(u"401-once");
        QCOMPARE(next(plan, FaultScope::OpenApi).status, 0); // no token, nothing to refuse
        QCOMPARE(next(plan, FaultScope::BearerApi).status, 401);
        plan.start(*builtInScenario(u"401-once"), kNow); // again
        QCOMPARE(next(plan, FaultScope::BearerApi).status, 401);
    }

    void tokenEndpointHasItsOwnScenario()
    {
        for (const Scenario &entry : builtInScenarios()) {
            FaultPlan plan = playing(entry.name);
            const Fault fault = next(plan, FaultScope::Token);
            QCOMPARE(fault.status, entry.name == u"token-down"_s ? 503 : 0);
            QCOMPARE(fault.delivery.ending, Delivery::Ending::Whole);
            QCOMPARE(plan.tokenFaults(kNow).maxAge,
                     entry.name == u"token-expires"_s ? 5s : std::chrono::seconds::max());
        }
    }

    void documentationAlwaysWorks()
    {
        for (const Scenario &entry : builtInScenarios()) {
            FaultPlan plan = playing(entry.name);
            const Fault fault = next(plan, FaultScope::None);
            QVERIFY(fault.status == 0 && fault.body == Fault::Body::AsIs && fault.delivery.delay == 0ms);
        }
    }

    void commandLineHasTheContractsDefaults()
    {
        const auto options = std::get<Simulator::Options>(read({}).value());
        QCOMPARE(options.host, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(options.port, 8000);
        QCOMPARE(options.scenario, u"ok"_s);
        QCOMPARE(options.tokenLifetime, 3600s);
        QVERIFY(!options.now && options.cache && options.rateLimit == 0);
    }

    void commandLineIsRead()
    {
        const auto options = std::get<Simulator::Options>(
            read({u"--host"_s, u"::1"_s, u"--port=0"_s, u"--scenario"_s, u"slow"_s, u"--seed"_s, u"5"_s,
                  u"--now"_s, u"2026-10-14T14:32:08+02:00"_s, u"--speed"_s, u"60.5"_s, u"--rate-limit"_s,
                  u"4/1000"_s, u"--token-lifetime"_s, u"30"_s, u"--no-cache"_s})
                .value());
        QCOMPARE(options.host, QHostAddress(u"::1"_s));
        QCOMPARE(options.port, 0);
        QCOMPARE(options.seed, 5U);
        QCOMPARE(formatIsoUtc(*options.now), QByteArray("2026-10-14T12:32:08Z"));
        QCOMPARE(options.speed, 60.5);
        QCOMPARE(options.rateLimit, 4);
        QCOMPARE(options.rateWindow, 1000s);
        QCOMPARE(options.tokenLifetime, 30s);
        QVERIFY(!options.cache);
    }

    void commandLineRefuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const QStringList &arguments) {
            QTest::newRow(arguments.join(u' ').toUtf8().constData()) << arguments;
        };
        row({u"--record"_s, u"a.jsonl"_s});
        row({u"--upstream"_s, u"http://127.0.0.1:1"_s});
        row({u"--record"_s, u"a.jsonl"_s, u"--upstream"_s, u"ftp://127.0.0.1"_s});
        row({u"--record"_s, u"a.jsonl"_s, u"--upstream"_s, u"https://user:pass@example.org"_s});
        row({u"--record"_s, u"a.jsonl"_s, u"--upstream"_s, u"http://127.0.0.1:1"_s, u"--replay"_s, u"b"_s});
        row({u"--replay"_s, u"b"_s, u"--scenario"_s, u"slow"_s});
        row({u"--replay"_s, u""_s});
        row({u"--port"_s, u"65536"_s});
        row({u"--port"_s, u"http"_s});
        row({u"--seed"_s, u"-1"_s});
        row({u"--now"_s, u"today"_s});
        row({u"--speed"_s, u"0"_s});
        row({u"--speed"_s, u"nan"_s});
        row({u"--rate-limit"_s, u"4"_s});
        row({u"--rate-limit"_s, u"4/0"_s});
        row({u"--rate-limit"_s, u"4/1/1"_s});
        row({u"--token-lifetime"_s, u"0"_s});
        row({u"--host"_s, u"example.org"_s});
        row({u"--unknown"_s});
        row({u"serve"_s});
    }

    void commandLineRefuses()
    {
        QFETCH(QStringList, arguments);
        const auto result = read(arguments);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Config);
        QVERIFY(!result.error().text().contains(u'\n'));
    }

    void helpAndVersionAreText()
    {
        QVERIFY(std::get<CliText>(read({u"--help"_s}).value()).text.contains(u"--scenario"_s));
        QVERIFY(std::get<CliText>(read({u"-h"_s}).value()).text.contains(u"--scenario"_s));
        QVERIFY(std::get<CliText>(read({u"--version"_s}).value()).text.startsWith(u"energy-trading-mock "_s));
    }

    void headsAreReadInPieces()
    {
        const QByteArray head = "GET /a?b=c HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\n\r\n";
        for (qsizetype cut = 0; cut < head.size(); ++cut)
            QVERIFY(std::holds_alternative<HeadIncomplete>(readRequestHead(head.left(cut), {})));
        const auto verdict = readRequestHead(head + "GET /next", {});
        const auto *whole = std::get_if<RequestHead>(&verdict);
        QVERIFY(whole);
        QCOMPARE(whole->target, QByteArray("/a?b=c"));
        QCOMPARE(whole->size, head.size());
        QVERIFY(!whole->keepAlive);
    }
};

QTEST_GUILESS_MAIN(MockScenariosTest)
#include "scenarios_test.moc"
