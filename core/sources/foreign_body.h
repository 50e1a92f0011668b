// Bodies that are no JSON at all, named for people. Private to this room.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace etcm
{

/// "an HTML page instead of data: "Log in"", "an empty answer", "text instead of data: "Service
/// unavailable""; at most 160 characters of the source's own words. Empty if the body begins as JSON does.
/// Not scrubbed.
[[nodiscard]] QString foreignBody(QByteArrayView body);

} // namespace etcm
