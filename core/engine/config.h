// The configuration file (TOML) with the environment folded in.
#pragma once

#include "domain/currency.h"
#include "domain/result.h"
#include "sources/source_config.h"

#include <QString>

#include <vector>

namespace etcm
{

struct AppConfig {
    QString path;              ///< file it came from; empty: built-in defaults
    QString databaseUrl;       ///< empty: local file only
    QString databaseSecretRef; ///< password of the URL's user, as SignInConfig::secretRef; may be empty
    /// How long a program that polls may be silent before another takes over; 1 s to 10 min.
    std::chrono::seconds lease{30};
    QString dataDir;                                               ///< holds etcm.sqlite
    std::chrono::seconds healthKept = std::chrono::hours(24 * 90); ///< [retention] health: raw rows
    CurrencyRates
        currencies; ///< [currency]: the user's own rates in CHF; empty: prices of other currencies stay apart
    std::vector<SourceConfig> sources;         ///< enabled ones, in order
    std::vector<SourceConfig> disabledSources; ///< with `enabled = false`: kept for whoever edits the file
    QString origin; ///< "DEMO" where everything is simulated: marks what leaves the program; else empty
};

struct ConfigOverrides {
    QString configFile;  ///< --config
    QString dataDir;     ///< --data-dir
    QString databaseUrl; ///< --database
};

/// Order: command line, environment (ETCM_CONFIG, ETCM_DATA_DIR, ETCM_DATABASE_URL), file, defaults (source
/// "ckw", XDG data folder). Unknown keys, bad values and plain http to another machine are refused with line
/// and column (Config).
[[nodiscard]] Result<AppConfig> loadConfig(const ConfigOverrides &overrides);
[[nodiscard]] Result<AppConfig> parseConfig(const QByteArray &toml, const QString &fileName);

/// "postgresql://..." or "postgres://...".
[[nodiscard]] bool isDatabaseUrl(QStringView url);

} // namespace etcm
