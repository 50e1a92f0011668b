// The panel "Errors" of the API health page: every call of 24 hours that was not good, the newest first.
#pragma once

#include "models/watched_endpoint.h"

#include <QAbstractTableModel>

#include <array>

namespace etcm
{

struct CallError {
    QString requestId;
    EndpointId id;
    EndpointMark mark = EndpointMark::Down;
    std::array<QString, 7> cells; ///< by CallErrorModel::Column
    friend bool operator==(const CallError &, const CallError &) = default;
};

struct CallErrors {
    PanelWords words;
    std::vector<CallError> rows;
    friend bool operator==(const CallErrors &, const CallErrors &) = default;
};

[[nodiscard]] CallErrors callErrors(const HealthPageFacts &facts);

class CallErrorModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Time, Endpoint, Outcome, Phase, Duration, Evidence, Next };
    static constexpr int kColumnCount = 7;
    enum Role { MarkRole = Qt::UserRole }; ///< EndpointMark as int

    explicit CallErrorModel(QObject *parent = nullptr);

    /// Resets only if something is other than before.
    void setRows(std::vector<CallError> rows);
    [[nodiscard]] const CallError &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(const QString &requestId) const; ///< -1: it is not an error

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const std::array<QString, kColumnCount> m_headings;
    std::vector<CallError> m_rows;
};

} // namespace etcm
