// The left half of the Alerts page: every alert in its group.
#pragma once

#include "desktop/widgets/panel.h"
#include "models/alert_list.h"

class QListView;

namespace etcm
{
class AlertListModel;

class AlertListPanel : public Panel
{
    Q_OBJECT

public:
    explicit AlertListPanel(const Theme &theme, QWidget *parent = nullptr);

    /// The alert that was chosen stays so as long as it is there; else the first one is.
    void setList(const AlertList &list);
    [[nodiscard]] QString chosenIncident() const { return m_chosen; }
    /// What is not in the list is chosen once it is.
    void choose(const QString &incidentId);

Q_SIGNALS:
    void chosen(const QString &incidentId);

private:
    void take(const QModelIndex &index);

    AlertListModel *m_model;
    QListView *m_view;
    QString m_chosen;
    QString m_wanted; ///< chosen, but not in the list yet
};

} // namespace etcm
