// The file of a recording: JSON lines, UTF-8. The first line tells what it is, each other one is an exchange.
// Format in /docs.
#pragma once

#include "mock/recording/exchange.h"

namespace etcm::mock
{

/// Each with its line end.
[[nodiscard]] QByteArray recordingHeader(const QUrl &upstream, UtcTime started);
[[nodiscard]] QByteArray recordingLine(const Exchange &exchange);

/// Errors: Config, `where` is "DOCUMENT:LINE". A last line without an end (a recorder that was killed) is
/// left out.
[[nodiscard]] Result<Recording> readRecording(const QByteArray &text, const QString &document);
[[nodiscard]] Result<Recording> readRecordingFile(const QString &path);

} // namespace etcm::mock
