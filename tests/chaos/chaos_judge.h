// Whether PostgreSQL and the local file hold exactly what the simulator published.
#pragma once

#include "mock/simulator.h"
#include "schedule.h"
#include "support/postgres_server.h"

namespace etcm::test
{

struct ChaosVerdict {
    QString difference;    ///< empty: none
    qsizetype lost = 0;    ///< prices that were published and are not there as published
    qsizetype doubled = 0; ///< prices that are there more than once
};

/// `folder`: of the programs, none of which runs any more. Errors: Storage, when PostgreSQL cannot be asked.
[[nodiscard]] Result<ChaosVerdict> judge(const ChaosSchedule &schedule, mock::SimulatorThread &simulator,
                                         const PostgresServer &server, const QString &folder);

/// Empty, or what is wrong with the programs' last export: it must be whole, whenever its writer was killed
/// and however little room there was.
[[nodiscard]] QString faultOfTheExport(const QString &folder);

} // namespace etcm::test
