// Plays a scenario against time: what changes at a moment of its timeline changes here, in simulated time,
// whether a request arrives or not.
#pragma once

#include "mock/data/world.h"
#include "mock/http/listener.h"
#include "mock/scenario/fault_plan.h"
#include "mock/simulator_clock.h"

#include <QPointer>
#include <QTimer>

namespace etcm::mock
{

class Stage final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it. `speed` is the clock's.
    Stage(SimulatorClock &clock, World &world, FaultPlan &plan, double speed, QObject *parent);

    /// Begins the scenario now; its own start time is kept to if `keepsTime` is false.
    void play(const Scenario &scenario, bool keepsTime);

    /// The listener that is closed while the scenario refuses connections; it was opened at that address.
    void setListener(Listener *listener, const QHostAddress &host, quint16 port);

    /// Brings data, clock and listener up to the present moment. Cheap while nothing is due: asked before
    /// each answer.
    void catchUp()
    {
        if (m_nextChange != UtcTime::max() && m_clock.now() >= m_nextChange)
            change();
    }
    void stop() { m_timer.stop(); }

private:
    void change();
    void arm(UtcTime now);
    void openOrRefuse();

    SimulatorClock &m_clock;
    World &m_world;
    FaultPlan &m_plan;
    double m_speed;
    QTimer m_timer;
    UtcTime m_nextChange = UtcTime::max();
    QPointer<Listener> m_listener;
    QHostAddress m_host;
    quint16 m_port = 0;
};

} // namespace etcm::mock
