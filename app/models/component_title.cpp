#include "models/component_title.h"

#include "models/price_snapshot.h"
#include "wording/language.h"

namespace etcm
{
using namespace Qt::StringLiterals;

QString componentTitle(TariffType type)
{
    switch (type) {
    case TariffType::Integrated: return words("Components", "integrated");
    case TariffType::Electricity: return words("Components", "electricity");
    case TariffType::Grid: return words("Components", "grid");
    case TariffType::GridUsage: return words("Components", "grid usage");
    case TariffType::RegionalFees: return words("Components", "regional fees");
    case TariffType::NationalFees: return words("Components", "national fees");
    case TariffType::Metering: return words("Components", "metering");
    case TariffType::FeedIn: return words("Components", "feed-in");
    case TariffType::Refund: return words("Components", "refund");
    case TariffType::Dso: return words("Components", "network operator");
    case TariffType::DsoComplete: return words("Components", "network operator, complete");
    case TariffType::IntegratedComplete: return words("Components", "integrated, complete");
    case TariffType::Taxes: return words("Components", "taxes");
    case TariffType::DayAhead: break;
    }
    return words("Components", "day-ahead");
}

QString seriesTitle(const SeriesKey &key)
{
    return u"%1, %2"_s.arg(productTitle(key.tariffName), componentTitle(key.tariffType));
}

} // namespace etcm
