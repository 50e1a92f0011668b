#include "desktop/health/health_panels.h"

#include "desktop/theme/fitted_text.h"
#include "desktop/widgets/endpoint_glyph.h"
#include "desktop/widgets/painting.h"
#include "desktop/widgets/row_delegate.h"
#include "wording/language.h"

#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTableView>

namespace etcm
{

namespace
{

constexpr int kErrorRow = 22;
constexpr int kErrorCellPadding = 8;
using Column = CallErrorModel::Column;

class ErrorDelegate : public RowDelegate
{
public:
    ErrorDelegate(const Theme &theme, QObject *parent) : RowDelegate(theme, LineAt::Bottom, parent) {}

protected:
    void paintCell(QPainter &painter, const QRect &cell, const QModelIndex &index) const override
    {
        const auto column = static_cast<Column>(index.column());
        double left = cell.left() + kErrorCellPadding;
        if (column == Column::Outcome) {
            const auto mark = static_cast<EndpointMark>(index.data(CallErrorModel::MarkRole).toInt());
            paintGlyph(painter, endpointGlyph(mark), QRectF(left, cell.top() + 4, 14, 14), theme());
            left += 20;
        }
        const bool quiet = column == Column::Phase || column == Column::Next;
        painter.setFont(theme().font(12));
        painter.setPen(theme().color(quiet ? Token::Text2 : Token::Text));
        if (column == Column::Duration)
            return drawTextAt(painter, QPointF(cell.right() - kErrorCellPadding, cell.top() + 15),
                              index.data().toString(), Qt::AlignRight);
        const double room = cell.right() - kErrorCellPadding / 2 - left;
        drawTextAt(painter, QPointF(left, cell.top() + 15),
                   fittedText(QFontMetricsF(painter.font()), room, index.data().toString()));
    }
};

} // namespace

ErrorsPanel::ErrorsPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Health page", "Errors"), parent), m_model(new CallErrorModel(this)),
      m_view(new QTableView(this))
{
    preparePanelTable(*m_view, kErrorRow);
    m_view->setAccessibleName(words("Health page", "Errors"));
    m_view->setSelectionMode(QTableView::SingleSelection);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ErrorDelegate(theme, m_view));
    QHeaderView *header = m_view->horizontalHeader();
    header->show();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(static_cast<int>(Column::Evidence), QHeaderView::Stretch);
    const auto widen = [header](Column column, int width) {
        header->resizeSection(static_cast<int>(column), width);
    };
    widen(Column::Time, 128);
    widen(Column::Endpoint, 118);
    widen(Column::Outcome, 168);
    widen(Column::Phase, 96);
    widen(Column::Duration, 96);
    widen(Column::Next, 178);
    setBody(m_view, {4, 0, 4, 2});
    setTable([this] { return tableAsText(*m_model); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ErrorsPanel::tellChosen);
}

void ErrorsPanel::setSnapshot(const CallErrors &errors)
{
    const QScopedValueRollback marking(m_isMarking, true);
    setWords(errors.words);
    m_model->setRows(errors.rows);
}

void ErrorsPanel::select(const std::optional<SelectedCall> &call)
{
    const QScopedValueRollback marking(m_isMarking, true);
    const int row = call ? m_model->rowOf(call->requestId) : -1;
    if (row < 0)
        return m_view->clearSelection();
    m_view->selectRow(row);
    m_view->scrollTo(m_model->index(row, 0));
}

void ErrorsPanel::tellChosen()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (m_isMarking || rows.isEmpty())
        return;
    const CallError &error = m_model->at(rows.front().row());
    Q_EMIT chosen(error.id, error.requestId);
}

} // namespace etcm
