// Ripple-control signals; CKW writes its field names in PascalCase, energy-api in lower case. Private to this
// room.
#pragma once

#include "sources/dialect.h"

namespace etcm
{

/// Reads a list of signals; names of fields in any case. An empty list counts as not published: a day without
/// any signal cannot be told from a day that is not there yet.
[[nodiscard]] Result<ParsedAnswer> readSignals(const SourceConfig &source, UtcTime fetchedAt,
                                               QByteArrayView body);

} // namespace etcm
