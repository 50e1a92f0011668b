#include "export/time_cells.h"

namespace etcm
{
using namespace std::chrono;

const MarketDay &TimeCells::dayOf(UtcTime time)
{
    if (!m_day.contains(time)) {
        m_day = MarketDay::containing(time);
        m_date = formatIsoDate(m_day.date());
    }
    return m_day;
}

void TimeCells::utc(UtcTime time)
{
    if (m_utc.time != time)
        m_utc = {time, formatIsoUtc(time)};
    m_csv.plain(m_utc.text);
}

void TimeCells::local(UtcTime time)
{
    if (m_local.time != time)
        m_local = {time, formatIsoOffset(time, zurichOffset(time))};
    m_csv.plain(m_local.text);
}

void TimeCells::deliveryDate(UtcTime time)
{
    static_cast<void>(dayOf(time));
    m_csv.plain(m_date);
}

void TimeCells::slot(UtcTime time)
{
    m_csv.integer(dayOf(time).slotIndex(time) + 1);
}

void TimeCells::excel(UtcTime time)
{
    QByteArray text = formatIsoOffset(floor<seconds>(time), zurichOffset(time)).first(19);
    text[10] = ' ';
    m_csv.plain(text);
}

void TimeCells::dst(UtcTime time)
{
    // An hour later or earlier the clock shows the same: exchanges call the two A and B.
    if (zurichOffset(time + hours(1)) < zurichOffset(time))
        m_csv.plain("A");
    else if (zurichOffset(time - hours(1)) > zurichOffset(time))
        m_csv.plain("B");
    else
        m_csv.empty();
}

} // namespace etcm
