// The panel "Stores": this computer first, then the team.
#pragma once

#include "desktop/data/store_facts.h"
#include "desktop/widgets/panel.h"

class QVBoxLayout;

namespace etcm
{

class StoresPanel : public Panel
{
    Q_OBJECT

public:
    explicit StoresPanel(const Theme &theme, QWidget *parent = nullptr);
    /// Laid out anew only if something is other than before.
    void setSections(const std::vector<StoreSection> &sections);

private:
    void addSection(const StoreSection &section);

    QVBoxLayout *m_layout;
    std::vector<StoreSection> m_sections;
};

} // namespace etcm
