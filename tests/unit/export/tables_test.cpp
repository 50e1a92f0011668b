// Plant, signals, calls and alerts: each column once, present and missing.
#include "export/exporter.h"

#include <QBuffer>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
const UtcTime kTime = *parseIsoTime("2026-10-25T02:15:00+02:00");

template <typename T, typename Export>
QByteArray exported(Export write, std::vector<T> facts)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<ExportSummary> summary = write(buffer, oneChunk(facts), ExportOptions{}, std::stop_token());
    const bool counted = summary && summary->rows == std::ssize(facts) && summary->bytes == buffer.size();
    return counted ? buffer.data() : QByteArray("wrong summary");
}
} // namespace

class TablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plant()
    {
        PlantReading full{u"lutersarni"_s, kTime,     OperationalStatus::Running,
                          u"in Betrieb"_s, 20.697998, -0.0,
                          -0.02,           12.959999};
        full.implausible = PlantQuantities(PlantQuantity::Time) | PlantQuantity::ActivePower;
        PlantReading bare{
            u"lutersarni"_s, kTime, OperationalStatus::Unknown, u"=weiss, nicht"_s, {}, {}, {}, {}};
        QCOMPARE(
            exported<StoredReading>(exportPlant, {{u"ckw"_s, full, kTime + 90s}, {u"ckw"_s, bare, kTime}}),
            QByteArray(
                "source_id,plant_id,timestamp_utc,timestamp_local,operational_status,raw_status,"
                "voltage_kv,active_power_mw,reactive_power_mvar,wind_speed_kmh,quality,age_s,implausible\r\n"
                "ckw,lutersarni,2026-10-25T00:15:00Z,2026-10-25T02:15:00+02:00,running,in Betrieb,"
                "20.697998,0,-0.02,12.959999,complete,90,timestamp_utc active_power_mw\r\n"
                "ckw,lutersarni,2026-10-25T00:15:00Z,2026-10-25T02:15:00+02:00,unknown,"
                "\"'=weiss, nicht\",,,,,partial,0,\r\n"));
    }

    void signalsOverTheClockChange()
    {
        const ControlSignal boiler{u"000R"_s, u"Boiler 4 h"_s, LocalDate(2026y, October, 25d), kTime,
                                   kTime + 4h};
        QCOMPARE(exported<StoredSignal>(exportSignals, {{u"ckw"_s, boiler}}),
                 QByteArray(
                     "source_id,signal_name,description,signal_date,start_utc,end_utc,start_local,end_local,"
                     "duration_min,implausible\r\n"
                     "ckw,000R,Boiler 4 h,2026-10-25,2026-10-25T00:15:00Z,2026-10-25T04:15:00Z,"
                     "2026-10-25T02:15:00+02:00,2026-10-25T05:15:00+01:00,240,\r\n"));
    }

    void calls()
    {
        RequestRecord good;
        good.requestId = u"id-1"_s;
        good.sourceId = u"ckw"_s;
        good.endpoint = Endpoint::Prices;
        good.checkedAt = kTime + 123ms;
        good.outcome = Outcome::Ok;
        good.httpStatus = 200;
        good.phases = {10ms, 20ms, 30ms, 4ms, 64ms};
        RequestRecord bad = good;
        bad.requestId = u"id-2"_s;
        bad.attempt = 2;
        bad.outcome = Outcome::Timeout;
        bad.httpStatus.reset();
        bad.phases = {{}, {}, {}, {}, 10'000ms};
        bad.error = u"no answer in time, 10 s"_s;
        RequestRecord held = bad; // nobody was asked: no time, not 0 ms
        held.requestId = u"id-3"_s;
        held.attempt = 0;
        held.phases = {};
        held.error.clear();
        QCOMPARE(exported<RequestRecord>(exportHealth, {good, bad, held}),
                 QByteArray(
                     "source_id,endpoint,checked_at_utc,checked_at_local,attempt,outcome,status_code,success,"
                     "response_time_ms,connect_ms,tls_ms,wait_ms,transfer_ms,error_message,request_id\r\n"
                     "ckw,prices,2026-10-25T00:15:00.123Z,2026-10-25T02:15:00.123+02:00,1,ok,200,true,64,10,"
                     "20,30,4,,id-1\r\n"
                     "ckw,prices,2026-10-25T00:15:00.123Z,2026-10-25T02:15:00.123+02:00,2,timeout,,false,"
                     "10000,,,,,\"no answer in time, 10 s\",id-2\r\n"
                     "ckw,prices,2026-10-25T00:15:00.123Z,2026-10-25T02:15:00.123+02:00,0,timeout,,false,"
                     ",,,,,,id-3\r\n"));
    }

    void alerts()
    {
        const AlertTransition step{u"inc-1"_s,
                                   u"endpoint_down"_s,
                                   u"ckw"_s,
                                   u"plant"_s,
                                   AlertState::Pending,
                                   AlertState::Firing,
                                   Severity::Warning,
                                   kTime,
                                   u"Plant telemetry not answering, HTTP 503"_s,
                                   true};
        QCOMPARE(
            exported<AlertTransition>(exportAlerts, {step}),
            QByteArray("at_utc,at_local,incident_id,rule,source_id,target,from_state,to_state,severity,text,"
                       "notified\r\n"
                       "2026-10-25T00:15:00Z,2026-10-25T02:15:00+02:00,inc-1,endpoint_down,ckw,plant,pending,"
                       "firing,warning,\"Plant telemetry not answering, HTTP 503\",true\r\n"));
    }
};

QTEST_APPLESS_MAIN(TablesTest)
#include "tables_test.moc"
