#include "sources/price_series_builder.h"

#include <algorithm>
#include <numeric>

namespace etcm
{
using namespace Qt::StringLiterals;

PriceSeriesBuilder::Column &PriceSeriesBuilder::column(TariffType type, std::size_t unit,
                                                       std::string_view key)
{
    std::size_t &place = m_places[static_cast<std::size_t>(type) * kPriceUnitCount + unit];
    if (place == 0) {
        Column &fresh = m_columns.emplace_back();
        fresh.type = type;
        fresh.unit = unit;
        fresh.key = key;
        if (m_columns.size() <= kUsualColumns) {
            fresh.points.reserve(m_expected);
            fresh.slotIndexes.reserve(m_expected);
        }
        place = m_columns.size();
    }
    return m_columns[place - 1];
}

void PriceSeriesBuilder::add(TariffType type, std::size_t unit, std::string_view key, const PricePoint &point,
                             std::size_t slot)
{
    Column &target = column(type, unit, key);
    target.points.push_back(point);
    target.slotIndexes.push_back(static_cast<quint32>(slot));
}

void PriceSeriesBuilder::dropDuplicates(Column &column, std::vector<RowFault> &faults)
{
    const auto &points = column.points;
    const auto notAscending = [](const PricePoint &a, const PricePoint &b) { return a.start >= b.start; };
    if (std::adjacent_find(points.begin(), points.end(), notAscending) == points.end())
        return; // what every well-behaved source sends
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return points[a].start < points[b].start; });
    std::vector<PricePoint> kept;
    kept.reserve(points.size());
    for (const std::size_t at : order) {
        const PricePoint &point = points[at];
        if (kept.empty() || kept.back().start != point.start) {
            kept.push_back(point);
        } else if (kept.back() != point) {
            faults.push_back(
                {u"$.prices[%1].%2"_s.arg(column.slotIndexes[at]).arg(QString::fromStdString(column.key)),
                 u"contradicts an earlier slot with the same start"_s});
        }
    }
    column.points = std::move(kept);
}

std::vector<PriceSeries> PriceSeriesBuilder::finish(const QString &sourceId, const QString &tariffName,
                                                    std::optional<UtcTime> publication,
                                                    std::vector<RowFault> &faults)
{
    std::vector<PriceSeries> series;
    series.reserve(m_columns.size());
    for (Column &column : m_columns) {
        dropDuplicates(column, faults);
        series.push_back({{sourceId, tariffName, column.type, priceUnitName(column.unit)},
                          publication,
                          std::move(column.points)});
    }
    m_columns.clear();
    m_places.fill(0);
    return series;
}

} // namespace etcm
