// The panels beside and below the chart: the slot that is read out, the finder of windows, and the slots as a
// table.
#pragma once

#include "desktop/widgets/panel.h"
#include "models/slot_card.h"
#include "models/slot_table_model.h"

class QComboBox;
class QPushButton;
class QTableView;

namespace etcm
{
class CardView;
class TextLine;

class SlotPanel : public Panel
{
    Q_OBJECT

public:
    explicit SlotPanel(const Theme &theme, QWidget *parent = nullptr);
    /// Nothing: no slot is read out.
    void setSlot(const std::shared_ptr<const PricesSnapshot> &snapshot, std::optional<std::size_t> slot);

private:
    CardView *m_view;
};

class FinderPanel : public Panel
{
    Q_OBJECT

public:
    explicit FinderPanel(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(std::shared_ptr<const PricesSnapshot> snapshot);
    [[nodiscard]] const std::optional<PriceWindow> &found() const { return m_found; }

Q_SIGNALS:
    void windowChosen(const std::optional<etcm::SlotRun> &window);

private:
    void fillEnds();
    void find();

    std::shared_ptr<const PricesSnapshot> m_snapshot;
    QComboBox *m_length;
    QComboBox *m_end;
    TextLine *m_label;
    QPushButton *m_result;
    std::optional<PriceWindow> m_found;
};

class SlotTablePanel : public Panel
{
    Q_OBJECT

public:
    explicit SlotTablePanel(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(std::shared_ptr<const PricesSnapshot> snapshot);
    /// Marks the row and scrolls to it, without telling it again.
    void select(std::optional<std::size_t> slot);
    [[nodiscard]] QTableView &table() const { return *m_view; }

Q_SIGNALS:
    void selectionChanged(std::optional<std::size_t> slot);

private:
    SlotTableModel *m_model;
    QTableView *m_view;
    bool m_isTelling = true;
};

} // namespace etcm
