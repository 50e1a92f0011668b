#include "net/error_body.h"

#include "domain/json_repair.h"
#include "net/page_text.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// An error page can be megabytes; what matters stands at its top.
constexpr qsizetype kReadBytes = qsizetype{16} * 1024;

// Members that errors consist of. Whatever else is there may be data.
constexpr std::array kErrorMembers{
    "error"_L1,         "errors"_L1,      "fault"_L1,
    "message"_L1,       "detail"_L1,      "details"_L1,
    "title"_L1,         "description"_L1, "error_description"_L1,
    "error_uri"_L1,     "status"_L1,      "statusCode"_L1,
    "status_code"_L1,   "code"_L1,        "type"_L1,
    "instance"_L1,      "timestamp"_L1,   "path"_L1,
    "url"_L1,           "success"_L1,     "requestId"_L1,
    "request_id"_L1,    "traceId"_L1,     "trace_id"_L1,
    "correlationId"_L1, "reason"_L1,      "exception"_L1,
};
constexpr std::array kFailureWords{"error"_L1, "fail"_L1, "failed"_L1, "failure"_L1, "nok"_L1, "ko"_L1};

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

// One entry of "errors", or what stands under "error" or "fault".
QString entryText(const QJsonValue &entry)
{
    if (entry.isString())
        return entry.toString();
    const QJsonObject object = entry.toObject();
    for (const QLatin1StringView key : {"message"_L1, "msg"_L1, "detail"_L1, "title"_L1, "description"_L1,
                                        "faultstring"_L1, "reason"_L1, "code"_L1}) {
        if (const QString text = object.value(key).toString(); !text.isEmpty())
            return text;
    }
    return {};
}

QStringList entryTexts(const QJsonValue &value)
{
    if (!value.isArray())
        return {entryText(value)};
    QStringList texts;
    const QJsonArray entries = value.toArray();
    for (const QJsonValue entry : entries)
        texts += entryText(entry);
    return texts;
}

QString firstText(const QJsonObject &object)
{
    QStringList parts;
    for (const QLatin1StringView key : {"message"_L1, "error"_L1, "title"_L1, "errors"_L1, "fault"_L1})
        parts += entryTexts(object.value(key));
    for (const QLatin1StringView key : {"description"_L1, "error_description"_L1, "reason"_L1})
        parts += object.value(key).toString();
    parts += detailText(object.value("detail"_L1));
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(u": "_s);
}

bool isEmptyValue(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

bool isData(const QString &key, const QJsonValue &value, bool statusIsData)
{
    if (isEmptyValue(value))
        return false;
    if (key == "status"_L1 && statusIsData)
        return value.isString() &&
               std::ranges::find(kFailureWords, value.toString().toLower()) == kFailureWords.end();
    return std::ranges::find(kErrorMembers, key) == kErrorMembers.end();
}

// An empty list, and at most a message beside it: nothing is published.
bool isNothingPublished(const QJsonObject &object)
{
    return object.value("prices"_L1).isArray() && isEmptyValue(object.value("error"_L1)) &&
           isEmptyValue(object.value("errors"_L1)) && isEmptyValue(object.value("fault"_L1));
}

std::optional<QJsonObject> smallObject(const QByteArray &body)
{
    const QJsonDocument document = body.size() <= kReadBytes ? lenientJson(body) : QJsonDocument();
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

ErrorBody errorBodyOf(const QJsonObject &object)
{
    const QString code = object.value("error"_L1).toString();
    return {code.contains(u' ') ? QString() : code, shortLine(firstText(object))};
}
} // namespace

ErrorBody readErrorBody(const QByteArray &body)
{
    if (const auto object = smallObject(body))
        return errorBodyOf(*object);
    if (const QString page = pageText(body); !page.isEmpty())
        return {{}, page};
    return {{}, shortLine(QString::fromUtf8(body.left(kReadBytes)))};
}

std::optional<ErrorBody> readErrorObject(const QByteArray &body, bool statusIsData)
{
    const auto object = smallObject(body);
    if (!object || isNothingPublished(*object))
        return std::nullopt;
    for (auto member = object->begin(); member != object->end(); ++member) {
        if (isData(member.key(), member.value(), statusIsData))
            return std::nullopt;
    }
    ErrorBody error = errorBodyOf(*object);
    if (error.text.isEmpty())
        return std::nullopt;
    return error;
}

} // namespace etcm
