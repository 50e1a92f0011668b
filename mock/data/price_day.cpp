#include "mock/data/price_day.h"

namespace etcm::mock
{

QByteArray productName(Product product)
{
    return product == Product::Home ? QByteArrayLiteral("home_dynamic")
                                    : QByteArrayLiteral("business_dynamic");
}

std::optional<Product> productFromName(QByteArrayView name)
{
    for (const Product product : {Product::Home, Product::Business}) {
        if (name == productName(product))
            return product;
    }
    return std::nullopt;
}

SlotPrice homePrice(Price integrated)
{
    const Price grid = integrated - kHomeElectricity;
    return {grid - kGridSurcharge, grid, kHomeElectricity, integrated};
}

SlotPrice businessPrice(const SlotPrice &home)
{
    const std::int64_t usage = (home.gridUsage.micro() / 100 * 78 + 50) / 100 * 100;
    const Price grid = Price::fromMicro(usage) + kGridSurcharge;
    return {Price::fromMicro(usage), grid, kBusinessElectricity, grid + kBusinessElectricity};
}

PriceDay priceDay(const MarketDay &day, UtcTime publication, const HourlyPrices &hours)
{
    PriceDay result{day, publication, {}, {}};
    const auto count = static_cast<std::size_t>(day.slotCount());
    result.home.reserve(count);
    result.business.reserve(count);
    for (int slot = 0; slot < day.slotCount(); ++slot) {
        const auto hour = toZurich(day.slotStart(slot)).timeOfDay / std::chrono::hours(1);
        result.home.push_back(homePrice(hours[static_cast<std::size_t>(hour)]));
        result.business.push_back(businessPrice(result.home.back()));
    }
    return result;
}

} // namespace etcm::mock
