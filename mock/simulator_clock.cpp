#include "mock/simulator_clock.h"

namespace etcm::mock
{
using namespace std::chrono;

SimulatorClock::SimulatorClock(std::optional<UtcTime> start, double speed)
    : m_speed(speed), m_origin(steady_clock::now()),
      m_startMs(toEpochMs(start ? *start : SystemClock().now()))
{
}

MonotonicTime SimulatorClock::monotonic() const
{
    const duration<double, std::milli> real = steady_clock::now() - m_origin;
    return MonotonicTime(duration_cast<milliseconds>(real * m_speed));
}

UtcTime SimulatorClock::now() const
{
    return fromEpochMs(m_startMs.load()) + monotonic().time_since_epoch();
}

void SimulatorClock::jumpTo(UtcTime time)
{
    m_startMs = toEpochMs(time - monotonic().time_since_epoch());
}

} // namespace etcm::mock
