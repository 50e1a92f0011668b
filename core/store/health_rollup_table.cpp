#include "store/health_rollup_table.h"

#include "store/health_hours.h"

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace
{
const QString kRolledId = u"health.rolled_id"_s;
const QString kRawFrom = u"health.raw_from"_s;
const QString kForgotten = u"health.forgotten"_s;
constexpr qint64 kHourMs = 3'600'000;
constexpr int kMonthsAhead = 2;

UtcTime hourOf(UtcTime time)
{
    return std::chrono::floor<std::chrono::hours>(time);
}

QString hourExpression(SqlEngine engine)
{
    return u"%1 / %2 * %2"_s.arg(sqlEpochMs(engine, u"checked_at")).arg(kHourMs);
}

Result<std::optional<qint64>> readMark(Session &session, const QString &name)
{
    auto row = session.query(u"SELECT value FROM maintenance_marks WHERE name = ?"_s, {name});
    if (!row)
        return fail(row.error());
    return row->next() ? std::optional(row->integer(0)) : std::nullopt;
}

// Marks only grow: two programs may work at a time.
Result<void> raiseMark(Session &session, const QString &name, qint64 value)
{
    auto done = session.query(u"INSERT INTO maintenance_marks (name, value) VALUES (?, ?)"
                              " ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed_at = "_s +
                                  expandSqlWords(session.engine(), u"{now}"_s) +
                                  u" WHERE maintenance_marks.value < excluded.value"_s,
                              {name, value});
    return done ? Result<void>() : fail(done.error());
}

// Appends the calls of [from, to), equal ones counted.
Result<void> readTallies(Session &session, const HealthHistoryQuery &query, std::vector<HealthTally> &into)
{
    const SqlEngine engine = session.engine();
    const QString at = sqlInstant(engine, u"?");
    QString text = u"SELECT "_s + hourExpression(engine) +
                   u", source_id, endpoint, coalesce(collector_id, ''), CASE WHEN success THEN 0"
                   " WHEN outcome IN ('unknown', 'rate_limited') THEN 2 ELSE 1 END,"
                   " CASE WHEN success THEN response_time_ms END, count(*)"
                   " FROM api_health_logs WHERE checked_at >= "_s +
                   at + u" AND checked_at < "_s + at;
    const QVariantList values = chosen(query, text);
    auto row = session.query(text + u" GROUP BY 1, 2, 3, 4, 5, 6"_s, values);
    if (!row)
        return fail(row.error());
    while (row->next()) {
        HealthTally tally{fromEpochMs(row->integer(0)),
                          row->text(1),
                          row->text(2),
                          row->text(3),
                          static_cast<CheckKind>(row->integer(4)),
                          std::nullopt,
                          row->integer(6)};
        if (!row->isNull(5))
            tally.latency = milliseconds(row->integer(5));
        into.push_back(std::move(tally));
    }
    return {};
}

struct NewHours {
    std::vector<UtcTime> hours;
    qint64 rows = 0;
    qint64 throughId = 0;
};

Result<NewHours> readNewHours(Session &session, qint64 afterId, int rows)
{
    auto row =
        session.query(u"SELECT h, max(id), count(*) FROM (SELECT id, "_s + hourExpression(session.engine()) +
                          u" AS h FROM api_health_logs WHERE id > ? ORDER BY id LIMIT ?) AS fresh"
                          " GROUP BY h ORDER BY h"_s,
                      {afterId, rows});
    if (!row)
        return fail(row.error());
    NewHours found{{}, 0, afterId};
    while (row->next()) {
        found.hours.push_back(fromEpochMs(row->integer(0)));
        found.throughId = std::max(found.throughId, row->integer(1));
        found.rows += row->integer(2);
    }
    return found;
}

Result<void> writeHour(Session &session, const HourlyHealth &hour)
{
    const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; };
    const QVariant largest = hour.latencyMax ? QVariant(qlonglong{hour.latencyMax->count()})
                                             : QVariant(QMetaType(QMetaType::LongLong));
    auto done = session.query(
        u"INSERT INTO api_health_hourly (hour, source_id, endpoint, collector_id, checks, successes,"
        " neutrals, latency_sum_ms, latency_max_ms, latency_counts) VALUES ("_s +
            sqlInstant(session.engine(), u"?") +
            u", ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hour, source_id, endpoint, collector_id) DO UPDATE "
            u"SET"
            " checks = excluded.checks, successes = excluded.successes, neutrals = excluded.neutrals,"
            " latency_sum_ms = excluded.latency_sum_ms, latency_max_ms = excluded.latency_max_ms,"
            " latency_counts = excluded.latency_counts"_s,
        {qlonglong{toEpochMs(hour.hour)}, text(hour.sourceId), text(hour.endpoint), text(hour.collectorId),
         hour.checks, hour.successes, hour.neutrals, qlonglong{hour.latencySum.count()}, largest,
         hour.latencyCounts});
    return done ? Result<void>() : fail(done.error());
}

