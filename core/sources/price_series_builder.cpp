#include "sources/price_series_builder.h"

#include "domain/market_day.h"
#include "domain/slot_resolution.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
// Nobody's slots are that long by themselves.
constexpr std::array kNoOnesLengths{minutes(75), minutes(90)};

// The usual length of the slots where some differ from it. Blocks of hours follow the wall clock, so that one
// is longer or shorter when the clocks change: nothing for those.
std::optional<milliseconds> ownLength(const std::vector<PricePoint> &points)
{
    std::map<milliseconds, std::size_t> counts;
    for (const PricePoint &point : points)
        ++counts[point.end - point.start];
    if (counts.size() == 1 &&
        std::ranges::find(kNoOnesLengths, counts.begin()->first) != kNoOnesLengths.end())
        return counts.begin()->first - hours(1);
    if (counts.size() < 2)
        return std::nullopt;
    const auto usual = std::ranges::max_element(counts, {}, [](const auto &entry) { return entry.second; });
    return usual->first <= hours(1) ? std::optional(usual->first) : std::nullopt;
}
} // namespace

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

QString PriceSeriesBuilder::pathOf(quint32 slot, const QString &member) const
{
    return u"$.%1[%2].%3"_s.arg(m_list).arg(slot).arg(member);
}

void PriceSeriesBuilder::cutHiddenHour(Column &column, std::vector<RowFault> &faults) const
{
    const auto own = ownLength(column.points);
    if (!own)
        return;
    for (std::size_t i = 0; i < column.points.size(); ++i) {
        PricePoint &point = column.points[i];
        if (point.end - point.start != *own + hours(1) ||
            zurichOffset(point.start) == zurichOffset(point.end))
            continue;
        point.end = point.start + *own;
        const QString path = pathOf(column.slotIndexes[i], u"end_timestamp"_s);
        if (std::ranges::find(faults, path, &RowFault::path) == faults.end()) {
            faults.push_back({path, u"swallows the hour of the clock change: %1 minutes of it are kept"_s.arg(
                                        duration_cast<minutes>(*own).count())});
        }
    }
}

void PriceSeriesBuilder::separate(Column &column, std::vector<RowFault> &faults) const
{
    auto &points = column.points;
    const auto touches = [](const PricePoint &a, const PricePoint &b) { return a.end > b.start; };
    if (std::ranges::adjacent_find(points, touches) == points.end())
        return; // what every well-behaved source sends
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {},
                             [&](std::size_t at) { return std::pair(points[at].start, points[at].end); });
    const auto refuse = [&](std::size_t at, const QString &reason) {
        faults.push_back({pathOf(column.slotIndexes[at], QString::fromStdString(column.key)), reason});
    };
    std::vector<std::size_t> kept;
    std::vector<StoredPoint> whole;
    for (const std::size_t at : order) {
        const PricePoint &point = points[at];
        const PricePoint *last = kept.empty() ? nullptr : &points[kept.back()];
        if (last != nullptr && last->start == point.start && last->end == point.end) {
            if (*last != point)
                refuse(at, u"contradicts an earlier slot with the same start"_s);
            continue;
        }
        kept.push_back(at);
        whole.push_back({point.start, point.end, point.value, {}, 0, point.implausible});
    }
    std::vector<PricePoint> apart;
    for (const StoredPoint &slot : withoutOverlap(std::move(whole)))
        apart.push_back({slot.start, slot.end, slot.value, slot.implausible});
    for (const std::size_t at : kept) {
        if (!std::ranges::binary_search(apart, points[at].start, {}, &PricePoint::start) ||
            std::ranges::lower_bound(apart, points[at].start, {}, &PricePoint::start)->end != points[at].end)
            refuse(at, u"overlaps other slots of the answer, of which the shortest hold"_s);
    }
    points = std::move(apart);
}

std::vector<PriceSeries> PriceSeriesBuilder::finish(const QString &sourceId, const QString &tariffName,
                                                    std::optional<UtcTime> publication,
                                                    std::vector<RowFault> &faults)
{
    std::vector<PriceSeries> series;
    series.reserve(m_columns.size());
    for (Column &column : m_columns) {
        cutHiddenHour(column, faults);
        separate(column, faults);
        series.push_back({{sourceId, tariffName, column.type, priceUnitName(column.unit)},
                          publication,
                          std::move(column.points)});
    }
    m_columns.clear();
    m_places.fill(0);
    return series;
}

} // namespace etcm
