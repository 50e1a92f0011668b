// Editing the configuration file without touching what a person wrote around the edited source.
#pragma once

#include "sources/source_config.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace etcm
{

/// Keys of a [[source]] table and their values as TOML, in the order they are written. An empty value takes
/// the key out.
using TomlKeys = std::vector<std::pair<QByteArray, QByteArray>>;

/// What the connection dialog asks for (CONTRACT section 2); poll intervals and all other keys stay as they
/// are.
[[nodiscard]] TomlKeys sourceKeys(const SourceConfig &source);
/// A catalogue entry is enabled by its id alone.
[[nodiscard]] TomlKeys catalogueKeys(const QString &id);

/// What a person may switch off without losing it.
[[nodiscard]] TomlKeys enabledKeys(bool enabled);

/// `document` with these keys in the [[source]] table of that id, which is appended if there is none.
/// Comments, order and every other key stay byte for byte; so does a key that has this value already.
[[nodiscard]] QByteArray withSource(const QByteArray &document, const QString &id, const TomlKeys &keys);
/// Without that table and its subtables.
[[nodiscard]] QByteArray withoutSource(const QByteArray &document, const QString &id);

} // namespace etcm
