#include "engine/config.h"

#include "engine/paths.h"
#include "net/secret_reference.h"
#include "sources/source_reader.h"

#include <QFile>
#include <QSet>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::chrono::seconds kShortestLease{1};
constexpr std::chrono::seconds kLongestLease{600};
constexpr double kLowestRate = 0.0001; // in CHF; a hundredth of a yen is a slip of the keyboard
constexpr double kHighestRate = 10'000;

// A place that no secret can be fetched from is said here, with line and column, not at the first sign-in.
void checkSecret(TomlTable &table, const QString &reference)
{
    if (reference.isEmpty())
        return;
    if (const auto place = parseSecretReference(reference); !place)
        table.refuse("secret", place.error().what, place.error().advice);
}

void readDatabase(const toml::table *table, const QString &fileName, TomlTable &root, AppConfig &config)
{
    if (!table)
        return;
    TomlTable database(*table, fileName);
    database.read("url", config.databaseUrl);
    database.read("secret", config.databaseSecretRef);
    checkSecret(database, config.databaseSecretRef);
    database.read("lease", config.lease);
    if (config.lease < kShortestLease || config.lease > kLongestLease)
        database.refuse("lease", u"a lease lasts from 1 s to 10 min"_s);
    if (!config.databaseUrl.isEmpty() && !isDatabaseUrl(config.databaseUrl))
        database.refuse("url", u"the database URL is not of the form postgresql://..."_s);
    if (const auto error = database.error())
        root.refuse(*error);
}

// A day is the least that the figures of the last 24 hours need; the second leaves room for clocks that
// differ.
void readRetention(const toml::table *table, const QString &fileName, TomlTable &root, AppConfig &config)
{
    if (!table)
        return;
    TomlTable retention(*table, fileName);
    retention.read("health", config.healthKept);
    if (config.healthKept < std::chrono::hours(48))
        retention.refuse("health", u"health rows are kept for at least two days"_s,
                         u"write for example 90d"_s);
    if (const auto error = retention.error())
        root.refuse(*error);
}

// Names as in ISO 4217.
void readCurrencies(const toml::table *table, const QString &fileName, TomlTable &root, AppConfig &config)
{
    if (!table)
        return;
    TomlTable rates(*table, fileName);
    for (const auto &[key, node] : *table) {
        const QString name = QString::fromUtf8(key.str().data(), static_cast<qsizetype>(key.str().size()));
        const bool isName = name.size() == 3 && name != "CHF"_L1 &&
                            std::ranges::all_of(name, [](QChar c) { return c >= u'A' && c <= u'Z'; });
        (void)rates.find(key.str());
        const double rate = node.value<double>().value_or(0);
        if (!isName)
            rates.refuse(key.str(), u"is no foreign currency"_s, u"write for example EUR"_s);
        else if (!node.is_number() || !(rate >= kLowestRate && rate <= kHighestRate))
            rates.refuse(key.str(), u"must be what one %1 is worth in CHF"_s.arg(name),
                         u"write for example 0.94"_s);
        else
            config.currencies[name] = rate;
    }
    if (const auto error = rates.error())
        root.refuse(*error);
}

void readSources(const std::vector<const toml::table *> &tables, const QString &fileName, TomlTable &root,
                 AppConfig &config)
{
    QSet<QString> seen;
    for (const toml::table *table : tables) {
        const Result<SourceConfig> source = readSource(*table, fileName, builtInCatalogue());
        if (!source) {
            root.refuse(source.error());
            return;
        }
        TomlTable whole(*table, fileName);
        checkSecret(whole, source->signIn.secretRef);
        if (seen.contains(source->id)) {
            whole.refuse("id", u"source \"%1\" is already there"_s.arg(source->id),
                         u"give each its own id"_s);
        }
        if (const auto error = whole.refusal()) {
            root.refuse(*error);
            return;
        }
        seen.insert(source->id);
        (source->enabled ? config.sources : config.disabledSources).push_back(*source);
    }
    // The default source is for files that name none, not for somebody who switched all of them off.
    if (config.sources.empty() && !tables.empty()) {
        TomlTable last(*tables.back(), fileName);
        last.refuse("enabled", u"leaves no source to poll"_s, u"enable one of them"_s);
        root.refuse(*last.error());
    }
}

Result<void> addDefaultSource(AppConfig &config)
{
    for (const CatalogueEntry &entry : builtInCatalogue()) {
        if (entry.source.id == u"ckw") {
            config.sources.push_back(entry.source);
            return {};
        }
    }
    return fail(ErrorCode::Internal, u"the built-in catalogue has no \"ckw\""_s);
}

// The file to read: named ones must exist, the default places need not.
Result<QString> configFile(const ConfigOverrides &overrides)
{
    const QString named =
        overrides.configFile.isEmpty() ? qEnvironmentVariable("ETCM_CONFIG") : overrides.configFile;
    if (!named.isEmpty()) {
        if (QFile::exists(named))
            return named;
        return fail(ErrorCode::Config, u"configuration file not found"_s, named,
                    u"check --config and ETCM_CONFIG"_s);
    }
    for (const QString &candidate : defaultConfigFiles()) {
        if (QFile::exists(candidate))
            return candidate;
    }
    return QString();
}

Result<AppConfig> readFile(const QString &path)
{
    if (path.isEmpty())
        return parseConfig({}, {});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Config, u"configuration cannot be read: %1"_s.arg(file.errorString()), path,
                    u"check the file's permissions"_s);
    return parseConfig(file.readAll(), path);
}

void override(QString &value, const QString &fromCommandLine, const char *variable)
{
    const QString fromEnvironment = qEnvironmentVariable(variable);
    if (!fromCommandLine.isEmpty())
        value = fromCommandLine;
    else if (!fromEnvironment.isEmpty())
        value = fromEnvironment;
}
} // namespace

bool isDatabaseUrl(QStringView url)
{
    return url.startsWith(u"postgresql://") || url.startsWith(u"postgres://");
}

Result<AppConfig> parseConfig(const QByteArray &toml, const QString &fileName)
{
    const Result<toml::table> document = parseToml(toml, fileName);
    if (!document)
        return fail(document.error());
    AppConfig config;
    config.path = fileName;
    TomlTable root(*document, fileName);
    readDatabase(root.table("database"), fileName, root, config);
    readRetention(root.table("retention"), fileName, root, config);
    readCurrencies(root.table("currency"), fileName, root, config);
    readSources(root.tables("source"), fileName, root, config);
    if (const auto error = root.error())
        return fail(*error);
    if (config.sources.empty()) {
        const Result<void> added = addDefaultSource(config);
        if (!added)
            return fail(added.error());
    }
    return config;
}

Result<AppConfig> loadConfig(const ConfigOverrides &overrides)
{
    const Result<QString> path = configFile(overrides);
    if (!path)
        return fail(path.error());
    Result<AppConfig> config = readFile(*path);
    if (!config)
        return config;
    config->dataDir = defaultDataDir();
    override(config->dataDir, overrides.dataDir, "ETCM_DATA_DIR");
    override(config->databaseUrl, overrides.databaseUrl, "ETCM_DATABASE_URL");
    if (!config->databaseUrl.isEmpty() && !isDatabaseUrl(config->databaseUrl))
        return fail(ErrorCode::Config, u"the database URL is not of the form postgresql://..."_s, {},
                    u"check --database and ETCM_DATABASE_URL"_s);
    return config;
}

} // namespace etcm
