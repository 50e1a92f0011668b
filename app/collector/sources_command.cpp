// sources: the catalogue, and what is enabled.
#include "collector/command.h"
#include "collector/text_table.h"
#include "sources/catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct SourceRow {
    SourceConfig source;
    QString region;
    QString attribution;
    bool enabled = false;
};

// Enabled ones first, then those that are switched off, as configured; then the rest of the catalogue.
std::vector<SourceRow> sourceRows(const AppConfig &config)
{
    std::vector<SourceRow> rows;
    for (const SourceConfig &source : config.sources)
        rows.push_back({source, {}, {}, true});
    for (const SourceConfig &source : config.disabledSources)
        rows.push_back({source, {}, {}, false});
    for (const CatalogueEntry &entry : builtInCatalogue()) {
        const auto same = std::ranges::find_if(
            rows, [&](const SourceRow &row) { return row.source.id == entry.source.id; });
        if (same == rows.end()) {
            rows.push_back({entry.source, entry.region, entry.attribution, false});
        } else {
            same->region = entry.region;
            same->attribution = entry.attribution;
        }
    }
    return rows;
}

QStringList endpointNames(const SourceConfig &source)
{
    QStringList names;
    for (const Endpoint endpoint : source.endpoints)
        names.append(endpointName(endpoint));
    return names;
}

QJsonObject rowJson(const SourceRow &row)
{
    return {{u"id"_s, row.source.id},
            {u"name"_s, row.source.name},
            {u"enabled"_s, row.enabled},
            {u"dialect"_s, dialectName(row.source.dialect)},
            {u"base_url"_s, row.source.baseUrl.toString(QUrl::RemoveUserInfo)},
            {u"auth"_s, authKindName(row.source.signIn.kind)},
            {u"tariff_names"_s, QJsonArray::fromStringList(row.source.tariffNames)},
            {u"endpoints"_s, QJsonArray::fromStringList(endpointNames(row.source))},
            {u"region"_s, row.region},
            {u"attribution"_s, row.attribution},
            {u"vat"_s, u"excluded"_s}}; // as every dialect publishes its prices
}

QByteArray tableText(const std::vector<SourceRow> &rows)
{
    std::vector<QStringList> cells;
    cells.reserve(rows.size());
    for (const SourceRow &row : rows)
        cells.push_back({row.source.id, row.enabled ? u"yes"_s : u"no"_s, row.source.name,
                         dialectName(row.source.dialect), row.source.tariffNames.join(u' '),
                         endpointNames(row.source).join(u' '), row.region});
    return textTable(
               {u"id"_s, u"enabled"_s, u"name"_s, u"dialect"_s, u"products"_s, u"endpoints"_s, u"region"_s},
               cells)
        .toUtf8();
}
} // namespace

QCoro::Task<ExitCode> runSources(CommandContext &context)
{
    const std::vector<SourceRow> rows = sourceRows(context.config());
    if (!context.invocation().json)
        co_return context.print(tableText(rows)) ? ExitCode::Done : ExitCode::Failed;
    QJsonArray list;
    for (const SourceRow &row : rows)
        list.append(rowJson(row));
    const QByteArray json =
        QJsonDocument(QJsonObject{{u"sources"_s, list}}).toJson(QJsonDocument::Compact) + '\n';
    co_return context.print(json) ? ExitCode::Done : ExitCode::Failed;
}

} // namespace etcm
