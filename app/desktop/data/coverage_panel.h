// The calendar with what its cells mean, and the day that was chosen in words.
#pragma once

#include "desktop/widgets/panel.h"
#include "models/coverage_snapshot.h"

namespace etcm
{
class CoverageView;
class TextLine;

class CoveragePanel : public Panel
{
    Q_OBJECT

public:
    explicit CoveragePanel(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const CoverageSnapshot &snapshot);

private:
    void tellDay();
    [[nodiscard]] QString table() const;

    CoverageView *m_view;
    TextLine *m_day;
    CoverageSnapshot m_snapshot;
};

} // namespace etcm
