// What all exported tables share: header, chunks, progress, cancel, summary. Internal to this room.
#pragma once

#include "export/csv_writer.h"
#include "export/exporter.h"
#include "export/time_cells.h"

namespace etcm
{

class TableWriter
{
public:
    TableWriter(QIODevice &out, const ExportOptions &options, std::stop_token stop);

    CsvWriter csv;
    TimeCells times{csv};

    void header(const QStringList &columns);
    /// Ends a row. False when the export must stop: canceled, or the device failed.
    [[nodiscard]] bool endRow();
    [[nodiscard]] bool stopped() const { return m_stopped; }
    /// Flushes and sums up. Errors: Storage, Canceled.
    [[nodiscard]] Result<ExportSummary> finish();

    /// Pulls the chunks and writes one row per fact.
    template <typename T, typename WriteRow>
    [[nodiscard]] Result<ExportSummary> writeAll(const Chunks<T> &chunks, const WriteRow &writeRow)
    {
        for (;;) {
            const Result<std::vector<T>> chunk = chunks();
            if (!chunk)
                return fail(chunk.error());
            if (chunk->empty() || stopped())
                return finish();
            for (const T &fact : *chunk) {
                writeRow(fact);
                if (!endRow())
                    return finish();
            }
        }
    }

private:
    const ExportOptions &m_options;
    std::stop_token m_stop;
    QStringList m_columns;
    qint64 m_rows = 0;
    bool m_stopped = false;
};

} // namespace etcm
