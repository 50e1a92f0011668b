// Prices of any day, shaped as observed: night plateau, weekday morning and evening peaks, noon valley.
#pragma once

#include "mock/data/price_day.h"

namespace etcm::mock
{

class PriceModel
{
public:
    explicit PriceModel(std::uint64_t seed) : m_seed(seed) {}

    /// Integrated prices between kFloor and kCeiling, in steps of 10^-4 CHF/kWh.
    [[nodiscard]] HourlyPrices hours(LocalDate date) const;
    /// Around 11:20 local time of the day before.
    [[nodiscard]] UtcTime publication(LocalDate date) const;

    static constexpr Price kFloor = Price::fromMicro(151'300); ///< below it, grid use would be negative
    static constexpr Price kCeiling = Price::fromMicro(330'000);

private:
    std::uint64_t m_seed;
};

} // namespace etcm::mock
