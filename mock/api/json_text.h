// JSON written by hand: a day of prices is 29 kB, and QJsonObject would cost twelve times the rest.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace etcm::mock
{

/// A JSON string of UTF-8 text, escaped (RFC 8259 §7).
[[nodiscard]] QByteArray quoted(QByteArrayView text);

} // namespace etcm::mock
