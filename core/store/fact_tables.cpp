#include "store/fact_tables.h"

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;
using enum ColumnKind;

namespace
{
constexpr QLatin1StringView kDoubtedStart = "start_timestamp"_L1;

// The order of the columns is that of plantRow() and readingOf().
constexpr std::array kPlantColumns{
    FactColumn{"source_id"_L1, Text},
    FactColumn{"plant_id"_L1, Text},
    FactColumn{"timestamp"_L1, Instant},
    FactColumn{"operational_status"_L1, Text},
    FactColumn{"voltage_kv"_L1, Measure},
    FactColumn{"active_power_mw"_L1, Measure},
    FactColumn{"reactive_power_mvar"_L1, Measure},
    FactColumn{"wind_speed_kmh"_L1, Measure},
    FactColumn{"ingested_at"_L1, Instant},
    FactColumn{"raw_status"_L1, Text},
    FactColumn{"implausible"_L1, Text},
};
constexpr QLatin1StringView kPlantConflict =
    "ON CONFLICT (source_id, plant_id, timestamp) DO UPDATE SET"
    " operational_status = excluded.operational_status, voltage_kv = excluded.voltage_kv,"
    " active_power_mw = excluded.active_power_mw, reactive_power_mvar = excluded.reactive_power_mvar,"
    " wind_speed_kmh = excluded.wind_speed_kmh, ingested_at = excluded.ingested_at,"
    " raw_status = excluded.raw_status, implausible = excluded.implausible"
    " WHERE excluded.ingested_at >= plant_status.ingested_at AND ("
    "plant_status.voltage_kv IS DISTINCT FROM excluded.voltage_kv"
    " OR plant_status.active_power_mw IS DISTINCT FROM excluded.active_power_mw"
    " OR plant_status.reactive_power_mvar IS DISTINCT FROM excluded.reactive_power_mvar"
    " OR plant_status.wind_speed_kmh IS DISTINCT FROM excluded.wind_speed_kmh"
    " OR plant_status.operational_status IS DISTINCT FROM excluded.operational_status"
    " OR plant_status.raw_status IS DISTINCT FROM excluded.raw_status"
    " OR plant_status.implausible IS DISTINCT FROM excluded.implausible)"_L1;

// The order is that of signalRow() and signalOf().
constexpr std::array kSignalColumns{
    FactColumn{"source_id"_L1, Text},          FactColumn{"signal_name"_L1, Text},
    FactColumn{"start_timestamp"_L1, Instant}, FactColumn{"end_timestamp"_L1, Instant},
    FactColumn{"description"_L1, Text},        FactColumn{"signal_date"_L1, Date},
    FactColumn{"ingested_at"_L1, Instant},     FactColumn{"implausible"_L1, Text},
};
constexpr QLatin1StringView kSignalConflict =
    "ON CONFLICT (source_id, signal_name, start_timestamp) DO UPDATE SET"
    " end_timestamp = excluded.end_timestamp, description = excluded.description,"
    " signal_date = excluded.signal_date, ingested_at = excluded.ingested_at,"
    " implausible = excluded.implausible"
    " WHERE excluded.ingested_at >= control_signals.ingested_at AND ("
    "control_signals.end_timestamp IS DISTINCT FROM excluded.end_timestamp"
    " OR control_signals.description IS DISTINCT FROM excluded.description"
    " OR control_signals.signal_date IS DISTINCT FROM excluded.signal_date"
    " OR control_signals.implausible IS DISTINCT FROM excluded.implausible)"_L1;
} // namespace

const FactTable &plantTable()
{
    static constexpr FactTable table{"plant_status"_L1, kPlantColumns, 3, kPlantConflict};
    return table;
}

const FactTable &signalTable()
{
    static constexpr FactTable table{"control_signals"_L1, kSignalColumns, 3, kSignalConflict};
    return table;
}

QVariantList plantRow(const FactBatch &batch, const PlantReading &reading)
{
    return {batch.sourceId,
            reading.plantId,
            instantValue(reading.timestamp),
            operationalStatusName(reading.status),
            measureValue(reading.voltageKv),
            measureValue(reading.activePowerMw),
            measureValue(reading.reactivePowerMvar),
            measureValue(reading.windSpeedKmh),
            instantValue(batch.fetchedAt),
            textOrNull(reading.rawStatus),
            textOrNull(plantQuantitiesText(reading.implausible))};
}

QVariantList signalRow(const FactBatch &batch, const ControlSignal &signal)
{
    return {batch.sourceId,
            signal.name,
            instantValue(signal.start),
            instantValue(signal.end),
            textOrNull(signal.description),
            QString::fromLatin1(formatIsoDate(signal.date)),
            instantValue(batch.fetchedAt),
            textOrNull(signal.implausible ? QString(kDoubtedStart) : QString())};
}

PlantReading readingOf(const Statement &row)
{
    return {row.text(1),
            fromEpochMs(row.integer(2)),
            operationalStatusFromText(row.text(3)),
            row.text(9),
            row.number(4),
            row.number(5),
            row.number(6),
            row.number(7),
            plantQuantitiesFromText(row.text(10))};
}

ControlSignal signalOf(const Statement &row)
{
    ControlSignal activation{row.text(1),
                             row.text(4),
                             {},
                             fromEpochMs(row.integer(2)),
                             fromEpochMs(row.integer(3)),
                             isDoubted(row.text(7), kDoubtedStart)};
    if (const auto date = parseIsoDate(row.text(5).toLatin1()))
        activation.date = *date;
    return activation;
}

} // namespace etcm
