#include "domain/clock.h"

#ifdef __linux__
#include <ctime>
#endif

namespace etcm
{
using std::chrono::duration_cast;
using std::chrono::floor;
using std::chrono::milliseconds;

UtcTime SystemClock::now() const
{
    return floor<milliseconds>(std::chrono::system_clock::now());
}

// steady_clock stands still on Linux while the machine sleeps, and a lease or a token does not.
MonotonicTime SystemClock::monotonic() const
{
#ifdef __linux__
    timespec now{};
    if (::clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return MonotonicTime(
            floor<milliseconds>(std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec)));
#endif
    return floor<milliseconds>(std::chrono::steady_clock::now());
}

ScaledClock::ScaledClock(UtcTime start, double speed)
    : m_start(start), m_speed(speed), m_origin(std::chrono::steady_clock::now())
{
}

milliseconds ScaledClock::elapsed() const
{
    const std::chrono::duration<double, std::milli> real = std::chrono::steady_clock::now() - m_origin;
    return duration_cast<milliseconds>(real * m_speed);
}

UtcTime ScaledClock::now() const
{
    return m_start + elapsed();
}

MonotonicTime ScaledClock::monotonic() const
{
    return MonotonicTime(elapsed());
}

} // namespace etcm
