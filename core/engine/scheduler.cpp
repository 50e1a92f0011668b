#include "engine/scheduler.h"

#include <algorithm>

namespace etcm
{
using std::chrono::milliseconds;

namespace
{
constexpr std::chrono::seconds kClockStep{2}; // less is the adjusting of a clock, not a step

std::optional<UtcTime> notAfter(std::optional<UtcTime> time, UtcTime now)
{
    return time ? std::min(*time, now) : time;
}
} // namespace

Scheduler::Scheduler(const Clock &clock, milliseconds longestWait, std::optional<milliseconds> awayAfter,
                     QObject *parent)
    : QObject(parent), m_clock(clock), m_longestWait(longestWait), m_awayAfter(awayAfter)
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
    m_lastLook.reset();
    if (resumes && m_active)
        m_timer.start(0);
}

void Scheduler::pauseBefore(const EndpointId &id)
{
    setPaused(true);
    if (ScheduledJob *job = find(id)) {
        job->running = false;
        job->expedited = m_clock.now();
    }
}

void Scheduler::noteStarted(const EndpointId &id, LookKind kind)
{
    ScheduledJob *job = find(id);
    if (!job)
        return;
    job->running = true;
    if (kind == LookKind::Manual)
        return;
    job->expedited.reset();
    job->lastAttempt = m_clock.now();
}

void Scheduler::noteSeen(const EndpointId &id, UtcTime at)
{
    ScheduledJob *job = find(id);
    if (!job)
        return;
    if (!job->lastAttempt || *job->lastAttempt < at)
        job->lastAttempt = at;
    if (job->expedited && *job->expedited <= at)
        job->expedited.reset();
}

void Scheduler::noteFinished(const EndpointId &id, LookKind kind, std::optional<UtcTime> notBefore)
{
    ScheduledJob *job = find(id);
    if (!job)
        return;
    job->running = false;
    if (kind == LookKind::Planned || notBefore)
        job->notBefore = notBefore;
    if (m_active)
        arm();
}

void Scheduler::noteKnown(const EndpointId &id, std::optional<UtcTime> knownUntil)
{
    if (ScheduledJob *job = find(id))
        job->knownUntil = knownUntil;
}

void Scheduler::noteSuccess(const EndpointId &id)
{
    ScheduledJob *job = find(id);
    if (!job)
        return;
    job->lastSuccess = m_clock.now();
    job->notBefore.reset();
}

void Scheduler::expedite(const EndpointId &id, UtcTime at)
{
    ScheduledJob *job = find(id);
    if (!job)
        return;
    job->expedited = std::min(job->expedited.value_or(at), at);
    if (m_active)
        arm();
}

bool Scheduler::isSettled(const EndpointId &id) const
{
    const UtcTime now = m_clock.now();
    return std::ranges::none_of(m_jobs, [&](const ScheduledJob &job) {
        return job.id == id && (job.running || dueOf(job, now) <= now);
    });
}

std::optional<UtcTime> Scheduler::dueAt(const EndpointId &id) const
{
    for (const ScheduledJob &job : m_jobs) {
        if (job.id == id)
            return dueOf(job, m_clock.now());
    }
    return std::nullopt;
}

void Scheduler::fire()
{
    if (m_paused)
        return;
    const UtcTime now = m_clock.now();
    compareClocks(now);
    std::vector<ScheduledJob> ready;
    for (ScheduledJob &job : m_jobs) {
        if (job.running || dueOf(job, now) > now)
            continue;
        job.running = true;
        job.expedited.reset();
        job.lastAttempt = now;
        ready.push_back(job);
    }
    arm();
    for (const ScheduledJob &job : ready)
        Q_EMIT due(job.id);
    if (m_clock.monotonic() >= m_graceUntil)
        Q_EMIT looked();
}

// A timer stands still while the machine sleeps: what fell due meanwhile is asked for once, a little later,
// and not all in one moment. A step of the wall clock moves the waits that the other side asked for with it.
void Scheduler::compareClocks(UtcTime now)
{
    const Look look{now, m_clock.monotonic()};
    const Look before = std::exchange(m_lastLook, look).value_or(look);
    const milliseconds gap = look.monotonic - before.monotonic;
    const milliseconds step = (now - before.wall) - gap;
    for (ScheduledJob &job : m_jobs) {
        if (job.notBefore && std::chrono::abs(step) > kClockStep)
            *job.notBefore += step;
        // Polled "later than now", by a clock that was ahead: nothing would be due until that moment.
        job.lastAttempt = notAfter(job.lastAttempt, now);
        job.lastSuccess = notAfter(job.lastSuccess, now);
        if (step < -kClockStep && job.expedited)
            *job.expedited += step;
    }
    if (!m_awayAfter || gap < *m_awayAfter)
        return;
    m_graceUntil = look.monotonic + kWakeGrace;
    for (ScheduledJob &job : m_jobs) {
        const UtcTime turn = now + kWakeGrace + job.phase % milliseconds(kWakeSpread);
        job.notBefore = std::max(job.notBefore.value_or(turn), turn);
    }
    Q_EMIT wasAway(gap);
}

void Scheduler::arm()
{
    const UtcTime now = m_clock.now();
    milliseconds wait = m_longestWait;
    for (const ScheduledJob &job : m_jobs) {
        if (!job.running)
            wait = std::min(wait, dueOf(job, now) - now);
    }
    m_timer.start(std::max(wait, milliseconds(0)));
}

ScheduledJob *Scheduler::find(const EndpointId &id)
{
    const auto found = std::ranges::find(m_jobs, id, &ScheduledJob::id);
    return found == m_jobs.end() ? nullptr : &*found;
}

UtcTime Scheduler::dueOf(const ScheduledJob &job, UtcTime now) const
{
    const UtcTime turn = job.daily ? nextDaily({now, job.lastAttempt, job.lastSuccess, job.knownUntil,
                                                *job.daily, job.interval, job.phase, job.notBefore})
                                   : nextDue({now, job.lastAttempt, job.interval, job.phase, job.notBefore});
    return job.expedited ? std::min(turn, std::max(*job.expedited, job.notBefore.value_or(*job.expedited)))
                         : turn;
}

} // namespace etcm
