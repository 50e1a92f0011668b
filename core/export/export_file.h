// Files of an export: written beside the target and renamed when complete, with an optional description.
#pragma once

#include "export/exporter.h"
#include "files/whole_file.h"

#include <QStringList>

namespace etcm
{

/// What stands in `<name>.meta.json` beside the file. Credentials and queries of the URLs are left out.
struct ExportDescription {
    QString program; ///< name and version, e.g. "energy-trading-monitor 0.1.0"
    ExportTable table = ExportTable::Prices;
    QStringList sourceUrls;
    QStringList licences = {}; ///< under which their data may be used, as far as that is known
    QString sourceId;          ///< filter; empty: all
    QString tariffName;        ///< filter; empty: all
    UtcTime from;
    UtcTime to; ///< excluded
    UtcTime createdAt;
    int products = 1; ///< how many products the range was asked for; coverage counts slots of each
};

/// Slots that [from, to) has, times products: 92, 96 or 100 per day.
[[nodiscard]] qint64 expectedSlots(UtcTime from, UtcTime to, int products = 1);

/// JSON text of the description with rows, size, SHA-256, columns, the origin if the rows are not real, and,
/// for prices, how they stand to VAT and (wide) their coverage.
[[nodiscard]] QByteArray exportMetadata(const ExportDescription &description, const ExportOptions &options,
                                        const ExportSummary &summary);

/// "a/b.csv" -> "a/b.meta.json".
[[nodiscard]] QString metadataPath(const QString &csvPath);

using WriteExport = std::function<Result<ExportSummary>(QIODevice &)>;

/// A file that is complete or not there: as writeWholeFile(), also for a cancel. Errors: Storage, and those
/// of `write`.
[[nodiscard]] Result<ExportSummary> writeExportFile(const QString &path, const WriteExport &write,
                                                    IfExists ifExists = IfExists::Replace);
/// The same for a stream, e.g. writeStandardOutput().
[[nodiscard]] Result<ExportSummary>
writeExport(const std::function<Result<void>(const WriteBytes &)> &destination, const WriteExport &write);

/// The description follows its file, which replaced an older one or not. Error: Storage.
[[nodiscard]] Result<void> writeMetadataFile(const QString &csvPath, const QByteArray &json);

} // namespace etcm
