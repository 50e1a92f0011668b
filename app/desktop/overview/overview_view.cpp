#include "desktop/overview/overview_view.h"

#include "desktop/overview/overview_layout.h"
#include "desktop/overview/panels.h"

namespace etcm
{

OverviewView::OverviewView(const Theme &theme, QWidget *parent) : PanelPage(parent)
{
    m_price = new PricePanel(theme, ground());
    m_plant = new PlantPanel(theme, ground());
    m_tariff = new TariffPanel(theme, ground());
    m_power = new PowerPanel(theme, ground());
    m_signals = new SignalsPanel(theme, ground());
    m_health = new HealthPanel(theme, ground());
    m_latency = new LatencyPanel(theme, ground());
    m_alerts = new AlertsPanel(theme, ground());
    setPanels({m_price, m_plant, m_tariff, m_power, m_signals, m_health, m_latency, m_alerts});
    connect(m_alerts, &AlertsPanel::incidentRequested, this, &OverviewView::incidentRequested);
    showParts({}, OverviewPart::All);
}

void OverviewView::setSnapshot(const OverviewSnapshot &snapshot, OverviewParts changed)
{
    showParts(snapshot, changed);
    m_hasData = true;
    dataCame();
}

void OverviewView::showParts(const OverviewSnapshot &snapshot, OverviewParts changed)
{
    const auto showIf = [&](OverviewPart which, auto part, auto *panel) {
        if (changed & which)
            showPart(part, snapshot, panel);
    };
    showIf(OverviewPart::Price, &OverviewSnapshot::price, m_price);
    showIf(OverviewPart::Plant, &OverviewSnapshot::plant, m_plant);
    showIf(OverviewPart::Tariff, &OverviewSnapshot::tariff, m_tariff);
    showIf(OverviewPart::Power, &OverviewSnapshot::power, m_power);
    showIf(OverviewPart::ControlSignals, &OverviewSnapshot::controlSignals, m_signals);
    showIf(OverviewPart::Health, &OverviewSnapshot::health, m_health);
    showIf(OverviewPart::Latency, &OverviewSnapshot::latency, m_latency);
    showIf(OverviewPart::Alerts, &OverviewSnapshot::alerts, m_alerts);
}

// What says the same as before is not laid out and painted again.
template <typename Part, typename Shows>
void OverviewView::showPart(Part OverviewSnapshot::*part, const OverviewSnapshot &snapshot, Shows *panel)
{
    if (m_hasData && snapshot.*part == m_shown.*part)
        return;
    m_shown.*part = snapshot.*part;
    panel->setSnapshot(snapshot.*part);
    panel->update();
}

PanelPlaces OverviewView::places(const QSize &viewport) const
{
    const OverviewLayout layout = overviewLayout(viewport);
    return {{layout.cells.begin(), layout.cells.end()}, layout.height};
}

} // namespace etcm
