// One timer for all endpoints: sleeps until the next of their instants and says which are due.
#pragma once

#include "domain/clock.h"
#include "domain/endpoint_id.h"
#include "engine/schedule.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace etcm
{

struct ScheduledJob {
    EndpointId id;
    std::chrono::milliseconds interval{0};
    std::chrono::milliseconds phase{0};
    std::optional<UtcTime> lastAttempt;
    std::optional<UtcTime> notBefore;
    bool running = false;
    std::optional<DailyRhythm> daily = {}; ///< `interval` is the pace of its hunt then
    std::optional<UtcTime> lastSuccess = {};
    std::optional<UtcTime> knownUntil = {};
    std::optional<UtcTime> expedited = {}; ///< due then at the latest, whatever the rhythm; once
};

enum class LookKind { Planned, Manual };

/// After a sleep the network needs a moment: no call, so no false alarm, before this has passed.
inline constexpr std::chrono::seconds kWakeGrace{30};
inline constexpr std::chrono::seconds kWakeSpread{5};

class Scheduler : public QObject
{
    Q_OBJECT

public:
    /// `longestWait`: the clock is looked at at least this often, because a timer stands still while the
    /// machine sleeps and knows nothing of a clock that runs faster. `awayAfter`: two looks that are further
    /// apart mean that the machine slept or the program stood still; nothing: never.
    Scheduler(const Clock &clock, std::chrono::milliseconds longestWait,
              std::optional<std::chrono::milliseconds> awayAfter = {}, QObject *parent = nullptr);

    void setJobs(std::vector<ScheduledJob> jobs);
    void start();
    void stop();
    /// Somebody else polls: nothing is due until this ends.
    void setPaused(bool paused);
    /// The lease ran out before this due poll could be made: pauses, and it stays due.
    void pauseBefore(const EndpointId &id);
    /// A poll began. One by hand postpones no planned one.
    void noteStarted(const EndpointId &id, LookKind kind);
    /// Another program polled at `at`: taking over, this one goes on from there.
    void noteSeen(const EndpointId &id, UtcTime at);
    /// A poll ended. `notBefore`: the other side asked to wait until then. One by hand that heard nothing of
    /// the kind leaves what is waited for, or a look would be made at once that can only be held back.
    void noteFinished(const EndpointId &id, LookKind kind, std::optional<UtcTime> notBefore);
    /// What is known now of an endpoint with a daily rhythm.
    void noteKnown(const EndpointId &id, std::optional<UtcTime> knownUntil);
    /// It answers well, so nothing is waited for; before noteFinished().
    void noteSuccess(const EndpointId &id);
    /// One poll out of turn, not before what the other side asked for.
    void expedite(const EndpointId &id, UtcTime at);
    /// Neither due nor under way: what is known now is what the last poll brought. Also if not scheduled.
    [[nodiscard]] bool isSettled(const EndpointId &id) const;
    /// Nothing for an endpoint that is not scheduled.
    [[nodiscard]] std::optional<UtcTime> dueAt(const EndpointId &id) const;

Q_SIGNALS:
    void due(const etcm::EndpointId &id);
    /// The clock was looked at; not while paused, nor in the grace after a sleep.
    void looked();
    /// Nobody looked at the clock for so long.
    void wasAway(std::chrono::milliseconds gap);

private:
    struct Look {
        UtcTime wall;
        MonotonicTime monotonic;
    };
    void fire();
    void compareClocks(UtcTime now);
    void arm();
    [[nodiscard]] ScheduledJob *find(const EndpointId &id);
    [[nodiscard]] UtcTime dueOf(const ScheduledJob &job, UtcTime now) const;

    const Clock &m_clock;
    std::chrono::milliseconds m_longestWait;
    std::optional<std::chrono::milliseconds> m_awayAfter;
    std::optional<Look> m_lastLook;
    MonotonicTime m_graceUntil = MonotonicTime::min();
    std::vector<ScheduledJob> m_jobs;
    QTimer m_timer;
    bool m_active = false;
    bool m_paused = false;
};

} // namespace etcm
