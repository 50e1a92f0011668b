// The rows of the Alerts page's list with a heading before each group.
#pragma once

#include "models/alert_list.h"

#include <QAbstractListModel>

#include <optional>

namespace etcm
{

class AlertListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit AlertListModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    /// Resets only if something is other than before.
    void setRows(std::vector<AlertListRow> rows);

    /// Null for a heading.
    [[nodiscard]] const AlertListRow *row(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &incidentId) const; ///< invalid if it is not there
    [[nodiscard]] QModelIndex firstAlert() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line {
        QString heading; ///< empty before an alert
        std::optional<AlertListRow> alert;
    };
    std::vector<AlertListRow> m_rows;
    std::vector<Line> m_lines;
};

} // namespace etcm
