// One request as the routes see it.
#pragma once

#include <QByteArray>
#include <QHostAddress>

#include <optional>
#include <utility>
#include <vector>

namespace etcm::mock
{

/// Name and value, decoded, in the order sent.
using Fields = std::vector<std::pair<QByteArray, QByteArray>>;

struct Request {
    QByteArray method; ///< as sent
    QByteArray target; ///< path and query as sent
    QByteArray path;   ///< percent-decoded, without query
    Fields query;
    QByteArray authorization;
    QByteArray contentType;
    QByteArray body;
    QHostAddress peer;

    [[nodiscard]] bool isHead() const { return method == "HEAD"; }
};

/// The first field of that name.
[[nodiscard]] std::optional<QByteArray> field(const Fields &fields, QByteArrayView name);

/// Reads `a=1&b=2` with percent-decoding. In a form body `+` is a space; in a query it is left as it is,
/// since clients put UTC offsets (+02:00) into queries unescaped.
enum class PlusSign { IsSpace, IsPlus };
[[nodiscard]] Fields readFields(QByteArrayView text, PlusSign plus);

/// Splits a request target into path and query.
[[nodiscard]] Request requestFor(const QByteArray &method, const QByteArray &target);

} // namespace etcm::mock
