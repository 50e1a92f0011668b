#include "net/structured_field.h"

namespace etcm
{

namespace
{
class FieldReader
{
public:
    explicit FieldReader(QByteArrayView text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_text[m_at]; }

    void skipSpaces()
    {
        while (peek() == ' ' || peek() == '\t')
            ++m_at;
    }
    bool take(char expected)
    {
        if (peek() != expected)
            return false;
        ++m_at;
        return true;
    }

    // A quoted string, a byte sequence (:base64:), or a run of the characters of tokens, keys and numbers.
    std::optional<QByteArray> bareItem()
    {
        if (take('"'))
            return quoted();
        const qsizetype start = m_at;
        if (take(':')) {
            const qsizetype end = m_text.indexOf(':', m_at);
            if (end < 0)
                return std::nullopt;
            m_at = end + 1;
            return m_text.sliced(start, m_at - start).toByteArray();
        }
        while (isTokenCharacter(peek()))
            ++m_at;
        if (m_at == start)
            return std::nullopt;
        return m_text.sliced(start, m_at - start).toByteArray();
    }

private:
    static bool isTokenCharacter(char c)
    {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
               c == '-' || c == '.' || c == '*' || c == '/' || c == ':' || c == '?';
    }

    std::optional<QByteArray> quoted()
    {
        QByteArray out;
        while (!atEnd()) {
            const char c = m_text[m_at++];
            if (c == '"')
                return out;
            if (c == '\\' && atEnd())
                return std::nullopt;
            out.append(c == '\\' ? m_text[m_at++] : c);
        }
        return std::nullopt;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

bool readParameters(FieldReader &reader, FieldMember &member)
{
    reader.skipSpaces();
    while (reader.take(';')) {
        reader.skipSpaces();
        const auto key = reader.bareItem();
        if (!key)
            return false;
        QByteArray value;
        if (reader.take('=')) {
            const auto raw = reader.bareItem();
            if (!raw)
                return false;
            value = *raw;
        }
        member.parameters.emplace_back(*key, value);
        reader.skipSpaces();
    }
    return true;
}
} // namespace

QByteArray FieldMember::parameter(QByteArrayView key) const
{
    for (const auto &[name_, value_] : parameters) {
        if (name_ == key)
            return value_;
    }
    return {};
}

std::optional<std::vector<FieldMember>> parseFieldList(QByteArrayView text)
{
    FieldReader reader(text);
    std::vector<FieldMember> members;
    reader.skipSpaces();
    if (reader.atEnd())
        return std::nullopt;
    while (true) {
        const auto item = reader.bareItem();
        if (!item)
            return std::nullopt;
        FieldMember member{*item, {}, {}};
        if (reader.take('=')) {
            const auto value = reader.bareItem();
            if (!value)
                return std::nullopt;
            member.value = *value;
        }
        if (!readParameters(reader, member))
            return std::nullopt;
        members.push_back(std::move(member));
        if (reader.atEnd())
            return members;
        if (!reader.take(','))
            return std::nullopt;
        reader.skipSpaces();
    }
}

} // namespace etcm
