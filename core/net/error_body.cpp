#include "net/error_body.h"

#include "domain/one_line.h"
#include "net/scrub.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype kLongestText = 160;
// An error page can be megabytes; what matters stands at its top.
constexpr qsizetype kReadBytes = qsizetype{16} * 1024;

QString shortLine(const QString &text)
{
    QString line = oneLine(scrub(text));
    if (line.size() > kLongestText)
        line = line.left(kLongestText - 1) + u'\u2026';
    return line;
}

// "detail" is a string (Starlette) or a list of {loc, msg, type} (FastAPI validation).
QString detailText(const QJsonValue &detail)
{
    if (!detail.isArray())
        return detail.toString();
    QStringList messages;
    const QJsonArray entries = detail.toArray();
    for (const QJsonValue entry : entries)
        messages += entry.toObject().value("msg"_L1).toString();
    messages.removeAll(QString());
    return messages.join(u", "_s);
}

QString firstText(const QJsonObject &object)
{
    QStringList parts;
    for (const QLatin1StringView key : {"message"_L1, "error"_L1, "title"_L1})
        parts += object.value(key).toString();
    parts += object.value("error"_L1).toObject().value("message"_L1).toString();
    for (const QLatin1StringView key : {"description"_L1, "error_description"_L1})
        parts += object.value(key).toString();
    parts += detailText(object.value("detail"_L1));
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(u": "_s);
}

bool looksLikeHtml(const QByteArray &body)
{
    const QByteArray head = body.left(200).trimmed().toLower();
    return head.startsWith("<!doctype") || head.startsWith("<html");
}
} // namespace

ErrorBody readErrorBody(const QByteArray &body)
{
    const QJsonDocument document =
        body.size() <= kReadBytes ? QJsonDocument::fromJson(body) : QJsonDocument();
    if (document.isObject()) {
        const QJsonObject object = document.object();
        const QString code = object.value("error"_L1).toString();
        return {code.contains(u' ') ? QString() : code, shortLine(firstText(object))};
    }
    if (looksLikeHtml(body))
        return {{}, u"an HTML page instead of data"_s};
    return {{}, shortLine(QString::fromUtf8(body.left(kReadBytes)))};
}

} // namespace etcm
