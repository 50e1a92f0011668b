#include "desktop/data/data_page.h"

#include "desktop/data/data_feed.h"
#include "desktop/feeds/shown_watch.h"
#include "desktop/widgets/panel.h"
#include "engine/engine.h"

namespace etcm
{

DataPage::DataPage(const Theme &theme, Engine &engine, QWidget *parent)
    : DataView(theme, parent), m_feed(new DataFeed(engine, this))
{
    for (etcm::Panel *panel : panels())
        panel->setOrigin(engine.config().origin);
    connect(m_feed, &DataFeed::coverageReady, this, &DataPage::setCoverage);
    connect(m_feed, &DataFeed::revisionsReady, this, &DataPage::setRevisions);
    connect(m_feed, &DataFeed::storesReady, this, &DataPage::setStores);
    auto *watch = new ShownWatch(this);
    connect(watch, &ShownWatch::changed, m_feed, &DataFeed::setActive);
    connect(watch, &ShownWatch::changed, this, [this](bool isShown) {
        if (isShown)
            setFocus();
    });
}

} // namespace etcm
