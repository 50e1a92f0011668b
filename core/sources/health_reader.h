// The health answer of an energy-api gateway. Private to this room.
#pragma once

#include "sources/dialect.h"

namespace etcm
{

/// No facts; Ok if `status` says so (ok, healthy, up, pass, running), Partial with a fault if it says
/// anything else: the gateway answers, but does not call itself well.
[[nodiscard]] Result<ParsedAnswer> readHealth(const SourceConfig &source, UtcTime fetchedAt,
                                              QByteArrayView body);

} // namespace etcm
