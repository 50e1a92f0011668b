// The table of scenarios, what each makes of an answer, and the command line that chooses one.
#include "mock/cli.h"
#include "mock/http/request_head.h"
#include "mock/scenario/scenario.h"

#include <QTest>

#include <set>

using namespace etcm;
using namespace etcm::mock;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
std::vector<int> statuses(Scenario scenario, FaultScope scope, int count)
{
    FaultPlan plan;
    plan.start(scenario);
    std::vector<int> list;
    for (int i = 0; i < count; ++i)
        list.push_back(plan.next(scope).status);
    return list;
}

Result<std::variant<Simulator::Options, CliText>> read(const QStringList &arguments)
{
    return readCommandLine(QStringList{u"energy-trading-mock"_s} + arguments);
}
} // namespace

class TestMockScenarios : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreUniqueAndRead()
    {
        std::set<QString> names;
        for (const ScenarioEntry &entry : scenarios()) {
            const QString name = scenarioName(entry.scenario);
            QVERIFY(names.insert(name).second);
            QCOMPARE(scenarioFromName(name), std::optional(entry.scenario));
        }
        QVERIFY(!scenarioFromName(u"OK"_s));
        QVERIFY(!scenarioFromName(QString()));
    }

    void theContractsScenariosExist()
    {
        for (const auto name :
             {"ok"_L1, "slow"_L1, "500-burst"_L1, "401-once"_L1, "token-expires"_L1, "429"_L1, "half-body"_L1,
              "malformed"_L1, "wrong-schema"_L1, "missing-slots"_L1, "late-publication"_L1, "frozen-plant"_L1,
              "reset"_L1, "black-hole"_L1, "showcase"_L1})
            QVERIFY2(scenarioFromName(QString(name)), name.data());
    }

    void burstsComeAndGo()
    {
        const auto list = statuses(Scenario::Burst500, FaultScope::BearerApi, 12);
        QCOMPARE(list, (std::vector<int>{500, 500, 500, 0, 0, 0, 0, 0, 0, 0, 500, 500}));
    }

    void tokenIsRefusedOnce()
    {
        QCOMPARE(statuses(Scenario::Once401, FaultScope::BearerApi, 3), (std::vector<int>{401, 0, 0}));
        FaultPlan plan;
        plan.start(Scenario::Once401);
        QCOMPARE(plan.next(FaultScope::OpenApi).status, 0); // no token, nothing to refuse
        QCOMPARE(plan.next(FaultScope::BearerApi).status, 401);
        plan.start(Scenario::Once401); // again
        QCOMPARE(plan.next(FaultScope::BearerApi).status, 401);
    }

    void tokenEndpointHasItsOwnScenario()
    {
        for (const ScenarioEntry &entry : scenarios()) {
            FaultPlan plan;
            plan.start(entry.scenario);
            const Fault fault = plan.next(FaultScope::Token);
            QCOMPARE(fault.status, entry.scenario == Scenario::TokenDown ? 503 : 0);
            QCOMPARE(fault.delivery.ending, Delivery::Ending::Whole);
        }
    }

    void documentationAlwaysWorks()
    {
        for (const ScenarioEntry &entry : scenarios()) {
            FaultPlan plan;
            plan.start(entry.scenario);
            const Fault fault = plan.next(FaultScope::None);
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
        row({u"--scenario"_s, u"/tmp/file.toml"_s});
        row({u"--scenario"_s, u""_s});
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

QTEST_GUILESS_MAIN(TestMockScenarios)
#include "test_mock_scenarios.moc"
