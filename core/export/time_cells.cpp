#include "export/time_cells.h"

namespace etcm
{
using namespace std::chrono;

const MarketDay &TimeCells::dayOf(UtcTime time)
{
    if (!m_day.contains(time))
        m_day = MarketDay::containing(time);
    return m_day;
}

void TimeCells::utc(UtcTime time)
{
    m_csv.plain(formatIsoUtc(time));
}

void TimeCells::local(UtcTime time)
{
    m_csv.plain(formatIsoOffset(time, zurichOffset(time)));
}

void TimeCells::deliveryDate(UtcTime time)
{
    m_csv.plain(formatIsoDate(dayOf(time).date()));
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
