// Takes secrets out of exchanges before they are written. Two nets: by name (base/scrub.h knows which names),
// and by value, for each secret that has been seen in a request or an answer.
#pragma once

#include "mock/http/request.h"

#include <QJsonValue>
#include <QStringList>

namespace etcm::mock
{

class Scrubber
{
public:
    /// Stands where a secret stood.
    static constexpr auto kPlaceholder = "scrubbed";

    /// Remembers what the request proves itself with: Authorization, and secrets in a form or in the query.
    void learn(const Request &request);

    /// Remembers the secrets of a JSON answer as well. A body without secrets comes back byte by byte.
    [[nodiscard]] QByteArray body(const QByteArray &text);
    /// Path and query.
    [[nodiscard]] QByteArray target(const QByteArray &target) const;
    [[nodiscard]] QByteArray header(const QByteArray &value) const;

private:
    void remember(const QString &secret);
    [[nodiscard]] QString withoutKnown(QString text) const;
    [[nodiscard]] QJsonValue clean(const QString &name, const QJsonValue &value);
    [[nodiscard]] QJsonValue cleanObject(const QJsonObject &object);
    [[nodiscard]] QJsonValue cleanList(const QString &name, const QJsonArray &list);

    QStringList m_known;
};

} // namespace etcm::mock
