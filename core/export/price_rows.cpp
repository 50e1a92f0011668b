#include "export/price_rows.h"

#include <algorithm>

namespace etcm
{
using namespace std::chrono;

namespace
{
// One component's points and how far they have been read.
struct Cursor {
    std::size_t column = 0;
    std::span<const StoredPoint> left;
};
} // namespace

struct PriceRows::Product {
    std::pair<QString, QString> name;
    std::vector<Cursor> cursors;
    std::vector<const StoredPoint *> cells;
    UtcTime start;
    UtcTime end;

    /// Takes the next slot; a hole before it, when it is to be shown, comes first, slot by slot.
    bool advance(std::optional<UtcTime> lastEnd, bool showHoles)
    {
        const StoredPoint *next = nullptr;
        for (const Cursor &cursor : cursors) {
            if (!cursor.left.empty() && (next == nullptr || cursor.left.front().start < next->start))
                next = &cursor.left.front();
        }
        if (next == nullptr)
            return false;
        std::ranges::fill(cells, nullptr);
        const auto length = next->end - next->start;
        const bool hole = showHoles && lastEnd && next->start - *lastEnd >= length && length.count() > 0 &&
                          next->start - *lastEnd <= hours(24);
        start = hole ? *lastEnd : next->start;
        end = hole ? *lastEnd + length : next->end;
        for (Cursor &cursor : cursors) {
            if (!hole && !cursor.left.empty() && cursor.left.front().start == start) {
                cells[cursor.column] = &cursor.left.front();
                cursor.left = cursor.left.subspan(1);
            }
        }
        return true;
    }
};

std::vector<PriceColumn> PriceRows::columnsOf(std::span<const StoredSeries> chunk)
{
    std::vector<PriceColumn> columns;
    for (const StoredSeries &series : chunk) {
        const PriceColumn column{series.key.tariffType, series.key.unit};
        if (std::ranges::find(columns, column) == columns.end())
            columns.push_back(column);
    }
    std::ranges::sort(columns, [](const PriceColumn &a, const PriceColumn &b) {
        return a.type != b.type ? a.type < b.type : a.unit < b.unit;
    });
    return columns;
}

std::vector<PriceRows::Product> PriceRows::productsOf(std::span<const StoredSeries> chunk) const
{
    std::vector<Product> products;
    for (const StoredSeries &series : chunk) {
        const PriceColumn column{series.key.tariffType, series.key.unit};
        const auto at = std::ranges::find(m_columns, column);
        if (at == m_columns.end())
            continue;
        const std::pair name(series.key.sourceId, series.key.tariffName);
        auto product = std::ranges::find(products, name, &Product::name);
        if (product == products.end()) {
            products.push_back({name, {}, std::vector<const StoredPoint *>(m_columns.size()), {}, {}});
            product = std::prev(products.end());
        }
        product->cursors.push_back({static_cast<std::size_t>(at - m_columns.begin()), series.points});
    }
    return products;
}

bool PriceRows::visit(std::span<const StoredSeries> chunk, const Visitor &visitor)
{
    std::vector<Product> products = productsOf(chunk);
    const auto advance = [this](Product &product) {
        const auto last = m_lastEnd.find(product.name);
        const auto lastEnd = last == m_lastEnd.end() ? std::nullopt : std::optional(last->second);
        return product.advance(lastEnd, m_showHoles);
    };
    std::erase_if(products, [&](Product &product) { return !advance(product); });
    while (!products.empty()) {
        // A handful of products: the earliest is found faster by looking than by a heap.
        const auto next = std::ranges::min_element(products, {}, &Product::start);
        if (!visitor({next->name.first, next->name.second, next->start, next->end, next->cells}))
            return false;
        m_lastEnd[next->name] = next->end;
        if (!advance(*next))
            products.erase(next);
    }
    return true;
}

} // namespace etcm
