#include "store/news_writer.h"

#include "store/fact_tables.h"
#include "store/local_writer.h"
#include "store/price_changes.h"
#include "store/price_table.h"
#include "store/settings_table.h"

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

// A slot that is newer here keeps its value, but its next revision must not take a number of the journal.
Result<void> raiseRevision(Session &session, const QVariantList &journal)
{
    const QVariant revision = journal[columnOf(revisionTable(), "revision"_L1)];
    auto done = session.query(
        u"UPDATE energy_prices SET revision = ? WHERE %1 AND revision < ?"_s.arg(keyCondition(KeyPart::Slot)),
        QVariantList{revision} + journal.first(std::ssize(slotColumns())) + QVariantList{revision});
    return done ? Result<void>() : fail(done.error());
}

// Prices go through the same rule as what is fetched here: what is newer here stays, and nothing overlaps.
Result<void> copyPrices(Session &session, const std::vector<QVariantList> &rows, CopiedNews &copied)
{
    std::map<StoredKey, std::vector<StoredPoint>> series;
    for (const QVariantList &row : rows)
        series[keyOf(row)].push_back(pointOf(row));
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
    const int source = columnOf(*news.table, "source_id"_L1);
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
