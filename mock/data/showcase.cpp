#include "mock/data/showcase.h"

#include "mock/data/noise.h"
#include "mock/data/plant_model.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace etcm::mock::showcase
{
using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace
{
constexpr LocalDate kToday{2026y / October / 14};
constexpr int kReadings = 145;

// Integrated home prices by local hour, in 10^-4 CHF/kWh.
using Steps = std::array<int, 24>;
constexpr Steps kHours13{2298, 2239, 2177, 2132, 2140, 2261, 2604, 2838, 2697, 2302, 2010, 1743,
                         1588, 1537, 1561, 1672, 1924, 2331, 2665, 2747, 2498, 2401, 2352, 2276};
constexpr Steps kHours14{2312, 2248, 2191, 2146, 2159, 2284, 2637, 2893, 2741, 2318, 1984, 1702,
                         1561, 1524, 1568, 1689, 1957, 2364, 2718, 2806, 2533, 2427, 2369, 2287};
constexpr Steps kHours15{2266, 2214, 2163, 2129, 2151, 2302, 2689, 3042, 2867, 2395, 2026, 1758,
                         1602, 1539, 1547, 1664, 1931, 2418, 2834, 2951, 2617, 2466, 2381, 2295};
constexpr std::size_t kRevisedHour = 18;
constexpr int kBeforeRevision = 2707;

const Steps *stepsOf(LocalDate date)
{
    switch (static_cast<int>((sys_days(date) - sys_days(kToday)).count())) {
    case -1: return &kHours13;
    case 0: return &kHours14;
    case 1: return &kHours15;
    default: return nullptr;
    }
}

UtcTime today(milliseconds timeOfDay)
{
    return MarketDay(kToday).start() + timeOfDay; // no clock change in this week
}

// Wind as the picture model has it: slow waves with correlated noise, led to 34.2 km/h at the end.
std::array<double, kReadings> windSpeeds(Mulberry32 &random)
{
    std::array<double, kReadings> wind{};
    double correlated = 0;
    for (int i = 0; i < kReadings; ++i) {
        const double slow =
            27 + 9 * std::sin(i / 144.0 * std::numbers::pi * 2 * 1.15 + 2.6) + 5 * std::sin(i / 17.0);
        correlated = .86 * correlated + (random.next() - .5) * 5.2;
        wind[static_cast<std::size_t>(i)] = std::max(6.0, slow + correlated);
    }
    for (int i = 118; i < kReadings; ++i) {
        const double k = (i - 118) / 26.0;
        double &value = wind[static_cast<std::size_t>(i)];
        value = value * (1 - k) + (34.2 + (i == 144 ? 0 : (random.next() - .5) * 3.2)) * k;
    }
    wind.back() = 34.2;
    return wind;
}

std::vector<PlantReading> makeReadings()
{
    Mulberry32 random(20261014);
    const auto wind = windSpeeds(random);
    std::vector<PlantReading> readings;
    for (int i = 0; i < kReadings; ++i) {
        const bool last = i == kReadings - 1;
        const double speed = wind[static_cast<std::size_t>(i)];
        double power = powerAt(speed) + (random.next() - .5) * .05;
        power = std::clamp(last ? 1.42 : power, -.02, 2.3);
        const double voltage = 20.55 + .18 * std::sin(i / 23.0) + (random.next() - .5) * .1 + .05 * power;
        const double reactive = -.02 - .05 * power + (random.next() - .5) * .02;
        PlantReading reading = runningAt(today(14h + 30min - (144 - i) * 10min));
        reading.windSpeedKmh = speed;
        reading.activePowerMw = power;
        reading.voltageKv = last ? 20.71 : voltage;
        reading.reactivePowerMvar = last ? -.09 : reactive;
        readings.push_back(reading);
    }
    return readings;
}

struct Activation {
    const char16_t *name;
    const char16_t *description;
    minutes from; ///< from local midnight of the booked day; before it when negative
    minutes to;
};

constexpr std::array kTuesday{
    Activation{.name = u"000R", .description = u"Boiler 4 h", .from = 2h + 41min, .to = 6h + 38min},
    Activation{.name = u"001R", .description = u"Boiler 4 h 1", .from = 1h + 56min, .to = 6h + 2min},
    Activation{.name = u"002R", .description = u"Boiler 4 h 2", .from = 11h + 34min, .to = 15h + 31min},
    Activation{.name = u"010R", .description = u"Boiler 6 h", .from = -1h - 52min, .to = 4h + 8min},
    Activation{.name = u"010R", .description = u"Boiler 6 h", .from = 22h + 11min, .to = 28h + 6min},
    Activation{.name = u"021R", .description = u"Heat pump block", .from = 11h, .to = 12h},
    Activation{.name = u"021R", .description = u"Heat pump block", .from = 17h + 30min, .to = 19h},
    Activation{.name = u"024R", .description = u"EV charger block", .from = 6h + 45min, .to = 8h + 15min},
    Activation{.name = u"024R", .description = u"EV charger block", .from = 18h, .to = 20h},
    Activation{.name = u"030R", .description = u"Street light, full", .from = -5h - 9min, .to = 7h + 22min},
    Activation{.name = u"030R", .description = u"Street light, full", .from = 18h + 49min, .to = 31h + 24min},
    Activation{.name = u"031R", .description = u"Street light, half", .from = 5h, .to = 7h + 22min},
    Activation{.name = u"031R", .description = u"Street light, half", .from = 18h + 49min, .to = 23h + 30min},
};
constexpr std::array kMonday{
    Activation{.name = u"000R", .description = u"Boiler 4 h", .from = 2h + 38min, .to = 6h + 35min},
    Activation{.name = u"001R", .description = u"Boiler 4 h 1", .from = 1h + 52min, .to = 5h + 58min},
    Activation{.name = u"002R", .description = u"Boiler 4 h 2", .from = 11h + 30min, .to = 15h + 27min},
    Activation{.name = u"010R", .description = u"Boiler 6 h", .from = -1h - 50min, .to = 4h + 5min},
    Activation{.name = u"021R", .description = u"Heat pump block", .from = 11h, .to = 12h},
    Activation{.name = u"021R", .description = u"Heat pump block", .from = 17h + 30min, .to = 19h},
    Activation{.name = u"024R", .description = u"EV charger block", .from = 6h + 45min, .to = 8h + 15min},
    Activation{.name = u"024R", .description = u"EV charger block", .from = 18h, .to = 20h},
    Activation{.name = u"030R", .description = u"Street light, full", .from = -5h - 7min, .to = 7h + 21min},
    Activation{.name = u"031R", .description = u"Street light, half", .from = 5h, .to = 7h + 21min},
    Activation{.name = u"031R", .description = u"Street light, half", .from = 18h + 51min, .to = 23h + 30min},
};

template <std::size_t N>
std::vector<ControlSignal> booked(LocalDate date, const std::array<Activation, N> &activations)
{
    const UtcTime midnight = MarketDay(date).start();
    std::vector<ControlSignal> list;
    list.reserve(N);
    for (const Activation &a : activations) {
        list.push_back({QString::fromUtf16(a.name), QString::fromUtf16(a.description), date,
                        midnight + a.from, midnight + a.to});
    }
    return list;
}
} // namespace

UtcTime clockStart()
{
    return today(14h + 32min + 8s);
}

UtcTime plantOutageFrom()
{
    return today(9h + 11min + 4s);
}

UtcTime plantOutageTo()
{
    return today(9h + 31min + 4s);
}

UtcTime revisionTime()
{
    return today(12h + 3min + 17s);
}

std::optional<UtcTime> publication(LocalDate date)
{
    if (!stepsOf(date))
        return std::nullopt;
    // The 14th came at 11:19, the 13th and the 15th at 11:20, each on the day before.
    const milliseconds time = date == kToday ? 11h + 19min + 42s : 11h + 20min + 6s;
    return MarketDay(date).previous().start() + time;
}

std::optional<PriceDay> prices(LocalDate date, UtcTime now)
{
    const Steps *steps = stepsOf(date);
    if (!steps)
        return std::nullopt;
    HourlyPrices hourly;
    std::transform(steps->begin(), steps->end(), hourly.begin(),
                   [](std::int64_t step) { return Price::fromMicro(step * 100); });
    const bool revisable = date == kToday;
    if (revisable && now < revisionTime())
        hourly[kRevisedHour] = Price::fromMicro(std::int64_t{kBeforeRevision} * 100);
    const bool revised = revisable && now >= revisionTime();
    return priceDay(MarketDay(date), revised ? revisionTime() : *publication(date), hourly);
}

const std::vector<PlantReading> &plantReadings()
{
    static const std::vector<PlantReading> readings = makeReadings();
    return readings;
}

std::optional<std::vector<ControlSignal>> controlSignals(LocalDate date)
{
    if (date == LocalDate(sys_days(kToday) - days(1)))
        return booked(date, kTuesday);
    if (date == LocalDate(sys_days(kToday) - days(2)))
        return booked(date, kMonday);
    return std::nullopt;
}

} // namespace etcm::mock::showcase
