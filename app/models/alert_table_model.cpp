#include "models/alert_table_model.h"

#include "wording/alert_words.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

/// Events go from ok to ok; a fall back from recovering is no new alert.
bool worthReading(const AlertTransition &transition)
{
    const bool event = transition.from == AlertState::Ok && transition.to == AlertState::Ok;
    const bool fires = transition.to == AlertState::Firing &&
                       (transition.from == AlertState::Pending || transition.from == AlertState::Ok);
    return event || fires || transition.to == AlertState::Resolved;
}

/// As grave as the incident has become since this transition.
Severity severityNow(const std::vector<AlertTransition> &newestFirst, std::size_t index)
{
    const AlertTransition &transition = newestFirst[index];
    Severity gravest = transition.severity;
    for (std::size_t i = 0; i < index; ++i) {
        if (newestFirst[i].incidentId == transition.incidentId)
            gravest = std::max(gravest, newestFirst[i].severity);
    }
    return gravest;
}

QString textOf(const AlertTransition &transition, const AlertInput &input)
{
    const auto name = input.sourceNames.find(transition.sourceId);
    const QString text = alertText(transition);
    return name == input.sourceNames.end() ? text : u"%1: %2"_s.arg(name->second, text);
}

/// How long a resolved incident lasted; "open" for one that has not ended.
QString durationOf(const std::vector<AlertTransition> &all, std::size_t index)
{
    const AlertTransition &transition = all[index];
    const auto sameIncident = [&](const AlertTransition &other) {
        return other.incidentId == transition.incidentId;
    };
    if (transition.to == AlertState::Resolved) {
        const auto first = std::ranges::find_if(all.rbegin(), all.rend(), sameIncident);
        return first->at < transition.at ? coarseAgeText(transition.at - first->at) : QString();
    }
    if (transition.to != AlertState::Firing)
        return {};
    const bool ended =
        std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(index), [&](const auto &other) {
            return sameIncident(other) &&
                   (other.to == AlertState::Resolved || other.to == AlertState::Closed);
        });
    return ended ? QString() : words("Alerts panel", "open");
}

} // namespace

RecentAlerts recentAlerts(const AlertInput &input, std::size_t atMost)
{
    RecentAlerts result;
    for (std::size_t i = 0; i < input.transitions.size() && result.rows.size() < atMost; ++i) {
        const AlertTransition &transition = input.transitions[i];
        if (!worthReading(transition))
            continue;
        AlertRow row{transition.at,
                     alertMark(transition.to, severityNow(input.transitions, i)),
                     timeText(transition.at, input.now),
                     textOf(transition, input),
                     durationOf(input.transitions, i),
                     transition.incidentId};
        if (row.mark != AlertMark::Resolved && input.acknowledged.contains(transition.incidentId))
            row.mark = AlertMark::Acknowledged;
        result.rows.push_back(row);
    }
    const qint64 firing = input.firing;
    result.words.context = words("Alerts panel", "%1 firing", nullptr, firing).arg(integerText(firing));
    if (const qint64 seen = input.acknowledged.size(); seen > 0)
        result.words.context +=
            u", "_s + words("Alerts panel", "%1 acknowledged", nullptr, seen).arg(integerText(seen));
    if (result.rows.empty())
        result.words.notice = PanelNotice{NoticeKind::Info, words("Alerts panel", "No alerts"),
                                          words("Alerts panel", "Nothing to report in the last 7 days.")};
    return result;
}

AlertTableModel::AlertTableModel(QObject *parent)
    : QAbstractTableModel(parent), m_headings{words("Alerts panel", "Time"), words("Alerts panel", "State"),
                                              words("Alerts panel", "What happened"),
                                              words("Alerts panel", "Duration")}
{
}

void AlertTableModel::setRows(std::vector<AlertRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int AlertTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AlertTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant AlertTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AlertRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool raw = role == RawRole;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return u"%1 %2"_s.arg(row.time, row.text);
    if (role == IncidentRole)
        return row.incidentId;
    if (!raw && role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Column::Time: return raw ? QVariant(static_cast<qlonglong>(toEpochMs(row.at))) : QVariant(row.time);
    case Column::Mark: return raw ? QVariant(static_cast<int>(row.mark)) : QVariant();
    case Column::Text: return row.text;
    case Column::Duration: return row.duration;
    }
    return {};
}

QVariant AlertTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= kColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    return m_headings.at(static_cast<std::size_t>(section));
}

} // namespace etcm
