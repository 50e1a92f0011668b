// The page "Plant & TRA" without an engine: its four panels.
#pragma once

#include "desktop/widgets/panel_page.h"
#include "models/plant_page_snapshot.h"

namespace etcm
{
class PlantPanel;
class PowerPanel;
class SignalsPanel;
class TextTablePanel;
class Theme;

class PlantView : public PanelPage
{
    Q_OBJECT

public:
    explicit PlantView(const Theme &theme, QWidget *parent = nullptr);

    void setSnapshot(const PlantPageSnapshot &snapshot);

protected:
    [[nodiscard]] PanelPlaces places(const QSize &viewport) const override;

private:
    PlantPanel *m_plant;
    PowerPanel *m_power;
    SignalsPanel *m_signals;
    TextTablePanel *m_activations;
};

} // namespace etcm
