// Prices and the journal of their revisions as both engines' tables: the one place that knows their columns,
// how a price is bound and read, and that it is a count of 10^-6. (A step of the schema names the columns of
// its own time: separate_prices.cpp.)
#pragma once

#include "domain/slot_resolution.h"
#include "store/array_literal.h"
#include "store/binary_rows.h"
#include "store/copy_rows.h"
#include "store/session.h"
#include "store/table_columns.h"

namespace etcm
{

/// A key as the tables hold it: the component may be one that only a newer program knows.
struct StoredKey {
    QString sourceId;
    QString tariffName;
    QString tariffType;
    QString unit;
    friend bool operator==(const StoredKey &, const StoredKey &) = default;
    friend std::weak_ordering operator<=>(const StoredKey &, const StoredKey &) = default;
};
[[nodiscard]] StoredKey storedKey(const SeriesKey &key);
/// Nothing: a component that a newer program wrote.
[[nodiscard]] std::optional<SeriesKey> seriesKey(const StoredKey &key);

/// Prices as mergeSlots (domain/slot_resolution.h) leaves them: what holds is decided before they are
/// written.
[[nodiscard]] const FactTable &priceTable();
[[nodiscard]] const FactTable &revisionTable();

/// The first columns of both tables name the series, the next its slot.
[[nodiscard]] std::span<const FactColumn> seriesColumns();
[[nodiscard]] std::span<const FactColumn> slotColumns(); ///< with those of the series
/// The other columns of a price, with its start.
[[nodiscard]] std::span<const FactColumn> pointColumns();

enum class KeyPart { Series, Slot };
/// "source_id = ? AND ...", of the series or of one slot in it; the values for it follow.
[[nodiscard]] QString keyCondition(KeyPart part);
[[nodiscard]] QVariantList keyValues(const StoredKey &key);
[[nodiscard]] QVariantList keyValues(const StoredKey &key, UtcTime start);

/// From a row whose columns from `first` on are those of the series, or of a point.
[[nodiscard]] StoredKey keyOf(const Statement &row, int first = 0);
[[nodiscard]] StoredPoint pointOf(const Statement &row, int first = 0);
[[nodiscard]] StoredPoint pointOf(const BinaryRow &row);
// From a whole row of the table, as it travels.
[[nodiscard]] StoredKey keyOf(const QVariantList &row);
[[nodiscard]] StoredPoint pointOf(const QVariantList &row);
/// SQLite keeps a price as the double nearest to it: rounding gives the exact count back.
[[nodiscard]] Price storedPrice(double value);

/// SQLite: what has the series' key bound already gets the rest of a row.
void bindPoint(Statement &insert, const StoredPoint &point);
/// PostgreSQL: many points of one series as arrays, prices as counts of 10^-6.
class PointArrays
{
public:
    explicit PointArrays(std::span<const StoredPoint> points);
    /// The values of pointArraysInsert(): the series' key and the arrays.
    [[nodiscard]] QVariantList take(const StoredKey &key);

private:
    std::vector<ArrayLiteral> m_columns;
};
[[nodiscard]] QString pointArraysInsert();
/// PostgreSQL: points of one series that no stored one shares its start with, for COPY into copyTarget().
[[nodiscard]] CopyRows pointCopy(const StoredKey &key, std::span<const StoredPoint> points);
[[nodiscard]] QString copyTarget();

/// Rows of the journal in its column order.
[[nodiscard]] std::vector<QVariantList> journalRows(const StoredKey &key,
                                                    const std::vector<ReplacedPart> &replaced);
/// From a row in the journal's column order; nothing: a component that a newer program wrote.
[[nodiscard]] std::optional<PriceRevision> revisionOf(const Statement &row);

} // namespace etcm
