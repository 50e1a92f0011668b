#include "desktop/alerts/alerts_page.h"

#include "desktop/alerts/alerts_feed.h"
#include "desktop/feeds/shown_watch.h"
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
    auto *watch = new ShownWatch(this);
    connect(watch, &ShownWatch::changed, m_feed, &AlertsFeed::setActive);
    connect(watch, &ShownWatch::changed, this, [this](bool isShown) {
        if (isShown)
            setFocus();
    });
}

} // namespace etcm
