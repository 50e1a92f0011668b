// What the collector prints: JSON by the contract, tables, log lines.
#include "collector/cycle_view.h"
#include "collector/status_view.h"
#include "collector/time_argument.h"
#include "engine/log_sink.h"

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

class TestViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cycleJsonIsTheContracts();
    void exitCodes();
    void statusJsonIsTheContracts();
    void logLinesHaveNoSecretsAndNoBreaks();
    void timeArguments();
};

void TestViews::cycleJsonIsTheContracts()
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

void TestViews::exitCodes()
{
    CycleReport report = sampleCycle();
    QVERIFY(cycleExitCode(report) == ExitCode::Done);
    report.endpoints.front().outcome = Outcome::NotPublished;
    QVERIFY(cycleExitCode(report) == ExitCode::Done);
    report.endpoints.front().outcome = Outcome::Partial;
    QVERIFY(cycleExitCode(report) == ExitCode::Partly);
    report.endpoints.front().outcome = Outcome::Unknown;
    report.endpoints.front().refused = true;
    QVERIFY(cycleExitCode(report) == ExitCode::Refused);
    report.endpoints.push_back(
        {u"desk"_s, Endpoint::Plant, Outcome::Timeout, {}, 1, 1ms, 0, 0, u"x"_s, false});
    QVERIFY(cycleExitCode(report) == ExitCode::Partly);
    report.failure = Error{ErrorCode::Storage, u"disk full"_s, {}, {}, Outcome::Unknown, {}, false};
    QVERIFY(cycleExitCode(report) == ExitCode::Failed);
}

void TestViews::statusJsonIsTheContracts()
{
    StatusView view;
    view.now = kNow;
    view.engine.central = CentralHealth::Buffering;
    view.engine.outboxDepth = 7;
    view.engine.outboxParked = 2;
    view.engine.isLeader = false;
    view.engine.leaseHolder = u"desk-1"_s;
    view.engine.leaseEpoch = 12;
    view.engine.leaseExpiresAt = kNow + 20s;
    EndpointStatus plant;
    plant.sourceId = u"desk"_s;
    plant.endpoint = Endpoint::Plant;
    plant.state = EndpointState::Stale;
    plant.lastSuccess = kNow - 90s;
    view.rows = {{plant, Availability{22h, 1h, 1h}}};
    const QJsonObject object = QJsonDocument::fromJson(statusJson(view)).object();
    QCOMPARE(object.keys(), (QStringList{u"central"_s, u"endpoints"_s, u"hosts"_s, u"leader"_s,
                                         u"outbox_depth"_s, u"parked"_s}));
    QCOMPARE(object.value(u"parked"_s).toInt(), 2);
    QCOMPARE(object.value(u"central"_s).toString(), u"buffering"_s);
    const QJsonObject leader = object.value(u"leader"_s).toObject();
    QCOMPARE(leader.keys(), (QStringList{u"epoch"_s, u"expires_at"_s, u"holder"_s, u"is_me"_s}));
    QCOMPARE(leader.value(u"expires_at"_s).toString(), u"2026-10-14T12:31:24Z"_s);
    const QJsonObject row = object.value(u"endpoints"_s).toArray().first().toObject();
    QCOMPARE(row.keys(), (QStringList{u"age_s"_s, u"availability_24h"_s, u"coverage_24h"_s, u"endpoint"_s,
                                      u"last_success"_s, u"next_due"_s, u"source"_s, u"state"_s}));
    QCOMPARE(row.value(u"age_s"_s).toInt(), 90);
    QCOMPARE(row.value(u"state"_s).toString(), u"stale"_s);
    QCOMPARE(row.value(u"availability_24h"_s).toDouble(), 95.65);
    QCOMPARE(row.value(u"coverage_24h"_s).toDouble(), 95.83);
    QVERIFY(row.value(u"next_due"_s).isNull());
}

void TestViews::logLinesHaveNoSecretsAndNoBreaks()
{
    const QString message = u"first\nsecond Authorization: Bearer abcdef123456 client_secret=hunter22"_s;
    const QByteArray text = formatLogLine(LogFormat::Text, kNow, QtWarningMsg, "etcm.engine", message);
    QVERIFY(text.startsWith("2026-10-14T12:31:04Z warning etcm.engine: first second"));
    QVERIFY(!text.contains('\n'));
    const QByteArray json = formatLogLine(LogFormat::Json, kNow, QtCriticalMsg, "etcm.engine", message);
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    QCOMPARE(object.value(u"level"_s).toString(), u"error"_s);
    for (const QByteArray &line : {text, json}) {
        QVERIFY(!line.contains("abcdef123456"));
        QVERIFY(!line.contains("hunter22"));
    }
}

void TestViews::timeArguments()
{
    // Local midnight in Zurich, before and after the change.
    QCOMPARE(formatIsoUtc(*timeArgument(u"2026-10-25"_s, u"--from"_s)), QByteArray("2026-10-24T22:00:00Z"));
    QCOMPARE(formatIsoUtc(*timeArgument(u"2026-10-26"_s, u"--to"_s)), QByteArray("2026-10-25T23:00:00Z"));
    QCOMPARE(formatIsoUtc(*timeArgument(u"2026-10-14T06:00+02:00"_s, u"--to"_s)),
             QByteArray("2026-10-14T04:00:00Z"));
    QVERIFY(!timeArgument(u"2026-10-14T06:00"_s, u"--to"_s)); // no offset
    QVERIFY(!dateArgument(u"yesterday"_s, u"--to"_s));
}

QTEST_GUILESS_MAIN(TestViews)
#include "views_test.moc"
