#include "store/central_news.h"

#include "store/fact_tables.h"
#include "store/log_tables.h"
#include "store/price_table.h"

#include <QSqlError>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 kRowsPerTable = 5'000;
// How far behind the last look a changed row may lie; a changed price of any age stands in the journal.
constexpr std::chrono::hours kChangesReachBack{48};

// One statement: where the tables end now. The fence (OFFSET 0) keeps the planner from walking the whole log
// in search of the first young row.
const QString &headText()
{
    static const QString text = u"SELECT "_s + kDatabaseIdentity + u", "_s +
                                sqlEpochMs(SqlEngine::PostgreSql, u"clock_timestamp()") +
                                u", CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)"
                                ", coalesce((SELECT max(id) FROM energy_prices), 0)"
                                ", coalesce((SELECT max(id) FROM energy_price_revisions), 0)"
                                ", coalesce((SELECT max(id) FROM plant_status), 0)"
                                ", coalesce((SELECT max(id) FROM control_signals), 0)"
                                ", coalesce((SELECT max(id) FROM api_health_logs), 0)"
                                ", coalesce((SELECT max(id) FROM alert_transitions), 0)"_s;
    return text;
}

Result<NewsCursor> readHead(Session &session)
{
    auto row = session.query(headText());
    if (!row)
        return fail(row.error());
    if (!row->next())
        return fail(session.errorOf({}, u"The server does not say where its tables end"_s));
    return NewsCursor{.database = row->text(0),
                      .readAt = fromEpochMs(row->integer(1)),
                      .transaction = row->integer(2),
                      .prices = row->integer(3),
                      .revisions = row->integer(4),
                      .plant = row->integer(5),
                      .activations = row->integer(6),
                      .requests = row->integer(7),
                      .transitions = row->integer(8)};
}

bool isSamePlace(const NewsCursor &a, const NewsCursor &b)
{
    NewsCursor moved = a;
    moved.readAt = b.readAt;
    moved.transaction = b.transaction;
    return moved == b;
}

// The id and the columns as they travel, of the row `r`.
QString selectList(const FactTable &table)
{
    return u"r.id, "_s + readList(SqlEngine::PostgreSql, table.columns, u"r.");
}

struct Slice {
    QString condition; ///< on the row `r`, with places for `values`
    QVariantList values;
};

/// Appends the rows of the slice; answers the highest id among them, and in `full` whether the limit cut it.
Result<qint64> append(Session &session, const FactTable &table, const Slice &slice, CentralNews &news,
                      bool &full)
{
    auto row = session.query(u"SELECT "_s + selectList(table) + u" FROM "_s + table.name + u" r WHERE "_s +
                                 slice.condition + u" ORDER BY r.id LIMIT %1"_s.arg(kRowsPerTable),
                             slice.values);
    if (!row)
        return fail(row.error());
    TableNews found{&table, {}};
    qint64 last = 0;
    while (row->next()) {
        last = row->integer(0);
        QVariantList values;
        for (qsizetype i = 1; i <= static_cast<qsizetype>(table.columns.size()); ++i)
            values += row->value(static_cast<int>(i));
        found.rows.push_back(std::move(values));
    }
    full = static_cast<qint64>(found.rows.size()) == kRowsPerTable;
    if (!found.rows.empty())
        news.tables.push_back(std::move(found));
    return last;
}

/// Rows after the position; moves it to the end, or to where the limit cut.
Result<void> appendNew(Session &session, const FactTable &table, qint64 &position, qint64 end,
                       CentralNews &news, const Slice &also = {})
{
    if (position >= end) {
        position = end; // the newest row is gone: ids of new ones are above it all the same
        return {};
    }
    Slice slice{u"r.id > ? AND r.id <= ?"_s + also.condition, {position, end}};
    slice.values += also.values;
    bool full = false;
    const auto last = append(session, table, slice, news, full);
    if (!last)
        return fail(last.error());
    position = full ? *last : end;
    news.more = news.more || full;
    return {};
}

