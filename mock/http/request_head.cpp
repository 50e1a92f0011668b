#include "mock/http/request_head.h"

#include <QList>

#include <algorithm>
#include <charconv>
#include <optional>

namespace etcm::mock
{
namespace
{
constexpr qsizetype kRestOfLine = 64; // method, version and blanks

bool isTokenChar(char c)
{
    const bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return alphanumeric || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

bool isVisible(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

bool sameText(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

// What the header fields say about framing and persistence; nothing else is of interest here.
struct Framing {
    std::optional<qint64> contentLength;
    bool close = false;
    bool keepAlive = false;
    bool wantsContinue = false;
    int hosts = 0;
};

std::optional<HeadRefused> readContentLength(QByteArrayView value, Framing &framing)
{
    qint64 length = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
    const bool digits = !value.isEmpty() && value.front() != '-' && end == value.data() + value.size();
    if (error != std::errc() || !digits)
        return HeadRefused{400, "Content-Length is no number"};
    if (framing.contentLength)
        return HeadRefused{400, "Content-Length was sent twice"};
    framing.contentLength = length;
    return std::nullopt;
}

std::optional<HeadRefused> readField(QByteArrayView line, Framing &framing)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView name = line.first(std::max<qsizetype>(colon, 0));
    if (!isToken(name))
        return HeadRefused{400, "A header field has no valid name"};
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    if (sameText(name, "content-length"))
        return readContentLength(value, framing);
    if (sameText(name, "transfer-encoding"))
        return HeadRefused{501, "Transfer codings are not accepted in requests"};
    if (sameText(name, "host"))
        ++framing.hosts;
    if (sameText(name, "expect"))
        framing.wantsContinue = sameText(value, "100-continue");
    if (sameText(name, "connection")) {
        for (const QByteArray &option : value.toByteArray().toLower().split(',')) {
            framing.close = framing.close || option.trimmed() == "close";
            framing.keepAlive = framing.keepAlive || option.trimmed() == "keep-alive";
        }
    }
    return std::nullopt;
}

struct RequestLine {
    QByteArrayView method;
    QByteArrayView target;
    bool http10 = false;
};

std::variant<RequestLine, HeadRefused> readRequestLine(QByteArrayView line, const HttpLimits &limits)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first)
        return HeadRefused{400, "The request line has not three parts"};
    const QByteArrayView version = line.sliced(last + 1);
    RequestLine parts{line.first(first), line.sliced(first + 1, last - first - 1), version == "HTTP/1.0"};
    if (!isToken(parts.method))
        return HeadRefused{400, "The method is no token"};
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return HeadRefused{505, "Only HTTP/1.0 and HTTP/1.1 are spoken here"};
    if (parts.target.size() > limits.target)
        return HeadRefused{414, "The request target is too long"};
    if ((!parts.target.startsWith('/') && parts.target != "*") || !isVisible(parts.target))
        return HeadRefused{400, "The request target is no path"};
    return parts;
}

// The lines of a head, one after the other. A search for single bytes is many times faster than one for
// "\r\n\r\n".
class Lines
{
public:
    explicit Lines(QByteArrayView bytes) : m_rest(bytes) {}

    /// The next line without its CRLF; nothing if it is not complete.
    std::optional<QByteArrayView> next()
    {
        const qsizetype end = m_rest.indexOf('\n');
        if (end < 0)
            return std::nullopt;
        const QByteArrayView line = m_rest.first(end);
        m_rest = m_rest.sliced(end + 1);
        m_crlf = line.endsWith('\r');
        return m_crlf ? line.chopped(1) : line;
    }
    [[nodiscard]] bool endedWithCrlf() const { return m_crlf; }
    [[nodiscard]] qsizetype left() const { return m_rest.size(); }

private:
    QByteArrayView m_rest;
    bool m_crlf = true;
};

HeadRefused badLineEnd()
{
    return {400, "A line of the head does not end with CRLF"};
}

// Up to and including the empty line; nothing while that has not come.
std::variant<std::optional<Framing>, HeadRefused> readFields(Lines &lines)
{
    Framing framing;
    while (const auto line = lines.next()) {
        if (!lines.endedWithCrlf() || line->contains('\r'))
            return badLineEnd();
        if (line->isEmpty())
            return framing;
        if (auto refused = readField(*line, framing))
            return *refused;
    }
    return std::optional<Framing>();
}

HeadVerdict assemble(const RequestLine &line, const Framing &framing, qsizetype size,
                     const HttpLimits &limits)
{
    const qint64 length = framing.contentLength.value_or(0);
    if (framing.hosts > 1 || (framing.hosts == 0 && !line.http10))
        return HeadRefused{400, "Exactly one Host field is needed"};
    if (length > limits.body)
        return HeadRefused{413, "The body is too long"};
    const bool keepAlive = line.http10 ? framing.keepAlive && !framing.close : !framing.close;
    return RequestHead{.method = line.method.toByteArray(),
                       .target = line.target.toByteArray(),
                       .keepAlive = keepAlive,
                       .wantsContinue = framing.wantsContinue,
                       .bodyLength = length,
                       .size = size};
}
} // namespace

HeadVerdict readRequestHead(QByteArrayView bytes, const HttpLimits &limits)
{
    // Garbage that never forms a line must not wait for more of itself.
    if (!bytes.isEmpty() && !isTokenChar(bytes.front()))
        return HeadRefused{400, "This is no HTTP request"};
    Lines lines(bytes);
    const auto first = lines.next();
    if (!first) {
        if (bytes.size() > limits.target + kRestOfLine)
            return HeadRefused{414, "The request target is too long"};
        return HeadIncomplete{};
    }
    if (!lines.endedWithCrlf())
        return badLineEnd();
    const auto line = readRequestLine(*first, limits);
    if (const auto *refused = std::get_if<HeadRefused>(&line))
        return *refused;
    const auto fields = readFields(lines);
    if (const auto *refused = std::get_if<HeadRefused>(&fields))
        return *refused;
    const auto &framing = std::get<std::optional<Framing>>(fields);
    const qsizetype size = bytes.size() - (framing ? lines.left() : 0);
    if (size > limits.head)
        return HeadRefused{431, "The header fields are too long"};
    if (!framing)
        return HeadIncomplete{};
    return assemble(std::get<RequestLine>(line), *framing, size, limits);
}

} // namespace etcm::mock
