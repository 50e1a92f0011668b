// The query of a price request, as all dialects share it.
#pragma once

#include "domain/utc_time.h"
#include "mock/http/request.h"

#include <tl/expected.hpp>

namespace etcm::mock
{

/// A value, or one sentence that says what is wrong with the request.
template <typename T>
using Checked = tl::expected<T, QByteArray>;

struct AskedRange {
    UtcTime from;
    UtcTime to;           ///< excluded
    bool isGiven = false; ///< a timestamp was sent; otherwise it is the current local day
    bool asUtc = false;   ///< a timestamp was sent with "Z"
};

/// Reads start_timestamp and end_timestamp: ISO 8601 with an offset, at most 31 days apart. What is absent is
/// taken from the current local day, or from the day of the other one where that makes no range.
[[nodiscard]] Checked<AskedRange> readRange(const Fields &query, UtcTime now);

/// "Unknown tariff_name 'x'. Allowed: a, b."
[[nodiscard]] QByteArray unknownValue(QByteArrayView name, const QByteArray &value,
                                      const QByteArrayList &allowed);

} // namespace etcm::mock
