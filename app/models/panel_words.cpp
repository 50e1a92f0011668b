#include "models/panel_words.h"

#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"

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
    const QString text = stateWords(feed.state, feed.outcome);
    if (feed.state == EndpointState::Limited && feed.limitedUntil && *feed.limitedUntil > now)
        return words("Panels", "%1 until %2", "rate limited until 14:05")
            .arg(text, timeText(*feed.limitedUntil, now));
    if (feed.badSince)
        return words("Panels", "%1 since %2", "server error since 09:11")
            .arg(text, timeText(*feed.badSince, now));
    return text;
}

// "Next try 14:41.", or what keeps it waiting: "Paused until 17:05."
QString nextSentence(const FeedState &feed, UtcTime now)
{
    if (!feed.next)
        return {};
    if (feed.next->kind == NextLook::Kind::Planned || feed.next->at <= now)
        return words("Panels", "Next try %1.").arg(timeText(feed.next->at, now));
    return nextLookText(feed.next, now) + u'.';
}

QString troubleSentence(const FeedState &feed, UtcTime now)
{
    QString text = troubleText(feed, now);
    text[0] = text[0].toUpper();
    return feed.problem.isEmpty() ? text : u"%1 (%2)"_s.arg(text, feed.problem);
}

// Sentences, set apart.
QString joined(const QStringList &sentences)
{
    QStringList said = sentences;
    said.removeAll(QString());
    return said.join(u' ');
}

} // namespace

PanelNotice nothingStoredNotice(const FeedState &feed, UtcTime now)
{
    if (!feed.isOffered)
        return {NoticeKind::Info, words("Panels", "Not offered by this source"), {}};
    const QString nothing = joined({words("Panels", "Nothing is stored yet."), nextSentence(feed, now)});
    if (feed.waitsFor)
        return {NoticeKind::NoAnswer, signInTroubleText(*feed.waitsFor), nothing};
    if (keepsDataAway(feed.state))
        return {NoticeKind::NoAnswer, troubleSentence(feed, now), nothing};
    const QString title = words("Panels", "Waiting for the first fetch");
    return {NoticeKind::Info, feed.next ? u"%1, %2"_s.arg(title, timeText(feed.next->at, now)) : title, {}};
}

std::optional<BadgeText> troubleBadge(const FeedState &feed, std::optional<UtcTime> storedUpTo, UtcTime now)
{
    const bool waits = feed.waitsFor.has_value();
    if (!waits && !keepsDataAway(feed.state))
        return {};
    const QString what = waits ? signInTroubleText(*feed.waitsFor) : troubleSentence(feed, now);
    const QString stored =
        storedUpTo ? words("Panels", "Showing stored data up to %1.").arg(timeText(*storedUpTo, now))
                   : QString();
    const QString help = joined({what + u'.', stored, nextSentence(feed, now)});
    const bool grave = toneOf(feed.state) == StateTone::Crit;
    return BadgeText{waits && !grave ? words("Panels", "waits for sign-in") : troubleText(feed, now),
                     BadgeMark::None, grave ? BadgeState::Crit : BadgeState::Warn, help};
}

QString coarseAgeText(std::chrono::milliseconds age)
{
    const auto whole = std::chrono::floor<std::chrono::minutes>(age);
    if (whole.count() < 1)
        return words("Panels", "under 1 min");
    return whole < std::chrono::hours(1) ? words("Figures", "%1 min").arg(whole.count()) : ageText(age);
}

} // namespace etcm
