#include "desktop/plant/plant_page.h"

#include "desktop/feeds/shown_watch.h"
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
    connect(new ShownWatch(this), &ShownWatch::changed, m_feed, &PlantFeed::setActive);
}

} // namespace etcm
