// The demo's past: what a collector would have stored on the simulator's day, so that the window opens on a
// story. Pure; the values come from the simulator, only the times of the calls are told here.
#pragma once

#include "domain/alert.h"
#include "domain/fact_batch.h"

#include <vector>

namespace etcm
{

/// What the simulator tells of its past.
struct DemoMaterial {
    QString sourceId;
    UtcTime now;
    std::vector<PriceSeries> pricesBefore;  ///< yesterday to tomorrow, as published at 11:21
    std::vector<PriceSeries> pricesRevised; ///< the same slots as published at 12:03
    std::vector<PlantReading> plant;        ///< of the last 24 hours
};

/// The moments of the demo's day, local: the plant does not answer from 09:11 to 09:31, nobody collects from
/// 01:05 to 01:47, tomorrow's prices arrive at 11:21, four slots are revised at
/// 12:03.
struct DemoDay {
    explicit DemoDay(UtcTime now);
    UtcTime asleepFrom;
    UtcTime asleepTo;
    UtcTime plantDownFrom;
    UtcTime plantDownTo;
    UtcTime plantAlert;
    UtcTime pricesArrived;
    UtcTime pricesRevised; ///< when the revision was fetched, seconds after it was published
};

/// Batches in the order in which they are saved: the second of the prices makes the revision.
[[nodiscard]] std::vector<FactBatch> demoPast(const DemoMaterial &material);
/// The calls of the last 24 hours, ascending per endpoint.
[[nodiscard]] std::vector<RequestRecord> demoCalls(const QString &sourceId, UtcTime now);
[[nodiscard]] std::vector<AlertTransition> demoAlerts(const QString &sourceId, UtcTime now);

} // namespace etcm
