#include "models/price_curve.h"

#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

/// Adjoining slots of one value.
struct Plateau {
    PriceSpan span;
    Price value;
    bool revised = false;
    bool implausible = false;
};

// Of a slot that began before the chart does, what lies in it.
std::vector<Plateau> plateaus(std::span<const StoredPoint> points, const PriceSpan &range)
{
    std::vector<Plateau> result;
    for (const StoredPoint &point : points) {
        const bool revised = point.revision > 0;
        if (!result.empty() && result.back().span.to == point.start && result.back().value == point.value &&
            result.back().revised == revised && result.back().implausible == point.implausible) {
            result.back().span.to = point.end;
            continue;
        }
        result.push_back(
            {{std::max(point.start, range.from), point.end}, point.value, revised, point.implausible});
    }
    return result;
}

void addRuns(PriceSnapshot &snapshot, const std::vector<Plateau> &steps)
{
    for (const Plateau &step : steps) {
        const bool adjoins =
            !snapshot.runs.empty() && snapshot.runs.back().back().x == toSeconds(step.span.from);
        if (!adjoins)
            snapshot.runs.emplace_back();
        CurveRun &run = snapshot.runs.back();
        run.push_back({toSeconds(step.span.from), step.value.toDouble()});
        run.push_back({toSeconds(step.span.to), step.value.toDouble()});
    }
}

void addExtremes(PriceSnapshot &snapshot, const std::vector<Plateau> &steps)
{
    for (const PriceDay &day : snapshot.days) {
        std::vector<Plateau> inDay;
        std::ranges::copy_if(steps, std::back_inserter(inDay), [&](const Plateau &step) {
            return step.span.from >= day.span.from && step.span.from < day.span.to;
        });
        if (inDay.size() < 2)
            continue;
        const auto highest = std::ranges::max_element(inDay, {}, &Plateau::value);
        const auto lowest = std::ranges::min_element(inDay, {}, &Plateau::value);
        snapshot.marks.extremes.push_back(
            {highest->span, highest->value.toDouble(), priceText(highest->value), true});
        snapshot.marks.extremes.push_back(
            {lowest->span, lowest->value.toDouble(), priceText(lowest->value), false});
    }
}

/// Gaps between stored slots and at the ends of a published day.
void addMissing(PriceSnapshot &snapshot, std::span<const StoredPoint> points)
{
    for (const PriceDay &day : snapshot.days) {
        UtcTime covered = day.span.from;
        bool any = false;
        std::vector<PriceSpan> gaps;
        for (const StoredPoint &point : points) {
            if (point.end <= day.span.from || point.start >= day.span.to)
                continue;
            any = true;
            if (point.start > covered)
                gaps.push_back({covered, point.start});
            covered = std::max(covered, point.end);
        }
        if (!any)
            continue;
        if (covered < day.span.to)
            gaps.push_back({covered, day.span.to});
        std::ranges::copy(gaps, std::back_inserter(snapshot.marks.missing));
    }
}

// What is implausible must not press the others flat; it alone has a scale of its own.
void setScale(PriceSnapshot &snapshot, const std::vector<Plateau> &steps)
{
    const auto [lowest, highest] = std::ranges::minmax_element(steps, {}, &Plateau::value);
    const double low = lowest->value.toDouble();
    const double high = highest->value.toDouble();
    const double range = std::max(high - low, 0.01);
    // Room under the lowest step for its label, and over the highest one for the flag of now.
    snapshot.scale.low = low - 0.147 * range;
    snapshot.scale.high = high + 0.09 * range;
    snapshot.scale.ticks = niceTicks(snapshot.scale.low, snapshot.scale.high, 5);
}

} // namespace

void fillPriceCurve(PriceSnapshot &snapshot, std::span<const StoredPoint> points, UtcTime now)
{
    snapshot.at = std::chrono::floor<std::chrono::minutes>(now);
    snapshot.scale.hours = hourLabels(snapshot.range.from, snapshot.range.to, 3);
    if (points.empty())
        return;
    const std::vector<Plateau> all = plateaus(points, snapshot.range);
    std::vector<Plateau> steps;
    for (const Plateau &step : all) {
        if (step.implausible)
            snapshot.marks.implausible.push_back(
                {step.span, step.value.toDouble(), priceText(step.value), true});
        else
            steps.push_back(step);
    }
    addRuns(snapshot, steps);
    // A step that was revised in part is still one step to the eye.
    std::vector<Plateau> merged;
    for (const Plateau &step : steps) {
        if (!merged.empty() && merged.back().span.to == step.span.from && merged.back().value == step.value)
            merged.back().span.to = step.span.to;
        else
            merged.push_back(step);
        if (step.revised)
            snapshot.marks.revised.push_back({step.span, step.value.toDouble(), priceText(step.value), true});
    }
    addExtremes(snapshot, merged);
    addMissing(snapshot, points);
    setScale(snapshot, steps.empty() ? all : steps);
    for (const StoredPoint &point : points) {
        const QString text = u"%1 %2, %3 CHF/kWh%4"_s.arg(
            weekdayText(toZurich(point.start).date), timeRangeText(point.start, point.end, point.start),
            priceText(point.value),
            point.implausible ? u", "_s + words("Price panel", "implausible") : QString());
        snapshot.slotList.push_back({{point.start, point.end}, point.value, text});
    }
}

} // namespace etcm
