#include "store/price_table.h"

#include "domain/price_doubts.h"

#include <array>
#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;
using enum ColumnKind;

namespace
{
constexpr qsizetype kSeriesColumns = 4;
constexpr qsizetype kSlotColumns = kSeriesColumns + 1;

constexpr QLatin1StringView kValue = "value"_L1;
constexpr QLatin1StringView kPublication = "publication_timestamp"_L1;
constexpr QLatin1StringView kStart = "start_timestamp"_L1;

// The order of the columns is that of fillPoint(), readPoint() and keyOf() below.
constexpr std::array kPriceColumns{
    FactColumn{"source_id"_L1, Text},      FactColumn{"tariff_name"_L1, Text},
    FactColumn{"tariff_type"_L1, Text},    FactColumn{"unit"_L1, Text},
    FactColumn{kStart, Instant},           FactColumn{"end_timestamp"_L1, Instant},
    FactColumn{kValue, Measure},           FactColumn{kPublication, Instant},
    FactColumn{"ingested_at"_L1, Instant}, FactColumn{"revision"_L1, Integer},
    FactColumn{"implausible"_L1, Text},
};
// The trigger writes a changed value into the journal under the new revision, which must not be taken yet.
constexpr QLatin1StringView kPriceConflict =
    "ON CONFLICT (source_id, tariff_name, tariff_type, unit, start_timestamp) DO UPDATE SET"
    " end_timestamp = excluded.end_timestamp, publication_timestamp = excluded.publication_timestamp,"
    " value = excluded.value, ingested_at = excluded.ingested_at, implausible = excluded.implausible,"
    " revision = {greatest}(excluded.revision, energy_prices.revision"
    " + CASE WHEN energy_prices.value IS DISTINCT FROM excluded.value THEN 1 ELSE 0 END)"_L1;

// The order is that of journalRows() and revisionOf().
constexpr std::array kRevisionColumns{
    kPriceColumns[0],
    kPriceColumns[1],
    kPriceColumns[2],
    kPriceColumns[3],
    kPriceColumns[4],
    FactColumn{"revision"_L1, Integer},
    FactColumn{"old_value"_L1, Measure},
    FactColumn{"new_value"_L1, Measure},
    FactColumn{"old_publication_timestamp"_L1, Instant},
    FactColumn{"new_publication_timestamp"_L1, Instant},
    FactColumn{"recorded_at"_L1, Instant},
};

// The values of a point in the order of pointColumns(), each handed to `take`.
template <typename Take>
void fillPoint(const StoredPoint &point, Take take)
{
    static constexpr PriceColumnNames names{kValue, kPublication, kStart};
    take(std::optional(point.start));
    take(std::optional(point.end));
    take(point.value);
    take(point.publication);
    take(std::optional(point.fetchedAt));
    take(point.revision);
    take(textOrNull(doubtedColumns(point, names).join(u',')));
}

// `row` gives instants, prices, counts and texts by column.
template <typename Row>
StoredPoint readPoint(const Row &row)
{
    StoredPoint point{
        row.instant(0), row.instant(1), row.price(2), {}, row.count(5), isDoubted(row.text(6), kValue),
        row.instant(4)};
    if (!row.isNull(3))
        point.publication = row.instant(3);
    return point;
}

struct StatementRow {
    const Statement &row;
    int first;
    [[nodiscard]] UtcTime instant(int column) const { return fromEpochMs(row.integer(first + column)); }
    [[nodiscard]] Price price(int column) const { return storedPrice(row.value(first + column).toDouble()); }
    [[nodiscard]] int count(int column) const { return row.value(first + column).toInt(); }
    [[nodiscard]] QString text(int column) const { return row.text(first + column); }
    [[nodiscard]] bool isNull(int column) const { return row.isNull(first + column); }
};

struct BinaryPointRow {
    const BinaryRow &row;
    static std::size_t at(int column) { return static_cast<std::size_t>(column); }
    [[nodiscard]] UtcTime instant(int column) const { return row.instant(at(column)); }
    [[nodiscard]] Price price(int column) const { return Price::fromMicro(row.micro(at(column))); }
    [[nodiscard]] int count(int column) const { return static_cast<int>(row.integer(at(column))); }
    [[nodiscard]] QString text(int column) const { return row.text(at(column)); }
    [[nodiscard]] bool isNull(int column) const { return row.isNull(at(column)); }
};

struct TravelledRow {
    const QVariantList &row;
    [[nodiscard]] const QVariant &at(int column) const { return row[kSeriesColumns + column]; }
    [[nodiscard]] UtcTime instant(int column) const { return fromEpochMs(at(column).toLongLong()); }
    [[nodiscard]] Price price(int column) const { return storedPrice(at(column).toDouble()); }
    [[nodiscard]] int count(int column) const { return at(column).toInt(); }
    [[nodiscard]] QString text(int column) const { return at(column).toString(); }
    [[nodiscard]] bool isNull(int column) const { return at(column).isNull(); }
};
} // namespace

