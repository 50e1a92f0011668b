// Tariffs, their components and their slots.
#pragma once

#include "domain/price.h"
#include "domain/utc_time.h"

#include <QString>

#include <optional>
#include <vector>

namespace etcm
{

/// A component of a tariff. Names (tariffTypeName) as on the wire and in energy_prices.tariff_type.
/// CKW: grid, electricity, integrated (= grid + electricity), grid_usage (part of grid). VSE/AES adds the
/// others, AEM its taxes; day_ahead is the wholesale price of a bidding zone, no part of a tariff.
enum class TariffType {
    Integrated,
    Electricity,
    Grid,
    GridUsage,
    RegionalFees,
    NationalFees,
    Metering,
    FeedIn,
    Refund,
    Dso,
    DsoComplete,
    IntegratedComplete,
    Taxes,
    DayAhead,
};
inline constexpr std::size_t kTariffTypeCount = static_cast<std::size_t>(TariffType::DayAhead) + 1;

[[nodiscard]] QString tariffTypeName(TariffType type);                        ///< "grid_usage"
[[nodiscard]] std::optional<TariffType> tariffTypeFromName(QStringView name); ///< also accepts "feed-in"

inline constexpr char16_t kChfPerKwh[] = u"CHF_kWh"; ///< the unit of energy prices, excl. VAT
inline constexpr char16_t kEurPerMwh[] = u"EUR_MWh"; ///< the unit of wholesale prices

/// What a price series is: together with the slot's start the natural key of a price.
struct SeriesKey {
    QString sourceId;   ///< configuration id, e.g. "ckw"
    QString tariffName; ///< product, e.g. "home_dynamic"; at most 30 characters
    TariffType tariffType = TariffType::Integrated;
    QString unit = QString::fromUtf16(kChfPerKwh); ///< as the source names it, "/" normalised to "_"

    friend bool operator==(const SeriesKey &, const SeriesKey &) = default;
    friend std::weak_ordering operator<=>(const SeriesKey &, const SeriesKey &) = default;
};

/// One slot's price: valid on [start, end).
struct PricePoint {
    UtcTime start;
    UtcTime end;
    Price value;
    bool implausible = false; ///< kept, but marked wherever it is shown, and in no statistics
    friend bool operator==(const PricePoint &, const PricePoint &) = default;
};

/// Prices of one series from one answer, ascending by start, no start twice.
struct PriceSeries {
    SeriesKey key;
    std::optional<UtcTime> publication; ///< the source's publication_timestamp; some send none
    std::vector<PricePoint> points;
};

} // namespace etcm
