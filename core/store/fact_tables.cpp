#include "store/fact_tables.h"

#include "domain/price_doubts.h"

#include <QJsonDocument>

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;
using enum ColumnKind;

namespace
{
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

constexpr std::array kRequestColumns{
    FactColumn{"request_id"_L1, Text},     FactColumn{"endpoint"_L1, Text},
    FactColumn{"status_code"_L1, Integer}, FactColumn{"response_time_ms"_L1, Integer},
    FactColumn{"success"_L1, Boolean},     FactColumn{"error_message"_L1, Text},
    FactColumn{"checked_at"_L1, Instant},  FactColumn{"source_id"_L1, Text},
    FactColumn{"collector_id"_L1, Text},   FactColumn{"outcome"_L1, Text},
    FactColumn{"attempt"_L1, Integer},     FactColumn{"connect_ms"_L1, Integer},
    FactColumn{"tls_ms"_L1, Integer},      FactColumn{"wait_ms"_L1, Integer},
    FactColumn{"transfer_ms"_L1, Integer},
};

constexpr std::array kTransitionColumns{
    FactColumn{"incident_id"_L1, Text}, FactColumn{"changed_at"_L1, Instant},
    FactColumn{"to_state"_L1, Text},    FactColumn{"from_state"_L1, Text},
    FactColumn{"rule"_L1, Text},        FactColumn{"source_id"_L1, Text},
    FactColumn{"target"_L1, Text},      FactColumn{"severity"_L1, Text},
    FactColumn{"message"_L1, Text},     FactColumn{"notified"_L1, Boolean},
    FactColumn{"message_key"_L1, Text}, FactColumn{"message_facts"_L1, Text},
};

constexpr std::array kAlertColumns{
    FactColumn{"incident_id"_L1, Text},   FactColumn{"rule"_L1, Text},
    FactColumn{"source_id"_L1, Text},     FactColumn{"target"_L1, Text},
    FactColumn{"state"_L1, Text},         FactColumn{"severity"_L1, Text},
    FactColumn{"opened_at"_L1, Instant},  FactColumn{"changed_at"_L1, Instant},
    FactColumn{"message"_L1, Text},       FactColumn{"message_key"_L1, Text},
    FactColumn{"message_facts"_L1, Text},
};
constexpr QLatin1StringView kAlertConflict =
    "ON CONFLICT (incident_id) DO UPDATE SET state = excluded.state, severity = excluded.severity,"
    " changed_at = excluded.changed_at, message = excluded.message,"
    " message_key = excluded.message_key, message_facts = excluded.message_facts"
    " WHERE excluded.changed_at >= alerts.changed_at"_L1;

constexpr std::array kPriceColumns{
    FactColumn{"source_id"_L1, Text},          FactColumn{"tariff_name"_L1, Text},
    FactColumn{"tariff_type"_L1, Text},        FactColumn{"unit"_L1, Text},
    FactColumn{"start_timestamp"_L1, Instant}, FactColumn{"end_timestamp"_L1, Instant},
    FactColumn{"value"_L1, Measure},           FactColumn{"publication_timestamp"_L1, Instant},
    FactColumn{"ingested_at"_L1, Instant},     FactColumn{"revision"_L1, Integer},
    FactColumn{"implausible"_L1, Text},
};
// The trigger writes a changed value into the journal under the new revision, which must not be taken yet.
constexpr QLatin1StringView kPriceConflict =
    "ON CONFLICT (source_id, tariff_name, tariff_type, unit, start_timestamp) DO UPDATE SET"
    " end_timestamp = excluded.end_timestamp, publication_timestamp = excluded.publication_timestamp,"
    " value = excluded.value, ingested_at = excluded.ingested_at, implausible = excluded.implausible,"
    " revision = {greatest}(excluded.revision, energy_prices.revision"
    " + CASE WHEN energy_prices.value IS DISTINCT FROM excluded.value THEN 1 ELSE 0 END)"_L1;

constexpr std::array kRevisionColumns{
    FactColumn{"source_id"_L1, Text},
    FactColumn{"tariff_name"_L1, Text},
    FactColumn{"tariff_type"_L1, Text},
    FactColumn{"unit"_L1, Text},
    FactColumn{"start_timestamp"_L1, Instant},
    FactColumn{"revision"_L1, Integer},
    FactColumn{"old_value"_L1, Measure},
    FactColumn{"new_value"_L1, Measure},
    FactColumn{"old_publication_timestamp"_L1, Instant},
    FactColumn{"new_publication_timestamp"_L1, Instant},
    FactColumn{"recorded_at"_L1, Instant},
};

template <typename Phase>
QVariant msOrNull(const std::optional<Phase> &phase)
{
    return phase ? QVariant(static_cast<qlonglong>(phase->count()))
                 : QVariant(QMetaType(QMetaType::LongLong));
}

QVariant measure(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType(QMetaType::Double));
}

