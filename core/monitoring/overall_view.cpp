#include "monitoring/overall_view.h"

#include "monitoring/judgement.h"
#include "wording/alert_words.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// In the order in which they matter to who reads one line.
constexpr std::array kFaults{EndpointState::Down,        EndpointState::Refused, EndpointState::Unreadable,
                             EndpointState::Implausible, EndpointState::Limited, EndpointState::Old,
                             EndpointState::Late,        EndpointState::Partial, EndpointState::Slow};

class Teller
{
public:
    Teller(const EngineStatus &status, std::span<const OpenAlert> alerts, UtcTime now)
        : m_status(status), m_alerts(alerts), m_now(now)
    {
    }

    [[nodiscard]] OverallView view() const
    {
        const OverallState state = judged();
        switch (state) {
        case OverallState::Paused:
            return {state, since(u"Paused by you,", m_status.pausedSince), u"Nothing is fetched"_s};
        case OverallState::Offline:
            return {state, u"Your network is offline"_s,
                    since(u"Nothing checked since", m_status.offlineSince)};
        case OverallState::Outage: return outage();
        case OverallState::Degraded: return degraded();
        case OverallState::Connected: return connected();
        case OverallState::Waiting: break;
        }
        return {state, u"No endpoint has answered yet"_s,
                m_status.signInTroubles.empty() ? u"The first answers are awaited"_s
                                                : signInTroubleText(m_status.signInTroubles.front())};
    }

private:
    [[nodiscard]] OverallState judged() const
    {
        if (m_status.pausedSince)
            return OverallState::Paused;
        if (m_status.offlineSince)
            return OverallState::Offline;
        const auto isDown = [](const EndpointStatus &each) { return each.state == EndpointState::Down; };
        if (reached() == 0 && std::ranges::any_of(m_status.endpoints, isDown))
            return OverallState::Outage;
        const bool isNew = m_status.signInTroubles.empty() || !lastGood();
        if (reached() == 0 && firing() == 0 && !m_status.centralFails() && !isClockOff(m_status) && isNew)
            return OverallState::Waiting;
        return faults().isEmpty() ? OverallState::Connected : OverallState::Degraded;
    }

    [[nodiscard]] OverallView outage() const
    {
        const bool talks = std::ranges::all_of(m_status.endpoints, [](const EndpointStatus &each) {
            return each.state != EndpointState::Down || each.lastOutcome == Outcome::Http5xx;
        });
        return {OverallState::Outage,
                talks ? u"Every endpoint has server errors"_s : u"No endpoint answers"_s,
                lastGood() ? since(u"Last good data", lastGood()) : u"No data received yet"_s};
    }

    [[nodiscard]] std::optional<UtcTime> lastGood() const
    {
        std::optional<UtcTime> last;
        for (const EndpointStatus &each : m_status.endpoints)
            last = std::max(last, each.lastSuccess);
        return last;
    }

    [[nodiscard]] OverallView degraded() const
    {
        const QStringList list = faults();
        QString second = answering();
        if (list.size() == 2)
            second = lowered(list.at(1));
        else if (list.size() > 2)
            second = u"and %1 more"_s.arg(list.size() - 1);
        return {OverallState::Degraded, list.value(0) + u',', second};
    }

    [[nodiscard]] OverallView connected() const
    {
        const auto open =
            std::ranges::count_if(m_alerts, [](const OpenAlert &alert) { return alert.now.isFiring(); });
        QString second = u"no open alert"_s;
        if (open > 0) // of information: warnings leave nothing connected
            second = quantityText(open, u"notice");
        return {OverallState::Connected, answering() + u',', second};
    }

    [[nodiscard]] QStringList faults() const
    {
        QStringList list;
        for (const SignInTrouble &trouble : m_status.signInTroubles)
            list += signInTroubleText(trouble);
        for (const EndpointState state : kFaults)
            list += endpointFaults(state);
        if (m_status.centralFails())
            list += centralFault();
        else if (m_status.outboxParked > 0)
            list +=
                u"%1 refused by the central database"_s.arg(quantityText(m_status.outboxParked, u"batch"));
        if (isClockOff(m_status))
            list += clockErrorText(*m_status.clockError);
        for (const OpenAlert &alert : m_alerts) {
            const QString text = fires(alert) ? untold(alert) : QString();
            if (!text.isEmpty() && !list.contains(text))
                list += text;
        }
        return list;
    }

    // Somebody has to act: then the reason is told, and short, as it stands in the strip.
    [[nodiscard]] QString centralFault() const
    {
        const QString away = u"Central database is buffered"_s;
        return m_status.centralAdvice.isEmpty()
                   ? away
                   : QString(m_status.centralProblem).replace(u"Central database"_s, u"Database"_s);
    }

