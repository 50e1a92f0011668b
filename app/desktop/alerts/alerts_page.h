// The page "Alerts" with live data. It asks nothing while it is hidden.
#pragma once

#include "desktop/alerts/alerts_view.h"

namespace etcm
{
class AlertsFeed;
class Engine;

class AlertsPage : public AlertsView
{
    Q_OBJECT

public:
    AlertsPage(const Theme &theme, Engine &engine, QWidget *parent = nullptr);

private:
    AlertsFeed *m_feed;
};

} // namespace etcm
