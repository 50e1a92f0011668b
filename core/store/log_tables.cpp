#include "store/log_tables.h"

#include <QJsonDocument>

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;
using enum ColumnKind;
using std::chrono::milliseconds;

namespace
{
// The order of the columns is that of requestRow() and requestOf().
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

// The order is that of transitionRow() and transitionOf().
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

template <typename Phase>
QVariant msOrNull(const std::optional<Phase> &phase)
{
    return phase ? QVariant(static_cast<qlonglong>(phase->count()))
                 : QVariant(QMetaType(QMetaType::LongLong));
}

QVariant factsOrNull(const Message &message)
{
    return message.isEmpty() ? textOrNull({})
                             : QString::fromUtf8(QJsonDocument(message.facts).toJson(QJsonDocument::Compact));
}

Message messageOf(const Statement &row, int key)
{
    return {row.text(key), QJsonDocument::fromJson(row.text(key + 1).toUtf8()).object()};
}

std::optional<milliseconds> phase(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(milliseconds(row.integer(column)));
}
} // namespace

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

std::optional<RequestRecord> requestOf(const Statement &row)
{
    const auto endpoint = endpointFromName(row.text(1));
    if (!endpoint)
        return std::nullopt;
    RequestRecord record;
    record.sourceId = row.text(7);
    record.endpoint = *endpoint;
    record.requestId = row.text(0);
    record.attempt = row.value(10).toInt();
    record.checkedAt = fromEpochMs(row.integer(6));
    // A row of the original design has no outcome: success or "not observed" is all that it says.
    const auto outcome = outcomeFromName(row.text(9));
    record.outcome = outcome ? *outcome : row.value(4).toBool() ? Outcome::Ok : Outcome::Unknown;
    if (!row.isNull(2))
        record.httpStatus = row.value(2).toInt();
    record.phases = {phase(row, 11), phase(row, 12), phase(row, 13), phase(row, 14),
                     milliseconds(row.integer(3))};
    record.error = row.text(5);
    return record;
}

AlertTransition transitionOf(const Statement &row)
{
    return {row.text(0),
            row.text(4),
            row.text(5),
            row.text(6),
            alertStateFromName(row.text(3)).value_or(AlertState::Ok),
            alertStateFromName(row.text(2)).value_or(AlertState::Ok),
            severityFromName(row.text(7)).value_or(Severity::Warning),
            fromEpochMs(row.integer(1)),
            row.text(8),
            row.value(9).toBool(),
            messageOf(row, 10)};
}

} // namespace etcm
