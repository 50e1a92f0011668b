#include "mock/data/signal_programme.h"

#include "mock/data/noise.h"

#include <array>
#include <cmath>
#include <numbers>

namespace etcm::mock
{
using namespace std::chrono;
using namespace std::chrono_literals;

namespace
{
enum SignalChannel : std::uint64_t { Jitter = 51 };

enum class Anchor { Clock, LockedClock, Sunset, Sunrise }; // LockedClock: to the minute, every day

struct Edge {
    Anchor anchor;
    minutes offset; ///< from local midnight, sunrise or sunset; over 24 h means the next day
};

struct Programme {
    const char16_t *name;
    const char16_t *description;
    Edge from;
    Edge to;
};

constexpr std::array kProgrammes{
    Programme{.name = u"000R",
              .description = u"Boiler 4 h",
              .from = {Anchor::Clock, 2h + 40min},
              .to = {Anchor::Clock, 6h + 37min}},
    Programme{.name = u"001R",
              .description = u"Boiler 4 h 1",
              .from = {Anchor::Clock, 1h + 54min},
              .to = {Anchor::Clock, 6h}},
    Programme{.name = u"002R",
              .description = u"Boiler 4 h 2",
              .from = {Anchor::Clock, 11h + 32min},
              .to = {Anchor::Clock, 15h + 29min}},
    Programme{.name = u"010R",
              .description = u"Boiler 6 h",
              .from = {Anchor::Clock, 22h + 10min},
              .to = {Anchor::Clock, 28h + 6min}},
    Programme{.name = u"021R",
              .description = u"Heat pump block",
              .from = {Anchor::LockedClock, 11h},
              .to = {Anchor::LockedClock, 12h}},
    Programme{.name = u"021R",
              .description = u"Heat pump block",
              .from = {Anchor::LockedClock, 17h + 30min},
              .to = {Anchor::LockedClock, 19h}},
    Programme{.name = u"024R",
              .description = u"EV charger block",
              .from = {Anchor::LockedClock, 6h + 45min},
              .to = {Anchor::LockedClock, 8h + 15min}},
    Programme{.name = u"024R",
              .description = u"EV charger block",
              .from = {Anchor::LockedClock, 18h},
              .to = {Anchor::LockedClock, 20h}},
    Programme{.name = u"030R",
              .description = u"Street light, full",
              .from = {Anchor::Sunset, 14min},
              .to = {Anchor::Sunrise, 23h + 45min}},
    Programme{.name = u"031R",
              .description = u"Street light, half",
              .from = {Anchor::Sunset, 14min},
              .to = {Anchor::LockedClock, 23h + 30min}},
};

// Half of the daylight, to a few minutes, at 47° north.
minutes halfDaylight(LocalDate date)
{
    const auto newYear = sys_days(date.year() / January / 1);
    const auto dayOfYear = static_cast<double>((sys_days(date) - newYear).count());
    const double hours = 12.25 + 3.75 * std::cos(2 * std::numbers::pi * (dayOfYear - 172) / 365.25);
    return minutes(std::lround(hours * 30));
}

UtcTime solarNoon(const MarketDay &day)
{
    return UtcTime(sys_days(day.date())) + 11h + 27min; // 8.3° east, without the equation of time
}

UtcTime clockTime(const MarketDay &day, minutes timeOfDay)
{
    return timeOfDay < 24h ? day.at(timeOfDay) : day.next().at(timeOfDay - 24h);
}

UtcTime resolve(const MarketDay &day, const Edge &edge, minutes jitter)
{
    switch (edge.anchor) {
    case Anchor::Clock: return clockTime(day, edge.offset + jitter);
    case Anchor::LockedClock: return clockTime(day, edge.offset);
    case Anchor::Sunset: return solarNoon(day) + halfDaylight(day.date()) + edge.offset;
    case Anchor::Sunrise: return solarNoon(day) - halfDaylight(day.date()) + edge.offset;
    }
    return day.start();
}
} // namespace

std::vector<ControlSignal> SignalProgramme::controlSignals(LocalDate date) const
{
    const MarketDay day(date);
    const std::int64_t number = sys_days(date).time_since_epoch().count();
    std::vector<ControlSignal> list;
    for (std::size_t i = 0; i < kProgrammes.size(); ++i) {
        const Programme &programme = kProgrammes[i];
        const auto place = number * 100 + static_cast<std::int64_t>(i);
        const minutes jitter{static_cast<int>(mixed(m_seed, Jitter, place) % 11) - 5};
        list.push_back({QString::fromUtf16(programme.name), QString::fromUtf16(programme.description), date,
                        resolve(day, programme.from, jitter), resolve(day, programme.to, jitter)});
    }
    return list;
}

} // namespace etcm::mock
