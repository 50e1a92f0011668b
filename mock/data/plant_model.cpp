#include "mock/data/plant_model.h"

#include "mock/data/noise.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace etcm::mock
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
enum PlantChannel : std::uint64_t {
    Weather = 31,
    Breeze,
    Gust,
    Storm,
    Scatter,
    PowerNoise,
    VoltageNoise,
    ReactiveNoise
};

constexpr double kCutIn = 9;    // km/h
constexpr double kRated = 43.2; // km/h
constexpr double kCutOut = 90;  // km/h
constexpr double kNameplate = 2.3;
constexpr double kStandstill = -0.01; // own consumption, MW

std::int64_t sampleIndex(UtcTime time)
{
    return floor<duration<std::int64_t, std::ratio<600>>>(time.time_since_epoch()).count();
}
} // namespace

double powerAt(double windKmh)
{
    if (windKmh < kCutIn || windKmh > kCutOut)
        return kStandstill;
    return std::min(kNameplate, kNameplate * std::pow((windKmh - kCutIn) / (kRated - kCutIn), 1.58));
}

PlantReading runningAt(UtcTime timestamp)
{
    PlantReading reading;
    reading.plantId = u"lutersarni"_s;
    reading.timestamp = timestamp;
    reading.status = OperationalStatus::Running;
    reading.rawStatus = u"in Betrieb"_s;
    return reading;
}

double PlantModel::windSpeed(UtcTime sample) const
{
    const double hours = duration<double, std::ratio<3600>>(sample.time_since_epoch()).count();
    const double winter = std::cos(2 * std::numbers::pi * (hours / 24 - 15) / 365.25);
    const double storm = std::max(0.0, smoothNoise(m_seed, Storm, hours / 90) - 0.82) * 330;
    const double speed = 20 + 5 * winter + 13 * smoothNoise(m_seed, Weather, hours / 31) +
                         7 * smoothNoise(m_seed, Breeze, hours / 6.5) +
                         3 * smoothNoise(m_seed, Gust, hours / 0.8) +
                         2 * (unitNoise(m_seed, Scatter, sampleIndex(sample)) - 0.5) + storm;
    return std::max(0.0, speed);
}

PlantReading PlantModel::reading(UtcTime now) const
{
    const std::int64_t index = sampleIndex(now);
    PlantReading reading = runningAt(UtcTime(index * minutes(10)));
    const double wind = windSpeed(reading.timestamp);
    if (wind > kCutOut) {
        reading.status = OperationalStatus::Stopped;
        reading.rawStatus = u"ausser Betrieb"_s;
    }
    const auto noise = [&](PlantChannel channel) { return unitNoise(m_seed, channel, index) - 0.5; };
    const double power = std::clamp(powerAt(wind) + 0.05 * noise(PowerNoise), -0.02, kNameplate);
    reading.windSpeedKmh = wind;
    reading.activePowerMw = power;
    reading.voltageKv =
        20.55 + 0.18 * std::sin(static_cast<double>(index) / 23) + 0.1 * noise(VoltageNoise) + 0.05 * power;
    reading.reactivePowerMvar = -0.02 - 0.05 * power + 0.02 * noise(ReactiveNoise);
    return reading;
}

} // namespace etcm::mock
