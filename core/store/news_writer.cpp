#include "store/news_writer.h"

#include "store/fact_tables.h"
#include "store/local_writer.h"
#include "store/settings_table.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
const QString kPositionKey = u"follower.position"_s;

std::optional<Endpoint> factsOf(const FactTable &table)
{
    if (&table == &revisionTable())
        return Endpoint::Prices;
    if (&table == &plantTable())
        return Endpoint::Plant;
    if (&table == &signalTable())
        return Endpoint::Signals;
    return std::nullopt;
}

qsizetype columnOf(const FactTable &table, QLatin1StringView name)
{
    return std::ranges::find(table.columns, name, &FactColumn::name) - table.columns.begin();
}

// A slot that is newer here keeps its value, but its next revision must not take a number of the journal.
Result<void> raiseRevision(Session &session, const QVariantList &journal)
{
    auto done =
        session.query(u"UPDATE energy_prices SET revision = ? WHERE source_id = ? AND tariff_name = ?"
                      " AND tariff_type = ? AND unit = ? AND start_timestamp = ? AND revision < ?"_s,
                      {journal[5], journal[0], journal[1], journal[2], journal[3], journal[4], journal[5]});
    return done ? Result<void>() : fail(done.error());
}

StoredPoint pointOf(const QVariantList &row)
{
    StoredPoint point{fromEpochMs(row[4].toLongLong()),
                      fromEpochMs(row[5].toLongLong()),
                      Price::fromMicro(std::llround(row[6].toDouble() * 1e6)),
                      {},
                      row[9].toInt(),
                      isDoubted(row[10].toString(), kDoubtedValue),
                      fromEpochMs(row[8].toLongLong())};
    if (!row[7].isNull())
        point.publication = fromEpochMs(row[7].toLongLong());
    return point;
}

// Prices go through the same rule as what is fetched here: what is newer here stays, and nothing overlaps.
Result<void> copyPrices(Session &session, const std::vector<QVariantList> &rows, CopiedNews &copied)
{
    std::map<StoredKey, std::vector<StoredPoint>> series;
    for (const QVariantList &row : rows)
        series[{row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString()}].push_back(
            pointOf(row));
    for (auto &[key, points] : series) {
        const auto changes = planChanges(session, key, withoutOverlap(std::move(points)));
        if (!changes)
            return fail(changes.error());
        if (changes->isEmpty())
            continue;
        copied.rows +=
            std::ssize(changes->added) + std::ssize(changes->changed) + std::ssize(changes->removed);
        copied.facts.insert({key.sourceId, Endpoint::Prices});
        if (auto written = writeChanges(session, key, *changes); !written)
            return written;
    }
    return {};
}

Result<void> copyTable(Session &session, const TableNews &news, CopiedNews &copied)
{
    if (news.table == &priceTable())
        return copyPrices(session, news.rows, copied);
    const qsizetype source = columnOf(*news.table, "source_id"_L1);
    const auto facts = factsOf(*news.table);
    auto written = writeCopies(session, *news.table, news.rows, [&](const QVariantList &row) {
        ++copied.rows;
        if (facts)
            copied.facts.insert({row[source].toString(), *facts});
    });
    if (!written)
        return written;
    if (news.table != &revisionTable())
        return {};
    for (const QVariantList &row : news.rows) {
        if (auto raised = raiseRevision(session, row); !raised)
            return raised;
    }
    return {};
}
} // namespace

Result<CopiedNews> copyNews(Session &session, const CentralNews &news)
{
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return fail(transaction.error());
    CopiedNews copied;
    for (const TableNews &table : news.tables) {
        if (auto done = copyTable(session, table, copied); !done)
            return fail(done.error());
    }
    if (auto kept = setSettingValue(session, kPositionKey, news.cursor.toText()); !kept)
        return fail(kept.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return copied;
}

Result<NewsCursor> newsPosition(Session &session)
{
    const auto text = settingValue(session, kPositionKey);
    if (!text)
        return fail(text.error());
    return NewsCursor::fromText(*text);
}

} // namespace etcm
