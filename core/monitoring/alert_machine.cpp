#include "monitoring/alert_machine.h"

#include "wording/sentences.h"

#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;

AlertMachine::AlertMachine(AlertKey key, AlertThresholds thresholds, IncidentIdSource ids)
    : m_key(std::move(key)), m_thresholds(thresholds), m_ids(std::move(ids))
{
}

std::optional<AlertTransition> AlertMachine::observe(const Observation &seen)
{
    if (seen.effect == HealthEffect::Neutral) {
        if (!m_now.notObservedSince)
            m_now.notObservedSince = seen.at;
        return std::nullopt;
    }
    m_now.notObservedSince.reset();
    return seen.effect == HealthEffect::Bad ? onBad(seen) : onGood(seen);
}

std::optional<AlertTransition> AlertMachine::onBad(const Observation &seen)
{
    if (m_now.state == AlertState::Ok)
        open(seen);
    ++m_now.bad;
    m_now.good = 0;
    m_now.problem = {englishSentence(seen.message, seen.at), seen.message};
    m_now.lastBad = seen.outcome;

    const bool enough =
        m_now.bad >= m_thresholds.failures && seen.at - m_now.since.value_or(seen.at) >= m_thresholds.holdFor;
    switch (m_now.state) {
    case AlertState::Firing: return raise(seen.severity, seen.at);
    case AlertState::Recovering:
        m_now.recoveringSince.reset();
        m_now.severity = std::max(m_now.severity, seen.severity);
        return transitionTo(AlertState::Firing, seen.at, seen.message);
    default:
        m_now.severity = std::max(m_now.severity, seen.severity);
        if (enough)
            return transitionTo(AlertState::Firing, seen.at, seen.message);
        if (m_now.state == AlertState::Ok)
            return transitionTo(AlertState::Pending, seen.at, seen.message);
        return std::nullopt;
    }
}

std::optional<AlertTransition> AlertMachine::onGood(const Observation &seen)
{
    m_now.bad = 0;
    switch (m_now.state) {
    case AlertState::Pending: return end(AlertState::Ok, seen.at, seen.message);
    case AlertState::Firing: m_now.recoveringSince = seen.at; [[fallthrough]];
    case AlertState::Recovering:
        ++m_now.good;
        if (m_now.good >= m_thresholds.successes &&
            seen.at - m_now.recoveringSince.value_or(seen.at) >= m_thresholds.keepFiring)
            return end(AlertState::Resolved, seen.at, seen.message);
        if (m_now.state == AlertState::Firing)
            return transitionTo(AlertState::Recovering, seen.at, seen.message);
        return std::nullopt;
    default: return std::nullopt;
    }
}

void AlertMachine::open(const Observation &seen)
{
    m_now = {};
    m_now.incidentId = m_ids();
    m_now.since = seen.at;
    m_now.severity = std::max(alertRule(m_key.rule).severity, seen.severity);
}

std::optional<AlertTransition> AlertMachine::close(const Message &reason, UtcTime at)
{
    if (m_now.state == AlertState::Ok)
        return std::nullopt;
    AlertTransition closed = end(AlertState::Closed, at, reason);
    closed.notified = false;
    return closed;
}

std::optional<AlertTransition> AlertMachine::raise(Severity severity, UtcTime at)
{
    if (!m_now.isFiring() || severity <= m_now.severity)
        return std::nullopt;
    m_now.severity = severity;
    m_now.acknowledged.reset();
    return restate(at);
}

AlertTransition AlertMachine::restate(UtcTime at) const
{
    return {m_now.incidentId,     alertRuleName(m_key.rule),
            m_key.sourceId,       m_key.target,
            m_now.state,          m_now.state,
            m_now.severity,       at,
            m_now.problem.text,   false,
            m_now.problem.message};
}

AlertTransition AlertMachine::transitionTo(AlertState to, UtcTime at, const Message &message)
{
    AlertTransition made = restate(at);
    made.to = to;
    made.text = englishSentence(message, at);
    made.message = message;
    m_now.adopted = false;
    m_now.state = to;
    return made;
}

AlertTransition AlertMachine::end(AlertState to, UtcTime at, const Message &message)
{
    AlertTransition made = transitionTo(to, at, message);
    made.notified = to == AlertState::Resolved && m_now.notified;
    m_now = {};
    return made;
}

bool AlertMachine::acknowledge(Acknowledgement by)
{
    if (!m_now.isFiring())
        return false;
    m_now.acknowledged = std::move(by);
    return true;
}

void AlertMachine::setHeld(bool held, int badSince)
{
    m_now.held = held;
    m_now.badSinceHeld = badSince;
}

} // namespace etcm
