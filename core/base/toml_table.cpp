#include "base/toml_table.h"

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
constexpr std::array kDurationUnits{
    std::pair{"min"_L1, seconds(60)},
    std::pair{"s"_L1, seconds(1)},
    std::pair{"h"_L1, seconds(3600)},
    std::pair{"d"_L1, seconds(86400)},
};
constexpr seconds kLongestDuration = days(366);

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// "5" of "5min"; nothing for anything but digits, for zero, and beyond the longest duration.
template <typename Unit>
std::optional<Unit> counted(QStringView digits, Unit unit)
{
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), isAsciiDigit))
        return std::nullopt;
    bool readable = false;
    const qlonglong count = digits.toLongLong(&readable);
    const bool inRange = readable && count > 0 && count <= kLongestDuration / unit;
    return inRange ? std::optional(count * unit) : std::nullopt;
}

QString utf16(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString placeIn(const QString &document, const toml::source_region &region)
{
    return u"%1:%2:%3"_s.arg(document).arg(region.begin.line).arg(region.begin.column);
}
} // namespace

std::optional<seconds> durationFromText(QStringView text)
{
    for (const auto &[suffix, unit] : kDurationUnits) {
        if (text.endsWith(suffix))
            return counted(text.chopped(suffix.size()), unit);
    }
    return std::nullopt;
}

std::optional<milliseconds> shortDurationFromText(QStringView text)
{
    if (text.endsWith("ms"_L1))
        return counted(text.chopped(2), milliseconds(1));
    return durationFromText(text);
}

Result<toml::table> parseToml(const QByteArray &text, const QString &document)
{
    try {
        return toml::parse(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    } catch (const toml::parse_error &error) {
        return fail(ErrorCode::Config, utf16(error.description()), placeIn(document, error.source()),
                    u"correct the TOML there"_s);
    }
}

TomlTable::TomlTable(const toml::table &table, QString document)
    : m_table(table), m_document(std::move(document))
{
}

QString TomlTable::place(const toml::source_region &region) const
{
    return placeIn(m_document, region);
}

void TomlTable::refuse(std::string_view key, const QString &what, const QString &advice)
{
    const toml::node *node = m_table.get(key);
    refuse({ErrorCode::Config,
            utf16(key) + u": "_s + what,
            place((node ? *node : m_table).source()),
            advice,
            Outcome::Unknown,
            {}});
}

void TomlTable::refuse(const Error &error)
{
    if (!m_error)
        m_error = error;
}

const toml::node *TomlTable::find(std::string_view key)
{
    m_asked.emplace(key);
    return m_table.get(key);
}

std::optional<QString> TomlTable::text(std::string_view key)
{
    const toml::node *node = find(key);
    if (!node)
        return std::nullopt;
    if (const auto value = node->value_exact<std::string_view>())
        return utf16(*value);
    refuse(key, u"must be a text"_s);
    return std::nullopt;
}

void TomlTable::read(std::string_view key, QString &out)
{
    if (auto value = text(key))
        out = std::move(*value);
}

void TomlTable::read(std::string_view key, bool &out)
{
    const toml::node *node = find(key);
    if (!node)
        return;
    if (const auto value = node->value_exact<bool>())
        out = *value;
    else
        refuse(key, u"must be true or false"_s);
}

void TomlTable::read(std::string_view key, QStringList &out)
{
    const toml::node *node = find(key);
    if (!node)
        return;
    const toml::array *list = node->as_array();
    if (!list || (!list->empty() && !list->is_homogeneous(toml::node_type::string)))
        return refuse(key, u"must be a list of texts"_s);
    QStringList values;
    for (const toml::node &entry : *list)
        values.append(utf16(*entry.value_exact<std::string_view>()));
    out = std::move(values);
}

void TomlTable::read(std::string_view key, seconds &out)
{
    const auto value = text(key);
    if (!value)
        return;
    if (const auto duration = durationFromText(*value))
        out = *duration;
    else
        refuse(key, u"\"%1\" is no duration"_s.arg(*value), u"write it as 30s, 5min, 1h or 2d"_s);
}

void TomlTable::read(std::string_view key, milliseconds &out)
{
    const auto value = text(key);
    if (!value)
        return;
    if (const auto duration = shortDurationFromText(*value))
        out = *duration;
    else
        refuse(key, u"\"%1\" is no duration"_s.arg(*value), u"write it as 1500ms, 2s or 1min"_s);
}

const toml::table *TomlTable::table(std::string_view key)
{
    const toml::node *node = find(key);
    if (node && !node->is_table())
        refuse(key, u"must be a table"_s);
    return node ? node->as_table() : nullptr;
}

std::vector<const toml::table *> TomlTable::tables(std::string_view key)
{
    const toml::node *node = find(key);
    if (!node)
        return {};
    const toml::array *list = node->as_array();
    if (!list || (!list->empty() && !list->is_homogeneous(toml::node_type::table))) {
        refuse(key, u"must be a list of tables"_s, u"write it as [[%1]]"_s.arg(utf16(key)));
        return {};
    }
    std::vector<const toml::table *> out;
    for (const toml::node &entry : *list)
        out.push_back(entry.as_table());
    return out;
}

std::optional<Error> TomlTable::error()
{
    if (m_error)
        return m_error;
    for (const auto &[key, value] : m_table) {
        if (!m_asked.contains(key.str())) {
            m_error = Error{.code = ErrorCode::Config,
                            .what = u"unknown key \"%1\""_s.arg(utf16(key.str())),
                            .where = place(key.source()),
                            .advice = u"remove or correct it"_s};
            break;
        }
    }
    return m_error;
}

} // namespace etcm
