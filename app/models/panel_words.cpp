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
QString troubleText(const EndpointFacts &facts, UtcTime now)
{
    const QString text = stateWords(facts.state, facts.outcome);
    if (facts.state == EndpointState::Limited && facts.limitedUntil && *facts.limitedUntil > now)
        return words("Panels", "%1 until %2", "rate limited until 14:05")
            .arg(text, timeText(*facts.limitedUntil, now));
    if (facts.badSince)
        return words("Panels", "%1 since %2", "server error since 09:11")
            .arg(text, timeText(*facts.badSince, now));
    return text;
}

// "Next try 14:41.", or what keeps it waiting: "Paused until 17:05."
QString nextSentence(const EndpointFacts &facts, UtcTime now)
{
    if (!facts.next)
        return {};
    if (facts.next->kind == NextLook::Kind::Planned || facts.next->at <= now)
        return words("Panels", "Next try %1.").arg(timeText(facts.next->at, now));
    return nextLookText(facts.next, now) + u'.';
}

QString troubleSentence(const EndpointFacts &facts, UtcTime now)
{
    const QString text = capitalised(troubleText(facts, now));
    return facts.problem.isEmpty() ? text : u"%1 (%2)"_s.arg(text, facts.problem);
}

// Sentences, set apart.
QString joined(const QStringList &sentences)
{
    QStringList said = sentences;
    said.removeAll(QString());
    return said.join(u' ');
}

} // namespace

PanelNotice nothingStoredNotice(const EndpointFacts &facts, UtcTime now)
{
    if (!facts.isOffered)
        return {NoticeKind::Info, words("Panels", "Not offered by this source"), {}};
    const QString nothing = joined({words("Panels", "Nothing is stored yet."), nextSentence(facts, now)});
    if (facts.waitsFor)
        return {NoticeKind::NoAnswer, signInTroubleText(*facts.waitsFor), nothing};
    if (keepsDataAway(facts.state))
        return {NoticeKind::NoAnswer, troubleSentence(facts, now), nothing};
    const QString title = words("Panels", "Waiting for the first fetch");
    return {NoticeKind::Info, facts.next ? u"%1, %2"_s.arg(title, timeText(facts.next->at, now)) : title, {}};
}

std::optional<BadgeText> troubleBadge(const EndpointFacts &facts, std::optional<UtcTime> storedUpTo,
                                      UtcTime now)
{
    const bool waits = facts.waitsFor.has_value();
    if (!waits && !keepsDataAway(facts.state))
        return {};
    const QString what = waits ? signInTroubleText(*facts.waitsFor) : troubleSentence(facts, now);
    const QString stored =
        storedUpTo ? words("Panels", "Showing stored data up to %1.").arg(timeText(*storedUpTo, now))
                   : QString();
    const QString help = joined({what + u'.', stored, nextSentence(facts, now)});
    const bool grave = toneOf(facts.state) == StateTone::Crit;
    return BadgeText{.text = waits && !grave ? words("Panels", "waits for sign-in") : troubleText(facts, now),
                     .mark = BadgeMark::None,
                     .state = grave ? BadgeState::Crit : BadgeState::Warn,
                     .toolTip = help};
}

QString coarseAgeText(std::chrono::milliseconds age)
{
    const auto whole = std::chrono::floor<std::chrono::minutes>(age);
    if (whole.count() < 1)
        return words("Panels", "under 1 min");
    return whole < std::chrono::hours(1) ? words("Figures", "%1 min").arg(whole.count()) : ageText(age);
}

} // namespace etcm
