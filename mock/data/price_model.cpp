#include "mock/data/price_model.h"

#include "mock/data/noise.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace etcm::mock
{
using namespace std::chrono;
using namespace std::chrono_literals;

namespace
{
constexpr minutes kEarliestPublication = 11h + 19min;
enum PriceChannel : std::uint64_t { Level = 11, Sun, Load, Hourly, PublicationSecond };

double bump(double hour, double centre, double width)
{
    const double x = (hour - centre) / width;
    return std::exp(-x * x);
}

// +1 at midsummer, -1 at midwinter.
double season(LocalDate date)
{
    const auto newYear = sys_days(date.year() / January / 1);
    const auto dayOfYear = static_cast<double>((sys_days(date) - newYear).count());
    return std::cos(2 * std::numbers::pi * (dayOfYear - 172) / 365.25);
}
} // namespace

HourlyPrices PriceModel::hours(LocalDate date) const
{
    const std::int64_t day = sys_days(date).time_since_epoch().count();
    const unsigned weekdayIndex = weekday(sys_days(date)).iso_encoding();
    const double working = weekdayIndex <= 5 ? 1.0 : weekdayIndex == 6 ? 0.55 : 0.35;
    const double summer = season(date);
    const double sun = 0.5 + 0.5 * unitNoise(m_seed, Sun, day); // a dull day has half a valley
    const double load = 0.8 + 0.4 * unitNoise(m_seed, Load, day);
    const double level =
        0.222 - 0.012 * summer + 0.008 * smoothNoise(m_seed, Level, static_cast<double>(day) / 5);

    HourlyPrices prices;
    for (std::size_t hour = 0; hour < prices.size(); ++hour) {
        const auto h = static_cast<double>(hour);
        const double peaks = 0.060 * bump(h, 7.1, 1.4) + 0.052 * bump(h, 18.7, 1.9);
        const double valley = (0.062 + 0.022 * summer) * sun * bump(h, 13.0, 3.1);
        const double night = 0.010 * bump(h, 3.2, 2.4);
        const double wobble =
            0.004 * (2 * unitNoise(m_seed, Hourly, day * 24 + static_cast<std::int64_t>(hour)) - 1);
        const double value = level + load * working * peaks - valley - night + wobble;
        const auto steps = std::llround(value * 1e4);
        prices[hour] = std::clamp(Price::fromMicro(steps * 100), kFloor, kCeiling);
    }
    return prices;
}

UtcTime PriceModel::publication(LocalDate date) const
{
    const MarketDay before = MarketDay(date).previous();
    const std::uint64_t random = mixed(m_seed, PublicationSecond, sys_days(date).time_since_epoch().count());
    return before.at(kEarliestPublication) + milliseconds(random % 120'000);
}

} // namespace etcm::mock
