#include "desktop/overview/overview_page.h"

#include "desktop/feeds/shown_watch.h"
#include "desktop/overview/overview_feed.h"
#include "desktop/widgets/panel.h"
#include "engine/engine.h"

namespace etcm
{

OverviewPage::OverviewPage(const Theme &theme, Engine &engine, QWidget *parent)
    : OverviewView(theme, parent), m_feed(new OverviewFeed(engine, this))
{
    for (etcm::Panel *panel : panels())
        panel->setOrigin(engine.config().origin);
    connect(m_feed, &OverviewFeed::ready, this, &OverviewPage::setSnapshot);
    connect(new ShownWatch(this), &ShownWatch::changed, m_feed, &OverviewFeed::setActive);
}

} // namespace etcm
