#include "models/price_snapshot.h"

#include "models/price_curve.h"
#include "models/price_figures.h"
#include "monitoring/freshness.h"
#include "monitoring/wording.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr QChar kEnDash(0x2013);
constexpr std::size_t kThreeHours = 12;
using Points = std::span<const StoredPoint>;

/// Stored slots of one market day.
Points pointsOf(const MarketDay &day, Points all)
{
    const auto first = std::ranges::lower_bound(all, day.start(), {}, &StoredPoint::start);
    const auto last = std::ranges::lower_bound(all, day.end(), {}, &StoredPoint::start);
    return Points(first, last);
}

class Builder
{
public:
    Builder(const PriceInput &input, PriceSnapshot &result)
        : m_input(input), m_result(result), m_today(MarketDay::containing(input.now)),
          m_tomorrow(m_today.next()), m_all(input.series ? Points(input.series->points) : Points()),
          m_todays(pointsOf(m_today, m_all)), m_tomorrows(pointsOf(m_tomorrow, m_all))
    {
        const auto found = std::ranges::find_if(m_all, [&](const StoredPoint &point) {
            return point.start <= input.now && input.now < point.end;
        });
        m_now = found == m_all.end() ? nullptr : &*found;
    }

    void build()
    {
        m_result.range = {m_today.start(), m_tomorrow.end()};
        if (m_all.empty()) {
            m_result.words.notice = nothingStoredNotice(m_input.feed, m_input.now);
            return;
        }
        m_result.words.context = productTitle(m_input.series->key.tariffName);
        tellNow();
        tellRank();
        tellNextChange();
        tellCheapestToday();
        tellTomorrow();
        m_result.days = {day(m_today, u"Today, "_s, m_todays), day(m_tomorrow, u"Tomorrow, "_s, m_tomorrows)};
        m_result.days.front().note.clear();
        fillPriceCurve(m_result, m_all, m_input.now);
        tellBadges();
    }

private:
    void tellNow()
    {
        PriceFigure &now = m_result.now;
        now.detail = u"CHF/kWh"_s;
        if (m_now == nullptr) {
            now.label = u"Price now"_s;
            now.value = QString(kEnDash);
            m_result.nowText = u"Now %1"_s.arg(timeText(m_input.now, m_input.now));
            return;
        }
        now.label = u"Price now, slot %1"_s.arg(timeRangeText(m_now->start, m_now->end, m_input.now));
        now.value = priceText(m_now->value);
        now.toolTip = u"<b>%1 CHF/kWh</b>, %2, integrated, without VAT<br>Slot %3 of %4<br>Source %5%6%7"_s
                          .arg(now.value, m_result.words.context)
                          .arg(m_today.slotIndex(m_now->start) + 1)
                          .arg(m_today.slotCount())
                          .arg(m_input.series->key.sourceId, publishedText(*m_now),
                               m_now->revision == 0 ? u"<br>Never changed since"_s
                                                    : u"<br>Revision %1"_s.arg(m_now->revision));
        m_result.nowValue = m_now->value.toDouble();
        m_result.nowText = u"Now %1 \u00b7 %2"_s.arg(timeText(m_input.now, m_input.now), now.value);
    }

    QString publishedText(const StoredPoint &point) const
    {
        return point.publication ? u", published %1"_s.arg(timeText(*point.publication, m_input.now))
                                 : QString();
    }

    void tellRank()
    {
        if (m_now == nullptr) {
            m_result.rankLead = u"No price is known for this slot"_s;
            m_result.rankCount = static_cast<int>(m_todays.size());
            return;
        }
        const PriceRank rank = priceRank(m_todays, m_now->value);
        const bool cheap = rank.cheap <= rank.dear;
        m_result.rank = rank.cheap;
        m_result.rankCount = rank.count;
        m_result.rankLead = u"Among the "_s;
        m_result.rankStrong = cheap ? u"cheapest %1"_s.arg(countText(rank.cheap, rank.count))
                                    : u"dearest %1"_s.arg(countText(rank.dear, rank.count));
        m_result.rankTail = u" today"_s;
        m_result.rankToolTip = cheap ? u"Slots at or below this price today, ties included"_s
                                     : u"Slots at or above this price today, ties included"_s;
    }

    void tellNextChange()
    {
        PriceFigure &next = m_result.nextChange;
        next = {u"Next change"_s, QString(kEnDash), u"no later price is known"_s};
        if (m_now == nullptr)
            return;
        for (const StoredPoint *point = m_now + 1; point != m_all.data() + m_all.size(); ++point) {
            if (point->value == m_now->value)
                continue;
            const Price difference = point->value - m_now->value;
            next.label = u"Next change %1, in %2"_s.arg(timeText(point->start, m_input.now),
                                                        coarseAgeText(point->start - m_input.now));
            next.value = priceText(point->value);
            next.detail = signedPriceText(difference);
            next.trend = difference.micro() > 0 ? 1 : -1;
            return;
        }
    }

    void tellCheapestToday()
    {
        PriceFigure &figure = m_result.cheapestToday;
        figure = {u"Cheapest 3 h today"_s, QString(kEnDash), u"too few slots are known"_s};
        const auto window = cheapestWindow(m_todays, kThreeHours);
        if (!window)
            return;
        if (m_input.now < window->from)
            figure.label += u", starts in "_s + coarseAgeText(window->from - m_input.now);
        else if (m_input.now < window->to)
            figure.label += u", ends in "_s + coarseAgeText(window->to - m_input.now);
        else
            figure.label += u", over since "_s + timeText(window->to, m_input.now);
        tellWindow(figure, *window);
    }

