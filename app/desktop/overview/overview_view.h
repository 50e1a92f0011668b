// The eight panels on one scrollable ground. Knows snapshots, no engine.
#pragma once

#include "desktop/overview/overview_layout.h"
#include "models/overview_snapshot.h"

#include <QScrollArea>

namespace etcm
{
class AlertsPanel;
class HealthPanel;
class LatencyPanel;
class Panel;
class PlantPanel;
class PowerPanel;
class PricePanel;
class SignalsPanel;
class TariffPanel;
class Theme;

class OverviewView : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewView(const Theme &theme, QWidget *parent = nullptr);

    /// Looks only at the parts that may be other than before.
    void setSnapshot(const OverviewSnapshot &snapshot, OverviewParts changed = OverviewPart::All);
    [[nodiscard]] const std::array<etcm::Panel *, kOverviewPanels> &panels() const { return m_panels; }
    /// The panel that fills the page; null while all are shown.
    [[nodiscard]] etcm::Panel *maximised() const { return m_maximised; }
    /// Fills the page with one panel, or shows all again (null, or the same once more).
    void maximise(etcm::Panel *panel);

Q_SIGNALS:
    /// Every panel has painted its first data. Once.
    void painted();
    void exportRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    template <typename Part, typename Shows>
    void showPart(Part OverviewSnapshot::*part, const OverviewSnapshot &snapshot, Shows *panel);
    void place();

    QWidget *m_ground;
    PricePanel *m_price;
    PlantPanel *m_plant;
    TariffPanel *m_tariff;
    PowerPanel *m_power;
    SignalsPanel *m_signals;
    HealthPanel *m_health;
    LatencyPanel *m_latency;
    AlertsPanel *m_alerts;
    std::array<etcm::Panel *, kOverviewPanels> m_panels;
    etcm::Panel *m_maximised = nullptr;
    OverviewSnapshot m_shown;
    bool m_hasData = false;
    std::vector<QObject *> m_unpainted;
};

} // namespace etcm
