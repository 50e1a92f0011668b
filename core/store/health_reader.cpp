#include "store/health_reader.h"

#include <QJsonDocument>

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace
{
std::optional<milliseconds> phase(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(milliseconds(row.integer(column)));
}

RequestRecord recordOf(const Statement &row, Endpoint endpoint)
{
    RequestRecord record;
    record.sourceId = row.text(0);
    record.endpoint = endpoint;
    record.requestId = row.text(2);
    record.attempt = row.value(3).toInt();
    record.checkedAt = fromEpochMs(row.integer(4));
    // A row of the original design has no outcome: success or "not observed" is all that it says.
    const auto outcome = outcomeFromName(row.text(5));
    record.outcome = outcome ? *outcome : row.value(13).toBool() ? Outcome::Ok : Outcome::Unknown;
    if (!row.isNull(6))
        record.httpStatus = row.value(6).toInt();
    record.phases = {phase(row, 7), phase(row, 8), phase(row, 9), phase(row, 10),
                     milliseconds(row.integer(11))};
    record.error = row.text(12);
    return record;
}

QString requestText(SqlEngine engine, const QString &rest)
{
    return u"SELECT source_id, endpoint, request_id, attempt, "_s + sqlEpochMs(engine, u"checked_at") +
           u", outcome, status_code, connect_ms, tls_ms, wait_ms, transfer_ms, response_time_ms,"
           " error_message, success FROM api_health_logs WHERE "_s +
           rest;
}

Result<std::vector<AlertTransition>> transitionsWhere(Session &session, const QString &rest,
                                                      const QVariantList &values)
{
    auto row = session.query(
        u"SELECT incident_id, rule, source_id, target, from_state, to_state, severity, "_s +
            sqlEpochMs(session.engine(), u"changed_at") +
            u", message, notified, message_key, message_facts FROM alert_transitions WHERE "_s + rest,
        values);
    if (!row)
        return fail(row.error());
    std::vector<AlertTransition> found;
    while (row->next()) {
        found.push_back({row->text(0),
                         row->text(1),
                         row->text(2),
                         row->text(3),
                         alertStateFromName(row->text(4)).value_or(AlertState::Ok),
                         alertStateFromName(row->text(5)).value_or(AlertState::Ok),
                         severityFromName(row->text(6)).value_or(Severity::Warning),
                         fromEpochMs(row->integer(7)),
                         row->text(8),
                         row->value(9).toBool(),
                         {row->text(10), QJsonDocument::fromJson(row->text(11).toUtf8()).object()}});
    }
    return found;
}
} // namespace

Result<std::vector<EndpointWindow>> readRequests(Session &session, UtcTime from, UtcTime to)
{
    const QString at = sqlInstant(session.engine(), u"?");
    auto row = session.query(
        requestText(session.engine(), u"checked_at >= "_s + at + u" AND checked_at < "_s + at +
                                          u" ORDER BY source_id, endpoint, checked_at, attempt"_s),
        {qlonglong{toEpochMs(from)}, qlonglong{toEpochMs(to)}});
    if (!row)
        return fail(row.error());
    std::vector<EndpointWindow> windows;
    while (row->next()) {
        const auto endpoint = endpointFromName(row->text(1));
        if (!endpoint)
            continue; // an endpoint that a newer program or another tool wrote
        RequestRecord record = recordOf(*row, *endpoint);
        if (windows.empty() || windows.back().sourceId != record.sourceId ||
            windows.back().endpoint != *endpoint)
            windows.push_back({record.sourceId, *endpoint, {}});
        windows.back().requests.push_back(std::move(record));
    }
    return windows;
}

Result<std::vector<RequestRecord>> readRequestsById(Session &session, qint64 after, qint64 last,
                                                    const QString &collectorId)
{
    QVariantList values{after, last};
    QString which = u"id > ? AND id <= ?"_s;
    if (!collectorId.isEmpty()) {
        which += u" AND coalesce(collector_id, ?) = ?"_s;
        values += {collectorId, collectorId};
    }
    auto row = session.query(requestText(session.engine(), which + u" ORDER BY id"_s), values);
    if (!row)
        return fail(row.error());
    std::vector<RequestRecord> found;
    while (row->next()) {
        if (const auto endpoint = endpointFromName(row->text(1)))
            found.push_back(recordOf(*row, *endpoint));
    }
    return found;
}

Result<std::vector<AlertTransition>> readTransitions(Session &session, UtcTime from, UtcTime to, int newest)
{
    const QString at = sqlInstant(session.engine(), u"?");
    return transitionsWhere(session,
                            u"changed_at >= "_s + at + u" AND changed_at < "_s + at +
                                u" ORDER BY changed_at DESC, id DESC LIMIT ?"_s,
                            {qlonglong{toEpochMs(from)}, qlonglong{toEpochMs(to)}, newest});
}

Result<std::vector<AlertTransition>> readTransitionsById(Session &session, qint64 after, qint64 last)
{
    return transitionsWhere(session, u"id > ? AND id <= ? ORDER BY id"_s, {after, last});
}

} // namespace etcm
