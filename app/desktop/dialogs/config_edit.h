// The configuration file as a window changes it: read, checked, and written whole.
#pragma once

#include "engine/config.h"

namespace etcm
{

/// The file that is in force, or where one would be looked for.
[[nodiscard]] QString configPath(const AppConfig &config);

/// What stands in the file; without one, what is in force without a file, so that it stays in force. Errors:
/// Storage: one that cannot be read is no reason to write another in its place.
[[nodiscard]] Result<QByteArray> currentDocument(const AppConfig &config);

/// Whether an edit concerned this source and no other: `after` polls and keeps what `before` did besides. The
/// text is edited by lines; TOML can be written in ways that those do not see.
[[nodiscard]] bool changesOnly(const AppConfig &before, const AppConfig &after, const QString &id);

/// `after`, if it is a valid configuration that differs from `before` in this source only. Errors: Config.
[[nodiscard]] Result<QByteArray> checkedEdit(const QByteArray &before, const QByteArray &after,
                                             const QString &path, const QString &id);

/// Writes `document` to `path` if it is a valid configuration: the old file is kept as `path`.bak, the new
/// one replaces it in one step. Errors: Config (with line and column, nothing written), Storage.
[[nodiscard]] Result<void> saveConfigText(const QString &path, const QByteArray &document);

} // namespace etcm
