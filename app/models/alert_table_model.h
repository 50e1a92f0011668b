// The panel "Recent alerts": the newest transitions of alerts that somebody should read.
#pragma once

#include "models/alert_mark.h"
#include "models/panel_words.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <array>
#include <map>
#include <vector>

namespace etcm
{

struct AlertRow {
    UtcTime at;
    AlertMark mark = AlertMark::Info;
    QString time; ///< "12:03"; with day when not today
    QString text;
    QString duration; ///< of a resolved incident: "22 min"; "open" while it fires
    QString incidentId;
    friend bool operator==(const AlertRow &, const AlertRow &) = default;
};

struct RecentAlerts {
    PanelWords words;
    std::vector<AlertRow> rows;
    friend bool operator==(const RecentAlerts &, const RecentAlerts &) = default;
};

struct AlertInput {
    std::vector<AlertTransition> transitions; ///< newest first, as the store gives them
    QStringList acknowledged;                 ///< incidents that fire and are acknowledged
    int firing = 0;                           ///< and not acknowledged
    UtcTime now;
    std::map<QString, QString> sourceNames = {}; ///< titles by id, where several are polled
};

/// Pending transitions that came to nothing are left out.
[[nodiscard]] RecentAlerts recentAlerts(const AlertInput &input, std::size_t atMost = 7);

class AlertTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Time, Mark, Text, Duration };
    static constexpr int kColumnCount = 4;
    enum Role {
        RawRole = Qt::UserRole, ///< epoch milliseconds, AlertMark as int, text, text
        IncidentRole,           ///< the incident's id
    };

    explicit AlertTableModel(QObject *parent = nullptr);

    void setRows(std::vector<AlertRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const std::array<QString, kColumnCount> m_headings;
    std::vector<AlertRow> m_rows;
};

} // namespace etcm
