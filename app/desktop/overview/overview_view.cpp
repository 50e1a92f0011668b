#include "desktop/overview/overview_view.h"

#include "desktop/overview/panels.h"

#include <QKeyEvent>
#include <QTimer>

#include <algorithm>

namespace etcm
{

OverviewView::OverviewView(const Theme &theme, QWidget *parent)
    : QScrollArea(parent), m_ground(new QWidget(this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::ClickFocus);
    setWidget(m_ground);
    // Made in reading order, which is the order of Tab.
    m_price = new PricePanel(theme, m_ground);
    m_plant = new PlantPanel(theme, m_ground);
    m_tariff = new TariffPanel(theme, m_ground);
    m_power = new PowerPanel(theme, m_ground);
    m_signals = new SignalsPanel(theme, m_ground);
    m_health = new HealthPanel(theme, m_ground);
    m_latency = new LatencyPanel(theme, m_ground);
    m_alerts = new AlertsPanel(theme, m_ground);
    m_panels = {m_price, m_plant, m_tariff, m_power, m_signals, m_health, m_latency, m_alerts};
    for (etcm::Panel *panel : m_panels) {
        m_unpainted.push_back(panel);
        panel->installEventFilter(this);
        connect(panel, &etcm::Panel::maximiseRequested, this, [this, panel] { maximise(panel); });
        connect(panel, &etcm::Panel::exportRequested, this, &OverviewView::exportRequested);
    }
    setSnapshot({});
    m_hasData = false;
}

void OverviewView::setSnapshot(const OverviewSnapshot &snapshot, OverviewParts changed)
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
    m_hasData = true;
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

void OverviewView::maximise(etcm::Panel *panel)
{
    const bool fills = panel != nullptr && panel != m_maximised;
    m_maximised = fills ? panel : nullptr;
    for (etcm::Panel *each : m_panels) {
        each->setMaximised(fills && each == panel);
        each->setVisible(!fills || each == panel);
    }
    place();
}

void OverviewView::place()
{
    if (m_maximised != nullptr) {
        m_ground->resize(viewport()->size());
        m_maximised->setGeometry(m_ground->rect().adjusted(10, 10, -10, -10));
        return;
    }
    const OverviewLayout layout = overviewLayout(viewport()->size());
    m_ground->resize(viewport()->width(), std::max(layout.height, viewport()->height()));
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        m_panels[i]->setGeometry(layout.cells[i]);
}

void OverviewView::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    // Nothing looks chosen before somebody chooses.
    if (focusWidget() == nullptr)
        setFocus();
}

void OverviewView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    place();
}

void OverviewView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_maximised != nullptr)
        return maximise(m_maximised);
    QScrollArea::keyPressEvent(event);
}

bool OverviewView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_hasData && !m_unpainted.empty()) {
        std::erase(m_unpainted, watched);
        // Panels outside of the viewport have nothing to paint.
        std::erase_if(m_unpainted, [](QObject *panel) {
            return qobject_cast<QWidget *>(panel)->visibleRegion().isEmpty();
        });
        // The charts inside paint after their panel, in the same pass.
        if (m_unpainted.empty())
            QTimer::singleShot(0, this, &OverviewView::painted);
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace etcm
