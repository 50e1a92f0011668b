// What the collector prints: JSON by the contract, tables, log lines.
#include "collector/cycle_report.h"
#include "collector/status_report.h"
#include "collector/status_window.h"
#include "collector/time_argument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const UtcTime kNow = *parseIsoTime("2026-10-14T12:31:04Z");

CycleReport sampleCycle()
{
    CycleReport report;
    report.duration = 12'345us;
    report.outboxDepth = 2;
    EndpointReport row;
    row.sourceId = u"desk"_s;
    row.endpoint = Endpoint::Prices;
    row.outcome = Outcome::Ok;
    row.httpStatus = 200;
    row.attempts = 2;
    row.responseTime = 17ms;
    row.rows = 768;
    row.rowsNew = 4;
    report.endpoints.push_back(row);
    return report;
}
} // namespace

class ViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cycleJsonIsTheContracts();
    void exitCodes();
    void statusJsonIsTheContracts();
    void windowJsonTellsWhatIsKnown();
    void timeArguments();
};

void ViewsTest::cycleJsonIsTheContracts()
{
    const QByteArray json = cycleJson(sampleCycle());
    QCOMPARE(json.count('\n'), 1);
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    QCOMPARE(object.keys(), (QStringList{u"cycle_ms"_s, u"endpoints"_s, u"outbox_depth"_s}));
    QCOMPARE(object.value(u"cycle_ms"_s).toDouble(), 12.345);
    const QJsonObject row = object.value(u"endpoints"_s).toArray().first().toObject();
    QCOMPARE(row.keys(),
             (QStringList{u"attempts"_s, u"endpoint"_s, u"error"_s, u"http_status"_s, u"outcome"_s,
                          u"response_time_ms"_s, u"rows"_s, u"rows_new"_s, u"source"_s}));
    QCOMPARE(row.value(u"outcome"_s).toString(), u"ok"_s);
    QVERIFY(row.value(u"error"_s).isNull());
    QVERIFY(cycleTable(sampleCycle()).startsWith("source  endpoint  outcome"));
}

void ViewsTest::exitCodes()
{
    CycleReport report = sampleCycle();
    QVERIFY(cycleExitCode(report) == ExitCode::Done);
    report.endpoints.front().outcome = Outcome::NotPublished;
    QVERIFY(cycleExitCode(report) == ExitCode::Done);
    report.centralFailure = Error{.code = ErrorCode::DatabaseDown, .what = u"gone"_s};
    QVERIFY(cycleExitCode(report) == ExitCode::Partly);
    report.centralFailure->code = ErrorCode::SchemaNewer;
    QVERIFY(cycleExitCode(report) == ExitCode::Refused);
    report.centralFailure.reset();
    report.endpoints.front().outcome = Outcome::Partial;
    QVERIFY(cycleExitCode(report) == ExitCode::Partly);
    report.endpoints.front().outcome = Outcome::Unknown;
    report.endpoints.front().refused = true;
    report.endpoints.front().attempts = 0;
    QVERIFY(cycleExitCode(report) == ExitCode::Refused);
    report.endpoints.push_back(
        {u"desk"_s, Endpoint::Plant, Outcome::Timeout, {}, 1, 1ms, 0, 0, u"x"_s, false});
    QVERIFY(cycleExitCode(report) == ExitCode::Partly);
    report.failure = Error{.code = ErrorCode::Storage, .what = u"disk full"_s};
    QVERIFY(cycleExitCode(report) == ExitCode::Failed);
}

