// One delivery day of prices, as generated.
#pragma once

#include "domain/market_day.h"
#include "domain/price.h"

#include <QByteArray>

#include <array>
#include <optional>
#include <vector>

namespace etcm::mock
{

enum class Product { Home, Business };
[[nodiscard]] QByteArray productName(Product product); ///< "home_dynamic"
[[nodiscard]] std::optional<Product> productFromName(QByteArrayView name);

/// grid = gridUsage + kGridSurcharge and integrated = grid + electricity, exactly.
struct SlotPrice {
    Price gridUsage;
    Price grid;
    Price electricity;
    Price integrated;
    friend bool operator==(const SlotPrice &, const SlotPrice &) = default;
};

/// System services, reserve, solidarity and surcharge of 2026: part of grid beside its use.
inline constexpr Price kGridSurcharge = Price::fromMicro(30'300);
inline constexpr Price kHomeElectricity = Price::fromMicro(120'000);
inline constexpr Price kBusinessElectricity = Price::fromMicro(113'500);

[[nodiscard]] SlotPrice homePrice(Price integrated);
/// The business product uses 78 % of the home product's grid use, rounded to 10^-4.
[[nodiscard]] SlotPrice businessPrice(const SlotPrice &home);

/// 24 hourly prices of local clock hours, integrated, home product.
using HourlyPrices = std::array<Price, 24>;

struct PriceDay {
    MarketDay day;
    UtcTime publication;         ///< of this version of the day
    std::vector<SlotPrice> home; ///< one per slot: 92, 96 or 100
    std::vector<SlotPrice> business;

    [[nodiscard]] const std::vector<SlotPrice> &slotsOf(Product product) const
    {
        return product == Product::Home ? home : business;
    }
};

/// Spreads local hours over the day's quarter hours: the spring day skips 02, the autumn day has it twice.
[[nodiscard]] PriceDay priceDay(const MarketDay &day, UtcTime publication, const HourlyPrices &hours);

} // namespace etcm::mock
