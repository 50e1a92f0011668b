#include "sources/json_document.h"

#include "domain/json_repair.h"
#include "domain/one_line.h"
#include "domain/utc_time.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>
#include <array>
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
constexpr qsizetype kSaidLength = 160;
constexpr qsizetype kMostWords = 4;
constexpr int kWordLevels = 4;
constexpr std::size_t kMostLevels = 16'384; // usual bodies have ten

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

QString quoted(std::string_view text, qsizetype longest = kShownLength)
{
    const QString all = oneLine(text16(text));
    return all.size() <= longest ? u'"' + all + u'"' : u'"' + all.left(longest) + u"…\""_s;
}

// As against instants, numbers and marks.
bool isWords(std::string_view key, std::string_view text)
{
    static constexpr std::array kOurs{"tariff_name", "tariff_type", "unit"};
    const bool hasLetter = std::ranges::any_of(text16(text), [](QChar c) { return c.isLetter(); });
    return hasLetter && std::ranges::find(kOurs, key) == kOurs.end() && !parseIsoTime(bytes(text));
}

void collectWords(element value, std::string_view key, int levels, QStringList &out)
{
    if (levels == 0 || out.size() >= kMostWords)
        return;
    if (const auto text = jsonText(value)) {
        if (isWords(key, *text))
            out += (key.empty() ? QString() : text16(key) + u": "_s) + quoted(*text, kSaidLength);
    } else if (value.is_object()) {
        for (const auto field : simdjson::dom::object(value))
            collectWords(field.value, field.key, levels - 1, out);
    } else if (value.is_array()) {
        for (const element entry : simdjson::dom::array(value))
            collectWords(entry, key, levels - 1, out);
    }
}

QString cutTo(const QString &text, qsizetype length)
{
    const bool inPair = text.at(length - 1).isHighSurrogate();
    return text.left(inPair ? length - 1 : length);
}
} // namespace

Result<JsonDocument> JsonDocument::read(QByteArrayView body)
{
    if (body.startsWith(kByteOrderMark))
        body = body.sliced(kByteOrderMark.size());
    JsonDocument document;
    document.m_parser = std::make_unique<simdjson::dom::parser>();
    const auto code = document.parse(body);
    if (code == simdjson::SUCCESS)
        return document;
    if (const auto repaired = repairedJson(body)) {
        if (document.m_parser->allocate(static_cast<std::size_t>(repaired->size()), kMostLevels) ==
                simdjson::SUCCESS &&
            document.parse(*repaired) == simdjson::SUCCESS)
            return document;
    }
    return fail(malformed(body, code));
}

simdjson::error_code JsonDocument::parse(QByteArrayView body)
{
    if (body.isEmpty())
        return simdjson::EMPTY; // which may be null, and the parser copies it before it looks
    return m_parser->parse(body.data(), static_cast<std::size_t>(body.size())).get(m_root);
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

std::optional<StorableText> jsonStorableText(element value, qsizetype longest, TextUse use)
{
    const auto text = jsonText(value);
    if (!text)
        return std::nullopt;
    StorableText out{text16(*text), {}};
    if (out.text.contains(QChar(u'\0'))) {
        if (use == TextUse::Key)
            return std::nullopt;
        out = {out.text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter)),
               u"holds U+0000: replaced"_s};
    }
    if (out.text.size() <= longest)
        return out;
    QString tail = u"…"_s;
    if (use == TextUse::Key) {
        const QByteArray sum = QCryptographicHash::hash(bytes(*text).toByteArray(), QCryptographicHash::Sha1);
        tail += QString::fromLatin1(sum.toHex().first(8));
    }
    return StorableText{cutTo(out.text, longest - tail.size()) + tail,
                        u"is longer than %1 characters: cut"_s.arg(longest)};
}

std::optional<Error> saidInstead(simdjson::dom::object object, const QString &ofWhat)
{
    for (const std::string_view key : {"error", "message", "detail", "errors", "fault", "title"}) {
        const auto field = jsonField(object, key);
        if (!field || field->is_null())
            continue;
        const element value = *field;
        const auto text = jsonText(value);
        const QString words =
            text ? quoted(*text, kSaidLength) : quoted(simdjson::minify(value), kSaidLength).remove(u'"');
        return schemaError(u"the source says %1 instead of %2"_s.arg(words, ofWhat), u"$."_s + text16(key));
    }
    return std::nullopt;
}

QString ownWords(element value)
{
    QStringList words;
    collectWords(value, {}, kWordLevels, words);
    const QString all = words.join(u", "_s);
    if (all.isEmpty())
        return {};
    return u"; it says "_s + (all.size() <= kSaidLength ? all : cutTo(all, kSaidLength) + u"…"_s);
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
    std::optional<element> last;
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (field.key_equals_case_insensitive(name))
            last = field.value();
    }
    return last;
}

} // namespace etcm
