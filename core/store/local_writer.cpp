#include "store/local_writer.h"

#include "store/fact_tables.h"
#include "store/log_tables.h"
#include "store/price_changes.h"
#include "store/settings_table.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Executes one row and knows whether it was written (new or changed) or already there.
Result<bool> writeRow(Statement &insert, const QVariantList &row)
{
    for (int i = 0; i < row.size(); ++i)
        insert.bind(i, row[i]);
    if (auto done = insert.exec(); !done)
        return fail(done.error());
    return insert.rowsAffected() > 0;
}

// The highest id of a table. Ids are given in sequence and the transaction holds the only write lock, so the
// growth of this number is the number of inserted rows.
Result<qint64> lastId(Session &session, QLatin1StringView table)
{
    auto row = session.query(u"SELECT coalesce(max(id), 0) FROM "_s + table);
    if (!row)
        return fail(row.error());
    return row->next() ? row->integer(0) : 0;
}

// Runs `write` and answers how many rows it added to the table.
template <typename Write>
Result<qint64> countNew(Session &session, QLatin1StringView table, Write write)
{
    auto before = lastId(session, table);
    if (!before)
        return before;
    if (Result<void> done = write(); !done)
        return fail(done.error());
    const auto after = lastId(session, table);
    return after ? Result<qint64>(*after - *before) : after;
}

QString insertText(const FactTable &table)
{
    const QString places = QStringList(table.columns.size(), u"?"_s).join(u", ");
    return u"INSERT INTO "_s + table.name + u" ("_s + columnList(table.columns) + u") VALUES ("_s + places +
           u") "_s + expandSqlWords(SqlEngine::Sqlite, table.conflict);
}

// Writes items of one table; `onWritten` is called for each that was new or changed.
template <typename Items, typename RowOf, typename OnWritten>
Result<void> writeItems(Session &session, const FactTable &table, const Items &items, RowOf rowOf,
                        OnWritten onWritten)
{
    if (items.empty())
        return {};
    auto insert = session.prepare(insertText(table));
    if (!insert)
        return fail(insert.error());
    for (const auto &item : items) {
        const auto written = writeRow(*insert, rowOf(item));
        if (!written)
            return fail(written.error());
        if (*written)
            onWritten(item);
    }
    return {};
}

Result<void> writePoints(Session &session, const StoredKey &key, const std::vector<StoredPoint> &points)
{
    if (points.empty())
        return {};
    auto insert = session.prepare(insertText(priceTable()));
    if (!insert)
        return fail(insert.error());
    int column = 0;
    for (const QVariant &value : keyValues(key))
        insert->bind(column++, value);
    for (const StoredPoint &point : points) {
        bindPoint(*insert, point);
        if (const auto written = insert->exec(); !written)
            return fail(written.error());
    }
    return {};
}

Result<void> writeSeries(Session &session, const FactBatch &batch, const PriceSeries &series,
                         StoredCounts &counts, FactBatch *changed)
{
    const StoredKey key = storedKey(series.key);
    const auto changes = planChanges(session, key, storedPoints(series, batch.fetchedAt));
    if (!changes)
        return fail(changes.error());
    if (changes->isEmpty())
        return {};
    counts.rowsNew += std::ranges::count(changes->added, batch.fetchedAt, &StoredPoint::fetchedAt);
    for (const UtcTime start : changes->corrected)
        counts.corrected.emplace_back(series.key, start);
    if (changed != nullptr) {
        PriceSeries part = effectivePart(series, batch.fetchedAt, *changes);
        if (!part.points.empty())
            changed->prices.push_back(std::move(part));
    }
    return writeChanges(session, key, *changes);
}

Result<void> writePrices(Session &session, const FactBatch &batch, StoredCounts &counts, FactBatch *changed)
{
    const auto revised = countNew(session, revisionTable().name, [&]() -> Result<void> {
        for (const PriceSeries &series : batch.prices) {
            if (auto done = writeSeries(session, batch, series, counts, changed); !done)
                return done;
        }
        return {};
    });
    if (!revised)
        return fail(revised.error());
    counts.rowsRevised = *revised;
    return {};
}

