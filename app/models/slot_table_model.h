// The slots of the page of prices as rows: every part of the shown products, rank, state and publication.
#pragma once

#include "models/prices_snapshot.h"

#include <QAbstractTableModel>

#include <memory>

namespace etcm
{

class SlotTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Columns of what is not shown go.
    void setSnapshot(std::shared_ptr<const PricesSnapshot> snapshot);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Kind { Slot, Zurich, Utc, Price, Difference, Rank, State, Published };
    struct Column {
        Kind kind;
        std::size_t product = 0;
        std::size_t part = 0;
    };
    [[nodiscard]] QString text(const PricesSlot &slot, const Column &column) const;
    [[nodiscard]] QString priceHeading(const Column &column) const;

    std::shared_ptr<const PricesSnapshot> m_snapshot;
    std::vector<Column> m_columns;
};

} // namespace etcm
