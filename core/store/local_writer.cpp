#include "store/local_writer.h"

#include "store/fact_tables.h"
#include "store/settings_table.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Executes one row at a time and knows whether it was written (new or changed) or already there.
class RowWriter
{
public:
    explicit RowWriter(Statement statement) : m_statement(std::move(statement)) {}

    void bind(int index, const QVariant &value) { m_statement.bind(index, value); }
    Result<bool> write()
    {
        if (auto done = m_statement.exec(); !done)
            return fail(done.error());
        return m_statement.rowsAffected() > 0;
    }
    Result<bool> write(const QVariantList &row)
    {
        for (int i = 0; i < row.size(); ++i)
            bind(i, row[i]);
        return write();
    }

private:
    Statement m_statement;
};

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
    return u"INSERT INTO "_s + table.name + u" ("_s + columnList(table) + u") VALUES ("_s + places + u") "_s +
           table.conflict;
}

// Writes items of one table; `onWritten` is called for each that was new or changed.
template <typename Items, typename RowOf, typename OnWritten>
Result<void> writeItems(Session &session, const FactTable &table, const Items &items, RowOf rowOf,
                        OnWritten onWritten)
{
    if (items.empty())
        return {};
    auto statement = session.prepare(insertText(table));
    if (!statement)
        return fail(statement.error());
    RowWriter writer(std::move(*statement));
    for (const auto &item : items) {
        const auto written = writer.write(rowOf(item));
        if (!written)
            return fail(written.error());
        if (*written)
            onWritten(item);
    }
    return {};
}

Result<RowWriter> priceWriter(Session &session)
{
    static const QString text =
        u"INSERT INTO energy_prices (source_id, tariff_name, tariff_type, unit, publication_timestamp,"
        " ingested_at, start_timestamp, end_timestamp, value, implausible)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "_s +
        priceConflict();
    auto statement = session.prepare(text);
    if (!statement)
        return fail(statement.error());
    return RowWriter(std::move(*statement));
}

Result<void> writeSeries(Session &session, UtcTime fetchedAt, const PriceSeries &series, PriceSeries *changed)
{
    auto writer = priceWriter(session);
    if (!writer)
        return fail(writer.error());
    writer->bind(0, series.key.sourceId);
    writer->bind(1, series.key.tariffName);
    writer->bind(2, tariffTypeName(series.key.tariffType));
    writer->bind(3, series.key.unit);
    writer->bind(4, instantValue(series.publication));
    writer->bind(5, instantValue(fetchedAt));
    for (const PricePoint &point : series.points) {
        writer->bind(6, instantValue(point.start));
        writer->bind(7, instantValue(point.end));
        writer->bind(8, point.value.toDouble());
        writer->bind(9, doubtValue(point.implausible, kDoubtedValue));
        const auto written = writer->write();
        if (!written)
            return fail(written.error());
        if (*written)
            changed->points.push_back(point);
    }
    return {};
}

Result<void> writeAllSeries(Session &session, const FactBatch &batch, FactBatch *changed)
{
    for (const PriceSeries &series : batch.prices) {
        PriceSeries kept{series.key, series.publication, {}};
        if (auto done = writeSeries(session, batch.fetchedAt, series, &kept); !done)
            return done;
        if (!kept.points.empty())
            changed->prices.push_back(std::move(kept));
    }
    return {};
}

Result<void> writePrices(Session &session, const FactBatch &batch, StoredCounts &counts, FactBatch *changed)
{
    const auto revised = countNew(session, "energy_price_revisions"_L1, [&]() -> Result<void> {
        const auto fresh =
            countNew(session, "energy_prices"_L1, [&] { return writeAllSeries(session, batch, changed); });
        if (!fresh)
            return fail(fresh.error());
        counts.rowsNew += *fresh;
        return {};
    });
    if (!revised)
        return fail(revised.error());
    counts.rowsRevised = *revised;
    return {};
}

Result<void> writePlant(Session &session, const FactBatch &batch, StoredCounts &counts, FactBatch *changed)
{
    const auto fresh = countNew(session, plantTable().name, [&] {
        return writeItems(
            session, plantTable(), batch.plant,
            [&](const PlantReading &item) { return plantRow(batch, item); },
            [&](const PlantReading &item) { changed->plant.push_back(item); });
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
            [&](const ControlSignal &item) { changed->controlSignals.push_back(item); });
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
        [&](const RequestRecord &record) { changed->requests.push_back(record); });
}
} // namespace

Result<StoredCounts> writeFacts(Session &session, const FactBatch &batch, FactBatch *changed)
{
    StoredCounts counts;
    counts.rows = static_cast<qint64>(batch.factCount());
    changed->sourceId = batch.sourceId;
    changed->fetchedAt = batch.fetchedAt;
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