    // Endpoints that only follow their sign-in are told by its trouble.
    [[nodiscard]] QStringList endpointFaults(EndpointState state) const
    {
        std::vector<const EndpointStatus *> found;
        for (const EndpointStatus &each : m_status.endpoints) {
            if (each.state == state && !(state == EndpointState::Refused && hasTrouble(each.sourceId)))
                found.push_back(&each);
        }
        if (found.empty())
            return {};
        const EndpointStatus &first = *found.front();
        const bool alike = std::ranges::all_of(
            found, [&first](const EndpointStatus *each) { return each->lastOutcome == first.lastOutcome; });
        const Outcome outcome = alike ? first.lastOutcome : Outcome::Unknown;
        QString until;
        if (state == EndpointState::Limited && first.limitedUntil && *first.limitedUntil > m_now)
            until = u" until "_s + timeText(*first.limitedUntil, m_now);
        if (found.size() > 1)
            return {u"%1 endpoints %2"_s.arg(QString::number(found.size()),
                                             statePredicate(state, outcome, true) + until)};
        return {u"%1 %2"_s.arg(endpointShortTitle(first.endpoint),
                               statePredicate(state, outcome, endpointIsPlural(first.endpoint)) + until)};
    }

    // What an alert says that no state above says: of a database, or of an endpoint whose last look was good.
    [[nodiscard]] QString untold(const OpenAlert &alert) const
    {
        switch (alert.key.rule) {
        case AlertRule::CentralDown: return m_status.centralFails() ? QString() : alert.now.problem;
        case AlertRule::Token:
        case AlertRule::TokenRefused: return untoldOfSignIn(alert);
        case AlertRule::EndpointDown:
        case AlertRule::RateLimited:
        case AlertRule::Slow: break;
        default: return isShown(alert, Endpoint::Prices) ? QString() : alert.now.problem;
        }
        const Endpoint endpoint = endpointFromName(alert.key.target).value_or(Endpoint::Health);
        if (isShown(alert, endpoint))
            return {};
        return endpointShortTitle(endpoint) + (endpointIsPlural(endpoint) ? u" recover"_s : u" recovers"_s);
    }

    [[nodiscard]] QString untoldOfSignIn(const OpenAlert &alert) const
    {
        if (hasTrouble(alert.key.sourceId))
            return {};
        const bool isWell = std::ranges::all_of(m_status.endpoints, [&alert](const EndpointStatus &each) {
            return each.sourceId != alert.key.sourceId || each.state == EndpointState::Answering;
        });
        return isWell ? u"Sign-in of %1 recovers"_s.arg(alert.key.sourceId) : alert.now.problem;
    }

    // The endpoint's own state is one that is told. Silence is not seen by any look.
    [[nodiscard]] bool isShown(const OpenAlert &alert, Endpoint endpoint) const
    {
        return alert.key.rule != AlertRule::Overdue && alert.key.rule != AlertRule::LocalFile &&
               std::ranges::any_of(m_status.endpoints, [&](const EndpointStatus &each) {
                   return each.sourceId == alert.key.sourceId && each.endpoint == endpoint &&
                          toneOf(each.state) != StateTone::Quiet;
               });
    }

    [[nodiscard]] bool hasTrouble(const QString &sourceId) const
    {
        return std::ranges::any_of(m_status.signInTroubles, [&sourceId](const SignInTrouble &trouble) {
            return trouble.sourceId == sourceId;
        });
    }

    [[nodiscard]] static bool fires(const OpenAlert &alert)
    {
        return alert.now.isFiring() && alert.now.severity >= Severity::Warning;
    }
    [[nodiscard]] qint64 firing() const { return std::ranges::count_if(m_alerts, fires); }
    [[nodiscard]] qint64 reached() const
    {
        return std::ranges::count_if(m_status.endpoints,
                                     [](const EndpointStatus &each) { return isReached(each.state); });
    }
    // Who only says that it refuses, or says nothing that can be read, answers, but not to any use.
    [[nodiscard]] QString answering() const
    {
        const qint64 useful = std::ranges::count_if(m_status.endpoints, [](const EndpointStatus &each) {
            return isReached(each.state) && each.state < EndpointState::Limited;
        });
        const QString words = useful == reached() ? u"%1 endpoints answer"_s : u"%1 endpoints give data"_s;
        return words.arg(countText(useful, std::ssize(m_status.endpoints)));
    }
    [[nodiscard]] QString since(QStringView words, std::optional<UtcTime> time) const
    {
        return u"%1 %2"_s.arg(words, timeText(time.value_or(m_now), m_now));
    }
    // The beginning of a sentence in its middle; names and abbreviations keep their capitals.
    [[nodiscard]] static QString lowered(const QString &text)
    {
        const bool isName = text.size() > 1 && text[1].isUpper();
        return isName ? text : text.first(1).toLower() + text.sliced(1);
    }

    const EngineStatus &m_status;
    std::span<const OpenAlert> m_alerts;
    UtcTime m_now;
};
} // namespace

OverallView overallView(const EngineStatus &status, std::span<const OpenAlert> alerts, UtcTime now)
{
    return Teller(status, alerts, now).view();
}

} // namespace etcm
