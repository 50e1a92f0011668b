#include "models/signal_table_model.h"

#include "wording/figures.h"
#include "wording/language.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

SignalTableModel::SignalTableModel(QObject *parent)
    : QAbstractTableModel(parent), m_headings{words("Signals panel", "Signal"),
                                              words("Signals panel", "Description"),
                                              words("Signals panel", "Activations"),
                                              words("Signals panel", "Last start–end")}
{
}

void SignalTableModel::setSnapshot(SignalSnapshot snapshot)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    endResetModel();
}

int SignalTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_snapshot.rows.size());
}

int SignalTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QString SignalTableModel::display(const SignalRow &row, Column column) const
{
    const auto range = [](const SignalSpan &span) {
        return timeText(span.start, span.start) + QChar(0x2013) + timeText(span.end, span.end);
    };
    switch (column) {
    case Column::Name: return row.name;
    case Column::Description: return row.description;
    case Column::LastActivation: {
        const auto last = std::find_if(row.spans.rbegin(), row.spans.rend(),
                                       [](const SignalSpan &span) { return !span.implausible; });
        return last == row.spans.rend() ? QString(QChar(0x2013)) : range(*last);
    }
    case Column::Lane: break;
    }
    QStringList all;
    for (const SignalSpan &span : row.spans)
        all += span.implausible ? words("Signals panel", "%1 implausible").arg(range(span)) : range(span);
    return all.join(u", "_s);
}

QVariant SignalTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SignalRow &row = m_snapshot.rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: return u"%1 %2: %3"_s.arg(row.name, row.description, display(row, Column::Lane));
    case Qt::TextAlignmentRole:
        return column == Column::LastActivation ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SpansRole: return QVariant::fromValue(row.spans);
    case KindRole: return static_cast<int>(row.kind);
    case DayStartRole: return static_cast<qlonglong>(toEpochMs(m_snapshot.dayStart));
    case DayEndRole: return static_cast<qlonglong>(toEpochMs(m_snapshot.dayEnd));
    default: return {};
    }
}

QVariant SignalTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= kColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    return m_headings.at(static_cast<std::size_t>(section));
}

} // namespace etcm
