#include "desktop/widgets/row_delegate.h"

#include "desktop/widgets/painting.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace etcm
{

RowDelegate::RowDelegate(const Theme &theme, LineAt lineAt, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_lineAt(lineAt)
{
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect cell = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(cell, m_theme.color(Token::AccentBg));
    const bool edgeRow =
        m_lineAt == LineAt::Top ? index.row() == 0 : index.row() + 1 == index.model()->rowCount();
    if (!edgeRow) {
        const int y = m_lineAt == LineAt::Top ? cell.top() : cell.bottom();
        drawRuleH(*painter, cell.left(), cell.right() + 1, y, m_theme.color(Token::Line));
    }
    paintCell(*painter, cell, index);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.color(Token::Accent), 1));
        painter->drawRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

void preparePanelTable(QTableView &view, int rowHeight)
{
    view.horizontalHeader()->hide();
    view.verticalHeader()->hide();
    view.verticalHeader()->setMinimumSectionSize(rowHeight);
    view.verticalHeader()->setDefaultSectionSize(rowHeight);
    view.horizontalHeader()->setMinimumSectionSize(8);
    view.setShowGrid(false);
    view.setFrameShape(QFrame::NoFrame);
    view.setSelectionBehavior(QTableView::SelectRows);
    view.setSelectionMode(QTableView::ExtendedSelection);
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setTabKeyNavigation(false);
    view.setCornerButtonEnabled(false);
    view.setMinimumSize(0, 0);
}

QString tableAsText(const QAbstractItemModel &model)
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells += model.headerData(column, Qt::Horizontal).toString();
    lines += cells.join(u'\t');
    for (int row = 0; row < model.rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace etcm
