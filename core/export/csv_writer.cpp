#include "export/csv_writer.h"

#include <QIODevice>
#include <QLocale>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype kBufferSize = 262'144;

bool looksLikeFormula(QChar first)
{
    return first == u'=' || first == u'+' || first == u'-' || first == u'@' || first == u'\t' ||
           first == u'\r';
}
// Names and ids: nothing in them needs quoting, guarding or another encoding.
bool isPlain(QStringView value)
{
    return std::ranges::all_of(value, [](QChar letter) {
        const char16_t code = letter.unicode();
        return code < 128 && (code == u'_' || code == u'.' || letter.isLetterOrNumber());
    });
}
} // namespace

CsvWriter::CsvWriter(QIODevice &out, CsvFormat format, bool guardFormulas)
    : m_out(out), m_format(format), m_guard(guardFormulas),
      m_utf16(QStringEncoder::Utf16LE,
              format.byteOrderMark ? QStringEncoder::Flag::WriteBom : QStringEncoder::Flag::Default),
      m_hash(QCryptographicHash::Sha256)
{
    m_buffer.reserve(kBufferSize + 4096);
    if (format.byteOrderMark && !format.utf16)
        m_buffer.append("\xEF\xBB\xBF");
}

void CsvWriter::separate()
{
    if (!m_rowStarted && !m_firstCell.isEmpty()) {
        m_rowStarted = true;
        m_buffer.append(m_firstCell.toUtf8());
    }
    if (m_rowStarted)
        m_buffer.append(m_format.separator);
    m_rowStarted = true;
}

void CsvWriter::text(QStringView value)
{
    separate();
    if (isPlain(value)) {
        const qsizetype start = m_buffer.size();
        m_buffer.resize(start + value.size());
        std::ranges::transform(value, m_buffer.begin() + start,
                               [](QChar letter) { return letter.toLatin1(); });
        return;
    }
    const bool guard = m_guard && !value.isEmpty() && looksLikeFormula(value.front());
    const bool quote =
        std::ranges::any_of(value, [separator = QLatin1Char(m_format.separator)](QChar letter) {
            return letter == separator || letter == u'"' || letter == u'\r' || letter == u'\n';
        });
    if (quote)
        m_buffer.append('"');
    if (guard)
        m_buffer.append('\'');
    QByteArray utf8 = value.toUtf8();
    if (quote)
        utf8.replace('"', "\"\"");
    m_buffer.append(utf8);
    if (quote)
        m_buffer.append('"');
}

void CsvWriter::plain(QByteArrayView ascii)
{
    separate();
    m_buffer.append(ascii);
}

void CsvWriter::number(QByteArrayView decimal)
{
    separate();
    const qsizetype start = m_buffer.size();
    m_buffer.append(decimal);
    if (m_format.decimal != '.')
        std::replace(m_buffer.begin() + start, m_buffer.end(), '.', m_format.decimal);
}

void CsvWriter::number(std::optional<double> value)
{
    if (!value || !std::isfinite(*value))
        empty();
    else // adding 0 turns -0 into 0, whatever a Qt version would print for it
        number(QByteArray::number(*value + 0.0, 'f', QLocale::FloatingPointShortest));
}

void CsvWriter::integer(qint64 value)
{
    char digits[24];
    const auto [end, error] = std::to_chars(std::begin(digits), std::end(digits), value);
    plain(QByteArrayView(digits, end));
}

void CsvWriter::empty()
{
    separate();
}

void CsvWriter::endRow()
{
    m_buffer.append("\r\n");
    m_rowStarted = false;
    ++m_rows;
    if (m_buffer.size() >= kBufferSize)
        write();
}

void CsvWriter::write()
{
    const QByteArray bytes = m_format.utf16 ? m_utf16.encode(QString::fromUtf8(m_buffer)) : m_buffer;
    m_buffer.resize(0);
    for (qint64 done = 0; done < bytes.size() && !failed();) {
        const qint64 written = m_out.write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0)
            m_error = m_out.errorString();
        else
            done += written;
    }
    if (failed())
        return;
    m_hash.addData(bytes);
    m_bytes += bytes.size();
}

Result<void> CsvWriter::flush()
{
    if (!m_buffer.isEmpty() && !failed())
        write();
    if (failed())
        return fail(ErrorCode::Storage, u"The export could not be written"_s, m_error,
                    u"Check free space and permissions of the folder"_s);
    return {};
}

} // namespace etcm
