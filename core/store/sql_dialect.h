// The few words in which SQLite and PostgreSQL differ; every other statement text is shared.
#pragma once

#include <QString>

namespace etcm
{

enum class SqlEngine { Sqlite, PostgreSql };

/// Replaces the words in braces of the schema's texts ({id}, {instant}, {now}, ...) by the engine's own.
[[nodiscard]] QString expandSqlWords(SqlEngine engine, QString text);

/// Expression that gives an instant column as epoch milliseconds (an integer, so that no zone is involved).
[[nodiscard]] QString sqlEpochMs(SqlEngine engine, QStringView column);

/// Expression that turns epoch milliseconds (a placeholder or a column of integers) into a stored instant.
[[nodiscard]] QString sqlInstant(SqlEngine engine, QStringView epochMs);

/// The database's clock at this moment, as a stored instant.
[[nodiscard]] QString sqlClock(SqlEngine engine);

/// The instant `milliseconds` (a placeholder) after the instant `from`.
[[nodiscard]] QString sqlAfter(SqlEngine engine, QStringView from, QStringView milliseconds);

} // namespace etcm
