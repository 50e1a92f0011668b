#include "store/local_writer.h"

#include "store/fact_tables.h"
#include "store/settings_table.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
enum class Fate { Unchanged, New, Changed };

// Tells a new row from a changed one: only an insert moves the connection's last row id.
class RowWriter
{
public:
    explicit RowWriter(Statement statement) : m_statement(std::move(statement)) {}

    void bind(int index, const QVariant &value) { m_statement.bind(index, value); }
    Result<Fate> write()
    {
        if (auto done = m_statement.exec(); !done)
            return fail(done.error());
        if (m_statement.rowsAffected() <= 0)
            return Fate::Unchanged;
        const qint64 id = m_statement.lastInsertId();
        return std::exchange(m_lastId, id) == id ? Fate::Changed : Fate::New;
    }
    Result<Fate> write(const QVariantList &row)
    {
        for (int i = 0; i < row.size(); ++i)
            bind(i, row[i]);
        return write();
    }

private:
    Statement m_statement;
    qint64 m_lastId = -1;
};

QString insertText(const FactTable &table)
{
    const QString places = QStringList(table.columns.size(), u"?"_s).join(u", ");
    return u"INSERT INTO "_s + table.name + u" ("_s + columnList(table) + u") VALUES ("_s + places + u") "_s +
           table.conflict;
}

// Writes items of one table; `onChanged` is called for each that was new or changed. Answers how many were
// new.
template <typename Items, typename RowOf, typename OnChanged>
Result<qint64> writeItems(Session &session, const FactTable &table, const Items &items, RowOf rowOf,
                          OnChanged onChanged)
{
    if (items.empty())
        return 0;
    auto statement = session.prepare(insertText(table));
    if (!statement)
        return fail(statement.error());
    RowWriter writer(std::move(*statement));
    qint64 fresh = 0;
    for (const auto &item : items) {
        const auto fate = writer.write(rowOf(item));
        if (!fate)
            return fail(fate.error());
        fresh += *fate == Fate::New ? 1 : 0;
        if (*fate != Fate::Unchanged)
            onChanged(item);
    }
    return fresh;
}

Result<RowWriter> priceWriter(Session &session)
{
    static const QString text =
        u"INSERT INTO energy_prices (source_id, tariff_name, tariff_type, unit, publication_timestamp,"
        " ingested_at, start_timestamp, end_timestamp, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "_s +
        priceConflict();
    auto statement = session.prepare(text);
    if (!statement)
        return fail(statement.error());
    return RowWriter(std::move(*statement));
}

Result<qint64> writeSeries(Session &session, UtcTime fetchedAt, const PriceSeries &series,
                           PriceSeries *changed)
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
    qint64 fresh = 0;
    for (const PricePoint &point : series.points) {
        writer->bind(6, instantValue(point.start));
        writer->bind(7, instantValue(point.end));
        writer->bind(8, point.value.toDouble());
        const auto fate = writer->write();
        if (!fate)
            return fail(fate.error());
        fresh += *fate == Fate::New ? 1 : 0;
        if (*fate != Fate::Unchanged)
            changed->points.push_back(point);
    }
    return fresh;
}

Result<qint64> journalEnd(Session &session)
{
    auto row = session.query(u"SELECT coalesce(max(id), 0) FROM energy_price_revisions"_s);
    if (!row)
        return fail(row.error());
    return row->next() ? row->integer(0) : 0;
}

Result<void> writePrices(Session &session, const FactBatch &batch, StoredCounts &counts, FactBatch *changed)
{
    if (batch.prices.empty())
        return {};
    const auto before = journalEnd(session);
    if (!before)
        return fail(before.error());
    for (const PriceSeries &series : batch.prices) {
        PriceSeries kept{series.key, series.publication, {}};
        const auto fresh = writeSeries(session, batch.fetchedAt, series, &kept);
        if (!fresh)
            return fail(fresh.error());
        counts.rowsNew += *fresh;
        if (!kept.points.empty())
            changed->prices.push_back(std::move(kept));
    }
    const auto after = journalEnd(session); // the transaction holds the only write lock: ids have no gaps
    if (!after)
        return fail(after.error());
    counts.rowsRevised = *after - *before;
    return {};
}

Result<void> writeRequests(Session &session, const FactBatch &batch, FactBatch *changed)
{
    const auto collector = settingValue(session, u"collector.id"_s);
    if (!collector)
        return fail(collector.error());
    const auto written = writeItems(
        session, requestTable(), batch.requests,
        [&](const RequestRecord &record) { return requestRow(record, *collector); },
        [&](const RequestRecord &record) { changed->requests.push_back(record); });
    return written ? Result<void>() : fail(written.error());
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
    const auto plant = writeItems(
        session, plantTable(), batch.plant, [&](const PlantReading &item) { return plantRow(batch, item); },
        [&](const PlantReading &item) { changed->plant.push_back(item); });
    if (!plant)
        return fail(plant.error());
    const auto activations = writeItems(
        session, signalTable(), batch.controlSignals,
        [&](const ControlSignal &item) { return signalRow(batch, item); },
        [&](const ControlSignal &item) { changed->controlSignals.push_back(item); });
    if (!activations)
        return fail(activations.error());
    counts.rowsNew += *plant + *activations;
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

} // namespace etcm
