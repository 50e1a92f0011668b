// Reading JSON bodies; private to this room, so that simdjson shows in no public header.
#pragma once

#include "domain/result.h"

#include <QByteArrayView>

#include <memory>
#include <optional>
#include <simdjson.h>
#include <string_view>

namespace etcm
{

/// A body that is valid JSON as a whole (RFC 8259), at most 1024 levels deep. A byte order mark is tolerated.
/// Errors: Outcome::Malformed with the byte offset. Numbers beyond 64 bits or double make a body malformed.
class JsonDocument
{
public:
    [[nodiscard]] static Result<JsonDocument> read(QByteArrayView body);
    /// Valid as long as the document lives.
    [[nodiscard]] simdjson::dom::element root() const { return m_root; }

private:
    JsonDocument() = default;
    std::unique_ptr<simdjson::dom::parser> m_parser; // owns what m_root points into
    simdjson::dom::element m_root;
};

/// Outcome::Schema at a JSON path such as "$.prices".
[[nodiscard]] Error schemaError(QString what, QString path);

[[nodiscard]] inline QByteArrayView bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

[[nodiscard]] inline QString text16(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The text of a JSON string; nothing for any other type.
[[nodiscard]] std::optional<std::string_view> jsonText(simdjson::dom::element value);

/// A finite number, also from a string ("0.079999998", as CKW sends them).
[[nodiscard]] std::optional<double> jsonNumber(simdjson::dom::element value);

/// Text that a database can hold: without U+0000, and at most `maxLength` UTF-16 units long.
[[nodiscard]] std::optional<QString> jsonStorableText(simdjson::dom::element value, qsizetype maxLength);

/// A value as a fault quotes it: `"--"`, `null`, `an object`; long ones are cut.
[[nodiscard]] QString shown(simdjson::dom::element value);

/// Field of an object, its name compared without case.
[[nodiscard]] std::optional<simdjson::dom::element> jsonField(simdjson::dom::object object,
                                                              std::string_view name);

} // namespace etcm
