#include "domain/price_statistics.h"
#include "models/price_context.h"
#include "monitoring/freshness.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr std::chrono::hours kWindow{3};

Price toPrice(double mean)
{
    return Price::fromMicro(std::llround(mean * 1e6));
}

void tellWindow(PriceSnapshot &snapshot, PriceFigure &figure, const PriceWindow &window)
{
    figure.value = timeRangeText(window.from, window.to, window.from);
    figure.detail = words("Price panel", "mean %1").arg(priceText(toPrice(window.mean)));
    figure.toolTip = words("Price panel", "<b>%1</b>, %2 CHF/kWh<br>12 adjoining slots, earliest wins ties")
                         .arg(figure.value, figure.detail);
    snapshot.marks.cheapest.push_back({window.from, window.to});
}

void tellToday(PriceSnapshot &snapshot, const PriceContext &context)
{
    PriceFigure &figure = snapshot.outlook.cheapestToday;
    figure = {words("Price panel", "Cheapest 3 h today"), QString(QChar(0x2013)),
              words("Price panel", "too few slots are known")};
    const auto window = bestWindow(context.todays, kWindow, WindowKind::Cheapest);
    if (!window)
        return;
    const UtcTime now = context.input.now;
    if (now < window->from)
        figure.label =
            words("Price panel", "Cheapest 3 h today, starts in %1").arg(coarseAgeText(window->from - now));
    else if (now < window->to)
        figure.label =
            words("Price panel", "Cheapest 3 h today, ends in %1").arg(coarseAgeText(window->to - now));
    else
        figure.label =
            words("Price panel", "Cheapest 3 h today, over since %1").arg(context.time(window->to));
    tellWindow(snapshot, figure, *window);
}

QString publicationWords(const PriceContext &context)
{
    if (!context.input.publication)
        return {};
    const PublicationRhythm &rhythm = *context.input.publication;
    const auto clock = [&](std::chrono::minutes at) { return context.time(context.today.at(at)); };
    const PublicationStatus status =
        publicationStatus(context.tomorrow, PriceGrid(context.tomorrow, context.input.series->points).known(),
                          context.input.now, rhythm);
    switch (status.state) {
    case PublicationState::Complete: return {};
    case PublicationState::NotDue:
        return words("Price panel", "Usually from %1, by %2")
            .arg(clock(rhythm.usual), clock(rhythm.deadline));
    case PublicationState::Awaited:
        return words("Price panel", "Awaited, due by %1").arg(clock(rhythm.deadline));
    case PublicationState::Late:
        return words("Price panel", "Late: was due by %1").arg(clock(rhythm.deadline));
    case PublicationState::Missing: return words("Price panel", "Missing: the day has begun");
    }
    return {};
}

bool isTomorrowDoubted(const PriceContext &context)
{
    return std::ranges::any_of(context.input.series->points, [&](const StoredPoint &point) {
        return point.implausible && context.tomorrow.contains(point.start);
    });
}

void tellTomorrow(PriceSnapshot &snapshot, const PriceContext &context)
{
    PriceFigure &figure = snapshot.outlook.cheapestTomorrow;
    const bool isDoubted = isTomorrowDoubted(context);
    figure = {words("Price panel", "Tomorrow, cheapest 3 h"), QString(QChar(0x2013)),
              isDoubted ? words("Price panel", "implausible, left out")
                        : words("Price panel", "not published yet")};
    if (const auto window = bestWindow(context.tomorrows, kWindow, WindowKind::Cheapest))
        tellWindow(snapshot, figure, *window);
    const Mean base = priceStatistics(context.tomorrows).base;
    const Mean todays = priceStatistics(context.todays).base;
    if (!base.value) {
        snapshot.outlook.baseTomorrow =
            isDoubted ? words("Price panel", "Implausible, left out") : publicationWords(context);
        return;
    }
    const QString mean = priceText(toPrice(*base.value));
    snapshot.outlook.baseTomorrow = words("Price panel", "Base %1").arg(mean);
    if (todays.value)
        snapshot.outlook.baseTomorrow =
            words("Price panel", "Base %1, %2 on today")
                .arg(mean, signedPriceText(toPrice(*base.value) - toPrice(*todays.value)));
    if (base.isPartial())
        snapshot.outlook.baseTomorrow += u", "_s + countText(base.used, base.expected);
}

} // namespace

void tellOutlook(PriceSnapshot &snapshot, const PriceContext &context)
{
    tellToday(snapshot, context);
    tellTomorrow(snapshot, context);
}

} // namespace etcm
