// Reads many rows of PostgreSQL in its binary form through the session's own connection: the driver's way, a
// QVariant from text per cell, takes twice as long for a year of prices (measured: tests/bench/store).
#pragma once

#include "domain/utc_time.h"
#include "store/session.h"

#include <QByteArrayList>

#include <functional>
#include <span>

namespace etcm
{

/// One row as the server sent it; a column is empty when null. Valid during the callback only. Layouts: the
/// send functions of PostgreSQL's types (src/backend/utils/adt), big-endian.
class BinaryRow
{
public:
    explicit BinaryRow(std::span<const QByteArrayView> columns) : m_columns(columns) {}

    [[nodiscard]] bool isNull(std::size_t column) const { return m_columns[column].isNull(); }
    /// int4 or int8.
    [[nodiscard]] qint64 integer(std::size_t column) const;
    /// timestamptz: microseconds since 2000-01-01 UTC, cut to milliseconds.
    [[nodiscard]] UtcTime instant(std::size_t column) const;
    /// varchar or text.
    [[nodiscard]] QString text(std::size_t column) const { return QString::fromUtf8(m_columns[column]); }
    /// bytea.
    [[nodiscard]] QByteArrayView bytes(std::size_t column) const { return m_columns[column]; }
    /// numeric with at most six decimals, as a count of 10^-6; finer digits are cut.
    [[nodiscard]] qint64 micro(std::size_t column) const;

private:
    std::span<const QByteArrayView> m_columns;
};

/// Runs a statement with text parameters ($1, $2, ...) and hands out its rows in order. Only for PostgreSQL,
/// on the session's thread. Errors: as Statement::exec(); Internal if the driver gives no connection.
[[nodiscard]] Result<void> readBinaryRows(Session &session, const QByteArray &sql,
                                          const QByteArrayList &parameters,
                                          const std::function<void(const BinaryRow &)> &onRow);

} // namespace etcm
