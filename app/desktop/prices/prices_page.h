// The page of prices with live data. It asks nothing while it is hidden.
#pragma once

#include "desktop/prices/prices_view.h"

namespace etcm
{
class Engine;
class PricesFeed;

class PricesPage : public PricesView
{
    Q_OBJECT

public:
    PricesPage(const Theme &theme, Engine &engine, QWidget *parent = nullptr);

private:
    PricesFeed *m_feed;
};

} // namespace etcm
