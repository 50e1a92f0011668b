#include "domain/clock.h"

#include <ctime>

namespace etcm
{
using std::chrono::duration_cast;
using std::chrono::floor;
using std::chrono::milliseconds;

UtcTime SystemClock::now() const
{
    return floor<milliseconds>(std::chrono::system_clock::now());
}

// Linux stops its steady clock while the machine sleeps; budgets and tokens of others go on meanwhile.
MonotonicTime SystemClock::monotonic() const
{
#ifdef Q_OS_LINUX
    timespec since{};
    if (clock_gettime(CLOCK_BOOTTIME, &since) == 0)
        return MonotonicTime(floor<milliseconds>(std::chrono::seconds(since.tv_sec) +
                                                 std::chrono::nanoseconds(since.tv_nsec)));
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
