#include "desktop/plant/plant_page.h"

#include "desktop/plant/plant_feed.h"
#include "desktop/widgets/panel.h"
#include "engine/engine.h"

namespace etcm
{

PlantPage::PlantPage(const Theme &theme, Engine &engine, QWidget *parent)
    : PlantView(theme, parent), m_feed(new PlantFeed(engine, this))
{
    for (etcm::Panel *panel : panels())
        panel->setOrigin(engine.config().origin);
    connect(m_feed, &PlantFeed::ready, this, &PlantPage::setSnapshot);
}

void PlantPage::showEvent(QShowEvent *event)
{
    PlantView::showEvent(event);
    m_feed->setActive(true);
}

void PlantPage::hideEvent(QHideEvent *event)
{
    PlantView::hideEvent(event);
    m_feed->setActive(false);
}

} // namespace etcm