    void tellWindow(PriceFigure &figure, const CheapestWindow &window)
    {
        figure.value = timeRangeText(window.from, window.to, window.from);
        figure.detail = u"mean "_s + priceText(window.mean);
        figure.toolTip =
            u"<b>%1</b>, %2<br>12 adjoining slots, earliest wins ties"_s.arg(figure.value, figure.detail);
        m_result.cheapest.push_back({window.from, window.to});
    }

    void tellTomorrow()
    {
        PriceFigure &figure = m_result.cheapestTomorrow;
        figure = {u"Tomorrow, cheapest 3 h"_s, QString(kEnDash), u"not published yet"_s};
        const auto window = cheapestWindow(m_tomorrows, kThreeHours);
        if (window)
            tellWindow(figure, *window);
        const auto base = meanPrice(m_tomorrows);
        const auto todays = meanPrice(m_todays);
        if (!base) {
            m_result.baseTomorrow = publicationWords(m_tomorrow, m_tomorrows);
            return;
        }
        m_result.baseTomorrow = u"Base "_s + priceText(*base);
        if (todays)
            m_result.baseTomorrow += u", %1 on today"_s.arg(signedPriceText(*base - *todays));
        if (static_cast<int>(m_tomorrows.size()) < m_tomorrow.slotCount())
            m_result.baseTomorrow +=
                u", %1"_s.arg(countText(static_cast<qint64>(m_tomorrows.size()), m_tomorrow.slotCount()));
    }

    QString publicationWords(const MarketDay &of, Points points) const
    {
        const PublicationRhythm rhythm;
        const auto clock = [&](std::chrono::minutes at) { return timeText(m_today.at(at), m_input.now); };
        switch (publicationStatus(of, static_cast<int>(points.size()), m_input.now, rhythm).state) {
        case PublicationState::Complete: return {};
        case PublicationState::NotDue:
            return u"Usually from %1, by %2"_s.arg(clock(rhythm.usual), clock(rhythm.deadline));
        case PublicationState::Awaited: return u"Awaited, due by %1"_s.arg(clock(rhythm.deadline));
        case PublicationState::Late: return u"Late: was due by %1"_s.arg(clock(rhythm.deadline));
        case PublicationState::Missing: return u"Missing"_s;
        }
        return {};
    }

    PriceDay day(const MarketDay &of, const QString &lead, Points points) const
    {
        PriceDay result{{of.start(), of.end()}, lead + dayText(of.date()), u"not published yet"_s};
        if (!points.empty()) {
            result.note.clear();
            if (const auto published = points.front().publication)
                result.note = u"published "_s + timeText(*published, m_input.now);
        }
        return result;
    }

    void tellBadges()
    {
        std::vector<BadgeText> &badges = m_result.words.badges;
        if (const auto silent = noAnswerBadge(m_input.feed, m_all.back().end, m_input.now))
            badges.push_back(*silent);
        std::vector<UtcTime> revised;
        UtcTime newest{};
        for (const PriceRevision &revision : m_input.revisions) {
            if (std::ranges::find(revised, revision.start) == revised.end())
                revised.push_back(revision.start);
            newest = std::max(newest, revision.recordedAt);
        }
        if (!revised.empty()) {
            badges.push_back(
                {u"%1 revised %2"_s.arg(quantityText(static_cast<qint64>(revised.size()), u"slot"),
                                        timeText(newest, m_input.now)),
                 BadgeMark::Revised, BadgeState::Plain, u"Slots whose price the source changed"_s});
        }
        const int expected = m_today.slotCount() + (m_tomorrows.empty() ? 0 : m_tomorrow.slotCount());
        const auto present = static_cast<int>(m_todays.size() + m_tomorrows.size());
        const bool complete = present == expected;
        badges.push_back({countText(present, expected) + u" slots"_s,
                          complete ? BadgeMark::Check : BadgeMark::None,
                          complete ? BadgeState::Plain : BadgeState::Partial,
                          u"Slots stored of those in the shown days"_s});
        if (const auto fetched = m_input.series->lastFetched)
            m_result.words.note = u"fetched "_s + timeText(*fetched, m_input.now);
    }

    const PriceInput &m_input;
    PriceSnapshot &m_result;
    MarketDay m_today;
    MarketDay m_tomorrow;
    Points m_all;
    Points m_todays;
    Points m_tomorrows;
    const StoredPoint *m_now = nullptr;
};

} // namespace

PriceSnapshot priceSnapshot(const PriceInput &input)
{
    PriceSnapshot result;
    Builder(input, result).build();
    return result;
}

QString productTitle(const QString &tariffName)
{
    QString title = tariffName;
    title.replace(u'_', u' ');
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

QString signedPriceText(Price difference, int decimals)
{
    const QString size = priceText(Price::fromMicro(std::abs(difference.micro())), decimals);
    if (difference.micro() == 0)
        return QChar(0x00b1) + size;
    return (difference.micro() < 0 ? QChar(0x2212) : QChar(u'+')) + size;
}

} // namespace etcm
