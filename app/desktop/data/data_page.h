// The page "Data" with live data. It asks nothing while it is hidden.
#pragma once

#include "desktop/data/data_view.h"

namespace etcm
{
class DataFeed;
class Engine;

class DataPage : public DataView
{
    Q_OBJECT

public:
    DataPage(const Theme &theme, Engine &engine, QWidget *parent = nullptr);

private:
    DataFeed *m_feed;
};

} // namespace etcm
