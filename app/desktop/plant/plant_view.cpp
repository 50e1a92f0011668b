#include "desktop/plant/plant_view.h"

#include "desktop/overview/panels.h"
#include "desktop/widgets/text_table_panel.h"
#include "wording/language.h"

#include <algorithm>

namespace etcm
{

namespace
{

constexpr int kGap = 10;
constexpr int kPlantWidth = 400;
constexpr int kPlant = 376; // its least height: the gauge, and three bars
constexpr int kSignals = 262;
constexpr int kWide = 1120; // below it every panel has the whole width

PanelPlaces wide(const QSize &page)
{
    const int top = std::max(kPlant, (page.height() - 3 * kGap) / 2);
    const int second = kGap + top + kGap;
    const int bottom = std::max(kSignals, page.height() - second - kGap);
    const int power = kGap + kPlantWidth + kGap;
    const int lanes = (page.width() - 3 * kGap) / 2;
    const int table = kGap + lanes + kGap;
    return {{{kGap, kGap, kPlantWidth, top},
             {power, kGap, page.width() - kGap - power, top},
             {kGap, second, lanes, bottom},
             {table, second, page.width() - kGap - table, bottom}},
            second + bottom + kGap};
}

PanelPlaces narrow(const QSize &page)
{
    PanelPlaces places;
    int top = kGap;
    for (const int height : {kPlant, kSignals, kSignals, kSignals}) {
        places.cells.emplace_back(kGap, top, page.width() - 2 * kGap, height);
        top += height + kGap;
    }
    places.height = top;
    return places;
}

} // namespace

PlantView::PlantView(const Theme &theme, QWidget *parent)
    : PanelPage(parent), m_plant(new PlantPanel(theme, ground())), m_power(new PowerPanel(theme, ground())),
      m_signals(new SignalsPanel(theme, ground())),
      m_activations(new TextTablePanel(theme, words("Activations panel", "Activations"),
                                       {{words("Activations panel", "Signal"), false, false},
                                        {words("Activations panel", "Description"), true, false},
                                        {words("Activations panel", "Start"), false, true},
                                        {words("Activations panel", "End"), false, true},
                                        {words("Activations panel", "Length"), false, true}},
                                       ground()))
{
    setPanels({m_plant, m_power, m_signals, m_activations});
}

void PlantView::setSnapshot(const PlantPageSnapshot &snapshot)
{
    m_plant->setSnapshot(snapshot.plant);
    m_power->setSnapshot(snapshot.power);
    m_signals->setSnapshot(snapshot.controlSignals);
    m_activations->show(snapshot.activations.words, snapshot.activations.rows);
    dataCame();
    for (QWidget *panel : panels())
        panel->update();
}

PanelPlaces PlantView::places(const QSize &viewport) const
{
    return viewport.width() >= kWide ? wide(viewport) : narrow(viewport);
}

} // namespace etcm
