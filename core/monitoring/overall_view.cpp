#include "monitoring/overall_view.h"

#include "monitoring/judgement.h"
#include "wording/endpoint_words.h"

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

    [[nodiscard]] OverallStatus view() const
    {
        const OverallState state = judged();
        switch (state) {
        case OverallState::Paused:
            return {state, since(u"paused"_s, m_status.pausedSince), told(u"nothing_fetched"_s)};
        case OverallState::Offline:
            return {state, told(u"offline"_s), since(u"nothing_checked"_s, m_status.offlineSince)};
        case OverallState::Outage: return outage();
        case OverallState::Degraded: return degraded();
        case OverallState::Connected: return connected();
        case OverallState::Waiting: break;
        }
        return {state, told(u"none_answered"_s),
                m_status.signInTroubles.empty() ? told(u"answers_awaited"_s)
                                                : signInTrouble(m_status.signInTroubles.front())};
    }

private:
    [[nodiscard]] OverallState judged() const
    {
        if (m_status.pausedSince)
            return OverallState::Paused;
        if (m_status.offlineSince)
            return OverallState::Offline;
        const auto isDown = [](const EndpointStatus &each) {
            return each.judged.state == EndpointState::Down;
        };
        if (reached() == 0 && std::ranges::any_of(m_status.endpoints, isDown))
            return OverallState::Outage;
        const bool isNew = m_status.signInTroubles.empty() || !lastGood();
        if (reached() == 0 && firing() == 0 && !m_status.central.fails() && !isClockOff(m_status) && isNew)
            return OverallState::Waiting;
        return faults().empty() ? OverallState::Connected : OverallState::Degraded;
    }

    [[nodiscard]] OverallStatus outage() const
    {
        const bool talks = std::ranges::all_of(m_status.endpoints, [](const EndpointStatus &each) {
            return each.judged.state != EndpointState::Down || each.lastLook.outcome == Outcome::Http5xx;
        });
        return {OverallState::Outage, told(talks ? u"all_server_errors"_s : u"none_answers"_s),
                lastGood() ? since(u"last_good"_s, lastGood()) : told(u"no_data"_s)};
    }

    [[nodiscard]] std::optional<UtcTime> lastGood() const
    {
        std::optional<UtcTime> last;
        for (const EndpointStatus &each : m_status.endpoints)
            last = std::max(last, each.lastSuccess);
        return last;
    }

    [[nodiscard]] OverallStatus degraded() const
    {
        const std::vector<Message> list = faults();
        Message second = answering();
        if (list.size() == 2)
            second = list.at(1);
        else if (list.size() > 2)
            second = counted(u"and_more"_s, std::ssize(list) - 1);
        return {OverallState::Degraded, list.front(), second};
    }

    [[nodiscard]] OverallStatus connected() const
    {
        const auto open =
            std::ranges::count_if(m_alerts, [](const OpenAlert &alert) { return alert.now.isFiring(); });
        // Of information: warnings leave nothing connected.
        return {OverallState::Connected, answering(),
                open > 0 ? counted(u"notices"_s, open) : told(u"no_alert"_s)};
    }

    [[nodiscard]] std::vector<Message> faults() const
    {
        std::vector<Message> list;
        for (const SignInTrouble &trouble : m_status.signInTroubles)
            list.push_back(signInTrouble(trouble));
        for (const EndpointState state : kFaults) {
            if (const Message fault = endpointFault(state); !fault.isEmpty())
                list.push_back(fault);
        }
        if (m_status.central.fails())
            list.push_back(centralFault());
        else if (m_status.central.outboxParked > 0)
            list.push_back(counted(u"batches_refused"_s, m_status.central.outboxParked));
        if (isClockOff(m_status))
            list.push_back(clockError(*m_status.clockError));
        for (const OpenAlert &alert : m_alerts) {
            const Message message = fires(alert) ? untold(alert) : Message();
            if (!message.isEmpty() && std::ranges::find(list, message) == list.end())
                list.push_back(message);
        }
        return list;
    }

    // Somebody has to act: then the reason is told, and short, as it stands in the strip.
    [[nodiscard]] Message centralFault() const
    {
        if (m_status.central.advice.isEmpty())
            return told(u"central_buffered"_s);
        Message fault = m_status.central.problem;
        fault.facts[u"short"_s] = true;
        return fault;
    }

    // Endpoints that only follow their sign-in are told by its trouble.
    [[nodiscard]] Message endpointFault(EndpointState state) const
    {
        std::vector<const EndpointStatus *> found;
        for (const EndpointStatus &each : m_status.endpoints) {
            if (each.judged.state == state && !(state == EndpointState::Refused && hasTrouble(each.sourceId)))
                found.push_back(&each);
        }
        if (found.empty())
            return {};
        const EndpointStatus &first = *found.front();
        const bool alike = std::ranges::all_of(found, [&first](const EndpointStatus *each) {
            return each->lastLook.outcome == first.lastLook.outcome;
        });
        QJsonObject facts{{u"state"_s, endpointStateName(state)},
                          {u"outcome"_s, outcomeName(alike ? first.lastLook.outcome : Outcome::Unknown)},
                          {u"endpoint"_s, endpointName(first.endpoint)},
                          {u"count"_s, static_cast<qint64>(found.size())}};
        if (state == EndpointState::Limited && first.limitedUntil && *first.limitedUntil > m_now)
            facts[u"until"_s] = QString::fromLatin1(formatIsoUtc(*first.limitedUntil));
        return {u"endpoint_state"_s, facts};
    }

    // What an alert says that no state above says: of a database, or of an endpoint whose last look was good.
    [[nodiscard]] Message untold(const OpenAlert &alert) const
    {
        switch (alert.key.rule) {
        case AlertRule::CentralDown: return m_status.central.fails() ? Message() : problemOf(alert);
        case AlertRule::Token:
        case AlertRule::TokenRefused: return untoldOfSignIn(alert);
        case AlertRule::EndpointDown:
        case AlertRule::RateLimited:
        case AlertRule::Slow: break;
        default: return isShown(alert, Endpoint::Prices) ? Message() : problemOf(alert);
        }
        const Endpoint endpoint = endpointFromName(alert.key.target).value_or(Endpoint::Health);
        if (isShown(alert, endpoint))
            return {};
        return {u"recovers"_s, {{u"endpoint"_s, endpointName(endpoint)}}};
    }

    [[nodiscard]] Message untoldOfSignIn(const OpenAlert &alert) const
    {
        if (hasTrouble(alert.key.sourceId))
            return {};
        const bool isWell = std::ranges::all_of(m_status.endpoints, [&alert](const EndpointStatus &each) {
            return each.sourceId != alert.key.sourceId || each.judged.state == EndpointState::Answering;
        });
        return isWell ? Message{u"sign_in_recovers"_s, {{u"source"_s, alert.key.sourceId}}}
                      : problemOf(alert);
    }

    // The endpoint's own state is one that is told. Silence is not seen by any look.
    [[nodiscard]] bool isShown(const OpenAlert &alert, Endpoint endpoint) const
    {
        return alert.key.rule != AlertRule::Overdue && alert.key.rule != AlertRule::LocalFile &&
               std::ranges::any_of(m_status.endpoints, [&](const EndpointStatus &each) {
                   return each.sourceId == alert.key.sourceId && each.endpoint == endpoint &&
                          toneOf(each.judged.state) != StateTone::Quiet;
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
                                     [](const EndpointStatus &each) { return isReached(each.judged.state); });
    }
    // Who only says that it refuses, or says nothing that can be read, answers, but not to any use.
    [[nodiscard]] Message answering() const
    {
        const qint64 useful = std::ranges::count_if(m_status.endpoints, [](const EndpointStatus &each) {
            return isReached(each.judged.state) && each.judged.state < EndpointState::Limited;
        });
        return {useful == reached() ? u"endpoints_answer"_s : u"endpoints_give_data"_s,
                {{u"part"_s, useful}, {u"whole"_s, static_cast<qint64>(m_status.endpoints.size())}}};
    }
    [[nodiscard]] static Message told(const QString &key) { return {key, {}}; }
    [[nodiscard]] static Message counted(const QString &key, qint64 count)
    {
        return {key, {{u"count"_s, count}}};
    }
    [[nodiscard]] Message since(const QString &key, std::optional<UtcTime> time) const
    {
        return {key, {{u"since"_s, QString::fromLatin1(formatIsoUtc(time.value_or(m_now)))}}};
    }

    const EngineStatus &m_status;
    std::span<const OpenAlert> m_alerts;
    UtcTime m_now;
};
} // namespace

OverallStatus overallView(const EngineStatus &status, std::span<const OpenAlert> alerts, UtcTime now)
{
    return Teller(status, alerts, now).view();
}

} // namespace etcm
