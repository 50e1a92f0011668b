#include "models/prices_context.h"

#include "wording/figures.h"

#include <algorithm>

namespace etcm
{

namespace
{
// What one product costs as a whole: what is integrated where the source says it, else what it has.
constexpr std::array kWholes{TariffType::Integrated,  TariffType::DayAhead,  TariffType::IntegratedComplete,
                             TariffType::Electricity, TariffType::Grid,      TariffType::DsoComplete,
                             TariffType::Dso,         TariffType::GridUsage, TariffType::FeedIn};

const StoredSeries *seriesOf(const std::vector<StoredSeries> &stored, const QString &product, TariffType type)
{
    const auto found = std::ranges::find_if(stored, [&](const StoredSeries &series) {
        return series.key.tariffName == product && series.key.tariffType == type && !series.points.empty();
    });
    return found == stored.end() ? nullptr : &*found;
}

const StoredSeries *wholeOf(const std::vector<StoredSeries> &stored, const QString &product)
{
    for (const TariffType type : kWholes) {
        if (const StoredSeries *series = seriesOf(stored, product, type))
            return series;
    }
    return nullptr;
}

PriceGrid plausibleGrid(const StoredSeries *series, const PriceSpan &span, const QString &unit)
{
    if (series == nullptr || series->key.unit != unit)
        return {span.from, span.to};
    return PriceGrid::plausible(span.from, span.to, series->points);
}

// With the day before, for what is compared with it.
PriceSpan askedSpan(const PricesContext &context)
{
    return {context.days.front().previous().start(), context.range.to};
}

ShownProduct productOf(const PricesContext &context, const QString &name, const QString &unit)
{
    const PricesFacts &facts = context.facts;
    const PriceSpan span = askedSpan(context);
    const QString other = facts.products.value(facts.products.indexOf(name) == 0 ? 1 : 0);
    const QString brief = shortTitle(productTitle(name), productTitle(other));
    ShownProduct product{name, productTitle(name), brief, wholeOf(facts.series, name), {}};
    product.parts.push_back(plausibleGrid(product.whole, span, unit));
    for (const TariffType type : {TariffType::Electricity, TariffType::Grid, TariffType::GridUsage})
        product.parts.push_back(plausibleGrid(seriesOf(facts.series, name, type), span, unit));
    return product;
}

QStringList chosenNames(const PricesFacts &facts, ShownProducts products)
{
    const QStringList names = facts.products.mid(0, 2);
    if (names.size() < 2 || products == ShownProducts::Both)
        return names;
    return {products == ShownProducts::First ? names[0] : names[1]};
}
} // namespace

PricesContext::PricesContext(const PricesFacts &from, const PricesChoice &chosen, UtcTime at)
    : facts(from), choice(chosen), now(at), range(rangeOf(chosen.range, chosen.day))
{
    for (MarketDay day = MarketDay::containing(range.from); day.start() < range.to; day = day.next())
        days.push_back(day);
    const QStringList names = chosenNames(facts, choice.products);
    // All that shares the axis has the unit of what leads.
    QString stored = QString::fromUtf16(kChfPerKwh);
    for (const QString &name : names) {
        if (const StoredSeries *whole = wholeOf(facts.series, name)) {
            stored = whole->key.unit;
            break;
        }
    }
    unit = shownUnit(choice.unit, stored);
    for (const QString &name : names)
        shown.push_back(productOf(*this, name, stored));
    for (const ComparedDay compared : kComparedDays) {
        if (choice.compared.testFlag(compared) && !shown.empty())
            earlier.push_back({compared, laidOver(compared)});
    }
}

// The day before lies in what is read of the range.
PriceGrid PricesContext::laidOver(ComparedDay compared) const
{
    const ShownProduct &first = shown.front();
    const StoredSeries *whole = first.whole;
    if (compared != ComparedDay::DayBefore) {
        const auto found = facts.earlier.find(compared);
        whole = found == facts.earlier.end() ? nullptr : wholeOf(found->second, first.name);
    }
    PriceGrid laid(range.from, range.to);
    if (whole == nullptr || (first.whole != nullptr && whole->key != first.whole->key))
        return laid; // other parts, or another unit, say nothing of these
    const PriceSpan span = earlierSpan(range, compared);
    const PriceGrid before = PriceGrid::plausible(span.from, span.to, whole->points);
    for (const MarketDay &day : days) {
        const PriceGrid ofDay = onDay(day, before, MarketDay(shifted(day.date(), -daysBack(compared))));
        for (int i = 0; i < ofDay.size(); ++i) {
            if (ofDay.value(i))
                laid.fill(ofDay.start(i), ofDay.start(i + 1), *ofDay.value(i));
        }
    }
    return laid;
}

PriceGrid PricesContext::ofDay(const MarketDay &day) const
{
    if (shown.empty())
        return {day.start(), day.end()};
    return partOf(shown.front().grid(PricePart::Whole), {day.start(), day.end()});
}

QString PricesContext::time(UtcTime at) const
{
    return timeText(at, now);
}

std::vector<CurveRun> stepRuns(const PriceGrid &grid, const ShownUnit &unit)
{
    std::vector<CurveRun> runs;
    for (int i = 0; i < grid.size(); ++i) {
        if (!grid.value(i))
            continue;
        const bool adjoins = i > 0 && grid.value(i - 1).has_value();
        const double from = toSeconds(grid.start(i));
        const double to = toSeconds(grid.start(i + 1));
        const double value = unit.value(*grid.value(i));
        if (!adjoins)
            runs.emplace_back();
        CurveRun &run = runs.back();
        if (adjoins && *grid.value(i) == *grid.value(i - 1)) {
            run.back().x = to;
            continue;
        }
        run.push_back({from, value});
        run.push_back({to, value});
    }
    return runs;
}

} // namespace etcm
