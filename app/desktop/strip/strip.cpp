#include "desktop/strip/strip.h"

#include "desktop/strip/chip_widget.h"
#include "desktop/strip/clock_widget.h"
#include "desktop/strip/status_widget.h"
#include "desktop/strip/strip_paint.h"
#include "desktop/theme/theme.h"
#include "wording/language.h"

#include <QHBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

Strip::Strip(const Theme &theme, QWidget *parent) : QToolBar(parent), m_theme(theme)
{
    setObjectName(u"strip"_s);
    setWindowTitle(words("Strip", "Status strip"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    auto *holder = new QWidget(this);
    holder->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_layout = new QHBoxLayout(holder);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_overall = new StatusWidget(theme, holder);
    m_clock = new ClockWidget(theme, holder);
    m_layout->addWidget(m_overall);
    m_layout->addWidget(m_clock, 1);
    addWidget(holder);
    setFixedHeight(kStripHeight + kStripBorder);
    connect(&theme, &Theme::changed, this, &Strip::repaintAll);
}

// Who paints its own ground is not painted with what is below it.
void Strip::repaintAll()
{
    update();
    m_overall->update();
    m_clock->update();
    for (ChipWidget *chip : m_chips)
        chip->update();
}

void Strip::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_overall->setCompact(narrow);
    m_clock->setCompact(narrow);
    setFixedHeight((narrow ? kStripCompactHeight : kStripHeight) + kStripBorder);
    for (ChipWidget *chip : m_chips)
        chip->setCompact(narrow);
}

void Strip::refresh(const EngineStatus &status, UtcTime now)
{
    m_overall->setView(status.overall, now);
    m_clock->setTime(now);
    m_clock->setError(status.clockError);
    const std::vector<ChipSlot> chips = stripChips(status, now, m_narrow);
    rebuildChips(chips);
    for (std::size_t i = 0; i < chips.size(); ++i)
        m_chips[i]->setLook(chips[i].look);
}

void Strip::rebuildChips(const std::vector<ChipSlot> &chips)
{
    const bool same = std::ranges::equal(chips, m_chips, [](const ChipSlot &slot, const ChipWidget *widget) {
        return slot.key == widget->key();
    });
    if (same)
        return;
    qDeleteAll(m_chips);
    m_chips.clear();
    for (const ChipSlot &slot : chips) {
        auto *chip = new ChipWidget(m_theme, slot.key, slot.width, this);
        chip->setCompact(m_narrow);
        connect(chip, &ChipWidget::activated, this, &Strip::chosen);
        m_layout->insertWidget(1 + static_cast<int>(m_chips.size()), chip);
        m_chips.push_back(chip);
    }
}

void Strip::showDetails(const QString &key)
{
    for (ChipWidget *chip : m_chips)
        if (chip->key() == key)
            chip->showHelp(chip->mapToGlobal(QPoint(12, chip->height())));
}

} // namespace etcm
