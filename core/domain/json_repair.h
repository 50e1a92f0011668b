// A second look at a JSON body that was refused. One rule for every reader of JSON here, also for members of
// an object that have the same name (RFC 8259 section 4 leaves it open): the last of them holds, as in Qt,
// JavaScript and Python.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonDocument>

#include <optional>

namespace etcm
{

/// The same document with what a strict reader refuses inside of single values made harmless: half surrogate
/// pairs and unknown escapes, control characters, bytes that are no UTF-8 (each becomes U+FFFD or a space),
/// and numbers or words that JSON does not have ("NaN", 40 digits), which become texts. A fault in a field
/// that nobody reads costs nothing then, and one in a field that is read costs that field. The structure is
/// never mended; nothing if the body does not begin as a list or an object.
[[nodiscard]] std::optional<QByteArray> repairedJson(QByteArrayView body);

/// A small body as Qt reads it, mended as above where it has to be; null if it is no JSON even then.
[[nodiscard]] QJsonDocument lenientJson(const QByteArray &body);

} // namespace etcm
