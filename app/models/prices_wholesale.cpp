#include "models/prices_wholesale.h"

#include "models/prices_context.h"
#include "wording/figures.h"
#include "wording/language.h"

namespace etcm
{

void tellWholesale(PricesSnapshot &snapshot, const PricesContext &context)
{
    const WholesaleFacts &facts = context.facts.wholesale;
    if (facts.series.empty())
        return;
    const StoredSeries &series = facts.series.front();
    PricesWholesale &told = snapshot.beside.wholesale;
    told.unit = shownUnit(context.choice.unit, series.key.unit);
    told.prices = PriceGrid::plausible(context.range.from, context.range.to, series.points);
    told.curve = {words("Prices page", "Day-ahead %1", "CH").arg(series.key.tariffName),
                  stepRuns(told.prices, told.unit)};
    told.licence = facts.licence.isEmpty() ? facts.title : facts.licence;
    told.storedUnit = series.key.unit;
    told.rates = facts.rates;
}

QString wholesaleText(const PricesWholesale &wholesale, UtcTime time)
{
    const auto price = wholesale.prices.at(time);
    if (!price)
        return words("Prices page", "not known");
    const QString own = QStringLiteral("%1 %2").arg(wholesale.unit.text(*price), wholesale.unit.title);
    const auto francs = inChfPerKwh(*price, wholesale.storedUnit, wholesale.rates);
    if (!francs || wholesale.unit.title.startsWith(QStringLiteral("CHF")))
        return own;
    const auto rate = wholesale.rates.find(currencyOf(wholesale.storedUnit));
    return rate == wholesale.rates.end()
               ? own
               : words("Prices page", "%1, %2 CHF/kWh at %3", "84.20 EUR/MWh, 0.0791 CHF/kWh at 0.94")
                     .arg(own, priceText(*francs), QString::number(rate->second));
}

} // namespace etcm
