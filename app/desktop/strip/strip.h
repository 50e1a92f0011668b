// The status strip under the menu bar: overall state, chips, clock. Fed with the engine's status every
// second.
#pragma once

#include "desktop/strip/chip_model.h"
#include "domain/overall_state.h"

#include <QToolBar>

class QHBoxLayout;

namespace etcm
{
class ChipWidget;
class ClockWidget;
class StatusWidget;
class Theme;

class Strip : public QToolBar
{
    Q_OBJECT

public:
    explicit Strip(const Theme &theme, QWidget *parent = nullptr);

    void refresh(const EngineStatus &status, UtcTime now);
    /// Below 1440 px: chips without line 3, database and collector in one.
    void setNarrow(bool narrow);

    [[nodiscard]] const std::vector<ChipWidget *> &chips() const { return m_chips; }
    /// All that this chip says, below it.
    void showDetails(const QString &key);

Q_SIGNALS:
    void chosen(const QString &key);

private:
    void rebuildChips(const std::vector<ChipSlot> &chips);
    void repaintAll();

    const Theme &m_theme;
    bool m_narrow = false;
    QHBoxLayout *m_layout;
    StatusWidget *m_overall;
    ClockWidget *m_clock;
    std::vector<ChipWidget *> m_chips;
};

} // namespace etcm
