// Everything that the dialects tell, as of the simulator's own time.
#pragma once

#include "domain/clock.h"
#include "mock/data/plant_model.h"
#include "mock/data/price_book.h"
#include "mock/data/signal_programme.h"

namespace etcm::mock
{

class World
{
public:
    World(std::uint64_t seed, const Clock &clock, bool cached);

    /// Begins or ends faults of the data.
    void setFaults(DataFaults faults);

    [[nodiscard]] UtcTime now() const { return m_clock.now(); }
    [[nodiscard]] const PriceBook &prices() const { return m_prices; }
    [[nodiscard]] bool isCached() const { return m_cached; }

    /// The newest reading; nothing while the plant does not answer (HTTP 503).
    [[nodiscard]] std::optional<PlantReading> plant() const;
    /// The reading taken at or before that moment, whether the plant answered then or not.
    [[nodiscard]] PlantReading plantAt(UtcTime time) const;

    /// The last day with published signals: yesterday, as CKW has it.
    [[nodiscard]] LocalDate lastSignalDay() const;
    /// Empty for days after it and before 2020.
    [[nodiscard]] std::vector<ControlSignal> controlSignals(LocalDate date) const;

private:
    const Clock &m_clock;
    bool m_cached;
    PriceBook m_prices;
    PlantModel m_plant;
    SignalProgramme m_programme;
    DataFaults m_faults;
};

} // namespace etcm::mock
