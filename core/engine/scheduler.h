// One timer for all endpoints: sleeps until the next of their instants and says which are due.
#pragma once

#include "domain/clock.h"
#include "engine/schedule.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace etcm
{

struct ScheduledJob {
    QString sourceId;
    Endpoint endpoint = Endpoint::Health;
    std::chrono::milliseconds interval{0};
    std::chrono::milliseconds phase{0};
    std::optional<UtcTime> lastAttempt;
    std::optional<UtcTime> notBefore;
    bool running = false;
};

class Scheduler : public QObject
{
    Q_OBJECT

public:
    /// `longestWait`: the clock is looked at at least this often, because a timer stands still while the
    /// machine sleeps and knows nothing of a clock that runs faster.
    Scheduler(const Clock &clock, std::chrono::milliseconds longestWait, QObject *parent = nullptr);

    void setJobs(std::vector<ScheduledJob> jobs);
    void start();
    void stop();
    /// Somebody else polls: nothing is due until this ends.
    void setPaused(bool paused);
    /// A poll began outside the schedule (by hand); the next scheduled one counts from it.
    void noteStarted(const QString &sourceId, Endpoint endpoint);
    /// Another program polled at `at`: taking over, this one goes on from there.
    void noteSeen(const QString &sourceId, Endpoint endpoint, UtcTime at);
    /// A poll ended. `notBefore`: the other side asked to wait until then.
    void noteFinished(const QString &sourceId, Endpoint endpoint, std::optional<UtcTime> notBefore);
    /// Nothing for an endpoint that is not scheduled.
    [[nodiscard]] std::optional<UtcTime> dueAt(const QString &sourceId, Endpoint endpoint) const;

Q_SIGNALS:
    void due(const QString &sourceId, etcm::Endpoint endpoint);

private:
    void fire();
    void arm();
    [[nodiscard]] ScheduledJob *find(const QString &sourceId, Endpoint endpoint);
    [[nodiscard]] UtcTime dueOf(const ScheduledJob &job) const;

    const Clock &m_clock;
    std::chrono::milliseconds m_longestWait;
    std::vector<ScheduledJob> m_jobs;
    QTimer m_timer;
    bool m_active = false;
    bool m_paused = false;
};

} // namespace etcm
