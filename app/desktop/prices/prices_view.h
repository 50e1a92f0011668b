// The page of prices: toolbar, figures, chart, slot, finder and table. Shows facts; reads nothing by itself.
#pragma once

#include "desktop/prices/prices_toolbar.h"
#include "models/prices_snapshot.h"

#include <QWidget>

#include <memory>

namespace etcm
{
class FinderPanel;
class Panel;
class PricesChart;
class SlotPanel;
class SlotTablePanel;
class Theme;
class TileStrip;

class PricesView : public QWidget
{
    Q_OBJECT

public:
    explicit PricesView(const Theme &theme, QWidget *parent = nullptr);

    void setFacts(const PricesFacts &facts, UtcTime now);
    /// Only the now line moves.
    void setNow(UtcTime now);
    void setChoice(const PricesChoice &choice, UtcTime now);
    [[nodiscard]] const PricesChoice &choice() const { return m_toolbar->choice(); }
    [[nodiscard]] const PricesSnapshot &snapshot() const { return *m_snapshot; }
    void setOrigin(const QString &origin);
    void select(std::optional<std::size_t> slot);
    [[nodiscard]] PricesChart &chart() const { return *m_chart; }
    [[nodiscard]] PricesToolbar &toolbar() const { return *m_toolbar; }

Q_SIGNALS:
    /// Facts of other days may be wanted.
    void choiceChanged();
    void exportRequested();
    /// The first data are painted. Once.
    void painted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectParts();
    void rebuild();
    void place();
    void showAway();

    PricesToolbar *m_toolbar;
    TileStrip *m_tiles;
    Panel *m_curve;
    PricesChart *m_chart;
    SlotPanel *m_slot;
    FinderPanel *m_finder;
    SlotTablePanel *m_table;
    PricesFacts m_facts;
    std::shared_ptr<const PricesSnapshot> m_snapshot;
    UtcTime m_now{};
    bool m_hasFacts = false;
    bool m_isPainted = false;
};

} // namespace etcm
