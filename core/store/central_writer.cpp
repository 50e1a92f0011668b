#include "store/central_writer.h"

#include "store/array_literal.h"
#include "store/fact_tables.h"
#include "store/log_tables.h"
#include "store/price_changes.h"
#include "store/price_table.h"

#include <QSqlError>

#include <algorithm>
#include <map>
#include <span>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::size_t kPointsPerStatement = 20'000; // bounds the text of one statement to about a megabyte
constexpr std::size_t kPointsPerCopy = 40'000;      // a year, or six megabytes
constexpr std::size_t kFewPoints = 500;             // not worth COPY's round trips

// The array's element type and how an element becomes the column's value.
QLatin1StringView arrayType(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Instant:
    case ColumnKind::Integer: return "bigint[]"_L1;
    case ColumnKind::Measure: return "numeric[]"_L1;
    case ColumnKind::Date: return "date[]"_L1;
    case ColumnKind::Boolean: return "boolean[]"_L1;
    case ColumnKind::Text: break;
    }
    return "text[]"_L1;
}

// xmax is 0 in a row that this statement inserted and not in one that it updated. A statement that never
// updates needs no look at it, and a partitioned table offers none.
QString counted(const QString &insert)
{
    const QString fresh = insert.endsWith(u"DO NOTHING") ? u"true"_s : u"xmax = 0"_s;
    return u"WITH written AS ("_s + insert + u" RETURNING "_s + fresh +
           u" AS fresh)"
           " SELECT count(*), count(*) FILTER (WHERE fresh) FROM written"_s;
}

QString bulkText(const FactTable &table)
{
    QStringList arrays;
    QStringList names;
    QStringList values;
    for (const FactColumn &column : table.columns) {
        const QString name = u"c%1"_s.arg(names.size());
        arrays += u"CAST(? AS %1)"_s.arg(arrayType(column.kind));
        values += column.kind == ColumnKind::Instant ? sqlInstant(SqlEngine::PostgreSql, name) : name;
        names += name;
    }
    return counted(u"INSERT INTO "_s + table.name + u" ("_s + columnList(table.columns) + u") SELECT "_s +
                   values.join(u", ") + u" FROM unnest("_s + arrays.join(u", ") + u") AS r("_s +
                   names.join(u", ") + u") "_s + expandSqlWords(SqlEngine::PostgreSql, table.conflict));
}

struct Written {
    qint64 rows = 0;  ///< inserted or updated
    qint64 fresh = 0; ///< inserted
};

Result<Written> execCounted(Session &session, const QString &sql, const QVariantList &values)
{
    auto row = session.query(sql, values);
    if (!row)
        return fail(row.error());
    if (!row->next())
        return fail(session.errorOf({}, u"The server sent no count"_s));
    return Written{row->integer(0), row->integer(1)};
}

// One statement must not name a key twice; of doubles the last one counts.
std::vector<QVariantList> withoutDoubles(std::vector<QVariantList> rows, qsizetype keyColumns)
{
    std::map<QString, std::size_t> last;
    const auto keyOf = [keyColumns](const QVariantList &row) {
        QStringList key;
        for (qsizetype i = 0; i < keyColumns; ++i)
            key += row[i].toString();
        return key.join(QChar(u'\x1f'));
    };
    for (std::size_t i = 0; i < rows.size(); ++i)
        last.insert_or_assign(keyOf(rows[i]), i);
    if (last.size() == rows.size())
        return rows;
    std::vector<QVariantList> single;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (last.at(keyOf(rows[i])) == i)
            single.push_back(std::move(rows[i]));
    }
    return single;
}

Result<Written> writeRows(Session &session, const FactTable &table, std::vector<QVariantList> rows)
{
    if (rows.empty())
        return Written{};
    rows = withoutDoubles(std::move(rows), table.keyColumns);
    QVariantList arrays;
    for (qsizetype column = 0; column < static_cast<qsizetype>(table.columns.size()); ++column) {
        ArrayLiteral array;
        for (const QVariantList &row : rows)
            array.append(row[column]);
        arrays += array.take();
    }
    return execCounted(session, bulkText(table), arrays);
}

Result<void> writePoints(Session &session, const StoredKey &key, std::span<const StoredPoint> points)
{
    static const QString text = counted(pointArraysInsert());
    const auto written = execCounted(session, text, PointArrays(points).take(key));
    return written ? Result<void>() : fail(written.error());
}

// Whether COPY took them. It inserts only: where nothing is stored yet, and nobody else can write since the
// deliveries queue up. What it does not take (rights by row, a row that does not fit) the other way takes, or
// names the fault.
Result<bool> copyPoints(Session &session, const StoredKey &key, std::span<const StoredPoint> points)
{
    if (auto marked = session.run(u"SAVEPOINT before_copy"_s); !marked)
        return fail(marked.error());
    const auto copied = pointCopy(key, points).sendTo(session, copyTarget());
    if (!copied && copied.error().code == ErrorCode::DatabaseDown)
        return fail(copied.error());
    const auto ended =
        session.run(copied ? u"RELEASE SAVEPOINT before_copy"_s : u"ROLLBACK TO SAVEPOINT before_copy"_s);
    return ended ? Result<bool>(copied.has_value()) : fail(ended.error());
}

