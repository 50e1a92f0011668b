#include "domain/json_repair.h"

#include <QString>

#include <algorithm>
#include <array>
#include <string_view>

namespace etcm
{

namespace
{
constexpr QByteArrayView kReplacement("\\ufffd");
constexpr qsizetype kSafeDigits = 18; // fewer than 64 bits hold

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool endsScalar(char c)
{
    return std::string_view(" \t\r\n,:[]{}\"").find(c) != std::string_view::npos;
}

bool isPlain(QByteArrayView digits)
{
    return !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), isDigit);
}

// What every reader takes as it is: true, false, null, and a number of a usual length without an exponent.
bool isUsualScalar(QByteArrayView scalar)
{
    static constexpr std::array kWords{QByteArrayView("true"), QByteArrayView("false"),
                                       QByteArrayView("null")};
    if (std::find(kWords.begin(), kWords.end(), scalar) != kWords.end())
        return true;
    if (scalar.startsWith('-'))
        scalar = scalar.sliced(1);
    const qsizetype point = scalar.indexOf('.');
    const QByteArrayView whole = point < 0 ? scalar : scalar.first(point);
    const bool leadingZero = whole.size() > 1 && whole.startsWith('0');
    return isPlain(whole) && !leadingZero && whole.size() <= kSafeDigits &&
           (point < 0 || isPlain(scalar.sliced(point + 1)));
}

class Repair
{
public:
    explicit Repair(QByteArrayView body) : m_body(body) { m_out.reserve(body.size() + body.size() / 16); }

    QByteArray run()
    {
        while (m_at < m_body.size()) {
            const char c = m_body[m_at];
            if (c == '"')
                text();
            else if (endsScalar(c))
                m_out += m_body[m_at++];
            else
                scalar();
        }
        return std::move(m_out);
    }

private:
    void scalar()
    {
        qsizetype end = m_at;
        while (end < m_body.size() && !endsScalar(m_body[end]))
            ++end;
        const QByteArrayView token = m_body.sliced(m_at, end - m_at);
        m_at = end;
        if (isUsualScalar(token)) {
            m_out += token;
            return;
        }
        m_out += '"';
        for (const char c : token)
            m_out += c == '\\' || static_cast<unsigned char>(c) < 0x20 ? '?' : c;
        m_out += '"';
    }

    void text()
    {
        m_out += m_body[m_at++];
        while (m_at < m_body.size() && m_body[m_at] != '"') {
            const char c = m_body[m_at];
            if (c == '\\')
                escape();
            else {
                m_out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
                ++m_at;
            }
        }
        if (m_at < m_body.size())
            m_out += m_body[m_at++];
    }

    // The code unit of a \u escape at `at`; nothing if there is none.
    [[nodiscard]] std::optional<unsigned> unitAt(qsizetype at) const
    {
        if (at + 6 > m_body.size() || m_body[at] != '\\' || m_body[at + 1] != 'u')
            return std::nullopt;
        const QByteArrayView digits = m_body.sliced(at + 2, 4);
        if (!std::all_of(digits.begin(), digits.end(), isHexDigit))
            return std::nullopt;
        return digits.toByteArray().toUInt(nullptr, 16);
    }

    void take(qsizetype count)
    {
        m_out += m_body.sliced(m_at, count);
        m_at += count;
    }

    void replace(qsizetype count)
    {
        m_out += kReplacement;
        m_at += count;
    }

    void escape()
    {
        if (m_at + 1 == m_body.size())
            return take(1); // cut off: the structure is not mended
        const char kind = m_body[m_at + 1];
        if (kind != 'u')
            return std::string_view("\"\\/bfnrt").find(kind) != std::string_view::npos ? take(2) : replace(1);
        const auto unit = unitAt(m_at);
        if (!unit)
            return replace(2);
        if (!QChar::isSurrogate(*unit))
            return take(6);
        const auto next = unitAt(m_at + 6);
        const bool isPair = QChar::isHighSurrogate(*unit) && next && QChar::isLowSurrogate(*next);
        return isPair ? take(12) : replace(6);
    }

    QByteArrayView m_body;
    QByteArray m_out;
    qsizetype m_at = 0;
};
} // namespace

std::optional<QByteArray> repairedJson(QByteArrayView body)
{
    if (body.startsWith("\xEF\xBB\xBF"))
        body = body.sliced(3);
    const auto first = std::find_if(body.begin(), body.end(), [](char c) {
        return std::string_view(" \t\r\n").find(c) == std::string_view::npos;
    });
    if (first == body.end() || (*first != '{' && *first != '['))
        return std::nullopt;
    const QByteArray utf8 = QString::fromUtf8(body).toUtf8(); // what is none becomes U+FFFD
    return Repair(utf8).run();
}

QJsonDocument lenientJson(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const auto repaired = document.isNull() ? repairedJson(body) : std::nullopt;
    return repaired ? QJsonDocument::fromJson(*repaired) : document;
}

} // namespace etcm
