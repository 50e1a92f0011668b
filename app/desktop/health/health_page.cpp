#include "desktop/health/health_page.h"

#include "desktop/feeds/shown_watch.h"
#include "desktop/health/health_feed.h"
#include "desktop/widgets/panel.h"
#include "engine/engine.h"

namespace etcm
{

HealthPage::HealthPage(const Theme &theme, Engine &engine, QWidget *parent)
    : HealthView(theme, parent), m_feed(new HealthFeed(engine, this))
{
    for (etcm::Panel *panel : panels())
        panel->setOrigin(engine.config().origin);
    connect(m_feed, &HealthFeed::ready, this, &HealthPage::setSnapshot);
    connect(this, &HealthPage::rangeChosen, m_feed, &HealthFeed::setRange);
    connect(new ShownWatch(this), &ShownWatch::changed, m_feed, &HealthFeed::setActive);
}

} // namespace etcm
