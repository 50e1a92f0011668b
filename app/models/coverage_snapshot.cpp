#include "models/coverage_snapshot.h"

#include "domain/slot_ledger.h"
#include "models/component_title.h"
#include "models/price_snapshot.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>
#include <span>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
using Points = std::span<const StoredPoint>;

Points pointsOf(const StoredSeries &series, const MarketDay &day)
{
    const auto begins = [](const StoredPoint &point, UtcTime time) { return point.end <= time; };
    const auto first = std::lower_bound(series.points.begin(), series.points.end(), day.start(), begins);
    const auto last = std::find_if(first, series.points.end(),
                                   [&day](const StoredPoint &point) { return point.start >= day.end(); });
    return {first, last};
}

// No two slots of a series overlap in the store.
int quartersOf(Points points, const MarketDay &day)
{
    std::chrono::milliseconds known{0};
    for (const StoredPoint &point : points)
        known += std::min(point.end, day.end()) - std::max(point.start, day.start());
    return static_cast<int>(known / kSlotLength);
}

bool isDue(const MarketDay &day, const CoverageInput &input)
{
    return input.now >=
           (input.aheadOfDay ? std::min(day.start(), LedgerRules::forDay(day).due) : day.start());
}

DayCoverage coverageOf(Points points, const CoverageDay &counted, const MarketDay &day)
{
    if (counted.stored == 0)
        return DayCoverage::AllMissing;
    if (counted.stored < day.slotCount())
        return DayCoverage::SomeMissing;
    if (std::ranges::any_of(points, &StoredPoint::implausible))
        return DayCoverage::Unlikely;
    if (std::ranges::any_of(points, [](const StoredPoint &point) { return point.revision > 0; }))
        return DayCoverage::Revised;
    const auto late = [&day](const StoredPoint &point) { return point.fetchedAt >= day.end(); };
    return std::ranges::all_of(points, late) ? DayCoverage::FilledLater : DayCoverage::Complete;
}

CoverageDay dayOf(const StoredSeries &series, const MarketDay &day, const CoverageInput &input)
{
    const Points points = pointsOf(series, day);
    CoverageDay counted;
    counted.stored = quartersOf(points, day);
    if (series.points.empty() || day.end() <= series.points.front().start)
        return counted;
    if (counted.stored == 0 && !isDue(day, input)) {
        counted.coverage = DayCoverage::NotDue;
        return counted;
    }
    counted.due = day.slotCount();
    counted.coverage = coverageOf(points, counted, day);
    return counted;
}

std::vector<UtcTime> gapBegins(const StoredSeries &series, const MarketDay &day)
{
    constexpr std::size_t kShown = 3;
    std::vector<UtcTime> begins;
    UtcTime next = day.start();
    for (const StoredPoint &point : pointsOf(series, day)) {
        if (point.start > next && begins.size() < kShown)
            begins.push_back(next);
        next = std::max(next, point.end);
    }
    if (next < day.end() && begins.size() < kShown)
        begins.push_back(next);
    return begins;
}

void addGaps(CoverageSnapshot &snapshot, const CoverageRow &row, const StoredSeries &series)
{
    CoverageGap *open = nullptr;
    for (std::size_t i = 0; i < row.days.size(); ++i) {
        const CoverageDay &day = row.days[i];
        const bool lacks =
            day.coverage == DayCoverage::SomeMissing || day.coverage == DayCoverage::AllMissing;
        if (!lacks) {
            open = nullptr;
            continue;
        }
        const bool isWhole = day.coverage == DayCoverage::AllMissing;
        if (open == nullptr || !isWhole || row.days[i - 1].coverage != DayCoverage::AllMissing) {
            snapshot.gaps.push_back({.key = row.key,
                                     .series = seriesTitle(row.key),
                                     .first = snapshot.days[i],
                                     .last = snapshot.days[i],
                                     .missing = 0,
                                     .begins = isWhole ? std::vector<UtcTime>()
                                                       : gapBegins(series, MarketDay(snapshot.days[i]))});
            open = &snapshot.gaps.back();
        }
        open->last = snapshot.days[i];
        open->missing += day.due - day.stored;
    }
}

CoverageRow rowOf(const StoredSeries &series, const std::vector<MarketDay> &days, const CoverageInput &input)
{
    CoverageRow row{.key = series.key,
                    .group = productTitle(series.key.tariffName),
                    .name = componentTitle(series.key.tariffType),
                    .days = {},
                    .sum = {}};
    qint64 stored = 0;
    qint64 due = 0;
    for (const MarketDay &day : days) {
        row.days.push_back(dayOf(series, day, input));
        stored += std::min(row.days.back().stored, row.days.back().due);
        due += row.days.back().due;
    }
    row.sum = countText(stored, due);
    row.isComplete = stored == due;
    return row;
}
} // namespace

QString dayCoverageText(DayCoverage coverage)
{
    switch (coverage) {
    case DayCoverage::Complete: return words("Data page", "complete");
    case DayCoverage::FilledLater: return words("Data page", "filled later");
    case DayCoverage::Revised: return words("Data page", "with revisions");
    case DayCoverage::Unlikely: return words("Data page", "unlikely value");
    case DayCoverage::SomeMissing: return words("Data page", "some missing");
    case DayCoverage::AllMissing: return words("Data page", "all missing");
    case DayCoverage::NotDue: return words("Data page", "not due yet");
    case DayCoverage::NotCollected: break;
    }
    return words("Data page", "not collected");
}

CoverageSnapshot coverageSnapshot(const CoverageInput &input)
{
    CoverageSnapshot snapshot;
    std::vector<MarketDay> days;
    const MarketDay end(input.last);
    for (MarketDay day(input.first); day.start() <= end.start(); day = day.next()) {
        days.push_back(day);
        snapshot.days.push_back(day.date());
    }
    std::vector<const StoredSeries *> inOrder; // as the components of a tariff are told: the whole first
    for (const StoredSeries &series : input.prices) {
        if (!series.points.empty())
            inOrder.push_back(&series);
    }
    std::ranges::stable_sort(inOrder, {}, [](const StoredSeries *series) { return series->key; });
    for (const StoredSeries *stored : inOrder) {
        const StoredSeries &series = *stored;
        CoverageRow row = rowOf(series, days, input);
        addGaps(snapshot, row, series);
        if (!snapshot.rows.empty() && snapshot.rows.back().key.tariffName == row.key.tariffName)
            row.group.clear();
        snapshot.rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(snapshot.gaps, std::greater(), &CoverageGap::last);
    snapshot.words.context = words("Data page", "one cell a market day");
    if (snapshot.rows.empty())
        snapshot.words.notice =
            PanelNotice{NoticeKind::Info, words("Data page", "Nothing stored yet"),
                        words("Data page", "Prices show here once they have been fetched.")};
    return snapshot;
}

QString coverageSentence(const CoverageSnapshot &snapshot, std::size_t row, std::size_t day)
{
    const CoverageRow &series = snapshot.rows[row];
    const CoverageDay &cell = series.days[day];
    const QString told = dayCoverageText(cell.coverage);
    const QString head = u"%1, %2"_s.arg(dateText(snapshot.days[day]), seriesTitle(series.key));
    return cell.due == 0
               ? u"%1: %2"_s.arg(head, told)
               : words("Data page", "%1: %2 slots, %3").arg(head, countText(cell.stored, cell.due), told);
}

} // namespace etcm
