// Where files live: XDG base directory specification, version 0.8.
#pragma once

#include <QString>
#include <QStringList>

namespace etcm
{

/// Places where the configuration is looked for when nobody names one, best first:
/// $XDG_CONFIG_HOME/etcm/etcm.toml, then $XDG_CONFIG_HOME/etcm.toml.
[[nodiscard]] QStringList defaultConfigFiles();

/// $XDG_DATA_HOME/etcm; holds etcm.sqlite.
[[nodiscard]] QString defaultDataDir();

} // namespace etcm
