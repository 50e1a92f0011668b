// The page "API health" with live data. It asks nothing while it is hidden.
#pragma once

#include "desktop/health/health_view.h"

namespace etcm
{
class Engine;
class HealthFeed;

class HealthPage : public HealthView
{
    Q_OBJECT

public:
    HealthPage(const Theme &theme, Engine &engine, QWidget *parent = nullptr);

private:
    HealthFeed *m_feed;
};

} // namespace etcm
