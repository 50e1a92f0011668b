#include "models/panel_words.h"

#include "monitoring/wording.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

QString noAnswerText(const FeedState &feed, UtcTime now)
{
    const QString since = u"No answer since %1"_s.arg(timeText(*feed.downSince, now));
    return feed.problem.isEmpty() ? since : u"%1 (%2)"_s.arg(since, feed.problem);
}

} // namespace

PanelNotice nothingStoredNotice(const FeedState &feed, UtcTime now)
{
    if (!feed.isOffered)
        return {NoticeKind::Info, u"Not offered by this source"_s, {}};
    const QString next = feed.nextDue ? timeText(*feed.nextDue, now) : QString();
    if (feed.downSince) {
        const QString detail =
            next.isEmpty() ? u"Nothing is stored yet."_s : u"Nothing is stored yet. Next try %1."_s.arg(next);
        return {NoticeKind::NoAnswer, noAnswerText(feed, now), detail};
    }
    const QString title =
        next.isEmpty() ? u"Waiting for the first fetch"_s : u"Waiting for the first fetch, %1"_s.arg(next);
    return {NoticeKind::Info, title, {}};
}

std::optional<BadgeText> noAnswerBadge(const FeedState &feed, std::optional<UtcTime> storedUpTo, UtcTime now)
{
    if (!feed.downSince)
        return {};
    QString help = noAnswerText(feed, now) + u'.';
    if (storedUpTo)
        help += u" Showing stored data up to %1."_s.arg(timeText(*storedUpTo, now));
    if (feed.nextDue)
        help += u" Next try %1."_s.arg(timeText(*feed.nextDue, now));
    return BadgeText{u"no answer since %1"_s.arg(timeText(*feed.downSince, now)), BadgeMark::None,
                     BadgeState::Crit, help};
}

QString coarseAgeText(std::chrono::milliseconds age)
{
    const auto whole = std::chrono::floor<std::chrono::minutes>(age);
    if (whole.count() < 1)
        return u"under 1 min"_s;
    return whole < std::chrono::hours(1) ? u"%1 min"_s.arg(whole.count()) : ageText(age);
}

} // namespace etcm
