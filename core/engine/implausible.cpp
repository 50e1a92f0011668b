#include "engine/implausible.h"

#include "domain/believable_time.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct Doubt {
    PlantQuantity quantity;
    QLatin1StringView name;
    QLatin1StringView unit;
    std::optional<double> PlantReading::*value;
    PlausibleRange PlantLimits::*range;
};

constexpr std::array kDoubts{
    Doubt{.quantity = PlantQuantity::ActivePower,
          .name = "active power"_L1,
          .unit = "MW"_L1,
          .value = &PlantReading::activePowerMw,
          .range = &PlantLimits::activePowerMw},
    Doubt{.quantity = PlantQuantity::Voltage,
          .name = "voltage"_L1,
          .unit = "kV"_L1,
          .value = &PlantReading::voltageKv,
          .range = &PlantLimits::voltageKv},
    Doubt{.quantity = PlantQuantity::ReactivePower,
          .name = "reactive power"_L1,
          .unit = "Mvar"_L1,
          .value = &PlantReading::reactivePowerMvar,
          .range = &PlantLimits::reactivePowerMvar},
    Doubt{.quantity = PlantQuantity::WindSpeed,
          .name = "wind"_L1,
          .unit = "km/h"_L1,
          .value = &PlantReading::windSpeedKmh,
          .range = &PlantLimits::windSpeedKmh},
};

QString rangeText(const PlausibleRange &range)
{
    return u"%1 to %2"_s.arg(range.low).arg(range.high);
}

QString isoText(UtcTime time)
{
    return QString::fromLatin1(formatIsoUtc(time));
}

QString aheadText(UtcTime time, UtcTime now)
{
    if (isImpossible(time, now))
        return isoText(time) + u", an impossible year"_s;
    return u"%1, %2 min ahead"_s.arg(isoText(time))
        .arg(std::chrono::floor<std::chrono::minutes>(time - now).count());
}

QString whyText(const SeriesLevel &level, const PricePoint &point,
                const std::optional<PlausibleRange> &limits)
{
    if (limits && !limits->contains(point.value.toDouble()))
        return u"plausible is %1"_s.arg(rangeText(*limits));
    if (level.usual.empty())
        return u"its level changed"_s;
    return u"usual is about %1"_s.arg(level.usual.back().median, 0, 'g', 3);
}

bool isOfImpossibleSlot(const PricePoint &point, UtcTime now)
{
    return isImpossible(point.start, now) || isImpossible(point.end, now);
}

// What lies in an impossible year is no part of a series' past, whatever its values.
template <typename Mark>
void markValues(std::vector<PricePoint> &points, UtcTime now, Mark mark)
{
    const auto isOutside = [now](const PricePoint &point) { return isOfImpossibleSlot(point, now); };
    if (std::ranges::none_of(points, isOutside))
        return mark(points);
    std::vector<PricePoint> inside;
    std::ranges::copy_if(points, std::back_inserter(inside), std::not_fn(isOutside));
    mark(inside);
    auto marked = inside.begin();
    for (PricePoint &point : points) {
        if (!isOutside(point))
            point = *marked++;
    }
}

bool isOfImpossibleTime(const ControlSignal &signal, UtcTime now)
{
    const UtcTime date{std::chrono::sys_days(signal.date)};
    return isImpossible(date, now) || isImpossible(signal.start, now) || isImpossible(signal.end, now);
}

QString readingName(const PlantReading &reading)
{
    return reading.plantId + u" at "_s + isoText(reading.timestamp);
}
} // namespace

QString markPrices(FactBatch &facts, const SourceLimits &limits, PriceLevels &levels, UtcTime now)
{
    std::ptrdiff_t count = 0;
    QString first;
    for (PriceSeries &series : facts.prices) {
        const auto range = limits.priceRange(series.key.unit);
        SeriesLevel &level = levels.of(series.key);
        markValues(series.points, now,
                   [&](std::vector<PricePoint> &points) { level.mark(points, range, levels.acceptsNext); });
        const auto worst = std::ranges::find_if(series.points, &PricePoint::implausible);
        if (worst == series.points.end())
            continue;
        count += std::ranges::count_if(series.points, &PricePoint::implausible);
        if (first.isEmpty())
            first = u"%1 of %2 at %3 is %4 %5, %6"_s.arg(
                tariffTypeName(series.key.tariffType), series.key.tariffName, isoText(worst->start),
                QString::fromLatin1(worst->value.toText()), series.key.unit, whyText(level, *worst, range));
    }
    if (count == 0)
        return {};
    return u"%1 prices are implausible, first %2; kept, marked"_s.arg(count).arg(first);
}

QString markReadings(std::vector<PlantReading> &plant, const PlantLimits &limits, UtcTime now)
{
    QStringList texts;
    for (PlantReading &reading : plant) {
        QStringList doubts;
        if (isToCome(reading.timestamp, now)) { // one of year 1 is old, and in no total for that
            reading.implausible |= PlantQuantity::Time;
            doubts += u"its time is "_s + aheadText(reading.timestamp, now);
        }
        for (const Doubt &doubt : kDoubts) {
            const std::optional<double> value = reading.*doubt.value;
            if (!value || (limits.*doubt.range).contains(*value))
                continue;
            reading.implausible |= doubt.quantity;
            doubts += u"%1 is %2 %3, plausible is %4"_s.arg(doubt.name)
                          .arg(*value)
                          .arg(doubt.unit, rangeText(limits.*doubt.range));
        }
        if (!doubts.isEmpty())
            texts += u"reading of %1 is implausible: %2; kept, marked"_s.arg(readingName(reading),
                                                                             doubts.join(u", "_s));
    }
    return texts.join(u"; "_s);
}

QString markSignals(std::vector<ControlSignal> &controlSignals, UtcTime now)
{
    const LocalDate today = MarketDay::containing(now).date();
    std::ptrdiff_t count = 0;
    std::ptrdiff_t ahead = 0;
    QString first;
    for (ControlSignal &signal : controlSignals) {
        const bool isAhead = isToCome(signal.start, now) || signal.date > today;
        signal.implausible = isAhead || isOfImpossibleTime(signal, now);
        if (!signal.implausible)
            continue;
        ahead += isAhead ? 1 : 0;
        if (count++ == 0)
            first = u"%1 of %2 starts %3, ends %4"_s.arg(signal.name,
                                                         QString::fromLatin1(formatIsoDate(signal.date)),
                                                         isoText(signal.start), isoText(signal.end));
    }
    if (count == 0)
        return {};
    const QString what = ahead == count ? u"still to come"_s : u"of an impossible time"_s;
    return u"%1 signals are %2, first %3; kept, marked"_s.arg(count).arg(what, first);
}

QString markPriceTimes(std::vector<PriceSeries> &prices, UtcTime now)
{
    QString publication;
    std::ptrdiff_t count = 0;
    QString first;
    for (PriceSeries &series : prices) {
        const bool isAhead = series.publication && isToCome(*series.publication, now);
        if (isAhead && publication.isEmpty())
            publication = u"publication_timestamp is %1; the prices are kept, marked"_s.arg(
                aheadText(*series.publication, now));
        for (PricePoint &point : series.points) {
            const bool isOutside = isOfImpossibleSlot(point, now);
            point.implausible |= isAhead || isOutside;
            if (isOutside && count++ == 0)
                first = isoText(point.start);
        }
    }
    if (count == 0)
        return publication;
    const QString outside =
        u"%1 prices are of an impossible year, first %2; kept, marked"_s.arg(count).arg(first);
    return publication.isEmpty() ? outside : publication + u"; "_s + outside;
}

} // namespace etcm
