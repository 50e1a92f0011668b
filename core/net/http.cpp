#include "net/http.h"

#include "base/http_date.h"

#include <algorithm>
#include <utility>

namespace etcm
{

QByteArray headerValue(const HeaderList &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QList<QByteArray> headerValues(const HeaderList &headers, QByteArrayView name)
{
    QList<QByteArray> values;
    for (const auto &[key, line] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        QByteArray weekday;
        for (const QByteArray &part : line.split(',')) {
            QByteArray value = part.trimmed();
            if (isWeekday(value)) {
                weekday = value + ", ";
                continue;
            }
            value.prepend(std::exchange(weekday, {}));
            if (!value.isEmpty())
                values.append(value);
        }
    }
    return values;
}

bool hasHeader(const HeaderList &headers, QByteArrayView name)
{
    return std::ranges::any_of(
        headers, [name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace etcm
