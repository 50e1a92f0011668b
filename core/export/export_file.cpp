#include "export/export_file.h"

#include "domain/market_day.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
QJsonArray publicUrls(const QStringList &urls)
{
    QJsonArray list;
    for (const QString &text : urls)
        list.append(QUrl(text).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment));
    return list;
}

QString isoText(UtcTime time)
{
    return QString::fromLatin1(formatIsoUtc(time));
}

QJsonObject coverage(const ExportDescription &description, const ExportSummary &summary)
{
    return {{u"expected_slots"_s, expectedSlots(description.from, description.to, description.products)},
            {u"present_slots"_s, summary.rows - summary.emptyRows}};
}
} // namespace

qint64 expectedSlots(UtcTime from, UtcTime to, int products)
{
    return to <= from ? 0 : (to - from) / kSlotLength * products;
}

QByteArray exportMetadata(const ExportDescription &description, const ExportOptions &options,
                          const ExportSummary &summary)
{
    QJsonObject root{
        {u"program"_s, description.program},
        {u"created_at"_s, isoText(description.createdAt)},
        {u"table"_s, exportTableName(description.table)},
        {u"preset"_s, exportPresetName(options.preset)},
        {u"time_zone"_s, u"Europe/Zurich"_s},
        {u"sources"_s, publicUrls(description.sourceUrls)},
        {u"filter"_s, QJsonObject{{u"from"_s, isoText(description.from)},
                                  {u"to_excluded"_s, isoText(description.to)},
                                  {u"source_id"_s, description.sourceId},
                                  {u"tariff_name"_s, description.tariffName}}},
        {u"columns"_s, QJsonArray::fromStringList(summary.columns)},
        {u"rows"_s, summary.rows},
        {u"bytes"_s, summary.bytes},
        {u"sha256"_s, QString::fromLatin1(summary.sha256)},
    };
    if (!description.licences.isEmpty())
        root.insert(u"licences"_s, QJsonArray::fromStringList(description.licences));
    if (!options.origin.isEmpty())
        root.insert(u"origin"_s, options.origin);
    if (description.table == ExportTable::Prices)
        root.insert(u"vat"_s, u"excluded"_s); // as every dialect publishes its prices
    if (description.table == ExportTable::Prices && options.layout == PriceLayout::Wide)
        root.insert(u"coverage"_s, coverage(description, summary));
    return QJsonDocument(root).toJson();
}

QString metadataPath(const QString &csvPath)
{
    const QString base = csvPath.endsWith(u".csv"_s, Qt::CaseInsensitive) ? csvPath.chopped(4) : csvPath;
    return base + u".meta.json"_s;
}

Result<ExportSummary> writeExport(const std::function<Result<void>(const WriteBytes &)> &destination,
                                  const WriteExport &write)
{
    ExportSummary summary;
    const Result<void> written = destination([&](QIODevice &out) -> Result<void> {
        Result<ExportSummary> done = write(out);
        if (!done)
            return fail(done.error());
        summary = std::move(*done);
        return {};
    });
    if (!written)
        return fail(written.error());
    return summary;
}

Result<ExportSummary> writeExportFile(const QString &path, const WriteExport &write, IfExists ifExists)
{
    return writeExport([&](const WriteBytes &bytes) { return writeWholeFile(path, bytes, ifExists); }, write);
}

Result<void> writeMetadataFile(const QString &csvPath, const QByteArray &json)
{
    return writeWholeFile(metadataPath(csvPath), json);
}

} // namespace etcm
