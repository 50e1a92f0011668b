#include "store/health_hours.h"

#include "store/binary_rows.h"

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace
{
// The order of the columns below.
constexpr QLatin1StringView kColumns =
    ", source_id, endpoint, collector_id, checks, successes, neutrals, latency_sum_ms, latency_max_ms,"
    " latency_counts FROM api_health_hourly WHERE "_L1;

// Names repeat from row to row: equal ones share their text.
QString sharing(QString name, const QString &before)
{
    return name == before ? before : name;
}

void append(HourlyHealth row, std::vector<HourlyHealth> &into)
{
    if (!into.empty()) {
        const HourlyHealth &before = into.back();
        row.sourceId = sharing(row.sourceId, before.sourceId);
        row.endpoint = sharing(row.endpoint, before.endpoint);
        row.collectorId = sharing(row.collectorId, before.collectorId);
    }
    into.push_back(std::move(row));
}

Result<void> readLocalHours(Session &session, const HealthHistoryQuery &query,
                            std::vector<HourlyHealth> &into)
{
    QString text = u"SELECT hour"_s + kColumns + u"hour >= ? AND hour < ?"_s;
    const QVariantList values = chosen(query, text);
    auto row = session.query(text + u" ORDER BY source_id, endpoint, hour"_s, values);
    if (!row)
        return fail(row.error());
    while (row->next()) {
        HourlyHealth hour{fromEpochMs(row->integer(0)),
                          row->text(1),
                          row->text(2),
                          row->text(3),
                          row->integer(4),
                          row->integer(5),
                          row->integer(6),
                          milliseconds(row->integer(7)),
                          std::nullopt,
                          row->value(9).toByteArray()};
        if (!row->isNull(8))
            hour.latencyMax = milliseconds(row->integer(8));
        append(std::move(hour), into);
    }
    return {};
}

Result<void> readCentralHours(Session &session, const HealthHistoryQuery &query,
                              std::vector<HourlyHealth> &into)
{
    QByteArray where = "hour >= $1 AND hour < $2";
    QByteArrayList values{formatIsoUtc(query.from), formatIsoUtc(query.to)};
    const auto choose = [&](const char *column, const QString &value) {
        if (value.isEmpty())
            return;
        values += value.toUtf8();
        where += QByteArray(" AND ") + column + " = $" + QByteArray::number(values.size());
    };
    choose("source_id", query.sourceId);
    choose("endpoint", query.endpoint);
    return readBinaryRows(session,
                          QByteArray("SELECT hour") + QByteArray(kColumns.data(), kColumns.size()) + where +
                              " ORDER BY source_id COLLATE \"C\", endpoint COLLATE \"C\", hour",
                          values, [&into](const BinaryRow &row) {
                              HourlyHealth hour{row.instant(0), row.text(1),
                                                row.text(2),    row.text(3),
                                                row.integer(4), row.integer(5),
                                                row.integer(6), milliseconds(row.integer(7)),
                                                std::nullopt,   row.bytes(9).toByteArray()};
                              if (!row.isNull(8))
                                  hour.latencyMax = milliseconds(row.integer(8));
                              append(std::move(hour), into);
                          });
}
} // namespace

QVariantList chosen(const HealthHistoryQuery &query, QString &text)
{
    QVariantList values{qlonglong{toEpochMs(query.from)}, qlonglong{toEpochMs(query.to)}};
    if (!query.sourceId.isEmpty()) {
        text += u" AND source_id = ?"_s;
        values += query.sourceId;
    }
    if (!query.endpoint.isEmpty()) {
        text += u" AND endpoint = ?"_s;
        values += query.endpoint;
    }
    return values;
}

Result<void> readHours(Session &session, const HealthHistoryQuery &query, std::vector<HourlyHealth> &into)
{
    return session.engine() == SqlEngine::PostgreSql ? readCentralHours(session, query, into)
                                                     : readLocalHours(session, query, into);
}

} // namespace etcm
