#include "mock/stage.h"

#include <algorithm>
#include <cmath>

namespace etcm::mock
{
using namespace std::chrono;
using namespace std::chrono_literals;

namespace
{
constexpr milliseconds kLongestWait = 1h; // then it looks again; a timer cannot wait for months
constexpr milliseconds kRetry = 200ms;
} // namespace

Stage::Stage(SimulatorClock &clock, World &world, FaultPlan &plan, double speed, QObject *parent)
    : QObject(parent), m_clock(clock), m_world(world), m_plan(plan), m_speed(speed), m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Stage::change);
}

void Stage::play(const Scenario &scenario, bool keepsTime)
{
    if (scenario.start && !keepsTime)
        m_clock.jumpTo(*scenario.start);
    m_plan.start(scenario, m_clock.now());
    change();
}

void Stage::setListener(Listener *listener, const QHostAddress &host, quint16 port)
{
    m_listener = listener;
    m_host = host;
    m_port = port;
    openOrRefuse();
}

void Stage::change()
{
    while (const auto to = m_plan.takeJump(m_clock.now()))
        m_clock.jumpTo(*to);
    const UtcTime now = m_clock.now();
    m_world.setFaults(m_plan.dataFaults(now));
    if (m_listener && m_listener->isListening() == m_plan.isRefusing(now))
        QTimer::singleShot(0, this, &Stage::openOrRefuse); // not while a request is being answered
    arm(now);
}

void Stage::arm(UtcTime now)
{
    m_nextChange = m_plan.nextChange(now);
    if (m_nextChange == UtcTime::max()) {
        m_timer.stop();
        return;
    }
    const double wait = static_cast<double>((m_nextChange - now).count()) / m_speed;
    const double bounded = std::clamp(std::ceil(wait), 1.0, static_cast<double>(kLongestWait.count()));
    m_timer.start(milliseconds(std::llround(bounded)));
}

void Stage::openOrRefuse()
{
    if (!m_listener)
        return;
    const bool refuses = m_plan.isRefusing(m_clock.now());
    if (refuses && m_listener->isListening())
        m_listener->refuse();
    else if (!refuses && !m_listener->isListening() && !m_listener->open(m_host, m_port))
        QTimer::singleShot(kRetry, this, &Stage::openOrRefuse); // somebody else has the port for now
}

} // namespace etcm::mock
