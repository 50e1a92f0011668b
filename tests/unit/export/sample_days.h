// Price days for the export tests: the same numbers as the golden files, which another program wrote.
#pragma once

#include "domain/history.h"
#include "domain/market_day.h"

namespace etcm
{

/// Component `type` of one day. Integrated rises slot by slot and is negative around noon, electricity is
/// flat; slot 4 is missing in both and slot 8 in electricity.
inline StoredSeries sampleDay(LocalDate date, TariffType type)
{
    using namespace Qt::StringLiterals;
    const MarketDay day(date);
    StoredSeries series;
    series.key = {u"ckw"_s, u"home_dynamic"_s, type};
    for (int i = 0; i < day.slotCount(); ++i) {
        if (i == 3 || (i == 7 && type == TariffType::Electricity))
            continue;
        const qint64 integrated = i >= 48 && i < 52 ? -(i * 100) : 150'000 + i * 1'234;
        const Price value = Price::fromMicro(type == TariffType::Integrated ? integrated : 120'000);
        series.points.push_back({day.slotStart(i), day.slotStart(i) + kSlotLength, value, {}, 0});
    }
    return series;
}

inline std::vector<StoredSeries> sampleDay(LocalDate date)
{
    return {sampleDay(date, TariffType::Electricity), sampleDay(date, TariffType::Integrated)};
}

/// A gapless series over [from, to), all prices 0.1.
inline StoredSeries flatSeries(UtcTime from, UtcTime to,
                               const QString &tariffName = QStringLiteral("home_dynamic"))
{
    using namespace Qt::StringLiterals;
    StoredSeries series;
    series.key = {u"ckw"_s, tariffName, TariffType::Integrated};
    for (UtcTime start = from; start < to; start += kSlotLength)
        series.points.push_back({start, start + kSlotLength, Price::fromMicro(100'000), {}, 0});
    return series;
}

} // namespace etcm
