#include "domain/day_ledger.h"

#include <algorithm>
#include <map>

namespace etcm
{

namespace
{
std::vector<LedgerFact> ledgerFacts(const StoredSeries &series)
{
    std::vector<LedgerFact> facts;
    for (const StoredPoint &point : series.points)
        facts.push_back({point, std::nullopt});
    return facts;
}

std::vector<ProductCheck> productChecks(const MarketDay &day, const std::vector<StoredSeries> &stored)
{
    using Product = std::pair<QString, QString>; // name and unit
    std::map<Product, std::map<TariffType, PriceGrid>> products;
    for (const StoredSeries &series : stored) {
        const TariffType type = series.key.tariffType;
        if (type == TariffType::Grid || type == TariffType::Dso || type == TariffType::Taxes ||
            type == TariffType::Electricity || type == TariffType::Integrated)
            products[{series.key.tariffName, series.key.unit}].try_emplace(type, day, series.points);
    }
    std::vector<ProductCheck> checks;
    for (const auto &[product, grids] : products) {
        const auto grid = [&day, &parts = grids](TariffType type) {
            const auto found = parts.find(type);
            return found == parts.end() ? PriceGrid(day.start(), day.end()) : found->second;
        };
        checks.push_back({product.first, product.second,
                          checkComponents(networkPart(grid(TariffType::Grid), grid(TariffType::Dso),
                                                      grid(TariffType::Taxes)),
                                          grid(TariffType::Electricity), grid(TariffType::Integrated))});
    }
    return checks;
}
} // namespace

int DayLedger::count(SlotState state) const
{
    int sum = 0;
    for (const SeriesLedger &each : series)
        sum += each.ledger.count(state);
    return sum;
}

DayLedger dayLedger(const MarketDay &day, const std::vector<StoredSeries> &stored,
                    std::vector<PriceRevision> revisions, const std::vector<SeriesKey> &expected, UtcTime now)
{
    const LedgerRules rules = LedgerRules::forDay(day);
    DayLedger result{day.date(), {}, {}, productChecks(day, stored)};
    for (const StoredSeries &series : stored)
        result.series.push_back({series.key, slotLedger(day, ledgerFacts(series), now, rules)});
    for (const SeriesKey &key : expected) {
        const bool known = std::ranges::any_of(stored, [&key](const StoredSeries &series) {
            return series.key.sourceId == key.sourceId && series.key.tariffName == key.tariffName;
        });
        if (!known)
            result.series.push_back({key, slotLedger(day, {}, now, rules)});
    }
    std::ranges::sort(result.series,
                      [](const SeriesLedger &a, const SeriesLedger &b) { return a.key < b.key; });
    std::erase_if(revisions, [&day](const PriceRevision &revision) { return !day.contains(revision.start); });
    result.revisions = std::move(revisions);
    return result;
}

} // namespace etcm