/// Rows that were known and that a transaction since has changed: all of them, because the next look asks
/// about later transactions only. xmin is a counter of 32 bits that wraps.
Result<void> appendChanged(Session &session, const FactTable &table, const QString &window,
                           const NewsCursor &after, qint64 known, CentralNews &news)
{
    if (after.transaction == 0 || known == 0)
        return {};
    const QString condition =
        window + u" >= "_s + sqlInstant(SqlEngine::PostgreSql, u"?") +
        u" AND r.id > ? AND r.id <= ? AND ((CAST(CAST(r.xmin AS text) AS bigint) - ?) & 4294967295)"
        " < 2147483648"_s;
    qint64 last = 0;
    for (bool full = true; full;) {
        const auto done =
            append(session, table,
                   {condition,
                    {qlonglong{toEpochMs(after.readAt - kChangesReachBack)}, last, known, after.transaction}},
                   news, full);
        if (!done)
            return fail(done.error());
        last = *done;
    }
    return {};
}

/// Prices whose value changed or which replaced others, and the journal that says so. The journal waits until
/// the prices are all there: a slot whose journal is ahead of it could not be revised.
Result<void> appendRevisions(Session &session, const NewsCursor &after, qint64 end, CentralNews &news)
{
    NewsCursor &cursor = news.cursor;
    if (news.more || cursor.revisions >= end)
        return {};
    CentralNews journal;
    if (auto done = appendNew(session, revisionTable(), cursor.revisions, end, journal); !done)
        return done;
    bool full = false;
    const auto prices = append(session, priceTable(),
                               {u"r.id <= ? AND r.id IN (SELECT p.id FROM energy_price_revisions j"
                                " JOIN energy_prices p ON p.source_id = j.source_id"
                                " AND p.tariff_name = j.tariff_name AND p.tariff_type = j.tariff_type"
                                " AND p.unit = j.unit AND p.start_timestamp <= j.start_timestamp"
                                " AND p.start_timestamp > j.start_timestamp - interval '25 hours'"
                                " AND p.end_timestamp > j.start_timestamp"
                                " WHERE j.id > ? AND j.id <= ?)"_s,
                                {after.prices, after.revisions, cursor.revisions}},
                               news, full);
    if (!prices)
        return fail(prices.error());
    std::ranges::move(journal.tables, std::back_inserter(news.tables));
    news.more = news.more || journal.more;
    return {};
}

Result<void> appendTransitions(Session &session, const NewsCursor &after, qint64 end, CentralNews &news)
{
    NewsCursor &cursor = news.cursor;
    if (cursor.transitions >= end)
        return {};
    if (auto done = appendNew(session, transitionTable(), cursor.transitions, end, news); !done)
        return done;
    // The alerts themselves have no id of their own: those that made a transition.
    auto row = session.query(u"SELECT "_s + readList(SqlEngine::PostgreSql, alertTable().columns, u"r.") +
                                 u" FROM alerts r WHERE r.incident_id IN (SELECT incident_id FROM"
                                 " alert_transitions WHERE id > ? AND id <= ?)"_s,
                             {after.transitions, cursor.transitions});
    if (!row)
        return fail(row.error());
    TableNews states{&alertTable(), {}};
    while (row->next()) {
        QVariantList values;
        for (int i = 0; i < row->columnCount(); ++i)
            values += row->value(i);
        states.rows.push_back(std::move(values));
    }
    news.tables.push_back(std::move(states));
    return {};
}

// Where the copied part of the health log begins.
Result<qint64> healthFloor(Session &session, UtcTime since)
{
    auto row = session.query(u"SELECT coalesce(min(id) - 1, 0) FROM (SELECT id FROM api_health_logs"
                             " WHERE checked_at >= "_s +
                                 sqlInstant(SqlEngine::PostgreSql, u"?") + u" OFFSET 0) young"_s,
                             {qlonglong{toEpochMs(since)}});
    if (!row)
        return fail(row.error());
    return row->next() ? row->integer(0) : 0;
}

