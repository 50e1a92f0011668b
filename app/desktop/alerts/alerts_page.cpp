#include "desktop/alerts/alerts_page.h"

#include "desktop/alerts/alerts_feed.h"
#include "desktop/widgets/panel.h"
#include "engine/engine.h"

namespace etcm
{

AlertsPage::AlertsPage(const Theme &theme, Engine &engine, QWidget *parent)
    : AlertsView(theme, parent), m_feed(new AlertsFeed(engine, this))
{
    for (etcm::Panel *panel : panels())
        panel->setOrigin(engine.config().origin);
    connect(m_feed, &AlertsFeed::listReady, this, &AlertsPage::setList);
    connect(m_feed, &AlertsFeed::cardReady, this, &AlertsPage::setCard);
    connect(this, &AlertsPage::chosen, m_feed, &AlertsFeed::choose);
    connect(this, &AlertsPage::acknowledged, m_feed, &AlertsFeed::acknowledge);
}

void AlertsPage::showEvent(QShowEvent *event)
{
    AlertsView::showEvent(event);
    m_feed->setActive(true);
    setFocus();
}

void AlertsPage::hideEvent(QHideEvent *event)
{
    AlertsView::hideEvent(event);
    m_feed->setActive(false);
}

} // namespace etcm
