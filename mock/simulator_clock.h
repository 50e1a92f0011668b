// The simulator's own time: real time, or any other day at any speed. It can jump; readers on other threads
// see either side of a jump.
#pragma once

#include "domain/clock.h"

#include <optional>

namespace etcm::mock
{

class SimulatorClock final : public Clock
{
public:
    /// Real time times `speed` from `start`, or from the present.
    SimulatorClock(std::optional<UtcTime> start, double speed);

    [[nodiscard]] UtcTime now() const override;
    [[nodiscard]] MonotonicTime monotonic() const override;

    /// The wall clock only; the monotonic side does not notice.
    void jumpTo(UtcTime time);

private:
    double m_speed;
    std::chrono::steady_clock::time_point m_origin;
    std::atomic<std::int64_t> m_startMs; ///< epoch of the simulated instant at m_origin
};

} // namespace etcm::mock
