#include "store/table_columns.h"

#include <QStringList>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

QString columnList(std::span<const FactColumn> columns)
{
    QStringList names;
    for (const FactColumn &column : columns)
        names += column.name;
    return names.join(u", ");
}

QString readList(SqlEngine engine, std::span<const FactColumn> columns, QStringView row)
{
    QStringList parts;
    for (const FactColumn &column : columns) {
        const QString name = row.toString() + column.name;
        const bool local = engine == SqlEngine::Sqlite;
        switch (column.kind) {
        case ColumnKind::Instant: parts += sqlEpochMs(engine, name); break;
        case ColumnKind::Measure: parts += local ? name : u"CAST(%1 AS float8)"_s.arg(name); break;
        case ColumnKind::Date: parts += local ? name : u"to_char(%1, 'YYYY-MM-DD')"_s.arg(name); break;
        case ColumnKind::Text:
        case ColumnKind::Integer:
        case ColumnKind::Boolean: parts += name; break;
        }
    }
    return parts.join(u", ");
}

int columnOf(const FactTable &table, QLatin1StringView name)
{
    const auto found = std::ranges::find(table.columns, name, &FactColumn::name);
    Q_ASSERT(found != table.columns.end());
    return static_cast<int>(found - table.columns.begin());
}

QVariant instantValue(UtcTime time)
{
    return QVariant(static_cast<qlonglong>(toEpochMs(time)));
}

QVariant instantValue(const std::optional<UtcTime> &time)
{
    return time ? instantValue(*time) : QVariant(QMetaType(QMetaType::LongLong));
}

QVariant measureValue(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType(QMetaType::Double));
}

QVariant textOrEmpty(const QString &text)
{
    return text.isNull() ? QVariant(u""_s) : QVariant(text);
}

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text);
}

bool isDoubted(QStringView implausible, QLatin1StringView column)
{
    return !implausible.isEmpty() && implausible.split(u',').contains(column);
}

} // namespace etcm
