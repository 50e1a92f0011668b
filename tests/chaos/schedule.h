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

enum class DiskFault {
    None,
    Full,    ///< the program's own disk has no room from the start
    FillsUp, ///< from the middle on
};

/// What stands between program and server.
enum class Pooler { None, Session, Transaction };

/// The times are those of an idle machine; the bench stretches them on a busy one.
struct ChaosStep {
    UtcTime now;      ///< simulated
    QString scenario; ///< of the simulator
    DatabaseFault fault = DatabaseFault::None;
    DiskFault disk = DiskFault::None;
    int programs = 1;                         ///< on one data folder
    std::chrono::milliseconds secondAfter{0}; ///< when the second one starts
    std::chrono::minutes clockOff{0};         ///< how far the programs' clock is from everybody else's
    std::chrono::minutes clockJump{0};        ///< in the middle
    std::chrono::milliseconds faultAfter{0};  ///< "the middle", since the first start
    std::chrono::milliseconds killAfter{0};   ///< SIGKILL then, unless it has ended
};

struct ChaosSchedule {
    quint64 seed = 0;
    Pooler pooler = Pooler::None;
    std::vector<ChaosStep> steps;
    UtcTime end; ///< when all is well again

    [[nodiscard]] bool needsSmallDisk() const;
};

[[nodiscard]] ChaosSchedule makeSchedule(quint64 seed);
[[nodiscard]] QString describe(const ChaosSchedule &schedule);

} // namespace etcm::test
