// The default page: the Overview with live data. It asks nothing while it is hidden.
#pragma once

#include "desktop/overview/overview_view.h"

namespace etcm
{
class Engine;
class OverviewFeed;

class OverviewPage : public OverviewView
{
    Q_OBJECT

public:
    OverviewPage(const Theme &theme, Engine &engine, QWidget *parent = nullptr);

private:
    OverviewFeed *m_feed;
};

} // namespace etcm
