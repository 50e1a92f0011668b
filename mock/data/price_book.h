// Published prices as of a moment: which days exist, which version of them, which slots are missing.
#pragma once

#include "mock/data/price_model.h"
#include "mock/scenario/fault.h"

#include <QCache>

#include <memory>

namespace etcm::mock
{

/// The simulator knows no data before this day.
inline constexpr LocalDate kFirstDay{std::chrono::year(2020) / std::chrono::January / 1};

struct TimedPrice {
    UtcTime start;
    UtcTime end;
    SlotPrice price;
};

struct PriceRange {
    std::vector<TimedPrice> slots;
    UtcTime publication; ///< newest publication among the days touched, or of the last published day
};

class PriceBook
{
public:
    PriceBook(std::uint64_t seed, bool cached);

    void setFaults(DataFaults faults);

    /// Published slots with from <= start < to, from 2020-01-01 on.
    [[nodiscard]] PriceRange range(Product product, UtcTime from, UtcTime to, UtcTime now) const;

    /// End of the last published day.
    [[nodiscard]] UtcTime publishedUntil(UtcTime now) const;

    /// A number that differs whenever the same range would give other slots than before.
    [[nodiscard]] quint64 state(UtcTime now) const;

private:
    [[nodiscard]] std::shared_ptr<const PriceDay> day(LocalDate date, UtcTime now) const;
    [[nodiscard]] std::shared_ptr<const PriceDay> generate(LocalDate date, UtcTime now) const;
    [[nodiscard]] UtcTime publication(LocalDate date) const;
    [[nodiscard]] bool isRevised(UtcTime now) const;
    [[nodiscard]] bool isMissing(UtcTime slotStart) const;
    void change(PriceDay &day) const;

    PriceModel m_model;
    DataFaults m_faults;
    quint32 m_generation = 0; ///< counts changes of the faults
    bool m_cached;
    mutable QCache<std::pair<int, bool>, std::shared_ptr<const PriceDay>> m_days; ///< by day number, revised
};

} // namespace etcm::mock
