// A bar of calls per host, and lines of what else is known of the way to it.
#pragma once

#include "desktop/theme/theme.h"
#include "models/call_budget.h"

#include <QWidget>

namespace etcm
{

class BudgetView : public QWidget
{
    Q_OBJECT

public:
    explicit BudgetView(const Theme &theme, QWidget *parent = nullptr);
    void setBudget(const CallBudget &budget);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintHost(QPainter &painter, const HostBudgetRow &host, double top) const;
    void paintLegend(QPainter &painter, double top) const;
    void paintFacts(QPainter &painter, double top) const;

    const Theme &m_theme;
    CallBudget m_budget;
};

} // namespace etcm
