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

/// A body that is JSON as a whole (RFC 8259), at most 16,384 levels deep. A byte order mark is tolerated, and
/// so is what repairedJson() makes harmless. Errors: Outcome::Malformed with the byte offset. An empty
/// answer, a page and plain text do not come here: whoever fetched them has named them.
class JsonDocument
{
public:
    [[nodiscard]] static Result<JsonDocument> read(QByteArrayView body);
    /// Valid as long as the document lives.
    [[nodiscard]] simdjson::dom::element root() const { return m_root; }

private:
    JsonDocument() = default;
    [[nodiscard]] simdjson::error_code parse(QByteArrayView body);

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

/// A text as a database can hold it.
struct StorableText {
    QString text;
    QString change; ///< what was done to it, e.g. "is longer than 100 characters: cut"; empty if nothing was
};
enum class TextUse {
    Words, ///< for people; U+FFFD stands for U+0000
    Key,   ///< of a fact: a cut one ends with a checksum of the whole, so that two stay two; none with U+0000
};
/// At most `longest` UTF-16 units, never half a surrogate pair; "…" stands for the rest. Nothing if the value
/// is no text of that use.
[[nodiscard]] std::optional<StorableText> jsonStorableText(simdjson::dom::element value, qsizetype longest,
                                                           TextUse use);

/// What a source says instead of facts, as in {"error": ...}, {"message": ...} or a problem of RFC 9457, and
/// its path. Nothing if the object has no such member.
[[nodiscard]] std::optional<Error> saidInstead(simdjson::dom::object object, const QString &ofWhat);

/// What else an answer says in words, wherever they stand in it, to be added to an error:
/// `; it says messege: "typo"`, at most 160 characters of it. Instants, numbers and what names a tariff or a
/// unit are no words; empty if there are none.
[[nodiscard]] QString ownWords(simdjson::dom::element value);

/// A value as a fault quotes it: `"--"`, `null`, `an object`; long ones are cut.
[[nodiscard]] QString shown(simdjson::dom::element value);

/// Field of an object, its name compared without case; the last if there are several, as json_repair.h says.
[[nodiscard]] std::optional<simdjson::dom::element> jsonField(simdjson::dom::object object,
                                                              std::string_view name);

} // namespace etcm
