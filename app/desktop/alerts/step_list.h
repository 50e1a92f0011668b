// What happened, from top to bottom along one line.
#pragma once

#include "desktop/theme/theme.h"
#include "models/incident_card.h"

#include <QWidget>

namespace etcm
{

class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(const Theme &theme, QWidget *parent = nullptr);
    void setSteps(const std::vector<IncidentStep> &steps);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<IncidentStep> m_steps;
};

} // namespace etcm