void ViewsTest::statusJsonIsTheContracts()
{
    StatusReport view;
    view.now = kNow;
    view.engine.central.health = CentralHealth::Buffering;
    view.engine.central.outboxDepth = 7;
    view.engine.central.outboxParked = 2;
    view.engine.lease.isMine = false;
    view.engine.lease.holder = u"desk-1"_s;
    view.engine.lease.epoch = 12;
    view.engine.lease.expiresAt = kNow + 20s;
    EndpointStatus plant;
    plant.sourceId = u"desk"_s;
    plant.endpoint = Endpoint::Plant;
    plant.judged.state = EndpointState::Old;
    view.engine.overall = {
        OverallState::Degraded,
        {u"endpoint_state"_s, {{u"state"_s, u"old"_s}, {u"endpoint"_s, u"plant"_s}, {u"count"_s, 1}}},
        {u"endpoints_answer"_s, {{u"part"_s, 1}, {u"whole"_s, 1}}}};
    plant.lastSuccess = kNow - 90s;
    view.rows = {{plant, Availability{22h, 1h, 1h}}};
    const QJsonObject object = QJsonDocument::fromJson(statusJson(view)).object();
    QCOMPARE(object.keys(), (QStringList{u"alerts"_s, u"central"_s, u"endpoints"_s, u"hosts"_s, u"leader"_s,
                                         u"outbox_depth"_s, u"overall"_s, u"overall_why"_s, u"parked"_s}));
    QCOMPARE(object.value(u"overall"_s).toString(), u"degraded"_s);
    QCOMPARE(object.value(u"overall_why"_s).toString(), u"Plant sends old data, 1 of 1 endpoints answers"_s);
    QCOMPARE(object.value(u"parked"_s).toInt(), 2);
    QCOMPARE(object.value(u"central"_s).toString(), u"buffering"_s);
    const QJsonObject leader = object.value(u"leader"_s).toObject();
    QCOMPARE(leader.keys(), (QStringList{u"epoch"_s, u"expires_at"_s, u"holder"_s, u"is_me"_s}));
    QCOMPARE(leader.value(u"expires_at"_s).toString(), u"2026-10-14T12:31:24Z"_s);
    const QJsonObject row = object.value(u"endpoints"_s).toArray().first().toObject();
    QCOMPARE(row.keys(), (QStringList{u"age_s"_s, u"availability_24h"_s, u"coverage_24h"_s, u"endpoint"_s,
                                      u"last_success"_s, u"next_due"_s, u"source"_s, u"state"_s}));
    QCOMPARE(row.value(u"age_s"_s).toInt(), 90);
    QCOMPARE(row.value(u"state"_s).toString(), u"old"_s);
    QCOMPARE(row.value(u"availability_24h"_s).toDouble(), 95.65);
    QCOMPARE(row.value(u"coverage_24h"_s).toDouble(), 95.83);
    QVERIFY(row.value(u"next_due"_s).isNull());
}

void ViewsTest::windowJsonTellsWhatIsKnown()
{
    AppConfig config;
    SourceConfig source;
    source.id = u"desk"_s;
    source.endpoints = {Endpoint::Plant, Endpoint::Health};
    config.sources = {source};
    const UtcTime to = std::chrono::floor<std::chrono::hours>(kNow);
    HourlyHealth hour{to - 1h, u"desk"_s, u"plant"_s, u"desk-1"_s, 40, 30, 1, 900ms, 30ms, {}};
    LatencyHistogram latency;
    latency.add(30ms, 30);
    hour.latencyCounts = latency.toBytes();
    const WindowFigures view = windowFigures(u"7d"_s, to - 24h * 7, to, config, {hour});
    const QJsonObject object = QJsonDocument::fromJson(windowJson(view)).object();
    QCOMPARE(object.keys(), (QStringList{u"endpoints"_s, u"from"_s, u"to"_s, u"window"_s}));
    const QJsonArray rows = object.value(u"endpoints"_s).toArray();
    QCOMPARE(rows.size(), 2);
    const QJsonObject plant = rows.at(0).toObject();
    QCOMPARE(plant.value(u"checks"_s).toInt(), 40);
    QCOMPARE(plant.value(u"availability"_s).toDouble(), 75.0);
    QCOMPARE(plant.value(u"coverage"_s).toDouble(), 0.59); // one hour of 168
    QCOMPARE(plant.value(u"p50_ms"_s).toInt(), 30);
    QCOMPARE(plant.value(u"p95_ms"_s).toInt(), 30);
    QVERIFY(plant.value(u"p99_ms"_s).isNull()); // of 30 calls no 99th percentile
    const QJsonObject health = rows.at(1).toObject();
    QVERIFY(health.value(u"availability"_s).isNull());
    QVERIFY(health.value(u"p50_ms"_s).isNull());
    QVERIFY(windowTable(view).contains("available 7d"));
    QVERIFY(!windowLength(u"2d"_s));
    QVERIFY(windowLength(u"90d"_s) == 24h * 90);
}

void ViewsTest::timeArguments()
{
    // Local midnight in Zurich, before and after the change.
    QCOMPARE(formatIsoUtc(*timeArgument(u"2026-10-25"_s, u"--from"_s)), QByteArray("2026-10-24T22:00:00Z"));
    QCOMPARE(formatIsoUtc(*timeArgument(u"2026-10-26"_s, u"--to"_s)), QByteArray("2026-10-25T23:00:00Z"));
    QCOMPARE(formatIsoUtc(*timeArgument(u"2026-10-14T06:00+02:00"_s, u"--to"_s)),
             QByteArray("2026-10-14T04:00:00Z"));
    QVERIFY(!timeArgument(u"2026-10-14T06:00"_s, u"--to"_s)); // no offset
    QVERIFY(!dateArgument(u"yesterday"_s, u"--to"_s));
}

QTEST_GUILESS_MAIN(ViewsTest)
#include "reports_test.moc"
