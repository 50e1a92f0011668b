// The health log in the large: calls counted per hour, so that months are read without their calls.
#pragma once

#include "domain/utc_time.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace etcm
{

/// What a call says about its endpoint; Neutral (canceled, waiting, refused for its rate) is no check.
enum class CheckKind { Good, Bad, Neutral };

/// So many equal calls of one hour.
struct HealthTally {
    UtcTime hour; ///< its beginning
    QString sourceId;
    QString endpoint; ///< as stored; rows of other tools may name endpoints of their own
    QString collectorId;
    CheckKind kind = CheckKind::Neutral;
    std::optional<std::chrono::milliseconds> latency; ///< of good calls: failures say nothing about latency
    qint64 times = 0;
};

/// One row of api_health_hourly.
struct HourlyHealth {
    UtcTime hour; ///< its beginning
    QString sourceId;
    QString endpoint;
    QString collectorId;
    qint64 checks = 0; ///< good and bad calls
    qint64 successes = 0;
    qint64 neutrals = 0;
    std::chrono::milliseconds latencySum{0};
    std::optional<std::chrono::milliseconds> latencyMax;
    QByteArray latencyCounts; ///< LatencyHistogram::toBytes()
};

/// What the store knows of a time: finished hours rolled up, and the calls since then.
struct HealthHistory {
    UtcTime rawFrom;                 ///< from here on calls are counted in `tail`
    std::vector<HourlyHealth> hours; ///< by source, endpoint, hour; hours < rawFrom
    std::vector<HealthTally> tail;
};

} // namespace etcm
