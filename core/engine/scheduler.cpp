#include "engine/scheduler.h"

#include <algorithm>

namespace etcm
{
using std::chrono::milliseconds;

Scheduler::Scheduler(const Clock &clock, milliseconds longestWait, QObject *parent)
    : QObject(parent), m_clock(clock), m_longestWait(longestWait)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Scheduler::fire);
}

void Scheduler::setJobs(std::vector<ScheduledJob> jobs)
{
    m_jobs = std::move(jobs);
    if (m_active)
        arm();
}

void Scheduler::start()
{
    m_active = true;
    m_timer.start(0);
}

void Scheduler::stop()
{
    m_active = false;
    m_timer.stop();
}

void Scheduler::setPaused(bool paused)
{
    const bool resumes = m_paused && !paused;
    m_paused = paused;
    if (resumes && m_active)
        m_timer.start(0);
}

void Scheduler::noteStarted(const QString &sourceId, Endpoint endpoint)
{
    if (ScheduledJob *job = find(sourceId, endpoint)) {
        job->running = true;
        job->lastAttempt = m_clock.now();
    }
}

void Scheduler::noteSeen(const QString &sourceId, Endpoint endpoint, UtcTime at)
{
    ScheduledJob *job = find(sourceId, endpoint);
    if (job && (!job->lastAttempt || *job->lastAttempt < at))
        job->lastAttempt = at;
}

void Scheduler::noteFinished(const QString &sourceId, Endpoint endpoint, std::optional<UtcTime> notBefore)
{
    ScheduledJob *job = find(sourceId, endpoint);
    if (!job)
        return;
    job->running = false;
    job->notBefore = notBefore;
    if (m_active)
        arm();
}

std::optional<UtcTime> Scheduler::dueAt(const QString &sourceId, Endpoint endpoint) const
{
    for (const ScheduledJob &job : m_jobs) {
        if (job.sourceId == sourceId && job.endpoint == endpoint)
            return dueOf(job);
    }
    return std::nullopt;
}

void Scheduler::fire()
{
    if (m_paused)
        return;
    const UtcTime now = m_clock.now();
    std::vector<ScheduledJob> ready;
    for (ScheduledJob &job : m_jobs) {
        if (job.running || dueOf(job) > now)
            continue;
        job.running = true;
        job.lastAttempt = now;
        ready.push_back(job);
    }
    arm();
    for (const ScheduledJob &job : ready)
        Q_EMIT due(job.sourceId, job.endpoint);
}

void Scheduler::arm()
{
    const UtcTime now = m_clock.now();
    milliseconds wait = m_longestWait;
    for (const ScheduledJob &job : m_jobs) {
        if (!job.running)
            wait = std::min(wait, dueOf(job) - now);
    }
    m_timer.start(std::max(wait, milliseconds(0)));
}

ScheduledJob *Scheduler::find(const QString &sourceId, Endpoint endpoint)
{
    const auto found = std::ranges::find_if(m_jobs, [&](const ScheduledJob &job) {
        return job.sourceId == sourceId && job.endpoint == endpoint;
    });
    return found == m_jobs.end() ? nullptr : &*found;
}

UtcTime Scheduler::dueOf(const ScheduledJob &job) const
{
    return nextDue({m_clock.now(), job.lastAttempt, job.interval, job.phase, job.notBefore});
}

} // namespace etcm
