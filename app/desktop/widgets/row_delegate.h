// Rows of the panels' tables: ground, selection and the line below; what stands in a cell is left to
// subclasses.
#pragma once

#include "desktop/theme/theme.h"

#include <QStyledItemDelegate>

class QTableView;

namespace etcm
{

class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class LineAt { Top, Bottom };
    RowDelegate(const Theme &theme, LineAt lineAt, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    virtual void paintCell(QPainter &painter, const QRect &cell, const QModelIndex &index) const = 0;
    [[nodiscard]] const Theme &theme() const { return m_theme; }

private:
    const Theme &m_theme;
    LineAt m_lineAt;
};

/// A table as the panels use it: whole rows, no grid, no frame, rows of `rowHeight`, copied by Ctrl+C as text
/// with tabs.
void preparePanelTable(QTableView &view, int rowHeight);
/// All rows with their headings, cells apart by tabs.
[[nodiscard]] QString tableAsText(const QAbstractItemModel &model);

} // namespace etcm
