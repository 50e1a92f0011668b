#include "domain/price_level.h"

#include <algorithm>
#include <cmath>

namespace etcm
{
using std::chrono::sys_days;

namespace
{
using Points = std::vector<PricePoint>::iterator;

constexpr double kSpreads = 10;        // that a usual price may lie off a day's median
constexpr double kLeastRelative = 0.2; // of the median
constexpr double kLeastOfLimits = 0.01;
constexpr double kCollapse = 0.1;
constexpr std::size_t kKeptDays = 14;
constexpr std::size_t kDaysToBelieve = 4;
constexpr std::chrono::days kReach{14};
constexpr auto kEnoughOfADay = std::chrono::hours(12);
constexpr double kNormal = 1.4826; // a median distance is that much less than a standard deviation

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

DayLevel levelOf(LocalDate day, Points first, Points last)
{
    std::vector<double> values;
    std::transform(first, last, std::back_inserter(values),
                   [](const PricePoint &point) { return point.value.toDouble(); });
    DayLevel level{day, medianOf(values), 0};
    for (double &value : values)
        value = std::abs(value - level.median);
    level.spread = medianOf(std::move(values)) * kNormal;
    return level;
}

bool isNear(double value, const DayLevel &day, const std::optional<PlausibleRange> &limits)
{
    const double least = limits ? (limits->high - limits->low) * kLeastOfLimits : 0;
    const double spread = std::max({day.spread, std::abs(day.median) * kLeastRelative, least});
    return std::abs(value - day.median) <= kSpreads * spread;
}

// Every price of the day is next to nothing against the days before.
bool hasCollapsed(Points first, Points last, const std::vector<DayLevel> &usual)
{
    double highest = 0;
    for (Points point = first; point != last; ++point)
        highest = std::max(highest, std::abs(point->value.toDouble()));
    return !usual.empty() && std::ranges::all_of(usual, [highest](const DayLevel &day) {
        return highest < std::abs(day.median) * kCollapse;
    });
}

std::chrono::milliseconds covered(Points first, Points last)
{
    std::chrono::milliseconds sum{0};
    for (Points point = first; point != last; ++point)
        sum += point->end - point->start;
    return sum;
}

void put(std::vector<DayLevel> &days, const DayLevel &day)
{
    std::erase_if(days, [&day](const DayLevel &each) { return each.day == day.day; });
    days.insert(std::ranges::upper_bound(days, day.day, {}, &DayLevel::day), day);
}

std::optional<PlausibleRange> both(const std::optional<PlausibleRange> &a, double low, double high)
{
    return a ? PlausibleRange{std::min(a->low, low), std::max(a->high, high)} : PlausibleRange{low, high};
}
} // namespace

void SeriesLevel::mark(std::vector<PricePoint> &points, const std::optional<PlausibleRange> &limits,
                       bool isAccepted)
{
    if (isAccepted)
        accept(points, limits);
    for (Points first = points.begin(); first != points.end();) {
        const UtcTime end = MarketDay::containing(first->start).end();
        const Points last =
            std::find_if(first, points.end(), [end](const PricePoint &point) { return point.start >= end; });
        markDay(first, last, limits);
        first = last;
    }
}

void SeriesLevel::markDay(Points first, Points last, const std::optional<PlausibleRange> &limits)
{
    const LocalDate day = MarketDay::containing(first->start).date();
    const bool isLongAgo = !usual.empty() && sys_days(day) < sys_days(usual.front().day) - kReach;
    const bool isWhole = covered(first, last) >= kEnoughOfADay;
    const bool collapsed = isWhole && !isLongAgo && hasCollapsed(first, last, usual);
    std::ptrdiff_t beyond = 0;
    std::ptrdiff_t unusual = 0;
    for (Points point = first; point != last; ++point) {
        const double value = point->value.toDouble();
        const bool isAccepted = accepted && accepted->contains(value);
        const bool isBeyond = limits && !limits->contains(value) && !isAccepted;
        const bool isUsual =
            usual.empty() || isLongAgo ||
            std::ranges::any_of(usual, [&](const DayLevel &each) { return isNear(value, each, limits); });
        point->implausible = isBeyond || (!isAccepted && (!isUsual || collapsed));
        beyond += isBeyond ? 1 : 0;
        unusual += point->implausible ? 1 : 0;
    }
    // What is beyond the limits is no level to get used to.
    if (isWhole && !isLongAgo && 2 * beyond < last - first)
        remember(levelOf(day, first, last), 2 * unusual < last - first);
}

void SeriesLevel::remember(const DayLevel &day, bool isUsual)
{
    std::erase_if(doubted, [&day](const DayLevel &each) {
        return each.day == day.day || sys_days(each.day) < sys_days(day.day) - kReach;
    });
    if (isUsual) {
        put(usual, day);
    } else {
        put(doubted, day);
        if (doubted.size() >= kDaysToBelieve) {
            for (const DayLevel &each : doubted)
                put(usual, each);
            doubted.clear();
        }
    }
    if (usual.size() > kKeptDays)
        usual.erase(usual.begin(), usual.end() - static_cast<std::ptrdiff_t>(kKeptDays));
}

// The level that was accepted holds from now on, with as much room again on either side.
void SeriesLevel::accept(const std::vector<PricePoint> &points, const std::optional<PlausibleRange> &limits)
{
    usual.clear();
    doubted.clear();
    accepted.reset();
    for (const PricePoint &point : points) {
        const double value = point.value.toDouble();
        const double room = std::abs(value) / 2;
        if (limits && !limits->contains(value))
            accepted = both(accepted, value - room, value + room);
    }
}

} // namespace etcm
