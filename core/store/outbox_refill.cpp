#include "store/outbox_refill.h"

#include "store/fact_tables.h"
#include "store/health_reader.h"
#include "store/outbox.h"
#include "store/price_table.h"
#include "store/settings_table.h"

#include <array>
#include <iterator>
#include <map>
#include <optional>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
using Table = RefillCursor::Table;
constexpr qlonglong kRowsPerPiece = 2'000;

/// The facts of one piece as they were fetched: one batch per source and instant.
class Batches
{
public:
    FactBatch &of(const QString &sourceId, UtcTime fetchedAt)
    {
        FactBatch &batch = m_batches[{fetchedAt, sourceId}];
        batch.sourceId = sourceId;
        batch.fetchedAt = fetchedAt;
        return batch;
    }
    Result<void> queue(Session &session)
    {
        for (auto &[key, batch] : m_batches) {
            if (auto queued = appendToOutbox(session, {std::move(batch), {}}); !queued)
                return queued;
        }
        return {};
    }

private:
    std::map<std::pair<UtcTime, QString>, FactBatch> m_batches;
};

void addPrice(FactBatch &batch, SeriesKey key, std::optional<UtcTime> publication, PricePoint point)
{
    if (batch.prices.empty() || batch.prices.back().key != key ||
        batch.prices.back().publication != publication)
        batch.prices.push_back({std::move(key), publication, {}});
    batch.prices.back().points.push_back(point);
}

using AddFact = void (*)(FactBatch &, const Statement &);

void addPriceRow(FactBatch &batch, const Statement &row)
{
    auto key = seriesKey(keyOf(row));
    if (!key)
        return;
    const StoredPoint point = pointOf(row, static_cast<int>(seriesColumns().size()));
    addPrice(batch, std::move(*key), point.publication,
             {point.start, point.end, point.value, point.implausible});
}

void addReading(FactBatch &batch, const Statement &row)
{
    batch.plant.push_back(readingOf(row));
}

void addActivation(FactBatch &batch, const Statement &row)
{
    batch.controlSignals.push_back(signalOf(row));
}

constexpr std::array kTables{"energy_prices"_L1, "plant_status"_L1, "control_signals"_L1,
                             "api_health_logs"_L1, "alert_transitions"_L1};

Result<void> readEnds(Session &session, RefillCursor &cursor)
{
    cursor.last.emplace();
    for (std::size_t i = 0; i < kTables.size(); ++i) {
        auto row = session.query(u"SELECT coalesce(max(id), 0) FROM %1"_s.arg(kTables[i]));
        if (!row)
            return fail(row.error());
        if (row->next())
            (*cursor.last)[i] = row->integer(0);
    }
    return {};
}

// Rows of the window, for "id > ? AND id <= ? AND time >= ? AND time < ? ... LIMIT ?".
QVariantList windowOf(const RefillCursor &cursor)
{
    return {cursor.after, (*cursor.last)[static_cast<std::size_t>(cursor.table)],
            qlonglong{toEpochMs(cursor.since)}, qlonglong{toEpochMs(cursor.until)}, kRowsPerPiece};
}

// `found`: rows of the window in this piece, of which `queued` went into the outbox.
void goOn(RefillCursor &cursor, qint64 found, qint64 queued, qint64 last)
{
    cursor.rows += queued;
    cursor.after = last;
    if (found == kRowsPerPiece)
        return;
    cursor.table = static_cast<Table>(static_cast<int>(cursor.table) + 1);
    cursor.after = 0;
}

