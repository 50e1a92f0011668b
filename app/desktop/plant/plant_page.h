// The page "Plant & TRA" with live data. It asks nothing while it is hidden.
#pragma once

#include "desktop/plant/plant_view.h"

namespace etcm
{
class Engine;
class PlantFeed;

class PlantPage : public PlantView
{
    Q_OBJECT

public:
    PlantPage(const Theme &theme, Engine &engine, QWidget *parent = nullptr);

private:
    PlantFeed *m_feed;
};

} // namespace etcm