// A text that has never been set would be NULL for the driver; a column that must not be NULL holds it empty.
QVariant textOrEmpty(const QString &text)
{
    return text.isNull() ? QVariant(u""_s) : QVariant(text);
}

// Empty is not null for a text that a source sent; for one that is only sometimes there it is.
QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text);
}

QVariant factsOrNull(const Message &message)
{
    return message.isEmpty() ? textOrNull({})
                             : QString::fromUtf8(QJsonDocument(message.facts).toJson(QJsonDocument::Compact));
}
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

const FactTable &requestTable()
{
    static constexpr FactTable table{"api_health_logs"_L1, kRequestColumns, 1, "ON CONFLICT DO NOTHING"_L1};
    return table;
}

const FactTable &alertTable()
{
    static constexpr FactTable table{"alerts"_L1, kAlertColumns, 1, kAlertConflict};
    return table;
}

const FactTable &transitionTable()
{
    static constexpr FactTable table{"alert_transitions"_L1, kTransitionColumns, 3,
                                     "ON CONFLICT (incident_id, changed_at, to_state) DO NOTHING"_L1};
    return table;
}

const FactTable &priceTable()
{
    static constexpr FactTable table{"energy_prices"_L1, kPriceColumns, 5, kPriceConflict};
    return table;
}

const FactTable &revisionTable()
{
    static constexpr FactTable table{
        "energy_price_revisions"_L1, kRevisionColumns, 6,
        "ON CONFLICT (source_id, tariff_name, tariff_type, unit, start_timestamp, revision) DO NOTHING"_L1};
    return table;
}

QString columnList(const FactTable &table)
{
    QStringList names;
    for (const FactColumn &column : table.columns)
        names += column.name;
    return names.join(u", ");
}

QVariantList plantRow(const FactBatch &batch, const PlantReading &reading)
{
    return {batch.sourceId,
            reading.plantId,
            instantValue(reading.timestamp),
            operationalStatusName(reading.status),
            measure(reading.voltageKv),
            measure(reading.activePowerMw),
            measure(reading.reactivePowerMvar),
            measure(reading.windSpeedKmh),
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
            doubtValue(signal.implausible, kDoubtedStart)};
}

QVariantList requestRow(const RequestRecord &record, const QString &collectorId)
{
    return {record.requestId,
            endpointName(record.endpoint),
            record.httpStatus ? QVariant(qlonglong{*record.httpStatus})
                              : QVariant(QMetaType(QMetaType::LongLong)),
            record.attempt > 0 ? QVariant(static_cast<qlonglong>(record.phases.total.count()))
                               : QVariant(QMetaType(QMetaType::LongLong)),
            record.success(),
            textOrNull(record.error),
            instantValue(record.checkedAt),
            record.sourceId,
            textOrNull(collectorId),
            outcomeName(record.outcome),
            qlonglong{record.attempt},
            msOrNull(record.phases.connect),
            msOrNull(record.phases.tls),
            msOrNull(record.phases.wait),
            msOrNull(record.phases.transfer)};
}

QVariantList alertRow(const AlertTransition &transition)
{
    return {transition.incidentId,
            transition.rule,
            textOrEmpty(transition.sourceId),
            textOrEmpty(transition.target),
            alertStateName(transition.to),
            severityName(transition.severity),
            instantValue(transition.at),
            instantValue(transition.at),
            textOrNull(transition.text),
            textOrNull(transition.message.key),
            factsOrNull(transition.message)};
}

QVariantList transitionRow(const AlertTransition &transition)
{
    return {transition.incidentId,
            instantValue(transition.at),
            alertStateName(transition.to),
            alertStateName(transition.from),
            transition.rule,
            textOrEmpty(transition.sourceId),
            textOrEmpty(transition.target),
            severityName(transition.severity),
            textOrNull(transition.text),
            transition.notified,
            textOrNull(transition.message.key),
            factsOrNull(transition.message)};
}

QVariant doubtValue(bool doubted, QLatin1StringView column)
{
    return doubted ? QVariant(QString(column)) : QVariant(QMetaType(QMetaType::QString));
}

QVariant doubtValue(const StoredPoint &point)
{
    static constexpr PriceColumnNames names{kDoubtedValue, "publication_timestamp"_L1, kDoubtedStart};
    return textOrNull(doubtedColumns(point, names).join(u','));
}

bool isDoubted(QStringView implausible, QLatin1StringView column)
{
    return !implausible.isEmpty() && implausible.split(u',').contains(column);
}

QVariant instantValue(UtcTime time)
{
    return QVariant(static_cast<qlonglong>(toEpochMs(time)));
}

QVariant instantValue(const std::optional<UtcTime> &time)
{
    return time ? instantValue(*time) : QVariant(QMetaType(QMetaType::LongLong));
}

} // namespace etcm