template <typename T>
void note(FactBatch *changed, std::vector<T> FactBatch::*list, const T &item)
{
    if (changed != nullptr)
        (changed->*list).push_back(item);
}

Result<void> writePlant(Session &session, const FactBatch &batch, StoredCounts &counts, FactBatch *changed)
{
    const auto fresh = countNew(session, plantTable().name, [&] {
        return writeItems(
            session, plantTable(), batch.plant,
            [&](const PlantReading &item) { return plantRow(batch, item); },
            [&](const PlantReading &item) { note(changed, &FactBatch::plant, item); });
    });
    counts.rowsNew += fresh.value_or(0);
    return fresh ? Result<void>() : fail(fresh.error());
}

Result<void> writeSignals(Session &session, const FactBatch &batch, StoredCounts &counts, FactBatch *changed)
{
    const auto fresh = countNew(session, signalTable().name, [&] {
        return writeItems(
            session, signalTable(), batch.controlSignals,
            [&](const ControlSignal &item) { return signalRow(batch, item); },
            [&](const ControlSignal &item) { note(changed, &FactBatch::controlSignals, item); });
    });
    counts.rowsNew += fresh.value_or(0);
    return fresh ? Result<void>() : fail(fresh.error());
}

Result<void> writeRequests(Session &session, const FactBatch &batch, FactBatch *changed)
{
    const auto collector = settingValue(session, u"collector.id"_s);
    if (!collector)
        return fail(collector.error());
    return writeItems(
        session, requestTable(), batch.requests,
        [&](const RequestRecord &record) { return requestRow(record, *collector); },
        [&](const RequestRecord &record) { note(changed, &FactBatch::requests, record); });
}
} // namespace

Result<void> writeChanges(Session &session, const StoredKey &key, const SlotChanges &changes)
{
    for (const std::vector<StoredPoint> *points : {&changes.changed, &changes.added}) {
        if (auto done = writePoints(session, key, *points); !done)
            return done;
    }
    // Last, so that the journal finds what holds in their place.
    for (const StoredPoint &gone : changes.removed) {
        auto done = session.query(u"DELETE FROM energy_prices WHERE "_s + keyCondition(KeyPart::Slot),
                                  keyValues(key, gone.start));
        if (!done)
            return fail(done.error());
    }
    return writeCopies(session, revisionTable(), journalRows(key, changes.replaced),
                       [](const QVariantList &) {});
}

Result<StoredCounts> writeFacts(Session &session, const FactBatch &batch, FactBatch *changed)
{
    StoredCounts counts;
    counts.rows = static_cast<qint64>(batch.factCount());
    if (changed != nullptr) {
        changed->sourceId = batch.sourceId;
        changed->fetchedAt = batch.fetchedAt;
    }
    if (auto done = writePrices(session, batch, counts, changed); !done)
        return fail(done.error());
    if (auto done = writePlant(session, batch, counts, changed); !done)
        return fail(done.error());
    if (auto done = writeSignals(session, batch, counts, changed); !done)
        return fail(done.error());
    if (auto done = writeRequests(session, batch, changed); !done)
        return fail(done.error());
    return counts;
}

Result<std::vector<AlertTransition>> writeTransitions(Session &session,
                                                      const std::vector<AlertTransition> &transitions)
{
    std::vector<AlertTransition> fresh;
    const auto written = writeItems(session, transitionTable(), transitions, transitionRow,
                                    [&](const AlertTransition &item) { fresh.push_back(item); });
    if (!written)
        return fail(written.error());
    const auto states =
        writeItems(session, alertTable(), transitions, alertRow, [](const AlertTransition &) {});
    if (!states)
        return fail(states.error());
    return fresh;
}

Result<void> writeCopies(Session &session, const FactTable &table, const std::vector<QVariantList> &rows,
                         const std::function<void(const QVariantList &)> &onWritten)
{
    return writeItems(
        session, table, rows, [](const QVariantList &row) { return row; }, onWritten);
}

} // namespace etcm