StoredKey storedKey(const SeriesKey &key)
{
    return {key.sourceId, key.tariffName, tariffTypeName(key.tariffType), key.unit};
}

std::optional<SeriesKey> seriesKey(const StoredKey &key)
{
    const auto type = tariffTypeFromName(key.tariffType);
    return type ? std::optional(SeriesKey{.sourceId = key.sourceId,
                                          .tariffName = key.tariffName,
                                          .tariffType = *type,
                                          .unit = key.unit})
                : std::nullopt;
}

const FactTable &priceTable()
{
    static constexpr FactTable table{"energy_prices"_L1, kPriceColumns, kSlotColumns, kPriceConflict};
    return table;
}

const FactTable &revisionTable()
{
    static constexpr FactTable table{
        "energy_price_revisions"_L1, kRevisionColumns, kSlotColumns + 1,
        "ON CONFLICT (source_id, tariff_name, tariff_type, unit, start_timestamp, revision) DO NOTHING"_L1};
    return table;
}

std::span<const FactColumn> seriesColumns()
{
    return std::span(kPriceColumns).first<kSeriesColumns>();
}

std::span<const FactColumn> slotColumns()
{
    return std::span(kPriceColumns).first<kSlotColumns>();
}

std::span<const FactColumn> pointColumns()
{
    return std::span(kPriceColumns).subspan<kSeriesColumns>();
}

QString keyCondition(KeyPart part)
{
    QStringList terms;
    for (const FactColumn &column : part == KeyPart::Series ? seriesColumns() : slotColumns())
        terms += column.name + u" = ?"_s;
    return terms.join(u" AND ");
}

QVariantList keyValues(const StoredKey &key)
{
    return {key.sourceId, key.tariffName, key.tariffType, key.unit};
}

QVariantList keyValues(const StoredKey &key, UtcTime start)
{
    return keyValues(key) << instantValue(start);
}

StoredKey keyOf(const Statement &row, int first)
{
    return {row.text(first), row.text(first + 1), row.text(first + 2), row.text(first + 3)};
}

StoredPoint pointOf(const Statement &row, int first)
{
    return readPoint(StatementRow{row, first});
}

StoredPoint pointOf(const BinaryRow &row)
{
    return readPoint(BinaryPointRow{row});
}

StoredKey keyOf(const QVariantList &row)
{
    return {row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString()};
}

StoredPoint pointOf(const QVariantList &row)
{
    return readPoint(TravelledRow{row});
}

Price storedPrice(double value)
{
    return Price::fromMicro(std::llround(value * 1e6));
}

void bindPoint(Statement &insert, const StoredPoint &point)
{
    int column = kSeriesColumns;
    fillPoint(point, [&](const auto &value) {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, std::optional<UtcTime>>)
            insert.bind(column++, instantValue(value));
        else if constexpr (std::is_same_v<T, Price>)
            insert.bind(column++, value.toDouble());
        else
            insert.bind(column++, value);
    });
}

