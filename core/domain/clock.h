// Time as a port: code that waits or judges age takes a Clock, so that tests and the simulator can own time.
#pragma once

#include "domain/utc_time.h"

#include <atomic>

namespace etcm
{

/// Time that never jumps, and counts while the machine sleeps where the system tells; only differences mean
/// something. Expiry and deadlines are measured on it.
using MonotonicTime = std::chrono::time_point<std::chrono::steady_clock, std::chrono::milliseconds>;

class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual UtcTime now() const = 0;
    [[nodiscard]] virtual MonotonicTime monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] UtcTime now() const override;
    [[nodiscard]] MonotonicTime monotonic() const override;
};

/// A clock that starts at a given instant and runs `speed` times as fast as the machine's; the simulator and
/// --demo use it.
class ScaledClock final : public Clock
{
public:
    explicit ScaledClock(UtcTime start, double speed = 1.0);
    [[nodiscard]] UtcTime now() const override;
    [[nodiscard]] MonotonicTime monotonic() const override;

private:
    [[nodiscard]] std::chrono::milliseconds elapsed() const;

    UtcTime m_start;
    double m_speed;
    std::chrono::steady_clock::time_point m_origin;
};

/// A clock that moves only when told to. Thread safe.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(UtcTime start) : m_utc(start.time_since_epoch().count()) {}
    [[nodiscard]] UtcTime now() const override { return UtcTime(std::chrono::milliseconds(m_utc.load())); }
    [[nodiscard]] MonotonicTime monotonic() const override
    {
        return MonotonicTime(std::chrono::milliseconds(m_monotonic.load()));
    }
    void advance(std::chrono::milliseconds by)
    {
        m_utc += by.count();
        m_monotonic += by.count();
    }
    /// A step of the wall clock (NTP, user): the monotonic clock does not move.
    void setWall(UtcTime now) { m_utc = now.time_since_epoch().count(); }

private:
    std::atomic<std::int64_t> m_utc;
    std::atomic<std::int64_t> m_monotonic{0};
};

} // namespace etcm
