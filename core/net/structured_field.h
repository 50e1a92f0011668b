// The part of Structured Field Values for HTTP (RFC 8941) that rate-limit headers need.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <utility>
#include <vector>

namespace etcm
{

/// One member of a list (`"burst";q=100;w=60`) or dictionary (`limit=100`).
struct FieldMember {
    QByteArray name;             ///< the item (string without quotes, or token), or the dictionary key
    std::optional<qint64> value; ///< of a dictionary member, if it is an integer
    std::vector<std::pair<QByteArray, std::optional<qint64>>> parameters; ///< integers only; others: nothing

    [[nodiscard]] std::optional<qint64> parameter(QByteArrayView key) const;
};

/// Nothing if the field is empty or malformed: RFC 8941 section 4.2 has a malformed field ignored as a whole.
[[nodiscard]] std::optional<std::vector<FieldMember>> parseFieldList(QByteArrayView text);

} // namespace etcm
