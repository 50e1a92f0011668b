#include "mock/data/world.h"

#include "mock/data/showcase.h"

#include <algorithm>

namespace etcm::mock
{
using namespace std::chrono;
using namespace std::chrono_literals;

World::World(std::uint64_t seed, const Clock &clock, bool cached)
    : m_clock(clock), m_cached(cached), m_prices(seed, cached), m_plant(seed), m_programme(seed)
{
}

void World::setFaults(DataFaults faults)
{
    m_prices.setFaults(faults);
    m_faults = std::move(faults);
}

std::optional<PlantReading> World::plant() const
{
    const UtcTime time = now();
    const bool outage =
        m_faults.showcase && time >= showcase::plantOutageFrom() && time < showcase::plantOutageTo();
    return outage ? std::nullopt : std::optional(plantAt(m_faults.frozenAt.value_or(time)));
}

PlantReading World::plantAt(UtcTime time) const
{
    PlantReading modelled = m_plant.reading(time);
    if (m_faults.showcase) {
        const auto &told = showcase::plantReadings();
        const auto same = std::find_if(told.begin(), told.end(), [&](const PlantReading &reading) {
            return reading.timestamp == modelled.timestamp;
        });
        if (same != told.end())
            return *same;
    }
    return modelled;
}

LocalDate World::lastSignalDay() const
{
    return MarketDay::containing(now()).previous().date();
}

std::vector<ControlSignal> World::controlSignals(LocalDate date) const
{
    if (sys_days(date) > sys_days(lastSignalDay()) || sys_days(date) < sys_days(kFirstDay))
        return {};
    if (m_faults.showcase) {
        if (auto told = showcase::controlSignals(date))
            return std::move(*told);
    }
    return m_programme.controlSignals(date);
}

} // namespace etcm::mock