PointArrays::PointArrays(std::span<const StoredPoint> points)
{
    constexpr qsizetype kTextOfInstant = 14;
    for (const FactColumn &column : pointColumns())
        m_columns.emplace_back(std::ssize(points) *
                               (column.kind == Instant ? kTextOfInstant : kTextOfInstant / 2));
    for (const StoredPoint &point : points) {
        auto column = m_columns.begin();
        fillPoint(point, [&](const auto &value) {
            using T = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<T, std::optional<UtcTime>>)
                value ? column->append(qint64{toEpochMs(*value)}) : column->append(QVariant());
            else if constexpr (std::is_same_v<T, Price>)
                column->append(qint64{value.micro()});
            else if constexpr (std::is_same_v<T, int>)
                column->append(qint64{value});
            else
                column->append(value);
            ++column;
        });
    }
}

QVariantList PointArrays::take(const StoredKey &key)
{
    QVariantList values = keyValues(key);
    for (ArrayLiteral &column : m_columns)
        values += column.take();
    return values;
}

QString pointArraysInsert()
{
    QStringList arrays;
    QStringList names;
    QStringList values;
    for (qsizetype i = 0; i < kSeriesColumns; ++i)
        values += u"CAST(? AS text)"_s;
    for (const FactColumn &column : pointColumns()) {
        const QString name = u"c%1"_s.arg(names.size());
        arrays += column.kind == Text ? u"CAST(? AS text[])"_s : u"CAST(? AS bigint[])"_s;
        values += column.kind == Instant   ? sqlInstant(SqlEngine::PostgreSql, name)
                  : column.kind == Measure ? name + u" * 0.000001"_s
                                           : name;
        names += name;
    }
    const FactTable &table = priceTable();
    return u"INSERT INTO "_s + table.name + u" ("_s + columnList(table.columns) + u") SELECT "_s +
           values.join(u", ") + u" FROM unnest("_s + arrays.join(u", ") + u") AS r("_s + names.join(u", ") +
           u") "_s + expandSqlWords(SqlEngine::PostgreSql, table.conflict);
}

CopyRows pointCopy(const StoredKey &key, std::span<const StoredPoint> points)
{
    constexpr qsizetype kUsualBytes = 180;
    CopyRows rows(static_cast<qint16>(kPriceColumns.size()), std::ssize(points) * kUsualBytes);
    for (const StoredPoint &point : points) {
        rows.beginRow();
        for (const QString *part : {&key.sourceId, &key.tariffName, &key.tariffType, &key.unit})
            rows.appendText(*part);
        fillPoint(point, [&](const auto &value) {
            using T = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<T, std::optional<UtcTime>>)
                value ? rows.appendInstant(*value) : rows.appendNull();
            else if constexpr (std::is_same_v<T, Price>)
                rows.appendMicro(value.micro());
            else if constexpr (std::is_same_v<T, int>)
                rows.appendInteger(value);
            else
                value.isNull() ? rows.appendNull() : rows.appendText(value.toString());
        });
    }
    return rows;
}

QString copyTarget()
{
    return u"%1 (%2)"_s.arg(priceTable().name, columnList(priceTable().columns));
}

std::vector<QVariantList> journalRows(const StoredKey &key, const std::vector<ReplacedPart> &replaced)
{
    std::vector<QVariantList> rows;
    for (const auto &[before, after] : replaced)
        rows.push_back(keyValues(key, after.start)
                       << qlonglong{after.revision} << before.value.toDouble() << after.value.toDouble()
                       << instantValue(before.publication) << instantValue(after.publication)
                       << instantValue(after.fetchedAt));
    return rows;
}

std::optional<PriceRevision> revisionOf(const Statement &row)
{
    auto key = seriesKey(keyOf(row));
    if (!key)
        return std::nullopt;
    PriceRevision revision{std::move(*key),
                           fromEpochMs(row.integer(4)),
                           storedPrice(row.value(6).toDouble()),
                           storedPrice(row.value(7).toDouble()),
                           {},
                           fromEpochMs(row.integer(10)),
                           row.value(5).toInt()};
    if (!row.isNull(9))
        revision.publication = fromEpochMs(row.integer(9));
    return revision;
}

} // namespace etcm
