// A table as its writers and readers know it: columns, natural key, and how a column's value travels. Both
// engines use these texts; they differ only in how many rows travel in one statement.
#pragma once

#include "domain/utc_time.h"
#include "store/sql_dialect.h"

#include <QVariant>

#include <optional>
#include <span>

namespace etcm
{

/// What a column holds. Values travel as: Text, Date QString; Instant, Integer qlonglong (epoch ms); Measure
/// double; Boolean bool; nothing as a null QVariant.
enum class ColumnKind { Text, Instant, Integer, Measure, Date, Boolean };

struct FactColumn {
    QLatin1StringView name;
    ColumnKind kind;
};

struct FactTable {
    QLatin1StringView name;
    std::span<const FactColumn> columns;
    qsizetype keyColumns;       ///< the first so many columns are the natural key
    QLatin1StringView conflict; ///< "ON CONFLICT ...", with words of sql_dialect.cpp
};

/// Comma separated names.
[[nodiscard]] QString columnList(std::span<const FactColumn> columns);
/// The same as they are read, so that their values travel as ColumnKind says; `row`: the row's name and a
/// dot.
[[nodiscard]] QString readList(SqlEngine engine, std::span<const FactColumn> columns, QStringView row = {});
/// Its place among the columns.
[[nodiscard]] int columnOf(const FactTable &table, QLatin1StringView name);

[[nodiscard]] QVariant instantValue(UtcTime time);
[[nodiscard]] QVariant instantValue(const std::optional<UtcTime> &time);
[[nodiscard]] QVariant measureValue(const std::optional<double> &value);
/// A text that has never been set would be NULL for the driver; a column that must not be NULL holds it
/// empty.
[[nodiscard]] QVariant textOrEmpty(const QString &text);
/// Empty is not null for a text that a source sent; for one that is only sometimes there it is.
[[nodiscard]] QVariant textOrNull(const QString &text);

/// Whether the column `implausible` names `column`.
[[nodiscard]] bool isDoubted(QStringView implausible, QLatin1StringView column);

} // namespace etcm
