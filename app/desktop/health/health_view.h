// The API health page without an engine: its five panels, and the one call that all of them mark.
#pragma once

#include "desktop/health/selected_call.h"
#include "desktop/widgets/panel_page.h"
#include "models/health_page_snapshot.h"

namespace etcm
{
class AvailabilityPanel;
class BudgetPanel;
class ErrorsPanel;
class LanesPanel;
class SpreadPanel;
class Theme;

class HealthView : public PanelPage
{
    Q_OBJECT

public:
    explicit HealthView(const Theme &theme, QWidget *parent = nullptr);

    void setSnapshot(const HealthPageSnapshot &snapshot);
    [[nodiscard]] const std::optional<SelectedCall> &selected() const { return m_selected; }

Q_SIGNALS:
    void rangeChosen(etcm::LatencyRange range);

protected:
    [[nodiscard]] PanelPlaces places(const QSize &viewport) const override;

private:
    void connectPanels();
    void chooseEndpoint(const EndpointId &id);
    void stepEndpoint(int by);
    void chooseAt(const EndpointId &id, UtcTime at);
    void chooseCall(const EndpointId &id, const QString &requestId);
    void mark(const std::optional<SelectedCall> &call);
    void showCalls();

    AvailabilityPanel *m_availability;
    LanesPanel *m_lanes;
    SpreadPanel *m_spread;
    BudgetPanel *m_budget;
    ErrorsPanel *m_errors;
    HealthPageSnapshot m_shown;
    EndpointId m_endpoint; ///< whose calls are drawn
    std::optional<SelectedCall> m_selected;
};

} // namespace etcm
