// Builds the URLs that the dialects ask for. Private to this room.
#pragma once

#include "sources/dialect.h"

namespace etcm
{

/// A GET of `path` below the source's base URL.
[[nodiscard]] CallSpec callTo(const SourceConfig &source, Endpoint endpoint, const QString &path,
                              TimeRange range = {});

/// A value of a query, so that "+" and "&" in it stay what they are.
[[nodiscard]] QString percentEncoded(const QString &text);

/// Pieces of at most 30 days (CKW's limit; the widest that all sources accept); an empty range is one piece.
[[nodiscard]] std::vector<TimeRange> callPieces(TimeRange range);

/// One call per product, type (if the source names types) and piece, with tariff_name, start_timestamp and
/// end_timestamp in UTC. One bare call per product if the source takes no parameters.
[[nodiscard]] std::vector<CallSpec> priceCalls(const SourceConfig &source, const QString &path,
                                               TimeRange range);

/// `folder`/YYYY-MM-DD for each market day that the range touches, and `newest`.
[[nodiscard]] std::vector<CallSpec> signalCalls(const SourceConfig &source, const QString &folder,
                                                const QString &newest, TimeRange range);

} // namespace etcm
