// A table of words with headings between groups of rows, for panels that list what others have worded.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace etcm
{

struct TextRow {
    QStringList cells;      ///< one for each column; a heading has its text in the first
    bool isHeading = false; ///< of the rows below it
    friend bool operator==(const TextRow &, const TextRow &) = default;
};

class TextTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { HeadingRole = Qt::UserRole }; ///< bool

    /// Numbers stand at the right of their columns, and so do the headings of these.
    TextTableModel(QStringList headings, QList<int> numberColumns, QObject *parent = nullptr);

    /// Resets only if something is other than before.
    void setRows(std::vector<TextRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QStringList m_headings;
    QList<int> m_numbers;
    std::vector<TextRow> m_rows;
};

} // namespace etcm