Result<void> appendRequests(Session &session, const NewsCursor &after, const NewsCursor &head,
                            CentralNews &news)
{
    const UtcTime since = head.readAt - kCopiedHealth;
    qint64 &position = news.cursor.requests;
    if (after.readAt < head.readAt - std::chrono::hours(1)) {
        const auto floor = healthFloor(session, since);
        if (!floor)
            return fail(floor.error());
        position = std::max(position, *floor);
    }
    return appendNew(session, requestTable(), position, head.requests, news,
                     {u" AND r.checked_at >= "_s + sqlInstant(SqlEngine::PostgreSql, u"?"),
                      {qlonglong{toEpochMs(since)}}});
}

Result<void> readAll(Session &session, const NewsCursor &after, const NewsCursor &head, CentralNews &news)
{
    NewsCursor &cursor = news.cursor;
    cursor.database = head.database;
    cursor.readAt = head.readAt;
    cursor.transaction = head.transaction;
    if (auto done = appendNew(session, priceTable(), cursor.prices, head.prices, news); !done)
        return done;
    if (auto done = appendRevisions(session, after, head.revisions, news); !done)
        return done;
    // A mark, a publication or an end that changed alone.
    if (auto done = appendChanged(session, priceTable(), u"r.start_timestamp"_s, after, after.prices, news);
        !done)
        return done;
    if (auto done = appendNew(session, plantTable(), cursor.plant, head.plant, news); !done)
        return done;
    if (auto done = appendChanged(session, plantTable(),
                                  u"r.plant_id IN (SELECT plant_id FROM v_latest_plant_status)"
                                  " AND r.timestamp"_s,
                                  after, after.plant, news);
        !done)
        return done;
    if (auto done = appendNew(session, signalTable(), cursor.activations, head.activations, news); !done)
        return done;
    if (auto done =
            appendChanged(session, signalTable(), u"r.start_timestamp"_s, after, after.activations, news);
        !done)
        return done;
    if (auto done = appendRequests(session, after, head, news); !done)
        return done;
    return appendTransitions(session, after, head.transitions, news);
}
} // namespace

QString NewsCursor::toText() const
{
    return u"%1 %2 %3 %4 %5 %6 %7 %8 "_s.arg(toEpochMs(readAt))
               .arg(transaction)
               .arg(prices)
               .arg(revisions)
               .arg(plant)
               .arg(activations)
               .arg(requests)
               .arg(transitions) +
           database;
}

NewsCursor NewsCursor::fromText(const QString &text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() < 9)
        return {};
    const auto number = [&](qsizetype i) { return parts[i].toLongLong(); };
    return {parts.sliced(8).join(u' '),
            fromEpochMs(number(0)),
            number(1),
            number(2),
            number(3),
            number(4),
            number(5),
            number(6),
            number(7)};
}

Result<CentralNews> readNews(Session &session, const NewsCursor &after)
{
    const auto seen = readHead(session);
    if (!seen)
        return fail(seen.error());
    if (isSamePlace(after, *seen))
        return CentralNews{after, {}, false};
    // One picture of all tables.
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return fail(transaction.error());
    if (auto set = session.run(u"SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"_s); !set)
        return fail(set.error());
    const auto head = readHead(session);
    if (!head)
        return fail(head.error());
    // Tables that ids were never given in, or that were emptied and filled anew, are other tables.
    // The newest price may have been removed, which its journal tells.
    const bool known = after.database == head->database && after.revisions <= head->revisions &&
                       (after.prices <= head->prices || after.revisions < head->revisions);
    const NewsCursor from = known ? after : NewsCursor();
    CentralNews news{from, {}, false};
    if (auto done = readAll(session, from, *head, news); !done)
        return fail(done.error());
    if (auto ended = transaction->commit(); !ended)
        return fail(ended.error());
    return news;
}

} // namespace etcm
