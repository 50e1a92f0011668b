// One alert's state machine: one rule on one target. Pure: it knows no clock, every instant is passed in.
//
//                bad                    bad x F, held >= holdFor
//       Ok ------------------> Pending(n) ---------------------> Firing <----------+
//       ^  <------------------                                     |               |
//       |     good ("blip")                                        | good          | bad, same incident
//       |                                                          v               |
//       +--- Resolved <---------------------------------------- Recovering(m) -----+
//                        good x S, lasted >= keepFiring
//
//       any state but Ok -- target removed --> Closed -> Ok      unknown: changes nothing, is only noted
//
// With F = 1 it goes from Ok to Firing at once, with S = 1 from Firing to Resolved.
#pragma once

#include "monitoring/alert_rules.h"

#include <QJsonObject>

#include <functional>

namespace etcm
{

/// One look at a target. Feed one per call (its last attempt), not one per attempt.
struct Observation {
    HealthEffect effect = HealthEffect::Neutral;
    UtcTime at;
    Message message;                    ///< what a trader is told if this look changes the state
    Outcome outcome = Outcome::Unknown; ///< how the call ended, where it was a call
    Severity severity = Severity::Info; ///< raises the rule's severity if it is higher
};

/// Makes the ids of incidents (UUIDs); passed in so that tests can count.
using IncidentIdSource = std::function<QString()>;

struct AlertProblem {
    QString text;    ///< in English
    Message message; ///< without a language; empty of older programs
};

/// Somebody takes care of a firing incident.
struct Acknowledgement {
    UtcTime at;
    QString note; ///< what that person wrote; may be empty
};

/// Everything that must survive a restart.
struct AlertSnapshot {
    AlertState state = AlertState::Ok; ///< Ok, Pending, Firing or Recovering
    QString incidentId;                ///< empty while Ok
    Severity severity = Severity::Info;
    int bad = 0;                                 ///< failures in a row
    int good = 0;                                ///< successes in a row while Recovering
    std::optional<UtcTime> since;                ///< first failure of the incident
    std::optional<UtcTime> recoveringSince;      ///< first success after it
    std::optional<UtcTime> notObservedSince;     ///< set by an unknown, cleared by the next real observation
    AlertProblem problem;                        ///< the newest failure
    Outcome lastBad = Outcome::Unknown;          ///< outcome of the newest failure
    bool notified = false;                       ///< a notice of this incident went out
    std::optional<Acknowledgement> acknowledged; ///< ends when resolved or when the severity rises
    bool held = false;                           ///< another alert explains it, or did until just now
    int badSinceHeld = 0;                        ///< failures in a row since nothing explains it any more
    bool adopted = false;                        ///< another program's, which this one has not taken further

    [[nodiscard]] bool isFiring() const
    {
        return state == AlertState::Firing || state == AlertState::Recovering;
    }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static std::optional<AlertSnapshot> fromJson(const QJsonObject &object);
};

class AlertMachine
{
public:
    AlertMachine(AlertKey key, AlertThresholds thresholds, IncidentIdSource ids);

    /// The transition this look causes, if any; Resolved carries notified = whether the incident was
    /// notified.
    [[nodiscard]] std::optional<AlertTransition> observe(const Observation &seen);
    /// Ends an open incident because its target is gone; nothing if there is none.
    [[nodiscard]] std::optional<AlertTransition> close(const Message &reason, UtcTime at);
    /// Raises a firing incident's severity, which ends its acknowledgement; nothing if it is not lower.
    [[nodiscard]] std::optional<AlertTransition> raise(Severity severity, UtcTime at);
    /// A transition from a state to itself, by which the newest facts of a firing incident are told once
    /// more.
    [[nodiscard]] AlertTransition restate(UtcTime at) const;

    bool acknowledge(Acknowledgement by); ///< false if nothing fires
    void setNotified() { m_now.notified = true; }
    void setHeld(bool held, int badSince);

    [[nodiscard]] const AlertKey &key() const { return m_key; }
    [[nodiscard]] const AlertThresholds &thresholds() const { return m_thresholds; }
    [[nodiscard]] const AlertSnapshot &snapshot() const { return m_now; }
    void restore(AlertSnapshot snapshot) { m_now = std::move(snapshot); }

private:
    [[nodiscard]] std::optional<AlertTransition> onBad(const Observation &seen);
    [[nodiscard]] std::optional<AlertTransition> onGood(const Observation &seen);
    [[nodiscard]] AlertTransition transitionTo(AlertState to, UtcTime at, const Message &message);
    [[nodiscard]] AlertTransition end(AlertState to, UtcTime at, const Message &message);
    void open(const Observation &seen);

    AlertKey m_key;
    AlertThresholds m_thresholds;
    IncidentIdSource m_ids;
    AlertSnapshot m_now;
};

} // namespace etcm
