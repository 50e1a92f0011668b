// Two painted parts of the card of an alert: its figures in one row, and the conditions of being told.
#pragma once

#include "desktop/theme/theme.h"
#include "models/incident_card.h"

#include <QWidget>

namespace etcm
{

class FactRow : public QWidget
{
    Q_OBJECT

public:
    explicit FactRow(const Theme &theme, QWidget *parent = nullptr);
    void setFacts(const std::vector<IncidentFact> &facts);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<IncidentFact> m_facts;
};

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
