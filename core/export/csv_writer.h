// Writes CSV cells to a device (RFC 4180), buffered, in constant memory, hashing as it goes.
#pragma once

#include "domain/result.h"
#include "export/export_format.h"

#include <QCryptographicHash>
#include <QStringEncoder>

class QIODevice;

namespace etcm
{

class CsvWriter
{
public:
    /// `out` must be open for writing and outlive the writer.
    CsvWriter(QIODevice &out, CsvFormat format, bool guardFormulas);

    /// Free text: guarded if wanted, quoted only if it holds the separator, a quote, CR or LF.
    void text(QStringView value);
    /// Text of our own making (times, names from tables): neither separator nor quote can be in it.
    void plain(QByteArrayView ascii);
    /// A decimal number with point and ASCII minus; the point becomes the format's decimal.
    void number(QByteArrayView decimal);
    void
    number(std::optional<double> value); ///< shortest text that reads back the same, never with an exponent
    void integer(qint64 value);
    void empty(); ///< what is missing is empty: not 0, not "null"
    void endRow();
    /// From the next row on each starts with this cell, which needs no quotes: "DEMO".
    void startRowsWith(const QString &cell) { m_firstCell = cell; }

    /// Writes what is buffered. Error: Storage, e.g. disk full.
    [[nodiscard]] Result<void> flush();
    [[nodiscard]] bool failed() const { return !m_error.isEmpty(); }
    [[nodiscard]] qint64 rows() const { return m_rows; } ///< the header is one
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] QByteArray sha256() const
    {
        return m_hash.result().toHex();
    } ///< of the bytes written so far

private:
    void separate();
    void write();

    QIODevice &m_out;
    CsvFormat m_format;
    bool m_guard;
    bool m_rowStarted = false;
    QString m_firstCell;
    QByteArray m_buffer; ///< UTF-8, whole rows when it is written
    QStringEncoder m_utf16;
    QCryptographicHash m_hash;
    QString m_error;
    qint64 m_rows = 0;
    qint64 m_bytes = 0;
};

} // namespace etcm
