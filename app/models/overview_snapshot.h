// The eight panels of the Overview from what the store and the engine know, in one pure step.
#pragma once

#include "domain/alert.h"
#include "domain/source_limits.h"
#include "models/alert_table_model.h"
#include "models/health_snapshot.h"
#include "models/plant_snapshot.h"
#include "models/power_snapshot.h"
#include "models/price_snapshot.h"
#include "models/signal_table_model.h"
#include "models/tariff_snapshot.h"
#include "models/wholesale.h"

#include <QFlags>

#include <map>

namespace etcm
{

/// The panels, as flags: which of them something concerns.
enum class OverviewPart : unsigned {
    Price = 1,
    Tariff = 2,
    Plant = 4,
    Power = 8,
    ControlSignals = 16,
    Health = 32,
    Latency = 64,
    Alerts = 128,
    All = 255
};
Q_DECLARE_FLAGS(OverviewParts, OverviewPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(OverviewParts)

/// What shows the slot of now, or how old something is: as wrong as the clock.
inline constexpr OverviewParts kClockParts = OverviewPart::Price | OverviewPart::Tariff |
                                             OverviewPart::Plant | OverviewPart::Power |
                                             OverviewPart::ControlSignals;

/// What the store holds of the prices, the plant and the signals that are shown.
struct StoredFacts {
    std::vector<StoredSeries> prices;         ///< today and tomorrow, all components
    std::vector<PriceRevision> revisions;     ///< of the same slots
    std::vector<StoredReading> readings;      ///< ascending
    std::vector<StoredSignal> controlSignals; ///< of the newest date
    std::optional<LocalDate> signalDate;
};

struct AlertFacts {
    std::vector<AlertTransition> transitions; ///< newest first
    QStringList acknowledged;                 ///< incidents that fire and are acknowledged
    int firing = 0;                           ///< and not acknowledged
};

struct OverviewFacts {
    QString sourceTitle;                      ///< of the signals: "CKW"
    std::map<Endpoint, QString> panelSources; ///< whose data are shown; empty: there is one source only
    std::map<QString, QString> alertSources;  ///< titles by id; likewise
    QString homeName = QStringLiteral("home_dynamic");
    QString businessName = QStringLiteral("business_dynamic");
    std::optional<PublicationRhythm> publication = PublicationRhythm{}; ///< of the source's prices
    PlantProfile plant;
    std::map<Endpoint, EndpointFacts>
        endpoints; ///< the endpoints that are polled, and the token if one is used
    std::chrono::milliseconds slowAfter = kSlowAnswer; ///< limit of an answer's time

    StoredFacts stored;
    WholesaleFacts wholesale;                                ///< of another source than prices
    std::map<Endpoint, std::vector<RequestRecord>> requests; ///< ascending; from 48 h ago on
    AlertFacts alerts;
    /// Set when this computer's clock is off by so much that what depends on it is marked.
    std::optional<std::chrono::milliseconds> clockError;
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
/// Makes these parts anew and leaves the others as they are.
void rebuild(OverviewSnapshot &snapshot, OverviewParts parts, const OverviewFacts &facts, UtcTime now);

} // namespace etcm
