#include "domain/tariff.h"

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct TypeName {
    TariffType type;
    QLatin1StringView name;
};
constexpr std::array kTypes{
    TypeName{TariffType::Integrated, "integrated"_L1},
    TypeName{TariffType::Electricity, "electricity"_L1},
    TypeName{TariffType::Grid, "grid"_L1},
    TypeName{TariffType::GridUsage, "grid_usage"_L1},
    TypeName{TariffType::RegionalFees, "regional_fees"_L1},
    TypeName{TariffType::NationalFees, "national_fees"_L1},
    TypeName{TariffType::Metering, "metering"_L1},
    TypeName{TariffType::FeedIn, "feed_in"_L1},
    TypeName{TariffType::Refund, "refund"_L1},
    TypeName{TariffType::Dso, "dso"_L1},
    TypeName{TariffType::DsoComplete, "dso_complete"_L1},
    TypeName{TariffType::IntegratedComplete, "integrated_complete"_L1},
};
} // namespace

QString tariffTypeName(TariffType type)
{
    for (const TypeName &entry : kTypes) {
        if (entry.type == type)
            return entry.name;
    }
    return {};
}

std::optional<TariffType> tariffTypeFromName(QStringView name)
{
    for (const TypeName &entry : kTypes) {
        if (entry.name == name)
            return entry.type;
    }
    return name == "feed-in"_L1 ? std::optional(TariffType::FeedIn) : std::nullopt;
}

} // namespace etcm
