#include "desktop/widgets/text_table_panel.h"

#include "desktop/theme/fitted_text.h"
#include "desktop/widgets/painting.h"
#include "desktop/widgets/row_delegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace etcm
{

namespace
{
constexpr int kRow = 22;
constexpr int kPadding = 8;

class TextRowDelegate : public RowDelegate
{
public:
    TextRowDelegate(const Theme &theme, std::vector<TextColumn> columns, QObject *parent)
        : RowDelegate(theme, LineAt::Bottom, parent), m_columns(std::move(columns))
    {
    }

protected:
    void paintCell(QPainter &painter, const QRect &cell, const QModelIndex &index) const override
    {
        const bool heading = index.data(TextTableModel::HeadingRole).toBool();
        const bool first = index.column() == 0;
        const bool right =
            m_columns[static_cast<std::size_t>(index.column())].isNumber && !(heading && first);
        painter.setFont(theme().font(12, heading && first ? QFont::Medium : QFont::Normal));
        painter.setPen(theme().color(heading && !first ? Token::Text2 : Token::Text));
        const QString text = index.data().toString();
        const QString shown =
            right ? text : fittedText(QFontMetricsF(painter.font()), cell.width() - 2 * kPadding, text);
        drawTextAt(painter,
                   QPointF(right ? cell.right() - kPadding : cell.left() + kPadding, cell.top() + 15), shown,
                   right ? Qt::AlignRight : Qt::AlignLeft);
    }

private:
    std::vector<TextColumn> m_columns;
};

QStringList headingsOf(const std::vector<TextColumn> &columns)
{
    QStringList headings;
    for (const TextColumn &column : columns)
        headings += column.heading;
    return headings;
}

QList<int> numbersOf(const std::vector<TextColumn> &columns)
{
    QList<int> numbers;
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        if (columns[static_cast<std::size_t>(i)].isNumber)
            numbers += i;
    }
    return numbers;
}
} // namespace

TextTablePanel::TextTablePanel(const Theme &theme, const QString &title, std::vector<TextColumn> columns,
                               QWidget *parent)
    : Panel(theme, title, parent), m_model(new TextTableModel(headingsOf(columns), numbersOf(columns), this)),
      m_view(new QTableView(this))
{
    preparePanelTable(*m_view, kRow);
    m_view->horizontalHeader()->show();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->setAccessibleName(title);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TextRowDelegate(theme, columns, m_view));
    for (int i = 0; i < static_cast<int>(columns.size()); ++i)
        m_view->horizontalHeader()->setSectionResizeMode(i, columns[static_cast<std::size_t>(i)].takesRest
                                                                ? QHeaderView::Stretch
                                                                : QHeaderView::ResizeToContents);
    setBody(m_view, {8, 2, 8, 2});
    setTable([this] { return tableAsText(*m_model); });
}

void TextTablePanel::show(const PanelWords &words, std::vector<TextRow> rows)
{
    setWords(words);
    m_model->setRows(std::move(rows));
    m_view->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(TextTableModel::HeadingRole).toBool())
            m_view->setSpan(row, 0, 1, m_model->columnCount());
    }
}

} // namespace etcm
