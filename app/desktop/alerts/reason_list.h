// The conditions of being told of an alert, and how each stands.
#pragma once

#include "desktop/theme/theme.h"
#include "models/incident_card.h"

#include <QWidget>

namespace etcm
{

class ReasonList : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonList(const Theme &theme, QWidget *parent = nullptr);
    void setReasons(const std::vector<IncidentReason> &reasons);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<IncidentReason> m_reasons;
};

} // namespace etcm
