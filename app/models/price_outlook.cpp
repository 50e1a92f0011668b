#include "domain/price_statistics.h"
#include "models/price_context.h"
#include "monitoring/freshness.h"
#include "wording/figures.h"

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
    figure.detail = u"mean "_s + priceText(toPrice(window.mean));
    figure.toolTip =
        u"<b>%1</b>, %2 CHF/kWh<br>12 adjoining slots, earliest wins ties"_s.arg(figure.value, figure.detail);
    snapshot.cheapest.push_back({window.from, window.to});
}

void tellToday(PriceSnapshot &snapshot, const PriceContext &context)
{
    PriceFigure &figure = snapshot.cheapestToday;
    figure = {u"Cheapest 3 h today"_s, QString(QChar(0x2013)), u"too few slots are known"_s};
    const auto window = bestWindow(context.todays, kWindow, WindowKind::Cheapest);
    if (!window)
        return;
    const UtcTime now = context.input.now;
    if (now < window->from)
        figure.label += u", starts in "_s + coarseAgeText(window->from - now);
    else if (now < window->to)
        figure.label += u", ends in "_s + coarseAgeText(window->to - now);
    else
        figure.label += u", over since "_s + context.time(window->to);
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
        return u"Usually from %1, by %2"_s.arg(clock(rhythm.usual), clock(rhythm.deadline));
    case PublicationState::Awaited: return u"Awaited, due by %1"_s.arg(clock(rhythm.deadline));
    case PublicationState::Late: return u"Late: was due by %1"_s.arg(clock(rhythm.deadline));
    case PublicationState::Missing: return u"Missing: the day has begun"_s;
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
    PriceFigure &figure = snapshot.cheapestTomorrow;
    const bool isDoubted = isTomorrowDoubted(context);
    figure = {u"Tomorrow, cheapest 3 h"_s, QString(QChar(0x2013)),
              isDoubted ? u"implausible, left out"_s : u"not published yet"_s};
    if (const auto window = bestWindow(context.tomorrows, kWindow, WindowKind::Cheapest))
        tellWindow(snapshot, figure, *window);
    const Mean base = dayStatistics(context.tomorrow, context.tomorrows).base;
    const Mean todays = dayStatistics(context.today, context.todays).base;
    if (!base.value) {
        snapshot.baseTomorrow = isDoubted ? u"Implausible, left out"_s : publicationWords(context);
        return;
    }
    snapshot.baseTomorrow = u"Base "_s + priceText(toPrice(*base.value));
    if (todays.value)
        snapshot.baseTomorrow +=
            u", %1 on today"_s.arg(signedPriceText(toPrice(*base.value) - toPrice(*todays.value)));
    if (base.isPartial())
        snapshot.baseTomorrow += u", "_s + countText(base.used, base.expected);
}

} // namespace

void tellOutlook(PriceSnapshot &snapshot, const PriceContext &context)
{
    tellToday(snapshot, context);
    tellTomorrow(snapshot, context);
}

} // namespace etcm
