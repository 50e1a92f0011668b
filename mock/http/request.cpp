#include "mock/http/request.h"

namespace etcm::mock
{
namespace
{
QByteArray decoded(QByteArrayView text, PlusSign plus)
{
    QByteArray out = text.toByteArray();
    if (plus == PlusSign::IsSpace)
        out.replace('+', ' ');
    return out.contains('%') ? QByteArray::fromPercentEncoding(out) : out;
}
} // namespace

std::optional<QByteArray> field(const Fields &fields, QByteArrayView name)
{
    for (const auto &[key, value] : fields) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

Fields readFields(QByteArrayView text, PlusSign plus)
{
    Fields fields;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('&');
        const QByteArrayView pair = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        const qsizetype equals = pair.indexOf('=');
        if (pair.isEmpty())
            continue;
        fields.emplace_back(decoded(equals < 0 ? pair : pair.first(equals), plus),
                            equals < 0 ? QByteArray() : decoded(pair.sliced(equals + 1), plus));
    }
    return fields;
}

Request requestFor(const QByteArray &method, const QByteArray &target)
{
    Request request;
    request.method = method;
    request.target = target;
    const qsizetype mark = target.indexOf('?');
    request.path =
        decoded(mark < 0 ? QByteArrayView(target) : QByteArrayView(target).first(mark), PlusSign::IsPlus);
    if (mark >= 0)
        request.query = readFields(QByteArrayView(target).sliced(mark + 1), PlusSign::IsPlus);
    return request;
}

} // namespace etcm::mock
