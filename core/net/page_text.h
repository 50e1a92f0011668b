// What a body is that is no JSON, for people.
#pragma once

#include <QByteArray>
#include <QString>

namespace etcm
{

/// One scrubbed line of at most 160 characters: what people are shown of a server's own words.
[[nodiscard]] QString shortLine(const QString &text);

/// "an HTML page instead of data: 502 Bad Gateway" with the page's title or first heading, "an XML document
/// instead of data: AccessDenied" with its message; empty if the body is neither.
[[nodiscard]] QString pageText(const QByteArray &body);

} // namespace etcm
