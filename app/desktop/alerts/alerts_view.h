// The Alerts page without an engine: the list beside the card.
#pragma once

#include "models/incident_card.h"

#include <QSplitter>

namespace etcm
{
class AlertListPanel;
class FirstPaint;
class IncidentPanel;
class Panel;
class Theme;

class AlertsView : public QSplitter
{
    Q_OBJECT

public:
    explicit AlertsView(const Theme &theme, QWidget *parent = nullptr);

    void setList(const AlertList &list);
    void setCard(const IncidentCard &card);
    [[nodiscard]] QString chosenIncident() const;
    void choose(const QString &incidentId);
    [[nodiscard]] std::vector<etcm::Panel *> panels() const;

Q_SIGNALS:
    /// Both halves have painted data for the first time.
    void painted();
    void chosen(const QString &incidentId);
    void acknowledged(const QString &incidentId, const QString &note);
    void lookRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    AlertListPanel *m_list;
    IncidentPanel *m_card;
    FirstPaint *m_firstPaint;
};

} // namespace etcm
