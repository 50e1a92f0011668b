// What somebody wants exported, from the command line or from a window, and how the store is asked for it.
#pragma once

#include "domain/history.h"
#include "export/exporter.h"

#include <QStringList>

#include <algorithm>

namespace etcm
{

/// Rows of one table. The range stands in the options.
struct ExportRequest {
    ExportTable table = ExportTable::Prices;
    QString sourceId;              ///< empty: all
    QStringList tariffNames;       ///< of prices; empty: all
    std::vector<TariffType> types; ///< of prices; empty: all
    ExportOptions options;

    [[nodiscard]] UtcTime from() const { return options.from; }
    [[nodiscard]] UtcTime to() const { return options.to; } ///< excluded
    /// For a piece of the range; the first one brings what reaches into it where rows are cut at the edge.
    [[nodiscard]] PriceQuery priceQuery(UtcTime pieceFrom, UtcTime pieceTo) const;
};

/// The range piece by piece, so that a decade needs no more memory than a month. `read(from, to)` gives one
/// piece as a Result<std::vector<T>> and may wait on the exporting thread.
template <typename T, typename Read>
[[nodiscard]] Chunks<T> monthly(const ExportRequest &request, Read read)
{
    return [next = request.from(), end = request.to(), read]() mutable -> Result<std::vector<T>> {
        // An empty chunk would be the end: months without data are passed over.
        while (next < end) {
            const UtcTime from = next;
            next = std::min<UtcTime>(from + std::chrono::days(28), end);
            Result<std::vector<T>> chunk = read(from, next);
            if (!chunk || !chunk->empty())
                return chunk;
        }
        return std::vector<T>();
    };
}

} // namespace etcm
