#include "sources/source_check.h"

#include "domain/one_line.h"
#include "domain/tariff.h"
#include "sources/bidding_zone.h"

#include <QHash>

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

// Resolved away before it is sent: the address would not be the one that is written.
void refuseDotSegments(TomlTable &table, std::string_view key, const QString &path)
{
    for (const QString &segment : path.split(u'/')) {
        if (segment == "."_L1 || segment == ".."_L1)
            table.refuse(key, u"cannot hold the segment \"%1\""_s.arg(segment),
                         u"write the path without it"_s);
    }
}

void checkPath(TomlTable &table, std::string_view key, const QString &path)
{
    if (!path.isEmpty() && !path.startsWith(u'/'))
        table.refuse(key, u"must start with /"_s);
    refuseDotSegments(table, key, path);
    refuseUnsendable(table, key, path, u"?#%\\");
}

// Two spellings that `sameAs` makes one are the same to the source.
template <typename SameAs>
void refuseTwice(TomlTable &table, std::string_view key, const QStringList &values, const SameAs &sameAs)
{
    QHash<QString, QString> seen;
    for (const QString &value : values) {
        const QString same = sameAs(value);
        if (seen.contains(same))
            table.refuse(key, u"\"%1\" is there twice"_s.arg(value),
                         seen[same] == value ? u"name each once"_s : u"\"%1\" is the same"_s.arg(seen[same]));
        seen.insert(same, value);
    }
}

// Sent as it is written: what nobody sees would only ask for another product.
void refuseUnseen(TomlTable &table, std::string_view key, const QString &value)
{
    if (value != value.trimmed())
        table.refuse(key, u"\"%1\" has blanks around it"_s.arg(oneLine(value)), u"write it without"_s);
    const auto isUnseen = [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    };
    if (std::ranges::any_of(value, isUnseen))
        table.refuse(key, u"\"%1\" holds a control character"_s.arg(oneLine(value)), u"write it without"_s);
}
} // namespace

void checkPaths(TomlTable &table, const SourceConfig &source)
{
    checkPath(table, "prices_path", source.priceCalls.path);
    checkPath(table, "token_path", source.signIn.tokenPath);
    refuseDotSegments(table, "base_url", source.baseUrl.path(QUrl::FullyDecoded));
    refuseDotSegments(table, "token_url", source.signIn.tokenUrl.path(QUrl::FullyDecoded));
    refuseDotSegments(table, "plant_id", source.plantId);
    refuseUnsendable(table, "plant_id", source.plantId, u"/?#%\\");
}

void checkProducts(TomlTable &table, const SourceConfig &source)
{
    for (const QString &name : source.tariffNames) {
        if (name.trimmed().isEmpty() || name.size() > kLongestTariffName) {
            table.refuse("tariff_names",
                         u"\"%1\" must have 1 to %2 characters"_s.arg(name).arg(kLongestTariffName));
        }
        refuseUnseen(table, "tariff_names", name);
    }
    if (source.isWholesale() && !source.priceCalls.tariffTypes.isEmpty())
        table.refuse("tariff_types", u"cannot be asked for: there is the day-ahead price only"_s);
    if (source.dialect == DialectId::Entsoe) {
        for (const QString &name : source.tariffNames) {
            if (zoneCode(name).isEmpty())
                table.refuse("tariff_names",
                             u"\"%1\" is no bidding zone that is known here"_s.arg(oneLine(name)),
                             u"write its EIC code, such as 10YCH-SWISSGRIDZ"_s);
        }
    }
    for (const QString &type : source.priceCalls.tariffTypes) {
        if (!tariffTypeFromName(type))
            table.refuse("tariff_types", u"\"%1\" is no component of a price"_s.arg(type));
    }
    refuseTwice(table, "tariff_names", source.tariffNames, [](const QString &name) {
        return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
    });
    refuseTwice(table, "tariff_types", source.priceCalls.tariffTypes, [](const QString &type) {
        const auto component = tariffTypeFromName(type);
        return component ? tariffTypeName(*component) : type;
    });
}

} // namespace etcm
