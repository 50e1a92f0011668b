// Where log lines go: standard error, as text for people or as JSON lines for machines, without secrets.
#pragma once

#include "collector/command_line.h"

#include <QMessageLogContext>

namespace etcm
{

/// Takes over Qt's message handler for the whole process. `level`: this and graver. Thread safe.
void installLogSink(LogFormat format, QtMsgType level);

/// One line without its end. Text: "2026-10-14T12:31:04Z warning etcm.engine: words". JSON: {"time","level",
/// "category","message"}. Line ends in the message become spaces; secrets become "***".
[[nodiscard]] QByteArray formatLogLine(LogFormat format, UtcTime time, QtMsgType type, const char *category,
                                       const QString &message);

} // namespace etcm
