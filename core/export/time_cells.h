// The time columns of an export: each instant in UTC, in Zurich time with its offset, and as delivery day and
// slot.
#pragma once

#include "domain/market_day.h"
#include "export/csv_writer.h"

namespace etcm
{

class TimeCells
{
public:
    explicit TimeCells(CsvWriter &csv) : m_csv(csv) {}

    void utc(UtcTime time);   ///< "2026-10-25T00:15:00Z"
    void local(UtcTime time); ///< "2026-10-25T02:15:00+02:00"
    void deliveryDate(UtcTime time);
    void slot(UtcTime time);  ///< 1..92/96/100
    void excel(UtcTime time); ///< "2026-10-25 02:15:00", no offset
    void dst(UtcTime time);   ///< "A" or "B" in the doubled hour of autumn, else empty

private:
    /// An instant with its text: a slot's end is the next slot's start, and most rows share their day.
    struct Remembered {
        std::optional<UtcTime> time;
        QByteArray text;
    };
    [[nodiscard]] const MarketDay &dayOf(UtcTime time);

    CsvWriter &m_csv;
    MarketDay m_day = MarketDay::containing(UtcTime{});
    QByteArray m_date = formatIsoDate(m_day.date());
    Remembered m_utc;
    Remembered m_local;
};

} // namespace etcm
