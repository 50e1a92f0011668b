#include "sources/source_reader.h"

#include "sources/access_reader.h"
#include "sources/dialect.h"
#include "sources/limits_reader.h"
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

// "11:20", up to "24:00".
std::optional<std::chrono::minutes> timeOfDay(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d\\d):(\\d\\d)$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    const auto hours = std::chrono::hours(match.captured(1).toInt());
    const auto minutes = std::chrono::minutes(match.captured(2).toInt());
    if (!match.hasMatch() || minutes >= std::chrono::hours(1) || hours + minutes > std::chrono::hours(24))
        return std::nullopt;
    return hours + minutes;
}

bool readTimeOfDay(TomlTable &table, std::string_view key, std::chrono::minutes &out)
{
    QString text;
    table.read(key, text);
    if (text.isEmpty())
        return false;
    if (const auto time = timeOfDay(text))
        out = *time;
    else
        table.refuse(key, u"\"%1\" is no time of day"_s.arg(text), u"write it as 11:20"_s);
    return true;
}

// A utility's prices come once a day: they are hunted unless somebody wrote an interval. The desk's own API
// has a rhythm of its own.
void readPublication(TomlTable &table, SourceConfig &out)
{
    QString text;
    table.read("publication", text);
    PublicationRhythm rhythm = out.publication.value_or(PublicationRhythm{});
    const bool told = text != "none"_L1 && readTimeOfDay(table, "publication", rhythm.usual);
    readTimeOfDay(table, "deadline", rhythm.deadline);
    readTimeOfDay(table, "fallback", rhythm.fallback);
    if (rhythm.usual > rhythm.deadline || rhythm.deadline > rhythm.fallback)
        table.refuse("publication", u"deadline and fallback must follow it in this order"_s);
    if (text == "none"_L1) {
        out.publication.reset();
        out.poll.huntPrices = false;
    } else if (out.publication || told) {
        out.publication = rhythm;
        if (told || (table.has("dialect") && out.dialect != DialectId::EnergyApi)) {
            out.poll.huntPrices = true;
            out.poll.prices = kHuntPace;
        }
    }
    std::chrono::minutes signalsFrom{0};
    if (readTimeOfDay(table, "signals_publication", signalsFrom)) {
        out.poll.signalsFrom = signalsFrom;
        out.poll.controlSignals = kSignalHuntPace;
    }
}

void readPoll(TomlTable &table, const QString &document, SourceConfig &source)
{
    PollRhythm &out = source.poll;
    const toml::table *inner = table.table("poll");
    if (!inner)
        return;
    TomlTable poll(*inner, document);
    poll.read("prices", out.prices);
    poll.read("plant", out.plant);
    poll.read("signals", out.controlSignals);
    poll.read("health", out.health);
    if (poll.has("prices"))
        source.poll.huntPrices = false;
    if (poll.has("signals"))
        source.poll.signalsFrom.reset();
    if (const auto error = poll.error())
        table.refuse(*error);
}

void fillDefaults(SourceConfig &out)
{
    if (out.name.isEmpty())
        out.name = out.id;
    if (out.tariffNames.isEmpty() && out.dialect != DialectId::VseTariffs)
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
    table.readName("dialect", out.dialect, dialectFromName, u"energy-api, ckw-public, vse-tariffs"_s);
    table.read("tariff_names", out.tariffNames);
    table.read("tariff_types", out.priceCalls.tariffTypes);
    table.read("plant_id", out.plantId);
    table.read("prices_path", out.priceCalls.path);
    table.read("query_parameters", out.priceCalls.withParameters);
    if (out.dialect == DialectId::CkwPublic)
        out.resetUnit = ResetUnit::Milliseconds; // X-RateLimit-Reset, as CKW sends it
    table.readName("reset_unit", out.resetUnit, resetUnitFromName, u"ms, s, epoch"_s);
    readAccess(table, out);
    readEndpoints(table, out);
    readPublication(table, out);
    readPoll(table, document, out);
    readLimits(table, document, out.limits);
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