Result<qint64> deleteFrom(Session &session, const QString &text, UtcTime before, int atMost)
{
    auto gone = session.query(text, {qlonglong{toEpochMs(before)}, atMost});
    return gone ? Result<qint64>(gone->rowsAffected()) : fail(gone.error());
}

// The order comes by a program's clock, which may be wrong: the server's own clock, or the newest row where
// there is none, has to agree before anything is marked.
Result<bool> mayForget(Session &session, UtcTime before)
{
    const QString agreed = session.engine() == SqlEngine::PostgreSql
                               ? u"SELECT now() - interval '1 day' >= "_s + sqlInstant(session.engine(), u"?")
                               : u"SELECT max(checked_at) - 86400000 >= ? FROM api_health_logs"_s;
    auto row = session.query(agreed, {qlonglong{toEpochMs(before)}});
    if (!row)
        return fail(row.error());
    return row->next() && row->value(0).toBool();
}
} // namespace

Result<HealthBatch> readUnrolled(Session &session, std::optional<qint64> afterId, int rows)
{
    const auto mark = readMark(session, kRolledId);
    if (!mark)
        return fail(mark.error());
    const auto forgotten = readMark(session, kForgotten);
    if (!forgotten)
        return fail(forgotten.error());
    HealthBatch batch;
    batch.startId = afterId.value_or(mark->value_or(0));
    const auto fresh = readNewHours(session, batch.startId, rows);
    if (!fresh)
        return fail(fresh.error());
    batch.throughId = fresh->throughId;
    batch.more = fresh->rows >= rows;
    for (const UtcTime hour : fresh->hours) {
        if (*forgotten && toEpochMs(hour) < **forgotten)
            continue;
        if (auto read = readTallies(session, {{}, {}, hour, hour + std::chrono::hours(1)}, batch.tallies);
            !read)
            return fail(read.error());
    }
    return batch;
}

Result<void> writeHours(Session &session, const std::vector<HourlyHealth> &hours, const RollUpMarks &marks)
{
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return fail(transaction.error());
    for (const HourlyHealth &hour : hours) {
        if (auto written = writeHour(session, hour); !written)
            return written;
    }
    if (auto raised = raiseMark(session, kRolledId, marks.rolledId); !raised)
        return raised;
    if (marks.rawFrom) {
        if (auto raised = raiseMark(session, kRawFrom, toEpochMs(hourOf(*marks.rawFrom))); !raised)
            return raised;
    }
    return transaction->commit();
}

Result<HealthHistory> readHistory(Session &session, const HealthHistoryQuery &query)
{
    const auto mark = readMark(session, kRawFrom);
    if (!mark)
        return fail(mark.error());
    HealthHistoryQuery part = query;
    part.from = hourOf(query.from);
    HealthHistory history;
    // Without a mark no hour is known to be complete.
    history.rawFrom =
        std::clamp(*mark ? fromEpochMs(**mark) : part.from, part.from, std::max(part.from, query.to));
    part.to = history.rawFrom;
    if (auto read = readHours(session, part, history.hours); !read)
        return fail(read.error());
    part.from = history.rawFrom;
    part.to = query.to;
    if (auto read = readTallies(session, part, history.tail); !read)
        return fail(read.error());
    return history;
}

Result<qint64> forgetHealth(Session &session, const ForgetOrder &order)
{
    const auto may = mayForget(session, hourOf(order.before));
    if (!may || !*may)
        return may ? Result<qint64>(0) : fail(may.error());
    // First the mark: rows of these hours that come from now on must not replace their roll-ups.
    if (auto raised = raiseMark(session, kForgotten, toEpochMs(hourOf(order.before))); !raised)
        return fail(raised.error());
    if (session.engine() == SqlEngine::PostgreSql) {
        const QString at = sqlInstant(session.engine(), u"?");
        auto gone = session.query(u"SELECT etcm_forget_health("_s + at + u", "_s + at + u", ?)"_s,
                                  {qlonglong{toEpochMs(hourOf(order.before))},
                                   qlonglong{toEpochMs(order.hourlyBefore)}, order.atMost});
        if (!gone)
            return fail(gone.error());
        return gone->next() ? gone->integer(0) : 0;
    }
    auto raw = deleteFrom(session,
                          u"DELETE FROM api_health_logs WHERE id IN (SELECT id FROM api_health_logs"
                          " WHERE checked_at < ? ORDER BY checked_at LIMIT ?)"
                          " AND id < (SELECT max(id) FROM api_health_logs)"_s, // ids are given once

                          hourOf(order.before), order.atMost);
    if (!raw || *raw > 0)
        return raw;
    return deleteFrom(session,
                      u"DELETE FROM api_health_hourly WHERE rowid IN (SELECT rowid FROM api_health_hourly"
                      " WHERE hour < ? LIMIT ?)"_s,
                      order.hourlyBefore, order.atMost);
}

Result<qint64> keepHealthPartitions(Session &session)
{
    if (session.engine() == SqlEngine::Sqlite)
        return 0;
    auto made = session.query(u"SELECT etcm_keep_health_partitions(?)"_s, {kMonthsAhead});
    if (!made)
        return fail(made.error());
    return made->next() ? made->integer(0) : 0;
}

} // namespace etcm
