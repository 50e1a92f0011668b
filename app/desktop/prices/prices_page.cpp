#include "desktop/prices/prices_page.h"

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
}

void PricesPage::showEvent(QShowEvent *event)
{
    PricesView::showEvent(event);
    m_feed->setActive(true);
}

void PricesPage::hideEvent(QHideEvent *event)
{
    PricesView::hideEvent(event);
    m_feed->setActive(false);
}

} // namespace etcm
