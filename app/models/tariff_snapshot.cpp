#include "models/tariff_snapshot.h"

#include "domain/component_check.h"
#include "domain/price_statistics.h"
#include "models/axis.h"
#include "models/price_snapshot.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>
#include <array>
#include <set>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

struct Component {
    TariffType type;
    const char *title;
    bool part;
};

constexpr std::array kComponents{
    Component{TariffType::Integrated, QT_TRANSLATE_NOOP("Tariff panel", "Integrated"), false},
    Component{TariffType::Electricity, QT_TRANSLATE_NOOP("Tariff panel", "Electricity"), false},
    Component{TariffType::Grid, QT_TRANSLATE_NOOP("Tariff panel", "Grid"), false},
    Component{TariffType::GridUsage, QT_TRANSLATE_NOOP("Tariff panel", "of which grid usage"), true},
};

// The energy price: a component may have monthly parts, and parts of a power, beside it.
const StoredSeries *find(const TariffInput &input, const QString &name, TariffType type)
{
    const QString unit = QString::fromUtf16(kChfPerKwh);
    const auto found = std::ranges::find_if(input.series, [&](const StoredSeries &series) {
        return series.key.tariffName == name && series.key.tariffType == type && series.key.unit == unit;
    });
    return found == input.series.end() ? nullptr : &*found;
}

/// The series as quarter-hours; empty where it is not stored.
PriceGrid gridOf(const TariffInput &input, const QString &name, TariffType type, UtcTime from, UtcTime to)
{
    const StoredSeries *series = find(input, name, type);
    return series == nullptr ? PriceGrid(from, to) : PriceGrid(from, to, series->points);
}

// Of what is plausible: a mean must not hold what cannot be right.
PriceGrid plausibleOf(const TariffInput &input, const QString &name, TariffType type, const MarketDay &day)
{
    PriceGrid grid(day.start(), day.end());
    if (const StoredSeries *series = find(input, name, type)) {
        for (const StoredPoint &point : series->points) {
            if (!point.implausible)
                grid.fill(point.start, point.end, point.value);
        }
    }
    return grid;
}

/// A price of one product; one that is implausible is told, but draws no bar.
struct ShownPrice {
    std::optional<Price> price;
    bool implausible = false;
};

std::optional<Price> meanOf(const PriceGrid &grid)
{
    const Mean base = priceStatistics(grid).base;
    return base.value ? Price::fromDouble(*base.value) : std::nullopt;
}

TariffBar bar(const Component &component, const ShownPrice &home, const ShownPrice &business)
{
    const auto text = [](const ShownPrice &shown) {
        if (!shown.price)
            return QString(QChar(0x2013));
        return (shown.implausible ? u"\u25c6 "_s : QString()) + priceText(*shown.price);
    };
    const auto number = [](const ShownPrice &shown) {
        return shown.price && !shown.implausible ? std::optional(shown.price->toDouble()) : std::nullopt;
    };
    TariffBar result{words("Tariff panel", component.title),
                     component.part,
                     number(home),
                     number(business),
                     text(home),
                     text(business),
                     QString(QChar(0x2013))};
    if (home.price && business.price && !home.implausible && !business.implausible)
        result.differenceText = signedPriceText(*home.price - *business.price);
    return result;
}

/// A slot agrees when no product that is known in it disagrees.
void tellSums(TariffSnapshot &result, const TariffInput &input, const MarketDay &today)
{
    int checked = 0;
    std::set<UtcTime> wrong;
    for (const QString &name : {input.homeName, input.businessName}) {
        const auto grid = [&](TariffType type) {
            return gridOf(input, name, type, today.start(), today.next().end());
        };
        const ComponentCheck check = checkComponents(
            networkPart(grid(TariffType::Grid), grid(TariffType::Dso), grid(TariffType::Taxes)),
            grid(TariffType::Electricity), grid(TariffType::Integrated));
        checked = std::max(checked, check.checked);
        for (const ComponentDeviation &deviation : check.deviations)
            wrong.insert(deviation.start);
    }
    const int agree = checked - static_cast<int>(wrong.size());
    result.sumsAgree = wrong.empty();
    const QString count = countText(agree, checked);
    result.sumCheckShort = checked == 0 ? words("Tariff panel", "no sum")
                                        : words("Tariff panel", "%1 add up", "%1: 192 of 192").arg(count);
    result.sumCheck = checked == 0 ? words("Tariff panel", "parts not comparable")
                                   : words("Tariff panel", "parts add up in %1").arg(count);
    result.sumToolTip =
        result.sumCheck + u"<br>"_s +
        words("Tariff panel", "integrated = electricity + grid (or dso, where it is sent) within 0.00005, "
                              "slot by slot, of both products");
}

void setScale(TariffSide &side)
{
    double highest = 0;
    for (const TariffBar &each : side.bars)
        highest = std::max({highest, each.home.value_or(0), each.business.value_or(0)});
    // Room for the longest bar's number is beside the scale; this much of it stays empty.
    side.high = highest > 0 ? highest * 1.148 : 1;
    side.ticks = niceTicks(0, side.high, 4);
}

} // namespace

TariffSnapshot tariffSnapshot(const TariffInput &input)
{
    TariffSnapshot result;
    result.homeTitle = productTitle(input.homeName);
    result.businessTitle = productTitle(input.businessName);
    result.differenceTitle = differenceTitle(result.homeTitle, result.businessTitle);
    if (input.series.empty()) {
        result.words.notice = nothingStoredNotice(input.facts, input.now);
        return result;
    }
    const MarketDay today = MarketDay::containing(input.now);
    const UtcTime slot = today.slotStart(today.slotIndex(input.now));
    result.now.context = words("Tariff panel", "slot %1").arg(timeText(slot, input.now));
    result.dayMean.context = words("Tariff panel", "mean of %1").arg(dayText(today.date()));
    for (const Component &component : kComponents) {
        const auto plausible = [&](const QString &name) {
            return plausibleOf(input, name, component.type, today);
        };
        const auto now = [&](const QString &name) {
            const auto price = gridOf(input, name, component.type, today.start(), today.end()).at(input.now);
            return ShownPrice{price, price && !plausible(name).at(input.now)};
        };
        const auto mean = [&](const QString &name) { return ShownPrice{meanOf(plausible(name))}; };
        result.now.bars.push_back(bar(component, now(input.homeName), now(input.businessName)));
        result.dayMean.bars.push_back(bar(component, mean(input.homeName), mean(input.businessName)));
    }
    setScale(result.now);
    setScale(result.dayMean);
    tellSums(result, input, today);
    if (const auto silent = troubleBadge(input.facts, {}, input.now))
        result.words.badges.push_back(*silent);
    return result;
}

} // namespace etcm
