#include "desktop/health/health_feed.h"

#include "base/when_answered.h"
#include "desktop/feeds/call_log.h"
#include "desktop/health/watched_facts.h"
#include "engine/engine.h"

namespace etcm
{
using namespace std::chrono_literals;

namespace
{
/// New data show within this time, and repaints come no faster.
constexpr auto kGather = 250ms;
constexpr auto kTick = 30s;
/// Weeks and months change slowly, and reading them costs the most.
constexpr auto kHoursHold = 5min;
/// So far back calls may speak for the day that is shown: signals are asked for once a day.
constexpr auto kCallsRead = 3 * 24h;
constexpr auto kAlertsRead = 14 * 24h;
constexpr int kMostTransitions = 2'000;
} // namespace

HealthFeed::HealthFeed(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine), m_calls(new CallLog(engine, kCallsRead, this))
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &HealthFeed::load);
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &HealthFeed::load);
    const auto want = [this] {
        m_isWanted = true;
        if (m_active && !m_soon.isActive())
            m_soon.start(kGather);
    };
    connect(&engine, &Engine::factsStored, this, want);
    connect(&engine, &Engine::statusChanged, this, want);
    connect(&engine, &Engine::alertChanged, this, [this, want] {
        m_alertsReadAt.reset();
        want();
    });
}

void HealthFeed::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    ++m_round;
    m_pending = 0;
    m_calls->forget();
    m_hoursReadAt.reset();
    m_alertsReadAt.reset();
    m_facts = {};
    if (!active) {
        m_soon.stop();
        m_tick.stop();
        return;
    }
    m_tick.start();
    load();
}

void HealthFeed::setRange(LatencyRange range)
{
    m_range = range;
    if (m_active && m_pending == 0)
        publish();
}

void HealthFeed::load()
{
    // Before start() there is no store; statusChanged() tells when there is.
    if (!m_active || m_pending > 0 || m_engine.alertBook() == nullptr)
        return;
    m_isWanted = false;
    m_facts.now = m_engine.clock().now();
    readWatched(m_facts, m_engine.status(), m_engine.config());
    m_pending = 1; // for this round itself, so that no early answer closes it
    askCalls();
    if (!m_hoursReadAt || m_facts.now - *m_hoursReadAt >= kHoursHold)
        askHours();
    if (!m_alertsReadAt)
        askAlerts();
    answered();
}

template <typename T, typename Take>
void HealthFeed::ask(QFuture<Result<T>> future, Take take)
{
    ++m_pending;
    whenAnswered(this, future, [this, take, round = m_round](Result<T> result) {
        if (round != m_round)
            return;
        if (result)
            take(std::move(*result));
        answered();
    });
}

void HealthFeed::askCalls()
{
    ++m_pending;
    m_calls->read([this](const std::vector<RequestRecord> &calls) { addWatchedCalls(m_facts, calls); },
                  [this] { answered(); });
}

void HealthFeed::askHours()
{
    const UtcTime now = m_facts.now;
    const UtcTime from = std::chrono::floor<std::chrono::hours>(now - kLongerRanges.back());
    ask(m_engine.store().healthArchive().history({{}, {}, from, now}), [this, now](HealthHistory history) {
        m_hoursReadAt = now;
        setHours(m_facts, allHours(std::move(history)));
    });
}

void HealthFeed::askAlerts()
{
    const UtcTime now = m_facts.now;
    ask(m_engine.store().journal().transitions(now - kAlertsRead, now + 1min, kMostTransitions),
        [this, now](std::vector<AlertTransition> transitions) {
            m_alertsReadAt = now;
            m_facts.transitions = std::move(transitions);
        });
}

void HealthFeed::answered()
{
    if (--m_pending > 0)
        return;
    publish();
    if (m_isWanted && !m_soon.isActive())
        m_soon.start(kGather);
}

void HealthFeed::publish()
{
    Q_EMIT ready(healthPageSnapshot(m_facts, m_range));
}

} // namespace etcm
