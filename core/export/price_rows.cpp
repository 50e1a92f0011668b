#include "export/price_rows.h"

#include "domain/market_day.h"

#include <algorithm>

namespace etcm
{
using namespace std::chrono;

namespace
{
// One component's points and how far they have been read.
struct Cursor {
    std::size_t column = 0;
    UtcTime from; ///< no row begins before
    UtcTime to;   ///< or ends behind
    std::span<const StoredPoint> left;
    std::optional<StoredPoint> now; ///< what is not yet written of the slot at hand

    void next()
    {
        now.reset();
        while (!left.empty() && !now) {
            if (left.front().end > from && left.front().start < to)
                now = left.front();
            left = left.subspan(1);
        }
        if (now) {
            now->start = std::max(now->start, from);
            now->end = std::min(now->end, to);
        }
    }
};

UtcTime quarterEnd(UtcTime time)
{
    return UtcTime(floor<duration<std::int64_t, std::ratio<900>>>(time.time_since_epoch()) + kSlotLength);
}
} // namespace

struct PriceRows::Product {
    Name name;
    std::vector<Cursor> cursors;
    std::vector<StoredPoint> points; ///< of the row, behind its cells
    std::vector<const StoredPoint *> cells;
    UtcTime start;
    UtcTime end;

    /// The first start that is left.
    [[nodiscard]] std::optional<UtcTime> first() const
    {
        std::optional<UtcTime> first;
        for (const Cursor &cursor : cursors) {
            if (cursor.now)
                first = std::min(first.value_or(cursor.now->start), cursor.now->start);
        }
        return first;
    }
    /// Where a wide row that begins at `from` ends: with the quarter-hour, or where a component changes in
    /// it.
    [[nodiscard]] UtcTime endOfRow(UtcTime from) const
    {
        UtcTime found = quarterEnd(from);
        for (const Cursor &cursor : cursors) {
            if (cursor.now)
                found = std::min(found, cursor.now->start > from ? cursor.now->start : cursor.now->end);
        }
        return std::max(found,
                        from + milliseconds(1)); // a slot without length, which others may have written
    }
    void makeHole(UtcTime from)
    {
        std::ranges::fill(cells, nullptr);
        start = from;
        end = quarterEnd(from);
    }
    /// The row at `from`; of wide rows each component keeps what lies behind it.
    void makeRow(UtcTime from, PriceLayout layout)
    {
        std::ranges::fill(cells, nullptr);
        start = from;
        end = layout == PriceLayout::Wide ? endOfRow(from) : from;
        for (Cursor &cursor : cursors) {
            if (!cursor.now || cursor.now->start != from)
                continue;
            points[cursor.column] = *cursor.now;
            cells[cursor.column] = &points[cursor.column];
            cursor.now->start = end;
            if (layout == PriceLayout::Long || cursor.now->start >= cursor.now->end)
                cursor.next();
        }
    }
};

PriceRows::PriceRows(std::vector<PriceColumn> columns, const ExportOptions &options)
    : m_columns(std::move(columns)), m_layout(options.layout),
      m_showHoles(m_layout == PriceLayout::Wide && options.showHoles),
      m_from(m_layout == PriceLayout::Wide ? options.from : UtcTime::min()),
      m_to(m_layout == PriceLayout::Wide ? options.to : UtcTime::max())
{
}

std::vector<PriceRows::Product> PriceRows::productsOf(std::span<const StoredSeries> chunk)
{
    std::vector<Product> products;
    const auto cursorOf = [&](const Name &name, std::size_t column) -> Cursor & {
        auto product = std::ranges::find(products, name, &Product::name);
        if (product == products.end()) {
            products.push_back({name,
                                {},
                                std::vector<StoredPoint>(m_columns.size()),
                                std::vector<const StoredPoint *>(m_columns.size()),
                                {},
                                {}});
            product = std::prev(products.end());
        }
        const auto known = std::ranges::find(product->cursors, column, &Cursor::column);
        return known != product->cursors.end()
                   ? *known
                   : product->cursors.emplace_back(
                         Cursor{.column = column, .from = m_from, .to = m_to, .left = {}, .now = {}});
    };
    for (auto &[place, point] : m_open)
        cursorOf(place.first, place.second).now = point;
    m_open.clear();
    for (const StoredSeries &series : chunk) {
        const auto at = std::ranges::find(m_columns, PriceColumn{series.key.tariffType, series.key.unit});
        if (at == m_columns.end())
            continue;
        Cursor &cursor = cursorOf({series.key.sourceId, series.key.tariffName},
                                  static_cast<std::size_t>(at - m_columns.begin()));
        cursor.left = series.points;
        if (!cursor.now)
            cursor.next();
    }
    return products;
}

// False when the product has no row before `limit`: what is left of it waits.
bool PriceRows::advance(Product &product, std::optional<UtcTime> limit)
{
    const std::optional<UtcTime> first = product.first();
    if (!first || (limit && *first >= *limit)) {
        for (const Cursor &cursor : product.cursors) {
            if (cursor.now)
                m_open.insert_or_assign({product.name, cursor.column}, *cursor.now);
        }
        return false;
    }
    const auto last = m_lastEnd.find(product.name);
    const bool hole = m_showHoles && last != m_lastEnd.end() && *first - last->second >= kSlotLength &&
                      *first - last->second <= hours(24);
    if (hole)
        product.makeHole(last->second);
    else
        product.makeRow(*first, m_layout);
    return true;
}

bool PriceRows::visit(std::span<const StoredSeries> chunk, const Visitor &visitor)
{
    // The next chunk begins behind the last start of this one.
    std::optional<UtcTime> limit;
    for (const StoredSeries &series : chunk) {
        if (!series.points.empty())
            limit = std::max(limit.value_or(UtcTime::min()), quarterEnd(series.points.back().start));
    }
    std::vector<Product> products = productsOf(chunk);
    std::erase_if(products, [&](Product &product) { return !advance(product, limit); });
    while (!products.empty()) {
        // A handful of products: the earliest is found faster by looking than by a heap.
        const auto next = std::ranges::min_element(products, {}, &Product::start);
        if (!visitor({next->name.first, next->name.second, next->start, next->end, next->cells}))
            return false;
        m_lastEnd[next->name] = next->end;
        if (!advance(*next, limit))
            products.erase(next);
    }
    return true;
}

} // namespace etcm
