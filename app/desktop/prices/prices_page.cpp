#include "desktop/prices/prices_page.h"

#include "desktop/feeds/shown_watch.h"
#include "desktop/prices/prices_feed.h"
#include "engine/engine.h"

namespace etcm
{

PricesPage::PricesPage(const Theme &theme, Engine &engine, QWidget *parent)
    : PricesView(theme, parent), m_feed(new PricesFeed(engine, this))
{
    setOrigin(engine.config().origin);
    const UtcTime now = engine.clock().now();
    setChoice({.day = toZurich(now).date, .range = RangeKind::ThreeDays}, now);
    const auto takeRange = [this] {
        m_feed->setRange(rangeOf(choice().range, choice().day), choice().compared);
    };
    takeRange();
    connect(this, &PricesView::choiceChanged, this, takeRange);
    connect(m_feed, &PricesFeed::ready, this, &PricesPage::setFacts);
    connect(m_feed, &PricesFeed::ticked, this, &PricesPage::setNow);
    connect(new ShownWatch(this), &ShownWatch::changed, m_feed, &PricesFeed::setActive);
}

} // namespace etcm
