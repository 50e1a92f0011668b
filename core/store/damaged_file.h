// What to do with a local file that SQLite calls damaged.
#pragma once

#include "domain/result.h"
#include "domain/utc_time.h"

namespace etcm
{

/// SQLite's own thorough check of the file. Error Damaged: it found something; Storage: it could not look.
[[nodiscard]] Result<void> examineFile(const QString &file);

/// Moves the file and its -wal and -shm to `<file>.corrupt-<time>...` and answers that name, unless another
/// look finds it sound (then the name is empty): one program may have replaced what another found damaged.
/// No session of this process may be open on it, and nobody else may open it meanwhile (see FileLock).
/// Errors: Busy (another process has the file open), Storage.
[[nodiscard]] Result<QString> moveDamagedAside(const QString &file, UtcTime now);

} // namespace etcm
