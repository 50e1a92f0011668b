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

/// One product's slot. `cells` has one entry per column, null where nothing is known.
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

    PriceRows(std::vector<PriceColumn> columns, bool showHoles)
        : m_columns(std::move(columns)), m_showHoles(showHoles)
    {
    }

    /// Visits a chunk's rows. Chunks follow each other in time; series whose column is not listed are
    /// skipped. False when the visitor stopped it.
    bool visit(std::span<const StoredSeries> chunk, const Visitor &visitor);

    /// Columns of a chunk in the order of TariffType, then unit.
    [[nodiscard]] static std::vector<PriceColumn> columnsOf(std::span<const StoredSeries> chunk);

private:
    struct Product;
    [[nodiscard]] std::vector<Product> productsOf(std::span<const StoredSeries> chunk) const;

    std::vector<PriceColumn> m_columns;
    bool m_showHoles;
    std::map<std::pair<QString, QString>, UtcTime> m_lastEnd; ///< per source and product, over chunks
};

} // namespace etcm
