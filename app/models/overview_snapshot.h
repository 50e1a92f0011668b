// The eight panels of the Overview from what the store and the engine know, in one pure step.
#pragma once

#include "domain/alert.h"
#include "models/alert_table_model.h"
#include "models/health_snapshot.h"
#include "models/plant_snapshot.h"
#include "models/power_snapshot.h"
#include "models/price_snapshot.h"
#include "models/signal_table_model.h"
#include "models/tariff_snapshot.h"

#include <map>

namespace etcm
{

/// What the scheduler says of an endpoint; since when and why it does not answer is read off its calls.
struct EndpointWatch {
    bool down = false;
    std::optional<UtcTime> nextDue;
    std::chrono::milliseconds pollInterval{std::chrono::minutes(5)};
};

struct OverviewFacts {
    QString sourceTitle;                      ///< of the signals: "CKW"
    std::map<Endpoint, QString> panelSources; ///< whose data are shown; empty: there is one source only
    std::map<QString, QString> alertSources;  ///< titles by id; likewise
    QString homeName = QStringLiteral("home_dynamic");
    QString businessName = QStringLiteral("business_dynamic");
    std::optional<PublicationRhythm> publication = PublicationRhythm{}; ///< of the source's prices
    PlantProfile plant;
    std::map<Endpoint, EndpointWatch>
        watches; ///< the endpoints that are polled, and the token if one is used

    std::vector<StoredSeries> prices;         ///< today and tomorrow, all components
    std::vector<PriceRevision> revisions;     ///< of the same slots
    std::vector<StoredReading> readings;      ///< ascending
    std::vector<StoredSignal> controlSignals; ///< of the newest date
    std::optional<LocalDate> signalDate;
    std::map<Endpoint, std::vector<RequestRecord>> requests; ///< ascending; from 48 h ago on
    std::vector<AlertTransition> transitions;                ///< newest first
    QStringList acknowledged;                                ///< incidents that fire and are acknowledged
    int firing = 0;                                          ///< and not acknowledged
};

struct OverviewSnapshot {
    PriceSnapshot price;
    TariffSnapshot tariff;
    PlantSnapshot plant;
    PowerSnapshot power;
    SignalSnapshot controlSignals;
    HealthSnapshot health;
    LatencySnapshot latency;
    RecentAlerts alerts;
};

[[nodiscard]] OverviewSnapshot overviewSnapshot(const OverviewFacts &facts, UtcTime now);

/// `calls` ascend. While `watch.down`, the failures since the last good answer say since when and why.
[[nodiscard]] FeedState feedState(const std::vector<RequestRecord> &calls, const EndpointWatch &watch);

} // namespace etcm
