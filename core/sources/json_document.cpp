#include "sources/json_document.h"

#include "domain/one_line.h"

#include <QJsonDocument>

#include <charconv>
#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;
using simdjson::dom::element;
using simdjson::dom::element_type;

namespace
{
constexpr QByteArrayView kByteOrderMark("\xEF\xBB\xBF");
constexpr qsizetype kShownLength = 40;

// simdjson says what is wrong but not where; Qt's slower reader says where. It runs on broken bodies only.
Error malformed(QByteArrayView body, simdjson::error_code code)
{
    Error error{ErrorCode::Parse, u"the answer is not readable as JSON"_s, {}, {}, Outcome::Malformed, {}};
    QJsonParseError qt;
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(body.data(), body.size()), &qt);
    if (qt.error != QJsonParseError::NoError) {
        error.what += u": "_s + qt.errorString();
        error.where = u"offset %1"_s.arg(qt.offset);
    } else {
        error.what += u": "_s + QString::fromLatin1(simdjson::error_message(code));
        error.where = u"$"_s;
    }
    return error;
}

QString quoted(std::string_view text)
{
    const QString all = oneLine(text16(text));
    return all.size() <= kShownLength ? u'"' + all + u'"' : u'"' + all.left(kShownLength) + u"…\""_s;
}
} // namespace

Result<JsonDocument> JsonDocument::read(QByteArrayView body)
{
    if (body.startsWith(kByteOrderMark))
        body = body.sliced(kByteOrderMark.size());
    if (body.trimmed().isEmpty())
        return fail({ErrorCode::Parse, u"the answer is empty"_s, u"offset 0"_s, {}, Outcome::Malformed, {}});
    JsonDocument document;
    document.m_parser = std::make_unique<simdjson::dom::parser>();
    const auto code =
        document.m_parser->parse(body.data(), static_cast<std::size_t>(body.size())).get(document.m_root);
    if (code != simdjson::SUCCESS)
        return fail(malformed(body, code));
    return document;
}

Error schemaError(QString what, QString path)
{
    return {ErrorCode::Parse, std::move(what), std::move(path), {}, Outcome::Schema, {}};
}

std::optional<std::string_view> jsonText(element value)
{
    std::string_view text;
    return value.get_string().get(text) == simdjson::SUCCESS ? std::optional(text) : std::nullopt;
}

std::optional<double> jsonNumber(element value)
{
    double number = 0;
    if (value.get_double().get(number) == simdjson::SUCCESS)
        return number;
    const auto text = jsonText(value);
    if (!text)
        return std::nullopt;
    const QByteArrayView trimmed = bytes(*text).trimmed();
    const auto [end, error] = std::from_chars(trimmed.begin(), trimmed.end(), number);
    const bool whole = error == std::errc() && end == trimmed.end();
    return whole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<QString> jsonStorableText(element value, qsizetype maxLength)
{
    const auto text = jsonText(value);
    if (!text || text->find('\0') != std::string_view::npos)
        return std::nullopt;
    QString out = text16(*text);
    return out.size() <= maxLength ? std::optional(std::move(out)) : std::nullopt;
}

QString shown(element value)
{
    switch (value.type()) {
    case element_type::ARRAY: return u"a list"_s;
    case element_type::OBJECT: return u"an object"_s;
    case element_type::NULL_VALUE: return u"null"_s;
    case element_type::STRING: return quoted(std::string_view(value));
    default: return QString::fromStdString(simdjson::minify(value));
    }
}

std::optional<element> jsonField(simdjson::dom::object object, std::string_view name)
{
    element value;
    return object.at_key_case_insensitive(name).get(value) == simdjson::SUCCESS ? std::optional(value)
                                                                                : std::nullopt;
}

} // namespace etcm
