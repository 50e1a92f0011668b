#include "desktop/alerts/alert_list_model.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

void AlertListModel::setRows(std::vector<AlertListRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    m_lines.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const AlertGroup group = m_rows[i].group;
        if (i == 0 || m_rows[i - 1].group != group)
            m_lines.push_back(
                {alertGroupTitle(group, std::ranges::count(m_rows, group, &AlertListRow::group)), {}});
        m_lines.push_back({{}, m_rows[i]});
    }
    endResetModel();
}

const AlertListRow *AlertListModel::row(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    return line.alert ? &*line.alert : nullptr;
}

QModelIndex AlertListModel::indexOf(const QString &incidentId) const
{
    const auto found = std::ranges::find_if(m_lines, [&incidentId](const Line &line) {
        return line.alert && line.alert->incidentId == incidentId;
    });
    return found == m_lines.end() ? QModelIndex() : index(static_cast<int>(found - m_lines.begin()));
}

QModelIndex AlertListModel::firstAlert() const
{
    return m_rows.empty() ? QModelIndex() : indexOf(m_rows.front().incidentId);
}

int AlertListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant AlertListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    if (!line.alert)
        return role == Qt::DisplayRole ? QVariant(line.heading) : QVariant();
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return u"%1\n%2\n%3, %4"_s.arg(line.alert->text, line.alert->detail, line.alert->time,
                                       line.alert->lasted);
    return role == Qt::DisplayRole ? QVariant(line.alert->text) : QVariant();
}

Qt::ItemFlags AlertListModel::flags(const QModelIndex &index) const
{
    return row(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace etcm
