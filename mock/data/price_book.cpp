#include "mock/data/price_book.h"

#include "mock/data/showcase.h"

#include <algorithm>
#include <cmath>

namespace etcm::mock
{
using namespace std::chrono;
using namespace std::chrono_literals;

namespace
{
constexpr qsizetype kCachedDays = 800; // two years; a day is 6 kB

Price scaled(Price price, double factor)
{
    return Price::fromMicro(std::llround(static_cast<double>(price.micro()) * factor));
}

void changeSlot(const PriceFault &fault, SlotPrice &home, SlotPrice &business)
{
    if (fault.change == PriceFault::Change::Scale) {
        for (SlotPrice *price : {&home, &business}) {
            for (Price SlotPrice::*part :
                 {&SlotPrice::gridUsage, &SlotPrice::grid, &SlotPrice::electricity, &SlotPrice::integrated})
                price->*part = scaled(price->*part, fault.factor);
        }
        return;
    }
    const bool adds = fault.change == PriceFault::Change::Add;
    home = homePrice(adds ? home.integrated + fault.amount : fault.amount);
    business = businessPrice(home);
}
} // namespace

PriceBook::PriceBook(std::uint64_t seed, bool cached) : m_model(seed), m_cached(cached), m_days(kCachedDays)
{
}

void PriceBook::setFaults(DataFaults faults)
{
    m_faults = std::move(faults);
    ++m_generation;
    m_days.clear();
}

UtcTime PriceBook::publication(LocalDate date) const
{
    const auto told = m_faults.showcase ? showcase::publication(date) : std::nullopt;
    const UtcTime regular = told ? *told : m_model.publication(date);
    for (const LateFault &late : m_faults.late) {
        if (regular >= late.from && regular < late.until && (!late.day || *late.day == date))
            return MarketDay(date).previous().at(late.at);
    }
    return regular;
}

UtcTime PriceBook::publishedUntil(UtcTime now) const
{
    const MarketDay today = MarketDay::containing(now);
    const MarketDay tomorrow = today.next();
    return now >= publication(tomorrow.date()) ? tomorrow.end() : today.end();
}

bool PriceBook::isRevised(UtcTime now) const
{
    return m_faults.showcase && now >= showcase::revisionTime();
}

bool PriceBook::isMissing(UtcTime slotStart) const
{
    if (m_faults.prices.empty())
        return false;
    const ZurichLocal local = toZurich(slotStart);
    return std::any_of(m_faults.prices.begin(), m_faults.prices.end(), [&](const PriceFault &fault) {
        return fault.change == PriceFault::Change::Missing && fault.touches(local.date) &&
               fault.touches(local.timeOfDay);
    });
}

void PriceBook::change(PriceDay &day) const
{
    for (const PriceFault &fault : m_faults.prices) {
        if (fault.change == PriceFault::Change::Missing || !fault.touches(day.day.date()))
            continue;
        for (std::size_t slot = 0; slot < day.home.size(); ++slot) {
            if (fault.touches(toZurich(day.day.slotStart(static_cast<int>(slot))).timeOfDay))
                changeSlot(fault, day.home[slot], day.business[slot]);
        }
        day.publication = std::max(day.publication, fault.publication.value_or(day.publication));
    }
}

quint64 PriceBook::state(UtcTime now) const
{
    const auto until = static_cast<quint64>(toEpochMs(publishedUntil(now)) / 3'600'000);
    return (until << 32) | (static_cast<quint64>(m_generation) << 1) | (isRevised(now) ? 1U : 0U);
}

std::shared_ptr<const PriceDay> PriceBook::generate(LocalDate date, UtcTime now) const
{
    auto told = m_faults.showcase ? showcase::prices(date, now) : std::nullopt;
    PriceDay day =
        told ? std::move(*told) : priceDay(MarketDay(date), publication(date), m_model.hours(date));
    change(day);
    return std::make_shared<const PriceDay>(std::move(day));
}

std::shared_ptr<const PriceDay> PriceBook::day(LocalDate date, UtcTime now) const
{
    if (!m_cached)
        return generate(date, now);
    const std::pair key{static_cast<int>(sys_days(date).time_since_epoch().count()), isRevised(now)};
    if (const auto *known = m_days.object(key))
        return *known;
    auto made = generate(date, now);
    m_days.insert(key, new std::shared_ptr<const PriceDay>(made)); // QCache owns it from here
    return made;
}

PriceRange PriceBook::range(Product product, UtcTime from, UtcTime to, UtcTime now) const
{
    PriceRange result;
    const UtcTime until = publishedUntil(now);
    from = std::max(from, MarketDay(kFirstDay).start());
    to = std::min(to, until);
    for (MarketDay at = MarketDay::containing(from); at.start() < to && from < to; at = at.next()) {
        const auto prices = day(at.date(), now);
        result.publication = std::max(result.publication, prices->publication);
        for (int slot = 0; slot < at.slotCount(); ++slot) {
            const UtcTime start = at.slotStart(slot);
            if (start >= from && start < to && !isMissing(start)) {
                result.slots.push_back(
                    {start, start + kSlotLength, prices->slotsOf(product)[static_cast<std::size_t>(slot)]});
            }
        }
    }
    if (result.slots.empty())
        result.publication = day(MarketDay::containing(until - 1h).date(), now)->publication;
    return result;
}

} // namespace etcm::mock
