#include "net/page_text.h"

#include "base/scrub.h"
#include "domain/one_line.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype kLongestText = 160;
// An error page can be megabytes; what matters stands at its top.
constexpr qsizetype kReadBytes = qsizetype{16} * 1024;

constexpr std::array kEntities{
    std::pair{"&lt;"_L1, "<"_L1},    std::pair{"&gt;"_L1, ">"_L1},   std::pair{"&quot;"_L1, "\""_L1},
    std::pair{"&#39;"_L1, "'"_L1},   std::pair{"&nbsp;"_L1, " "_L1}, std::pair{"&ndash;"_L1, "-"_L1},
    std::pair{"&mdash;"_L1, "-"_L1}, std::pair{"&amp;"_L1, "&"_L1},
};

// The text of the first element of that name, without the markup inside.
QString elementText(const QString &page, const QString &name)
{
    const QRegularExpression element(u"<%1(?:\\s[^>]*)?>(.*?)</%1\\s*>"_s.arg(name),
                                     QRegularExpression::CaseInsensitiveOption |
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression markup(u"<[^>]*>"_s);
    QString text = element.match(page).captured(1).remove(markup);
    for (const auto &[entity, character] : kEntities)
        text.replace(entity, character, Qt::CaseInsensitive);
    return text.simplified();
}
} // namespace

QString shortLine(const QString &text)
{
    QString line = oneLine(scrub(text));
    if (line.size() > kLongestText)
        line = line.left(kLongestText - 1) + u'\u2026';
    return line;
}

QString pageText(const QByteArray &body)
{
    QString page = QString::fromUtf8(body.left(kReadBytes)).trimmed();
    if (page.startsWith(QChar::ByteOrderMark))
        page = page.mid(1).trimmed();
    static const QRegularExpression html(u"<(!doctype\\s+html|html|head|body|title|h1|p|div|center)\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (!page.startsWith(u'<'))
        return {};
    const bool isHtml = html.match(page).hasMatch();
    const QStringList names = isHtml ? QStringList{u"title"_s, u"h1"_s}
                                     : QStringList{u"message"_s, u"faultstring"_s, u"text"_s, u"title"_s};
    QString words;
    for (const QString &name : names) {
        if (words.isEmpty())
            words = shortLine(elementText(page, name));
    }
    return (isHtml ? u"an HTML page instead of data"_s : u"an XML document instead of data"_s) +
           (words.isEmpty() ? QString() : u": "_s + words);
}

} // namespace etcm
