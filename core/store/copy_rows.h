// Sends many rows to PostgreSQL by COPY in its binary form, through the session's own connection: the server
// inserts them page by page, and neither side turns numbers into text.
#pragma once

#include "domain/utc_time.h"
#include "store/session.h"

namespace etcm
{

/// Rows as COPY BINARY takes them, the counterpart of BinaryRow. Layouts: the receive functions of
/// PostgreSQL's types (src/backend/utils/adt), big-endian.
class CopyRows
{
public:
    CopyRows(qint16 columns, qsizetype expectedBytes);

    void beginRow(); ///< then as many values as there are columns
    void appendNull();
    void appendInteger(qint32 value);     ///< int4
    void appendInstant(UtcTime value);    ///< timestamptz
    void appendText(const QString &text); ///< varchar or text
    void appendMicro(qint64 micro);       ///< numeric, as a count of 10^-6

    /// `target`: a table with its columns. Only on the session's thread. Errors: as Statement::exec();
    /// Internal if the driver gives no connection. Nothing of a failed COPY stays, but its transaction is
    /// then void.
    [[nodiscard]] Result<void> sendTo(Session &session, const QString &target);

private:
    template <typename Integer>
    void put(Integer value);
    qint16 m_columns;
    QByteArray m_bytes;
};

} // namespace etcm
