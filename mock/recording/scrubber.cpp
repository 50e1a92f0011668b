#include "mock/recording/scrubber.h"

#include "mock/auth/token_endpoint.h"

#include "base/scrub.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace etcm::mock
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype kShortestSecret = 4; // replacing shorter texts everywhere would eat the data

const QString kScrubbed = QString::fromLatin1(Scrubber::kPlaceholder);

bool isSecret(const QString &name, const QString &value)
{
    const QString pair = u'"' + name + u"\":\""_s + value + u'"';
    return !value.isEmpty() && scrub(pair) != pair;
}

// One "name=value" of a query, as it stands there.
QByteArray cleanField(const QByteArray &text)
{
    const Fields fields = readFields(text, PlusSign::IsPlus);
    if (fields.empty() || !isSecret(QString::fromUtf8(fields[0].first), QString::fromUtf8(fields[0].second)))
        return text;
    return text.left(text.indexOf('=') + 1) + Scrubber::kPlaceholder;
}
} // namespace

void Scrubber::remember(const QString &secret)
{
    if (secret.size() >= kShortestSecret && secret != kScrubbed && !m_known.contains(secret))
        m_known += secret;
}

void Scrubber::learn(const Request &request)
{
    const qsizetype space = request.authorization.indexOf(' ');
    remember(QString::fromUtf8(request.authorization.mid(space + 1).trimmed()));
    if (const auto basic = readBasic(request.authorization))
        remember(QString::fromUtf8(basic->secret));
    for (const Fields &fields : {request.query, readFields(request.body, PlusSign::IsSpace)}) {
        for (const auto &[name, value] : fields) {
            if (isSecret(QString::fromUtf8(name), QString::fromUtf8(value)))
                remember(QString::fromUtf8(value));
        }
    }
}

QString Scrubber::withoutKnown(QString text) const
{
    for (const QString &secret : m_known)
        text.replace(secret, kScrubbed);
    return text;
}

QJsonValue Scrubber::cleanObject(const QJsonObject &object)
{
    QJsonObject out;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        out[entry.key()] = clean(entry.key(), entry.value());
    return out;
}

QJsonValue Scrubber::cleanList(const QString &name, const QJsonArray &list)
{
    QJsonArray out;
    for (const QJsonValue value : list)
        out.append(clean(name, value));
    return out;
}

QJsonValue Scrubber::clean(const QString &name, const QJsonValue &value)
{
    if (value.isObject())
        return cleanObject(value.toObject());
    if (value.isArray())
        return cleanList(name, value.toArray());
    const QString text = value.toVariant().toString();
    if (isSecret(name, text)) {
        remember(text);
        return kScrubbed;
    }
    return value.isString() ? QJsonValue(scrub(withoutKnown(text))) : value;
}

QByteArray Scrubber::body(const QByteArray &text)
{
    const QJsonDocument json = QJsonDocument::fromJson(text);
    if (json.isNull()) { // cut short, or no JSON at all
        const QString read = QString::fromUtf8(text);
        const QString cleaned = scrub(withoutKnown(read));
        return cleaned == read ? text : cleaned.toUtf8();
    }
    if (json.isArray()) {
        const QJsonArray cleaned = cleanList({}, json.array()).toArray();
        return cleaned == json.array() ? text : QJsonDocument(cleaned).toJson(QJsonDocument::Compact);
    }
    const QJsonObject cleaned = cleanObject(json.object()).toObject();
    return cleaned == json.object() ? text : QJsonDocument(cleaned).toJson(QJsonDocument::Compact);
}

QByteArray Scrubber::target(const QByteArray &target) const
{
    const qsizetype mark = target.indexOf('?');
    QByteArray out = mark < 0 ? target : target.left(mark + 1);
    if (mark >= 0) {
        QByteArrayList fields;
        for (const QByteArray &field : target.mid(mark + 1).split('&'))
            fields += cleanField(field);
        out += fields.join('&');
    }
    return withoutKnown(QString::fromUtf8(out)).toUtf8();
}

QByteArray Scrubber::header(const QByteArray &value) const
{
    return scrub(withoutKnown(QString::fromUtf8(value))).toUtf8();
}

} // namespace etcm::mock
