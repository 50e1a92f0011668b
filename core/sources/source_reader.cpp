#include "sources/source_reader.h"

#include "sources/access_reader.h"
#include "sources/bidding_zone.h"
#include "sources/dialect.h"
#include "sources/limits_reader.h"
#include "sources/rhythm_reader.h"
#include "sources/source_check.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype kLongestId = 30;
constexpr std::array kPolled{Endpoint::Prices, Endpoint::Plant, Endpoint::Signals, Endpoint::Health};

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

bool offers(const SourceConfig &source, Endpoint endpoint)
{
    return !dialectFor(source.dialect).calls(source, endpoint, {}).empty();
}

void readEndpoints(TomlTable &table, SourceConfig &out)
{
    QStringList names;
    table.read("endpoints", names);
    if (names.isEmpty())
        return;
    out.endpoints.clear();
    for (const QString &name : names) {
        const auto endpoint = endpointFromName(name);
        if (!endpoint || !offers(out, *endpoint)) {
            return table.refuse(
                "endpoints", u"the dialect %1 has no endpoint \"%2\""_s.arg(dialectName(out.dialect), name));
        }
        if (std::find(out.endpoints.begin(), out.endpoints.end(), *endpoint) == out.endpoints.end())
            out.endpoints.push_back(*endpoint);
    }
}

// What a dialect settles, whatever its sources say.
void applyDialect(SourceConfig &out)
{
    if (out.dialect == DialectId::CkwPublic)
        out.resetUnit = ResetUnit::Milliseconds; // X-RateLimit-Reset, as CKW sends it
    if (out.dialect == DialectId::Aem)
        out.priceCalls.withParameters = false;
    if (out.dialect == DialectId::Entsoe)
        out.signIn.queryKey = u"securityToken"_s;
    if (out.isWholesale() && out.tariffNames.isEmpty())
        out.tariffNames = {QString(kOwnZone)};
}

QString energyUnitOf(const SourceConfig &source)
{
    return QString::fromUtf16(source.isWholesale() ? kEurPerMwh : kChfPerKwh);
}

void fillDefaults(SourceConfig &out)
{
    if (out.name.isEmpty())
        out.name = out.id;
    if (out.tariffNames.isEmpty() &&
        (out.dialect == DialectId::EnergyApi || out.dialect == DialectId::CkwPublic))
        out.tariffNames = {u"home_dynamic"_s};
    if (out.plantId.isEmpty() && out.dialect == DialectId::CkwPublic)
        out.plantId = u"lutersarni"_s;
    if (out.endpoints.empty()) {
        std::copy_if(kPolled.begin(), kPolled.end(), std::back_inserter(out.endpoints),
                     [&](Endpoint endpoint) { return offers(out, endpoint); });
    }
}

void checkWhole(TomlTable &table, const SourceConfig &out)
{
    checkAccess(table, out);
    checkProducts(table, out);
    if (out.dialect == DialectId::Entsoe && out.signIn.kind != AuthKind::None)
        table.refuse("auth", u"must be none: this API takes its token in the query"_s,
                     u"say with secret where the token is"_s);
    const bool hasOneAnswer = !out.priceCalls.withParameters;
    if (hasOneAnswer && out.tariffNames.size() > 1)
        table.refuse("tariff_names", u"must be one, since query_parameters = false brings one answer"_s);
    if (hasOneAnswer && !out.priceCalls.tariffTypes.isEmpty())
        table.refuse("tariff_types", u"cannot be asked for, since query_parameters = false"_s);
    checkPaths(table, out);
}
} // namespace

void readSourceKeys(TomlTable &table, const QString &document, SourceConfig &out)
{
    table.read("id", out.id);
    if (out.id.isEmpty())
        table.refuse("id", u"is missing"_s);
    else if (out.id.size() > kLongestId || !matches(out.id, u"[a-z0-9_-]+"_s))
        table.refuse("id", u"must be at most %1 of a-z, 0-9, _ and -"_s.arg(kLongestId));
    table.read("name", out.name);
    table.read("enabled", out.enabled);
    table.readName("dialect", out.dialect, dialectFromName,
                   u"energy-api, ckw-public, vse-tariffs, energy-charts, aem, entsoe"_s);
    table.read("tariff_names", out.tariffNames);
    table.read("tariff_types", out.priceCalls.tariffTypes);
    table.read("plant_id", out.plantId);
    table.read("prices_path", out.priceCalls.path);
    table.read("query_parameters", out.priceCalls.withParameters);
    applyDialect(out);
    table.readName("reset_unit", out.resetUnit, resetUnitFromName, u"ms, s, epoch"_s);
    readAccess(table, out);
    readEndpoints(table, out);
    readPublication(table, out);
    readPoll(table, document, out);
    readHistory(table, out);
    readLimits(table, document, energyUnitOf(out), out.limits);
    fillDefaults(out);
    checkWhole(table, out);
}

Result<SourceConfig> readSource(const toml::table &table, const QString &document,
                                const std::vector<CatalogueEntry> &catalogue)
{
    TomlTable reader(table, document);
    QString id;
    reader.read("id", id);
    const auto known = std::find_if(catalogue.begin(), catalogue.end(),
                                    [&](const CatalogueEntry &entry) { return entry.source.id == id; });
    SourceConfig source = known != catalogue.end() ? known->source : SourceConfig{};
    if (!id.isEmpty() && known == catalogue.end() && !(reader.has("dialect") && reader.has("base_url"))) {
        reader.refuse("id", u"\"%1\" is not in the catalogue"_s.arg(id),
                      u"name a catalogue entry, or give dialect and base_url"_s);
    }
    readSourceKeys(reader, document, source);
    if (const auto error = reader.error())
        return fail(*error);
    return source;
}

} // namespace etcm
