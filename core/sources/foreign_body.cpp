#include "sources/foreign_body.h"

#include "domain/one_line.h"

#include <QRegularExpression>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype kReadBytes =
    qsizetype{16} * 1024; // an error page can be megabytes; its title stands on top
constexpr qsizetype kLongestWords = 160;
constexpr std::size_t kCompressedMark = 2;

QString words(const QString &text)
{
    const QString line = oneLine(text);
    if (line.isEmpty())
        return {};
    return line.size() <= kLongestWords ? u": \""_s + line + u'"'
                                        : u": \""_s + line.left(kLongestWords) + u"…\""_s;
}

// The title of a page, or its first heading.
QString titleOf(const QString &page)
{
    static const QRegularExpression title(u"<(title|h1)[^>]*>(.*?)</\\1"_s,
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    return title.match(page).captured(2).remove(tag);
}

bool isHtml(const QString &page)
{
    const QString head = page.left(1024).toLower();
    return head.contains("<!doctype html"_L1) || head.contains("<html"_L1) || head.contains("<head"_L1) ||
           head.contains("<body"_L1);
}
} // namespace

QString foreignBody(QByteArrayView body)
{
    const QByteArrayView text = body.trimmed();
    if (text.isEmpty())
        return u"an empty answer"_s;
    if (body.startsWith(QByteArrayView("\x1f\x8b", kCompressedMark)))
        return u"compressed data instead of JSON"_s;
    const char first = text.front();
    if (first == '{' || first == '[')
        return {};
    const QString page = QString::fromUtf8(text.first(std::min(text.size(), kReadBytes)));
    if (first != '<')
        return u"text instead of data"_s + words(page);
    if (isHtml(page))
        return u"an HTML page instead of data"_s + words(titleOf(page));
    return u"an XML document instead of JSON"_s;
}

} // namespace etcm
