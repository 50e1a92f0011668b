// Turns series, one per component, into rows, one per product and slot, ascending by start.
#pragma once

#include "domain/history.h"
#include "export/export_format.h"

#include <functional>
#include <map>
#include <span>
#include <vector>

namespace etcm
{

/// One product's row. `cells` has one entry per column, null where nothing is known. Of wide rows all cells
/// hold from start to end; of long ones each has its own end.
struct PriceRow {
    const QString &sourceId;
    const QString &tariffName;
    UtcTime start;
    UtcTime end;
    std::span<const StoredPoint *const> cells;
};

class PriceRows
{
public:
    /// Returning false stops.
    using Visitor = std::function<bool(const PriceRow &)>;

    /// Wide: a row per quarter-hour, in each of which the price of a longer slot stands; holes between slots
    /// are rows without cells if the options show them; all rows lie in the options' range. Long: slots as
    /// they are, those with one start in one row.
    PriceRows(std::vector<PriceColumn> columns, const ExportOptions &options);

    /// Visits a chunk's rows. Chunks follow each other in time; series whose column is not listed are
    /// skipped. False when the visitor stopped it. Quarters that may still get cells from the next chunk wait
    /// for it, or for an empty chunk.
    bool visit(std::span<const StoredSeries> chunk, const Visitor &visitor);

private:
    struct Product;
    using Name = std::pair<QString, QString>; ///< source and product
    [[nodiscard]] std::vector<Product> productsOf(std::span<const StoredSeries> chunk);
    [[nodiscard]] bool advance(Product &product, std::optional<UtcTime> limit);

    std::vector<PriceColumn> m_columns;
    PriceLayout m_layout;
    bool m_showHoles;
    UtcTime m_from;
    UtcTime m_to;
    std::map<Name, UtcTime> m_lastEnd;                          ///< over chunks
    std::map<std::pair<Name, std::size_t>, StoredPoint> m_open; ///< by column: begun in an earlier chunk
};

} // namespace etcm
