#include "domain/tariff.h"

#include "domain/name_table.h"

#include <array>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::array kTypes{
    std::pair{TariffType::Integrated, "integrated"_L1},
    std::pair{TariffType::Electricity, "electricity"_L1},
    std::pair{TariffType::Grid, "grid"_L1},
    std::pair{TariffType::GridUsage, "grid_usage"_L1},
    std::pair{TariffType::RegionalFees, "regional_fees"_L1},
    std::pair{TariffType::NationalFees, "national_fees"_L1},
    std::pair{TariffType::Metering, "metering"_L1},
    std::pair{TariffType::FeedIn, "feed_in"_L1},
    std::pair{TariffType::Refund, "refund"_L1},
    std::pair{TariffType::Dso, "dso"_L1},
    std::pair{TariffType::DsoComplete, "dso_complete"_L1},
    std::pair{TariffType::IntegratedComplete, "integrated_complete"_L1},
    std::pair{TariffType::Taxes, "taxes"_L1},
    std::pair{TariffType::DayAhead, "day_ahead"_L1},
};
} // namespace

QString tariffTypeName(TariffType type)
{
    return nameIn(kTypes, type);
}

std::optional<TariffType> tariffTypeFromName(QStringView name)
{
    return name == "feed-in"_L1 ? TariffType::FeedIn : valueIn(kTypes, name);
}

} // namespace etcm
