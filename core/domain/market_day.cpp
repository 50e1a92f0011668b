#include "domain/market_day.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <vector>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
struct Transition {
    UtcTime at;
    minutes offset;
};

// QTimeZone answers in about 130 ns and locks; a sorted table of its transitions answers in 4.
std::vector<Transition> readTransitions()
{
    const QTimeZone zone("Europe/Zurich");
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    const QDateTime to = from.addYears(130);
    std::vector<Transition> table{{UtcTime{}, minutes(60)}};
    // QTimeZone::transitions() ends where the zone file does (2037); asking from just behind the last change
    // brings the rule that holds from then on.
    QTimeZone::OffsetData change = zone.nextTransition(from);
    while (change.atUtc.isValid() && change.atUtc < to) {
        table.push_back({UtcTime(milliseconds(change.atUtc.toMSecsSinceEpoch())),
                         duration_cast<minutes>(seconds(change.offsetFromUtc))});
        change = zone.nextTransition(change.atUtc.addMSecs(1));
    }
    return table;
}

const std::vector<Transition> &transitions()
{
    static const std::vector<Transition> table = readTransitions();
    return table;
}

// Local midnight as an instant. Switzerland changes its clocks at 01:00 UTC, so midnight exists exactly once.
UtcTime midnight(LocalDate date)
{
    const UtcTime naive{sys_days(date)};
    return naive - zurichOffset(naive - hours(2));
}
} // namespace

minutes zurichOffset(UtcTime time)
{
    const auto &table = transitions();
    const auto after = std::upper_bound(table.begin(), table.end(), time,
                                        [](UtcTime t, const Transition &entry) { return t < entry.at; });
    return after == table.begin() ? minutes(60) : std::prev(after)->offset;
}

QString zurichAbbreviation(UtcTime time)
{
    return zurichOffset(time) == minutes(120) ? u"CEST"_s : u"CET"_s;
}

ZurichLocal toZurich(UtcTime time)
{
    const minutes offset = zurichOffset(time);
    const UtcTime local = time + offset;
    const auto day = floor<days>(local);
    return {LocalDate(day), floor<minutes>(local - day), offset};
}

MarketDay::MarketDay(LocalDate date)
    : m_date(date), m_start(midnight(date)), m_end(midnight(LocalDate(sys_days(date) + days(1))))
{
}

MarketDay MarketDay::containing(UtcTime time)
{
    return MarketDay(toZurich(time).date);
}

MarketDay MarketDay::next() const
{
    return MarketDay(LocalDate(sys_days(m_date) + days(1)));
}

MarketDay MarketDay::previous() const
{
    return MarketDay(LocalDate(sys_days(m_date) - days(1)));
}

UtcTime MarketDay::at(minutes timeOfDay) const
{
    if (timeOfDay >= hours(24))
        return m_end;
    const UtcTime naive = UtcTime(sys_days(m_date)) + timeOfDay;
    const UtcTime early = naive - zurichOffset(m_start); // right unless the clocks changed before it
    if (toZurich(early).timeOfDay == timeOfDay)
        return early;
    const UtcTime late = naive - zurichOffset(m_end);
    if (toZurich(late).timeOfDay == timeOfDay)
        return late;
    return UtcTime(sys_days(m_date)) + hours(1); // in the spring gap: the change itself, 01:00 UTC
}

} // namespace etcm
