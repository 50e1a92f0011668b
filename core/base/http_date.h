// Dates as HTTP writes them.
#pragma once

#include "domain/utc_time.h"

namespace etcm
{

/// Reads the three formats that RFC 9110 section 5.6.7 obliges a recipient to accept: IMF-fixdate
/// ("Sun, 06 Nov 1994 08:49:37 GMT"), RFC 850 ("Sunday, 06-Nov-94 08:49:37 GMT", two-digit years more than 50
/// years after `now` belong to the past century) and asctime ("Sun Nov  6 08:49:37 1994"); and, since servers
/// write them, any case, no weekday, one digit for the day, and "UTC", "Z" or an offset ("+0000") for GMT.
/// The name of the weekday is not checked against the date. Nothing if malformed or impossible.
[[nodiscard]] std::optional<UtcTime> parseHttpDate(QByteArrayView text, UtcTime now);

/// "Sun" or "Sunday", in any case: after it a comma ends no member of a list.
[[nodiscard]] bool isWeekday(QByteArrayView word);

} // namespace etcm
