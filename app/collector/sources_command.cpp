// sources: the catalogue, and what is enabled.
#include "collector/command.h"
#include "collector/text_table.h"
#include "sources/catalogue.h"
#include "wording/time_of_day.h"

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
    CatalogueEntry entry; ///< what the catalogue says of it; empty texts: it is not there
    bool enabled = false;
};

// Enabled ones first, then those that are switched off, as configured; then the rest of the catalogue.
std::vector<SourceRow> sourceRows(const AppConfig &config)
{
    std::vector<SourceRow> rows;
    for (const SourceConfig &source : config.sources)
        rows.push_back({source, {}, true});
    for (const SourceConfig &source : config.disabledSources)
        rows.push_back({source, {}, false});
    for (const CatalogueEntry &entry : builtInCatalogue()) {
        const auto same = std::ranges::find_if(
            rows, [&](const SourceRow &row) { return row.source.id == entry.source.id; });
        if (same == rows.end()) {
            rows.push_back({entry.source, entry, false});
        } else {
            same->entry = entry;
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

QString publicationText(const SourceConfig &source)
{
    return source.publication ? timeOfDayText(source.publication->usual) : QString();
}

QString authName(const SourceConfig &source)
{
    return source.signIn.queryKey.isEmpty() ? authKindName(source.signIn.kind) : u"token in the query"_s;
}

QJsonObject rowJson(const SourceRow &row)
{
    return {{u"id"_s, row.source.id},
            {u"name"_s, row.source.name},
            {u"enabled"_s, row.enabled},
            {u"dialect"_s, dialectName(row.source.dialect)},
            {u"base_url"_s, row.source.baseUrl.toString(QUrl::RemoveUserInfo)},
            {u"auth"_s, authName(row.source)},
            {u"tariff_names"_s, QJsonArray::fromStringList(row.source.tariffNames)},
            {u"endpoints"_s, QJsonArray::fromStringList(endpointNames(row.source))},
            {u"region"_s, row.entry.region},
            {u"attribution"_s, row.entry.attribution},
            {u"licence"_s, row.entry.licence},
            {u"verified"_s, row.entry.verified},
            {u"publication"_s, publicationText(row.source)},
            {u"history_days"_s,
             row.source.history ? QJsonValue(qint64(row.source.history->count())) : QJsonValue()},
            {u"vat"_s, u"excluded"_s}}; // as every dialect publishes its prices
}

QByteArray tableText(const std::vector<SourceRow> &rows)
{
    std::vector<QStringList> cells;
    cells.reserve(rows.size());
    for (const SourceRow &row : rows)
        cells.push_back({row.source.id, row.enabled ? u"yes"_s : u"no"_s, row.source.name,
                         dialectName(row.source.dialect), row.source.tariffNames.join(u' '),
                         endpointNames(row.source).join(u' '), publicationText(row.source), row.entry.region,
                         row.entry.licence, row.entry.verified});
    return textTable({u"id"_s, u"enabled"_s, u"name"_s, u"dialect"_s, u"products"_s, u"endpoints"_s,
                      u"publishes"_s, u"region"_s, u"licence"_s, u"verified"_s},
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
