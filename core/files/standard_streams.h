// Standard output as programs in pipes and under cron know it: full, closed, or read to the half.
#pragma once

#include "files/whole_file.h"

namespace etcm
{

/// Call it first in main(). A standard stream that was closed is opened on /dev/null, the output so that
/// writing fails: else the next file to be opened takes its number and gets what was meant for the stream. A
/// reader that has gone and a file that grew too large become errors of writing instead of a signal.
void prepareStandardStreams();

/// Everything, written through. Errors: Storage.
[[nodiscard]] Result<void> writeStandardOutput(const WriteBytes &write);
[[nodiscard]] Result<void> writeStandardOutput(const QByteArray &bytes);

/// The error says that nobody reads any more: no reason for a line to the person who ended the pipe.
[[nodiscard]] bool readerHasGone(const Error &error);

/// "-", or one of the names under which the system keeps it: never a file to be replaced.
[[nodiscard]] bool namesStandardOutput(const QString &path);

} // namespace etcm