Result<void> refillFacts(Session &session, const FactTable &table, AddFact add, RefillCursor &cursor)
{
    auto row = session.query(u"SELECT %1, id FROM %2 WHERE id > ? AND id <= ?"
                             " AND ingested_at >= ? AND ingested_at < ? ORDER BY id LIMIT ?"_s.arg(
                                 readList(session.engine(), table.columns), table.name),
                             windowOf(cursor));
    if (!row)
        return fail(row.error());
    const int source = columnOf(table, "source_id"_L1);
    const int fetched = columnOf(table, "ingested_at"_L1);
    const int id = static_cast<int>(table.columns.size());
    Batches batches;
    qint64 rows = 0;
    qint64 last = 0;
    while (row->next()) {
        ++rows;
        last = row->integer(id);
        add(batches.of(row->text(source), fromEpochMs(row->integer(fetched))), *row);
    }
    goOn(cursor, rows, rows, last);
    return batches.queue(session);
}

struct Piece {
    qint64 rows = 0;
    qint64 first = 0; ///< id
    qint64 last = 0;  ///< id
};

Result<Piece> pieceOf(Session &session, QLatin1StringView time, const RefillCursor &cursor)
{
    const QLatin1StringView table = kTables[static_cast<std::size_t>(cursor.table)];
    auto row = session.query(u"SELECT count(*), coalesce(min(id), 1), coalesce(max(id), 0) FROM"
                             " (SELECT id FROM %1 WHERE id > ? AND id <= ? AND %2 >= ? AND %2 < ?"
                             " ORDER BY id LIMIT ?)"_s.arg(table, time),
                             windowOf(cursor));
    if (!row)
        return fail(row.error());
    return row->next() ? Piece{row->integer(0), row->integer(1), row->integer(2)} : Piece{};
}

// Between the rows of a piece may lie some that are none of it.
template <typename T>
void keepWindow(std::vector<T> &rows, UtcTime T::*time, const RefillCursor &cursor)
{
    std::erase_if(rows, [&](const T &row) { return row.*time < cursor.since || row.*time >= cursor.until; });
}

Result<void> refillRequests(Session &session, RefillCursor &cursor)
{
    const auto collector = settingValue(session, u"collector.id"_s);
    const auto piece = pieceOf(session, "checked_at"_L1, cursor);
    if (!collector || !piece)
        return fail(collector ? piece.error() : collector.error());
    auto own = readRequestsById(session, piece->first - 1, piece->last, *collector);
    if (!own)
        return fail(own.error());
    keepWindow(*own, &RequestRecord::checkedAt, cursor);
    goOn(cursor, piece->rows, std::ssize(*own), piece->last);
    if (own->empty())
        return {};
    OutboxPayload payload;
    payload.batch.sourceId = own->back().sourceId;
    payload.batch.fetchedAt = own->back().checkedAt;
    payload.batch.requests = std::move(*own);
    return appendToOutbox(session, payload);
}

Result<void> refillTransitions(Session &session, RefillCursor &cursor)
{
    const auto piece = pieceOf(session, "changed_at"_L1, cursor);
    if (!piece)
        return fail(piece.error());
    auto transitions = readTransitionsById(session, piece->first - 1, piece->last);
    if (!transitions)
        return fail(transitions.error());
    keepWindow(*transitions, &AlertTransition::at, cursor);
    goOn(cursor, piece->rows, std::ssize(*transitions), piece->last);
    return transitions->empty() ? Result<void>() : appendToOutbox(session, {{}, std::move(*transitions)});
}

Result<void> refillPiece(Session &session, RefillCursor &cursor)
{
    switch (cursor.table) {
    case Table::Prices: return refillFacts(session, priceTable(), addPriceRow, cursor);
    case Table::Plant: return refillFacts(session, plantTable(), addReading, cursor);
    case Table::Activations: return refillFacts(session, signalTable(), addActivation, cursor);
    case Table::Requests: return refillRequests(session, cursor);
    case Table::Transitions: return refillTransitions(session, cursor);
    case Table::Done: break;
    }
    return {};
}
} // namespace

Result<RefillCursor> refillOutbox(Session &session, RefillCursor cursor)
{
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return fail(transaction.error());
    if (!cursor.last) {
        if (auto read = readEnds(session, cursor); !read)
            return fail(read.error());
    }
    if (auto done = refillPiece(session, cursor); !done)
        return fail(done.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return cursor;
}

} // namespace etcm
