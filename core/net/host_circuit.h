// A circuit breaker for one host: after some failures in a row the host is left alone and then probed by one
// call. Pure: instants in.
#pragma once

#include "domain/clock.h"
#include "domain/outcome.h"

#include <optional>

namespace etcm
{

///   closed --kFailuresToOpen failures in a row--> open --its time is over--> one probe (half open)
///     ^                                             ^                            |
///     +------------------ any answer ---------------|--------- good -------------+
///                                                   +--------- failed: twice as long, at most kLongestOpen
class HostCircuit
{
public:
    static constexpr int kFailuresToOpen = 5;
    static constexpr std::chrono::milliseconds kFirstOpen{15'000};
    static constexpr std::chrono::milliseconds kLongestOpen{300'000};

    void noteFailure(MonotonicTime now);
    void noteAnswer(); ///< the host answered, whatever it said
    /// It was open when the program ended: the next call, at `probeAt`, is the probe.
    void restore(int failures, MonotonicTime probeAt);
    void noteEntered();
    void noteLeft(); ///< a call is over; what it taught has been noted before

    [[nodiscard]] bool isOpen() const { return m_openUntil.has_value(); }
    [[nodiscard]] std::optional<MonotonicTime> openUntil() const { return m_openUntil; }
    [[nodiscard]] bool isProbing() const { return m_probing; }
    [[nodiscard]] int failures() const { return m_failures; }

private:
    int m_failures = 0;
    std::chrono::milliseconds m_openFor{0};
    std::optional<MonotonicTime> m_openUntil;
    bool m_probing = false;
};

/// What an outcome says of the host: Bad: it does not work (no connection, no whole answer in time, a server
/// error that passes); Neutral: nothing (canceled); Good: it answers, also with a refusal.
[[nodiscard]] HealthEffect hostEffect(Outcome outcome, bool transient);

} // namespace etcm
