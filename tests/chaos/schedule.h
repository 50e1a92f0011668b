// A chaos schedule: made of a seed alone, so that a failure can be played again.
#pragma once

#include "domain/utc_time.h"

#include <QString>

#include <vector>

namespace etcm::test
{

enum class DatabaseFault {
    None,
    Cut,      ///< every connection is reset in the middle
    Frozen,   ///< nothing passes any more from the middle on
    Killed,   ///< SIGKILL to the server in the middle
    Absent,   ///< killed before the program starts
    ReadOnly, ///< every new session only reads
    Ended,    ///< the server ends every session in the middle
    Locked,   ///< somebody else holds the tables
};

struct ChaosStep {
    UtcTime now;      ///< simulated
    QString scenario; ///< of the simulator
    DatabaseFault fault = DatabaseFault::None;
    std::chrono::milliseconds faultAfter{0}; ///< since the program's start
    std::chrono::milliseconds killAfter{0};  ///< SIGKILL then, unless it has ended
};

struct ChaosSchedule {
    quint64 seed = 0;
    std::vector<ChaosStep> steps;
    UtcTime end; ///< when all is well again
};

[[nodiscard]] ChaosSchedule makeSchedule(quint64 seed);
[[nodiscard]] QString describe(const ChaosSchedule &schedule);

} // namespace etcm::test
