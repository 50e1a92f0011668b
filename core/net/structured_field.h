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
    QByteArray name;  ///< the item (string without quotes, or token), or the dictionary key
    QByteArray value; ///< of a dictionary member; as it is written, a string without quotes
    std::vector<std::pair<QByteArray, QByteArray>> parameters; ///< likewise

    /// Empty if there is none.
    [[nodiscard]] QByteArray parameter(QByteArrayView key) const;
};

/// Nothing if the field is empty or malformed: RFC 8941 section 4.2 has a malformed field ignored as a whole.
[[nodiscard]] std::optional<std::vector<FieldMember>> parseFieldList(QByteArrayView text);

} // namespace etcm
