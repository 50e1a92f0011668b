// Writes stored facts as CSV to any device: a file (export_file.h), standard output, the clipboard's buffer.
// Memory is constant: facts come in chunks, e.g. a month at a time, and leave row by row. Rows ascend by time
// if the chunks do. Runs on the calling thread; a stop request ends it within about 1,000 rows with Canceled.
#pragma once

#include "domain/alert.h"
#include "domain/history.h"
#include "domain/request_record.h"
#include "domain/result.h"
#include "export/export_format.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <utility>
#include <vector>

class QIODevice;

namespace etcm
{

struct ExportSummary {
    qint64 rows = 0;      ///< without the header
    qint64 emptyRows = 0; ///< of these: holes shown as rows without a value
    qint64 bytes = 0;
    QByteArray sha256;   ///< hex, of all bytes
    QStringList columns; ///< as in the header
};

/// Delivers the next chunk; an empty one is the end. May wait for a store's future on the exporting thread.
template <typename T>
using Chunks = std::function<Result<std::vector<T>>()>;

/// Facts that are in memory already, as one chunk.
template <typename T>
[[nodiscard]] Chunks<T> oneChunk(std::vector<T> facts)
{
    return [left = std::make_shared<std::vector<T>>(std::move(facts))]() -> Result<std::vector<T>> {
        return std::exchange(*left, {});
    };
}

/// Columns, wide: source_id, tariff_name, delivery_date, slot, start_utc, end_utc, start_local, end_local,
/// and one per component, named by type and unit: integrated_CHF_kWh. Long: source_id, tariff_name,
/// tariff_type, unit, the same times, value, publication_utc, revision, vat ("excluded"). The last column of
/// both, implausible, names the row's columns that are doubted, with spaces between. Errors: Storage
/// (writing), Canceled, and those of the chunks.
[[nodiscard]] Result<ExportSummary> exportPrices(QIODevice &out, const Chunks<StoredSeries> &chunks,
                                                 const ExportOptions &options, std::stop_token stop = {});
/// implausible as above, in this table and the next. quality is "complete" or, when any measured value is
/// missing, "partial"; age_s is the time from measurement to receipt.
[[nodiscard]] Result<ExportSummary> exportPlant(QIODevice &out, const Chunks<StoredReading> &chunks,
                                                const ExportOptions &options, std::stop_token stop = {});
[[nodiscard]] Result<ExportSummary> exportSignals(QIODevice &out, const Chunks<StoredSignal> &chunks,
                                                  const ExportOptions &options, std::stop_token stop = {});
[[nodiscard]] Result<ExportSummary> exportHealth(QIODevice &out, const Chunks<RequestRecord> &chunks,
                                                 const ExportOptions &options, std::stop_token stop = {});
[[nodiscard]] Result<ExportSummary> exportAlerts(QIODevice &out, const Chunks<AlertTransition> &chunks,
                                                 const ExportOptions &options, std::stop_token stop = {});

} // namespace etcm