Result<void> writeAll(Session &session, const StoredKey &key, std::span<const StoredPoint> left)
{
    while (!left.empty()) {
        const auto part = left.first(std::min(left.size(), kPointsPerStatement));
        if (auto written = writePoints(session, key, part); !written)
            return written;
        left = left.subspan(part.size());
    }
    return {};
}

// Rows that a savepoint covers carry its own transaction number: none of the journal may be among them
// (writePrices() counts those).
bool addsOnly(const SlotChanges &changes)
{
    return changes.changed.empty() && changes.removed.empty() && changes.replaced.empty();
}

Result<void> writeAdded(Session &session, const StoredKey &key, std::span<const StoredPoint> added)
{
    while (!added.empty()) {
        const auto part = added.first(std::min(added.size(), kPointsPerCopy));
        const auto copied = copyPoints(session, key, part);
        if (!copied)
            return fail(copied.error());
        if (!*copied)
            return writeAll(session, key, added);
        added = added.subspan(part.size());
    }
    return {};
}

// What is covered the server's triggers remove (database/steps/0005): no program may.
Result<void> writeChanges(Session &session, const StoredKey &key, const SlotChanges &changes)
{
    if (changes.added.size() >= kFewPoints && addsOnly(changes))
        return writeAdded(session, key, changes.added);
    for (const std::vector<StoredPoint> *points : {&changes.changed, &changes.added}) {
        if (auto written = writeAll(session, key, *points); !written)
            return written;
    }
    const auto journal = writeRows(session, revisionTable(), journalRows(key, changes.replaced));
    return journal ? Result<void>() : fail(journal.error());
}

Result<qint64> single(Session &session, const QString &sql, const QVariantList &values = {})
{
    auto row = session.query(sql, values);
    if (!row)
        return fail(row.error());
    return row->next() ? row->integer(0) : 0;
}

Result<void> writePrices(Session &session, const FactBatch &batch, StoredCounts &counts)
{
    if (batch.prices.empty())
        return {};
    const auto journal = single(session, u"SELECT coalesce(max(id), 0) FROM energy_price_revisions"_s);
    if (!journal)
        return fail(journal.error());
    bool changed = false;
    for (const PriceSeries &series : batch.prices) {
        const StoredKey key = storedKey(series.key);
        const auto changes = planChanges(session, key, storedPoints(series, batch.fetchedAt));
        if (!changes)
            return fail(changes.error());
        counts.rowsNew += std::ranges::count(changes->added, batch.fetchedAt, &StoredPoint::fetchedAt);
        changed = changed || !changes->isEmpty();
        if (auto written = writeChanges(session, key, *changes); !written)
            return written;
    }
    if (!changed)
        return {};
    // Others may write their own revisions meanwhile: count this transaction's.
    const auto revised = single(session,
                                u"SELECT count(*) FROM energy_price_revisions WHERE id > ?"
                                " AND xmin::text::bigint = (txid_current() & 4294967295)"_s,
                                {*journal});
    if (!revised)
        return fail(revised.error());
    counts.rowsRevised += *revised;
    return {};
}

template <typename Items, typename RowOf>
std::vector<QVariantList> rowsOf(const Items &items, RowOf rowOf)
{
    std::vector<QVariantList> rows;
    rows.reserve(items.size());
    for (const auto &item : items)
        rows.push_back(rowOf(item));
    return rows;
}

// Of each incident the newest state: within one entry the last transition is the newest.
Result<void> deliverTransitions(Session &session, const std::vector<AlertTransition> &transitions)
{
    if (auto steps = writeRows(session, transitionTable(), rowsOf(transitions, transitionRow)); !steps)
        return fail(steps.error());
    const auto states = writeRows(session, alertTable(), rowsOf(transitions, alertRow));
    return states ? Result<void>() : fail(states.error());
}
} // namespace

Result<StoredCounts> writeEntry(Session &session, const OutboxEntry &entry, const QString &collectorId)
{
    const FactBatch &batch = entry.batch;
    StoredCounts counts;
    counts.rows = static_cast<qint64>(batch.factCount());
    if (auto done = writePrices(session, batch, counts); !done)
        return fail(done.error());
    const auto plant =
        writeRows(session, plantTable(),
                  rowsOf(batch.plant, [&](const PlantReading &item) { return plantRow(batch, item); }));
    if (!plant)
        return fail(plant.error());
    const auto activations = writeRows(
        session, signalTable(),
        rowsOf(batch.controlSignals, [&](const ControlSignal &item) { return signalRow(batch, item); }));
    if (!activations)
        return fail(activations.error());
    const auto requests = writeRows(
        session, requestTable(),
        rowsOf(batch.requests, [&](const RequestRecord &record) { return requestRow(record, collectorId); }));
    if (!requests)
        return fail(requests.error());
    counts.rowsNew += plant->fresh + activations->fresh;
    if (auto done = deliverTransitions(session, entry.transitions); !done)
        return fail(done.error());
    return counts;
}

} // namespace etcm
