#include "desktop/health/health_page.h"

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
}

void HealthPage::showEvent(QShowEvent *event)
{
    HealthView::showEvent(event);
    m_feed->setActive(true);
}

void HealthPage::hideEvent(QHideEvent *event)
{
    HealthView::hideEvent(event);
    m_feed->setActive(false);
}

} // namespace etcm
