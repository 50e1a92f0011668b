#include "models/panel_words.h"

#include "wording/endpoint_words.h"
#include "wording/figures.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

// States in which an answer brings nothing that can be shown.
bool keepsDataAway(EndpointState state)
{
    switch (state) {
    case EndpointState::Down:
    case EndpointState::Refused:
    case EndpointState::Unreadable:
    case EndpointState::Limited: return true;
    default: return false;
    }
}

// "server error since 09:11", "rate limited until 14:05".
QString troubleText(const FeedState &feed, UtcTime now)
{
    QString text = stateWords(feed.state, feed.outcome);
    if (feed.state == EndpointState::Limited && feed.limitedUntil && *feed.limitedUntil > now)
        text += u" until "_s + timeText(*feed.limitedUntil, now);
    else if (feed.badSince)
        text += u" since "_s + timeText(*feed.badSince, now);
    return text;
}

// "Next try 14:41.", or what keeps it waiting: "Paused until 17:05."
QString nextSentence(const FeedState &feed, UtcTime now)
{
    if (!feed.next)
        return {};
    const bool isPlain = feed.next->kind == NextLook::Kind::Planned || feed.next->at <= now;
    const QString text =
        isPlain ? u"Next try "_s + timeText(feed.next->at, now) : nextLookText(feed.next, now);
    return u' ' + text + u'.';
}

QString sentence(const FeedState &feed, UtcTime now)
{
    QString text = troubleText(feed, now);
    text[0] = text[0].toUpper();
    return feed.problem.isEmpty() ? text : u"%1 (%2)"_s.arg(text, feed.problem);
}

} // namespace

PanelNotice nothingStoredNotice(const FeedState &feed, UtcTime now)
{
    if (!feed.isOffered)
        return {NoticeKind::Info, u"Not offered by this source"_s, {}};
    const QString nothing = u"Nothing is stored yet."_s + nextSentence(feed, now);
    if (!feed.waitsFor.isEmpty())
        return {NoticeKind::NoAnswer, feed.waitsFor, nothing};
    if (keepsDataAway(feed.state))
        return {NoticeKind::NoAnswer, sentence(feed, now), nothing};
    const QString title = u"Waiting for the first fetch"_s;
    return {NoticeKind::Info, feed.next ? u"%1, %2"_s.arg(title, timeText(feed.next->at, now)) : title, {}};
}

std::optional<BadgeText> troubleBadge(const FeedState &feed, std::optional<UtcTime> storedUpTo, UtcTime now)
{
    const bool waits = !feed.waitsFor.isEmpty();
    if (!waits && !keepsDataAway(feed.state))
        return {};
    QString help = (waits ? feed.waitsFor : sentence(feed, now)) + u'.';
    if (storedUpTo)
        help += u" Showing stored data up to %1."_s.arg(timeText(*storedUpTo, now));
    help += nextSentence(feed, now);
    const bool grave = toneOf(feed.state) == StateTone::Crit;
    return BadgeText{waits && !grave ? u"waits for sign-in"_s : troubleText(feed, now), BadgeMark::None,
                     grave ? BadgeState::Crit : BadgeState::Warn, help};
}

QString coarseAgeText(std::chrono::milliseconds age)
{
    const auto whole = std::chrono::floor<std::chrono::minutes>(age);
    if (whole.count() < 1)
        return u"under 1 min"_s;
    return whole < std::chrono::hours(1) ? u"%1 min"_s.arg(whole.count()) : ageText(age);
}

} // namespace etcm
