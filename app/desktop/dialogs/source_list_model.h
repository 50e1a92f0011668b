// The sources of the configuration, and below them what the catalogue offers besides.
#pragma once

#include "engine/config.h"

#include <QAbstractListModel>

#include <vector>

namespace etcm
{

class SourceListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, EnabledRole };

    struct Row {
        SourceConfig source;
        bool enabled = false;     ///< is polled
        bool configured = false;  ///< stands in the configuration, switched off or not
        bool ofCatalogue = false; ///< its address is known out of the box
        QString about;            ///< what the catalogue says of an entry, for people
    };

    explicit SourceListModel(const AppConfig &config, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] const Row &row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    /// Appends an own gateway with an id that is free; gives its row.
    int addGateway();

private:
    [[nodiscard]] bool has(const QString &id) const;

    std::vector<Row> m_rows;
};

} // namespace etcm
