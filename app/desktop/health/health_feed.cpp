#include "desktop/health/health_feed.h"

#include "desktop/feeds/call_log.h"
#include "desktop/feeds/query_round.h"
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
    : QObject(parent), m_engine(engine), m_calls(new CallLog(engine, kCallsRead, this)),
      m_round(new QueryRound(kGather, this))
{
    connect(m_round, &QueryRound::due, this, &HealthFeed::load);
    connect(m_round, &QueryRound::answered, this, &HealthFeed::publish);
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &HealthFeed::load);
    connect(&engine, &Engine::factsStored, m_round, &QueryRound::want);
    connect(&engine, &Engine::statusChanged, m_round, &QueryRound::want);
    connect(&engine, &Engine::alertChanged, this, [this] {
        m_alertsReadAt.reset();
        m_round->want();
    });
}

void HealthFeed::setActive(bool active)
{
    if (!m_round->setActive(active))
        return;
    m_calls->forget();
    m_hoursReadAt.reset();
    m_alertsReadAt.reset();
    m_facts = {};
    if (!active)
        return m_tick.stop();
    m_tick.start();
    load();
}

void HealthFeed::setRange(LatencyRange range)
{
    m_range = range;
    if (m_round->isActive() && !m_round->isAwaiting())
        publish();
}

void HealthFeed::load()
{
    // Before start() there is no store; statusChanged() tells when there is.
    if (m_engine.alertBook() == nullptr || !m_round->begin())
        return;
    m_facts.now = m_engine.clock().now();
    readWatched(m_facts, m_engine.status(), m_engine.config());
    askCalls();
    if (!m_hoursReadAt || m_facts.now - *m_hoursReadAt >= kHoursHold)
        askHours();
    if (!m_alertsReadAt)
        askAlerts();
    m_round->close();
}

void HealthFeed::askCalls()
{
    m_calls->read([this](const std::vector<RequestRecord> &calls) { addWatchedCalls(m_facts, calls); },
                  m_round->await());
}

void HealthFeed::askHours()
{
    const UtcTime now = m_facts.now;
    const UtcTime from = std::chrono::floor<std::chrono::hours>(now - kLongerRanges.back());
    m_round->ask(m_engine.store().healthArchive().history({{}, {}, from, now}),
                 [this, now](HealthHistory history) {
                     m_hoursReadAt = now;
                     setHours(m_facts, allHours(std::move(history)));
                 });
}

void HealthFeed::askAlerts()
{
    const UtcTime now = m_facts.now;
    m_round->ask(m_engine.store().journal().transitions(now - kAlertsRead, now + 1min, kMostTransitions),
                 [this, now](std::vector<AlertTransition> transitions) {
                     m_alertsReadAt = now;
                     m_facts.transitions = std::move(transitions);
                 });
}

void HealthFeed::publish()
{
    Q_EMIT ready(healthPageSnapshot(m_facts, m_range));
}

} // namespace etcm
