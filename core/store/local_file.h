// The sessions of the local SQLite file.
#pragma once

#include "store/session.h"

namespace etcm
{

/// Opens or creates the file, changes it to the write-ahead log and migrates it; to be called under the
/// file's FileLock. Errors: Storage, Damaged, Busy (somebody else's lock, perhaps at once: try again),
/// SchemaNewer (the file is left untouched).
[[nodiscard]] Result<std::unique_ptr<Session>> openLocalWriter(const QString &file);

/// Errors: Storage, Damaged, Busy.
[[nodiscard]] Result<std::unique_ptr<Session>> openLocalReader(const QString &file);

} // namespace etcm
