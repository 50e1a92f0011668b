#include "export/table_writer.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 kStopCheck = 1'000;
constexpr qint64 kProgress = 10'000;
} // namespace

TableWriter::TableWriter(QIODevice &out, const ExportOptions &options, std::stop_token stop)
    : csv(out, csvFormat(options.preset, options.decimal), options.guardFormulas), m_options(options),
      m_stop(std::move(stop))
{
}

void TableWriter::header(const QStringList &columns)
{
    m_columns = columns;
    if (!m_options.origin.isEmpty())
        m_columns.prepend(u"origin"_s);
    for (const QString &column : m_columns)
        csv.text(column);
    csv.endRow();
    csv.startRowsWith(m_options.origin);
}

bool TableWriter::endRow()
{
    csv.endRow();
    ++m_rows;
    if (m_rows % kStopCheck == 0)
        m_stopped = m_stop.stop_requested() || csv.failed();
    if (m_rows % kProgress == 0 && m_options.progress)
        m_options.progress(m_rows);
    return !m_stopped;
}

Result<ExportSummary> TableWriter::finish()
{
    const Result<void> flushed = csv.flush();
    if (!flushed)
        return fail(flushed.error());
    if (m_stop.stop_requested())
        return fail(ErrorCode::Canceled, u"The export was canceled"_s);
    if (m_options.progress)
        m_options.progress(m_rows);
    return ExportSummary{
        .rows = m_rows, .emptyRows = 0, .bytes = csv.bytes(), .sha256 = csv.sha256(), .columns = m_columns};
}

} // namespace etcm
