// Files that are written whole or not at all: on a full, failing or read-only disk the old one stays as it
// was and whoever asked is told.
#pragma once

#include "domain/result.h"

#include <QByteArray>

#include <functional>

class QIODevice;

namespace etcm
{

/// Fills the device it is given. Its own errors are passed on, unless the device failed.
using WriteBytes = std::function<Result<void>(QIODevice &)>;

enum class IfExists {
    Replace,
    Refuse, ///< also if the file appears while this one is being written
};

/// Writes a temporary file in the same folder, confirms it on the disk (fsync), renames it over `path` and
/// confirms the folder; each step's failure is an error, and leaves neither a temporary file nor another
/// content than the old one (only when the folder alone fails the new content is in place already). An old
/// file keeps its mode; a link stays a link, what it points to is replaced; a file that may not be written is
/// refused although its folder would allow it. A device or a pipe is written to directly. Errors: Storage
/// with the file, the system's reason and what to do, and those of `write`.
[[nodiscard]] Result<void> writeWholeFile(const QString &path, const WriteBytes &write,
                                          IfExists ifExists = IfExists::Replace);
[[nodiscard]] Result<void> writeWholeFile(const QString &path, const QByteArray &bytes,
                                          IfExists ifExists = IfExists::Replace);

/// `to` becomes what `from` is, mode included, by the same steps. Errors: Storage.
[[nodiscard]] Result<void> copyWholeFile(const QString &from, const QString &to);

/// A regular file, or a link to one, that writing would replace. Devices and pipes have nothing to lose.
[[nodiscard]] bool hasContentToLose(const QString &path);

/// A file that could not be written, by the system's number for the reason.
[[nodiscard]] Error cannotWrite(const QString &path, int systemError);

} // namespace etcm
