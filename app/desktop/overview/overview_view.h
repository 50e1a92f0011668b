// The eight panels on one scrollable ground. Knows snapshots, no engine.
#pragma once

#include "desktop/widgets/panel_page.h"
#include "models/overview_snapshot.h"

namespace etcm
{
class AlertsPanel;
class HealthPanel;
class LatencyPanel;
class PlantPanel;
class PowerPanel;
class PricePanel;
class SignalsPanel;
class TariffPanel;
class Theme;

class OverviewView : public PanelPage
{
    Q_OBJECT

public:
    explicit OverviewView(const Theme &theme, QWidget *parent = nullptr);

    /// Looks only at the parts that may be other than before.
    void setSnapshot(const OverviewSnapshot &snapshot, OverviewParts changed = OverviewPart::All);

Q_SIGNALS:
    /// The card of this alert is wanted.
    void incidentRequested(const QString &incidentId);

protected:
    [[nodiscard]] PanelPlaces places(const QSize &viewport) const override;

private:
    void showParts(const OverviewSnapshot &snapshot, OverviewParts changed);
    template <typename Part, typename Shows>
    void showPart(Part OverviewSnapshot::*part, const OverviewSnapshot &snapshot, Shows *panel);

    PricePanel *m_price;
    PlantPanel *m_plant;
    TariffPanel *m_tariff;
    PowerPanel *m_power;
    SignalsPanel *m_signals;
    HealthPanel *m_health;
    LatencyPanel *m_latency;
    AlertsPanel *m_alerts;
    OverviewSnapshot m_shown;
    bool m_hasData = false;
};

} // namespace etcm
