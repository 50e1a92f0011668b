#include "engine/implausible.h"

#include <algorithm>
#include <array>

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
    Doubt{PlantQuantity::ActivePower, "active power"_L1, "MW"_L1, &PlantReading::activePowerMw,
          &PlantLimits::activePowerMw},
    Doubt{PlantQuantity::Voltage, "voltage"_L1, "kV"_L1, &PlantReading::voltageKv, &PlantLimits::voltageKv},
    Doubt{PlantQuantity::ReactivePower, "reactive power"_L1, "Mvar"_L1, &PlantReading::reactivePowerMvar,
          &PlantLimits::reactivePowerMvar},
    Doubt{PlantQuantity::WindSpeed, "wind"_L1, "km/h"_L1, &PlantReading::windSpeedKmh,
          &PlantLimits::windSpeedKmh},
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
    return u"%1, %2 min ahead"_s.arg(isoText(time))
        .arg(std::chrono::floor<std::chrono::minutes>(time - now).count());
}

bool isToCome(UtcTime time, UtcTime now)
{
    return time > now + kFutureTolerance;
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

QString readingName(const PlantReading &reading)
{
    return reading.plantId + u" at "_s + isoText(reading.timestamp);
}
} // namespace

QString markPrices(FactBatch &facts, const SourceLimits &limits, PriceLevels &levels)
{
    std::ptrdiff_t count = 0;
    QString first;
    for (PriceSeries &series : facts.prices) {
        const auto range = limits.priceRange(series.key.unit);
        SeriesLevel &level = levels.of(series.key);
        level.mark(series.points, range, levels.acceptsNext);
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
        if (isToCome(reading.timestamp, now)) {
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
    QString first;
    for (ControlSignal &signal : controlSignals) {
        signal.implausible = isToCome(signal.start, now) || signal.date > today;
        if (!signal.implausible)
            continue;
        if (count++ == 0)
            first = u"%1 of %2 starts %3"_s.arg(signal.name, QString::fromLatin1(formatIsoDate(signal.date)),
                                                isoText(signal.start));
    }
    if (count == 0)
        return {};
    return u"%1 signals are still to come, first %2; kept, marked"_s.arg(count).arg(first);
}

QString futurePublication(const std::vector<PriceSeries> &prices, UtcTime now)
{
    for (const PriceSeries &series : prices) {
        if (series.publication && isToCome(*series.publication, now))
            return u"publication_timestamp is %1; it counts as published now"_s.arg(
                aheadText(*series.publication, now));
    }
    return {};
}

} // namespace etcm
