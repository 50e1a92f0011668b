// What is shown on the page of prices: day, range, products, parts and unit.
#pragma once

#include "models/prices_choice.h"

#include <QWidget>

class QAction;
class QDateEdit;
class QPushButton;

namespace etcm
{
class SegmentControl;
class Theme;

class PricesToolbar : public QWidget
{
    Q_OBJECT

public:
    explicit PricesToolbar(const Theme &theme, QWidget *parent = nullptr);

    /// Shows it without telling it again.
    void setChoice(const PricesChoice &choice, LocalDate today);
    [[nodiscard]] const PricesChoice &choice() const { return m_choice; }
    /// As people call them; with fewer than two there is nothing to choose.
    void setProducts(const QStringList &titles);
    /// Stacking needs parts, and other units a price in francs per kWh.
    void setPossible(bool canStack, bool hasUnits);
    void setBackToNow(bool isAway);
    void stepDays(int days);
    void showProducts(ShownProducts products);
    void backToNow();
    [[nodiscard]] int heightFor(int width) const;
    void place();

Q_SIGNALS:
    void chosen(const etcm::PricesChoice &choice);
    void exportRequested();
    /// It needs another height.
    void resized();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void change(const PricesChoice &choice);
    void takeRange(int index);
    void refresh();
    void connectControls();
    QPushButton *makeArrow(bool isBack);
    QPushButton *makeCompare();
    [[nodiscard]] bool fitsInOneRow(int width) const;

    const Theme &m_theme;
    PricesChoice m_choice;
    LocalDate m_today;
    QWidget *m_when; ///< day and range
    QWidget *m_what; ///< products, parts and unit
    QWidget *m_ends; ///< at the right
    QDateEdit *m_day;
    SegmentControl *m_range;
    SegmentControl *m_products = nullptr;
    SegmentControl *m_parts;
    SegmentControl *m_unit;
    QPushButton *m_now;
    QList<QAction *> m_compared; ///< in the order of kComparedDays
    QStringList m_titles;
};

} // namespace etcm
