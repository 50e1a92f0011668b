// Where log lines go: standard error, as text for people or as JSON lines for machines, without secrets.
#pragma once

#include "domain/utc_time.h"

#include <QMessageLogContext>

namespace etcm
{

enum class LogFormat { Text, Json };

/// Takes over Qt's message handler for the whole process. `level`: this and graver. Thread safe. What the
/// PostgreSQL driver says of each statement that it cannot free once the server is lost is left out: the loss
/// itself is told.
void installLogSink(LogFormat format, QtMsgType level);

/// One line without its end. Text: "2026-10-14T12:31:04Z warning etcm.engine: words". JSON: {"time","level",
/// "category","message"}. Line ends in the message become spaces; secrets become "***".
[[nodiscard]] QByteArray formatLogLine(LogFormat format, UtcTime time, QtMsgType type, const char *category,
                                       const QString &message);

} // namespace etcm
