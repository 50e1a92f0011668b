#include "models/tariff_snapshot.h"

#include "domain/market_day.h"
#include "models/axis.h"
#include "models/price_figures.h"
#include "models/price_snapshot.h"
#include "monitoring/wording.h"

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

struct Component {
    TariffType type;
    const char16_t *title;
    bool part;
};

constexpr std::array kComponents{
    Component{TariffType::Integrated, u"Integrated", false},
    Component{TariffType::Electricity, u"Electricity", false},
    Component{TariffType::Grid, u"Grid", false},
    Component{TariffType::GridUsage, u"of which grid usage", true},
};

const StoredSeries *find(const TariffInput &input, const QString &name, TariffType type)
{
    const auto found = std::ranges::find_if(input.series, [&](const StoredSeries &series) {
        return series.key.tariffName == name && series.key.tariffType == type;
    });
    return found == input.series.end() ? nullptr : &*found;
}

std::optional<Price> priceAt(const StoredSeries *series, UtcTime at)
{
    if (series == nullptr)
        return {};
    const auto after = std::ranges::upper_bound(series->points, at, {}, &StoredPoint::start);
    if (after == series->points.begin() || at >= std::prev(after)->end)
        return {};
    return std::prev(after)->value;
}

std::optional<Price> meanOf(const StoredSeries *series, const MarketDay &day)
{
    if (series == nullptr)
        return {};
    std::vector<StoredPoint> inDay;
    std::ranges::copy_if(series->points, std::back_inserter(inDay),
                         [&](const StoredPoint &point) { return day.contains(point.start); });
    return meanPrice(inDay);
}

TariffBar bar(const Component &component, std::optional<Price> home, std::optional<Price> business)
{
    const auto text = [](std::optional<Price> price) {
        return price ? priceText(*price) : QString(QChar(0x2013));
    };
    const auto number = [](std::optional<Price> price) {
        return price ? std::optional(price->toDouble()) : std::nullopt;
    };
    TariffBar result{QString::fromUtf16(component.title),
                     component.part,
                     number(home),
                     number(business),
                     text(home),
                     text(business),
                     QString(QChar(0x2013))};
    if (home && business)
        result.differenceText = signedPriceText(*home - *business);
    return result;
}

struct SumCheck {
    int agree = 0;
    int compared = 0;
};

/// Whether electricity + grid = integrated at a slot; nothing when a part is unknown.
std::optional<bool> sumAgrees(const TariffInput &input, const QString &name, UtcTime slot)
{
    const auto whole = priceAt(find(input, name, TariffType::Integrated), slot);
    const auto electricity = priceAt(find(input, name, TariffType::Electricity), slot);
    const auto grid = priceAt(find(input, name, TariffType::Grid), slot);
    if (!whole || !electricity || !grid)
        return {};
    return *electricity + *grid == *whole;
}

/// A slot agrees when no product that is known in it disagrees.
SumCheck checkSums(const TariffInput &input, const MarketDay &today)
{
    SumCheck check;
    for (UtcTime slot = today.start(); slot < today.next().end(); slot += kSlotLength) {
        const auto home = sumAgrees(input, input.homeName, slot);
        const auto business = sumAgrees(input, input.businessName, slot);
        if (!home && !business)
            continue;
        ++check.compared;
        check.agree += home.value_or(true) && business.value_or(true) ? 1 : 0;
    }
    return check;
}

void setScale(TariffSnapshot &result)
{
    double highest = 0;
    for (const TariffSide *side : {&result.now, &result.dayMean}) {
        for (const TariffBar &each : side->bars)
            highest = std::max({highest, each.home.value_or(0), each.business.value_or(0)});
    }
    result.high = highest > 0 ? highest * 1.148 : 1;
    result.ticks = niceTicks(0, result.high, 4);
}

} // namespace

TariffSnapshot tariffSnapshot(const TariffInput &input)
{
    TariffSnapshot result;
    result.homeTitle = productTitle(input.homeName);
    result.businessTitle = productTitle(input.businessName);
    if (input.series.empty()) {
        result.words.notice = nothingStoredNotice(input.feed, input.now);
        return result;
    }
    const MarketDay today = MarketDay::containing(input.now);
    const UtcTime slot = today.slotStart(today.slotIndex(input.now));
    result.now.context = u"slot "_s + timeText(slot, input.now);
    result.dayMean.context = u"mean of "_s + dayText(today.date());
    for (const Component &component : kComponents) {
        const StoredSeries *home = find(input, input.homeName, component.type);
        const StoredSeries *business = find(input, input.businessName, component.type);
        result.now.bars.push_back(bar(component, priceAt(home, input.now), priceAt(business, input.now)));
        result.dayMean.bars.push_back(bar(component, meanOf(home, today), meanOf(business, today)));
    }
    setScale(result);
    const SumCheck sums = checkSums(input, today);
    result.sumsAgree = sums.agree == sums.compared;
    result.sumCheck = sums.compared == 0 ? u"parts not comparable"_s
                                         : u"parts add up in "_s + countText(sums.agree, sums.compared);
    result.sumToolTip = u"integrated = electricity + grid, slot by slot, of both products"_s;
    if (const auto silent = noAnswerBadge(input.feed, {}, input.now))
        result.words.badges.push_back(*silent);
    return result;
}

} // namespace etcm
