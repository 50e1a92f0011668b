// Files of an export: written beside the target and renamed when complete, with an optional description.
#pragma once

#include "export/exporter.h"

#include <QStringList>

namespace etcm
{

/// What stands in `<name>.meta.json` beside the file. Credentials and queries of the URLs are left out.
struct ExportDescription {
    QString program; ///< name and version, e.g. "energy-trading-monitor 0.1.0"
    ExportTable table = ExportTable::Prices;
    QStringList sourceUrls;
    QString sourceId;   ///< filter; empty: all
    QString tariffName; ///< filter; empty: all
    UtcTime from;
    UtcTime to; ///< excluded
    UtcTime createdAt;
    int products = 1; ///< how many products the range was asked for; coverage counts slots of each
};

/// Slots that [from, to) has, times products: 92, 96 or 100 per day.
[[nodiscard]] qint64 expectedSlots(UtcTime from, UtcTime to, int products = 1);

/// JSON text of the description with rows, size, SHA-256, columns and, for prices, how they stand to
/// VAT and (wide) their coverage.
[[nodiscard]] QByteArray exportMetadata(const ExportDescription &description, const ExportOptions &options,
                                        const ExportSummary &summary);

/// "a/b.csv" -> "a/b.meta.json".
[[nodiscard]] QString metadataPath(const QString &csvPath);

using WriteExport = std::function<Result<ExportSummary>(QIODevice &)>;

/// Runs `write` into a temporary file in the target's folder, flushes it to disk and renames it. Whatever
/// goes wrong, also a cancel or a full disk, leaves an old file as it was. A device or a pipe is written to
/// directly. Errors: Storage, and those of `write`.
[[nodiscard]] Result<ExportSummary> writeExportFile(const QString &path, const WriteExport &write);

/// The same for the description. Error: Storage.
[[nodiscard]] Result<void> writeMetadataFile(const QString &csvPath, const QByteArray &json);

} // namespace etcm
