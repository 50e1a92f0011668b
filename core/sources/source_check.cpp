#include "sources/source_check.h"

#include "domain/tariff.h"

#include <QSet>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype kLongestTariffName = 30; // energy_prices.tariff_name is varchar(30)

void refuseUnsendable(TomlTable &table, std::string_view key, const QString &text, QStringView characters)
{
    const auto bad = std::ranges::find_if(
        text, [characters](QChar c) { return characters.contains(c) || c.unicode() < 0x20; });
    if (bad == text.end())
        return;
    const QString name = bad->unicode() < 0x20 ? u"a control character"_s : u'"' + QString(*bad) + u'"';
    table.refuse(key, u"cannot hold %1"_s.arg(name),
                 u"write the path as it reads, without parameters; it is encoded when it is sent"_s);
}

void checkPath(TomlTable &table, std::string_view key, const QString &path)
{
    if (!path.isEmpty() && !path.startsWith(u'/'))
        table.refuse(key, u"must start with /"_s);
    refuseUnsendable(table, key, path, u"?#%\\");
}

void refuseTwice(TomlTable &table, std::string_view key, const QStringList &values)
{
    QSet<QString> seen;
    for (const QString &value : values) {
        if (seen.contains(value))
            table.refuse(key, u"\"%1\" is there twice"_s.arg(value), u"name each once"_s);
        seen.insert(value);
    }
}
} // namespace

void checkPaths(TomlTable &table, const SourceConfig &source)
{
    checkPath(table, "prices_path", source.pricesPath);
    checkPath(table, "token_path", source.tokenPath);
    refuseUnsendable(table, "plant_id", source.plantId, u"/?#%\\");
}

void checkProducts(TomlTable &table, const SourceConfig &source)
{
    for (const QString &name : source.tariffNames) {
        if (name.trimmed().isEmpty() || name.size() > kLongestTariffName) {
            table.refuse("tariff_names",
                         u"\"%1\" must have 1 to %2 characters"_s.arg(name).arg(kLongestTariffName));
        }
    }
    for (const QString &type : source.tariffTypes) {
        if (!tariffTypeFromName(type))
            table.refuse("tariff_types", u"\"%1\" is no component of a price"_s.arg(type));
    }
    refuseTwice(table, "tariff_names", source.tariffNames);
    refuseTwice(table, "tariff_types", source.tariffTypes);
}

} // namespace etcm
