#include "desktop/overview/overview_page.h"

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
}

void OverviewPage::showEvent(QShowEvent *event)
{
    OverviewView::showEvent(event);
    m_feed->setActive(true);
}

void OverviewPage::hideEvent(QHideEvent *event)
{
    OverviewView::hideEvent(event);
    m_feed->setActive(false);
}

} // namespace etcm
