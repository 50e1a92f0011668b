#include "desktop/dialogs/source_list_model.h"

#include "sources/catalogue.h"
#include "wording/language.h"
#include "wording/time_of_day.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

QString aboutText(const CatalogueEntry &entry)
{
    QStringList parts{entry.region, entry.attribution};
    if (entry.source.publication)
        parts +=
            words("Connections", "Publishes at about %1").arg(timeOfDayText(entry.source.publication->usual));
    if (!entry.licence.isEmpty())
        parts += words("Connections", "Licence or terms: %1").arg(entry.licence);
    if (!entry.verified.isEmpty())
        parts += words("Connections", "Last verified %1").arg(entry.verified);
    parts.removeAll(QString());
    return parts.join(u". "_s);
}

} // namespace

SourceListModel::SourceListModel(const AppConfig &config, QObject *parent) : QAbstractListModel(parent)
{
    for (const SourceConfig &source : config.sources)
        m_rows.push_back({source, true, true, false, {}});
    for (const SourceConfig &source : config.disabledSources)
        m_rows.push_back({source, false, true, false, {}});
    for (const CatalogueEntry &entry : builtInCatalogue()) {
        const auto same =
            std::ranges::find(m_rows, entry.source.id, [](const Row &row) { return row.source.id; });
        if (same == m_rows.end()) {
            m_rows.push_back({entry.source, false, false, true, aboutText(entry)});
        } else {
            same->ofCatalogue = true;
            same->about = aboutText(entry);
        }
    }
}

int SourceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SourceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: {
        const QString name = row.source.name.isEmpty() ? row.source.id : row.source.name;
        if (row.enabled)
            return name;
        return row.configured ? words("Connections", "%1  (disabled)").arg(name)
                              : words("Connections", "%1  (not enabled)").arg(name);
    }
    case Qt::ToolTipRole: return row.source.baseUrl.toDisplayString();
    case IdRole: return row.source.id;
    case EnabledRole: return row.enabled;
    default: return {};
    }
}

bool SourceListModel::has(const QString &id) const
{
    return std::ranges::any_of(m_rows, [&](const Row &row) { return row.source.id == id; });
}

int SourceListModel::addGateway()
{
    SourceConfig gateway;
    gateway.id = u"desk"_s;
    for (int number = 2; has(gateway.id); ++number)
        gateway.id = u"desk-%1"_s.arg(number);
    gateway.name = words("Connections", "Trading desk gateway");
    gateway.signIn.kind = AuthKind::ClientCredentials;
    gateway.signIn.tokenPath = u"/oauth/token"_s;
    gateway.endpoints = {Endpoint::Prices, Endpoint::Plant, Endpoint::Signals, Endpoint::Health};
    gateway.tariffNames = {u"home_dynamic"_s, u"business_dynamic"_s};
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_rows.push_back({gateway, false, false, false, {}});
    endInsertRows();
    return row;
}

} // namespace etcm
