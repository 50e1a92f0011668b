// Plant telemetry, control signals, calls and alerts as CSV.
#include "export/exporter.h"

#include "export/table_writer.h"

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
void milliSeconds(CsvWriter &csv, std::optional<milliseconds> duration)
{
    if (duration)
        csv.integer(duration->count());
    else
        csv.empty();
}

void writeReading(TableWriter &table, const StoredReading &stored)
{
    const PlantReading &reading = stored.reading;
    const bool complete =
        reading.voltageKv && reading.activePowerMw && reading.reactivePowerMvar && reading.windSpeedKmh;
    table.csv.text(stored.sourceId);
    table.csv.text(reading.plantId);
    table.times.utc(reading.timestamp);
    table.times.local(reading.timestamp);
    table.csv.text(operationalStatusName(reading.status));
    table.csv.text(reading.rawStatus);
    table.csv.number(reading.voltageKv);
    table.csv.number(reading.activePowerMw);
    table.csv.number(reading.reactivePowerMvar);
    table.csv.number(reading.windSpeedKmh);
    table.csv.plain(complete ? "complete" : "partial");
    table.csv.integer(floor<seconds>(stored.ingestedAt - reading.timestamp).count());
    // As this table calls its columns.
    table.csv.text(plantQuantitiesText(reading.implausible)
                       .replace("timestamp"_L1, "timestamp_utc"_L1)
                       .replace(u',', u' '));
}

void writeSignal(TableWriter &table, const StoredSignal &stored)
{
    const ControlSignal &signal = stored.signal;
    table.csv.text(stored.sourceId);
    table.csv.text(signal.name);
    table.csv.text(signal.description);
    table.csv.plain(formatIsoDate(signal.date));
    table.times.utc(signal.start);
    table.times.utc(signal.end);
    table.times.local(signal.start);
    table.times.local(signal.end);
    table.csv.integer(floor<minutes>(signal.end - signal.start).count());
    table.csv.plain(signal.implausible ? "start_utc" : "");
}

void writeCall(TableWriter &table, const RequestRecord &call)
{
    table.csv.text(call.sourceId);
    table.csv.text(endpointName(call.endpoint));
    table.times.utc(call.checkedAt);
    table.times.local(call.checkedAt);
    table.csv.integer(call.attempt);
    table.csv.text(outcomeName(call.outcome));
    if (call.httpStatus)
        table.csv.integer(*call.httpStatus);
    else
        table.csv.empty();
    table.csv.plain(call.success() ? "true" : "false");
    if (call.attempt > 0)
        table.csv.integer(call.phases.total.count());
    else
        table.csv.empty(); // held back: nobody was asked
    milliSeconds(table.csv, call.phases.connect);
    milliSeconds(table.csv, call.phases.tls);
    milliSeconds(table.csv, call.phases.wait);
    milliSeconds(table.csv, call.phases.transfer);
    table.csv.text(call.error);
    table.csv.text(call.requestId);
}

void writeTransition(TableWriter &table, const AlertTransition &transition)
{
    table.times.utc(transition.at);
    table.times.local(transition.at);
    table.csv.text(transition.incidentId);
    table.csv.text(transition.rule);
    table.csv.text(transition.sourceId);
    table.csv.text(transition.target);
    table.csv.text(alertStateName(transition.from));
    table.csv.text(alertStateName(transition.to));
    table.csv.text(severityName(transition.severity));
    table.csv.text(transition.text);
    table.csv.plain(transition.notified ? "true" : "false");
}

template <typename T>
Result<ExportSummary> exportTable(QIODevice &out, const Chunks<T> &chunks, const ExportOptions &options,
                                  std::stop_token stop, QStringView columns,
                                  void (*writeRow)(TableWriter &, const T &))
{
    TableWriter table(out, options, std::move(stop));
    table.header(columns.toString().split(u' '));
    return table.writeAll(chunks, [&](const T &fact) { writeRow(table, fact); });
}
} // namespace

Result<ExportSummary> exportPlant(QIODevice &out, const Chunks<StoredReading> &chunks,
                                  const ExportOptions &options, std::stop_token stop)
{
    return exportTable(
        out, chunks, options, std::move(stop),
        u"source_id plant_id timestamp_utc timestamp_local operational_status raw_status "
        u"voltage_kv active_power_mw reactive_power_mvar wind_speed_kmh quality age_s implausible",
        writeReading);
}

Result<ExportSummary> exportSignals(QIODevice &out, const Chunks<StoredSignal> &chunks,
                                    const ExportOptions &options, std::stop_token stop)
{
    return exportTable(out, chunks, options, std::move(stop),
                       u"source_id signal_name description signal_date start_utc end_utc start_local "
                       u"end_local duration_min implausible",
                       writeSignal);
}

Result<ExportSummary> exportHealth(QIODevice &out, const Chunks<RequestRecord> &chunks,
                                   const ExportOptions &options, std::stop_token stop)
{
    return exportTable(out, chunks, options, std::move(stop),
                       u"source_id endpoint checked_at_utc checked_at_local attempt outcome status_code "
                       u"success response_time_ms connect_ms tls_ms wait_ms transfer_ms error_message "
                       u"request_id",
                       writeCall);
}

Result<ExportSummary> exportAlerts(QIODevice &out, const Chunks<AlertTransition> &chunks,
                                   const ExportOptions &options, std::stop_token stop)
{
    return exportTable(out, chunks, options, std::move(stop),
                       u"at_utc at_local incident_id rule source_id target from_state to_state severity "
                       u"text notified",
                       writeTransition);
}

} // namespace etcm
