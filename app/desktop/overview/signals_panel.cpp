#include "desktop/overview/lane_scale.h"
#include "desktop/overview/panels.h"
#include "desktop/theme/fitted_text.h"
#include "desktop/widgets/lane.h"
#include "desktop/widgets/painting.h"
#include "desktop/widgets/row_delegate.h"
#include "desktop/widgets/text_line.h"
#include "wording/language.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kRow = 20;
constexpr int kNameWidth = 40;

class SignalDelegate : public RowDelegate
{
public:
    SignalDelegate(const Theme &theme, const SignalTableModel &model, QObject *parent)
        : RowDelegate(theme, LineAt::Top, parent), m_model(model)
    {
    }

protected:
    void paintCell(QPainter &painter, const QRect &cell, const QModelIndex &index) const override
    {
        const auto column = static_cast<SignalTableModel::Column>(index.column());
        if (column == SignalTableModel::Column::Lane)
            return paintLaneCell(painter, cell, index);
        const bool name = column == SignalTableModel::Column::Name;
        const bool quiet = column == SignalTableModel::Column::Description;
        painter.setFont(theme().font(12, name ? QFont::Medium : QFont::Normal));
        painter.setPen(theme().color(quiet ? Token::Text2 : Token::Text));
        const bool right = column == SignalTableModel::Column::LastActivation;
        const QString text =
            fittedText(QFontMetricsF(painter.font()), cell.width() - 4, index.data().toString());
        drawTextAt(painter, QPointF(right ? cell.right() + 1 : cell.left(), cell.top() + 14), text,
                   right ? Qt::AlignRight : Qt::AlignLeft);
    }

private:
    void paintLaneCell(QPainter &painter, const QRect &cell, const QModelIndex &index) const
    {
        const SignalSpan day{m_model.snapshot().dayStart, m_model.snapshot().dayEnd};
        const QRectF bed(cell.left(), cell.top() + 5, cell.width(), 11);
        for (const UtcTime at : laneHours(day))
            drawRuleV(painter, std::min(laneX(bed, day, at), bed.right() - 1), cell.top(), cell.bottom() + 1,
                      theme().color(Token::Line));
        const SignalRow &row = m_model.snapshot().rows[static_cast<std::size_t>(index.row())];
        paintLane(painter, bed, row.spans, row.kind, day, theme());
    }

    const SignalTableModel &m_model;
};

} // namespace

SignalsPanel::SignalsPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Signals panel", "TRA signals"), parent), m_model(new SignalTableModel(this))
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_scale = new LaneScale(theme, content));
    m_view = new QTableView(content);
    preparePanelTable(*m_view, kRow);
    m_view->setAccessibleName(words("Signals panel", "TRA signals of the latest day"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SignalDelegate(theme, *m_model, m_view));
    QHeaderView *widths = m_view->horizontalHeader();
    widths->setSectionResizeMode(static_cast<int>(SignalTableModel::Column::Lane), QHeaderView::Stretch);
    m_view->setColumnWidth(static_cast<int>(SignalTableModel::Column::Name), kNameWidth);
    m_view->setColumnWidth(static_cast<int>(SignalTableModel::Column::Description), kLaneLeft - kNameWidth);
    m_view->setColumnWidth(static_cast<int>(SignalTableModel::Column::LastActivation), kLaneRight);
    column->addWidget(m_view, 1);
    column->addSpacing(7);
    column->addWidget(m_note = new TextLine(theme, 16, content));
    setBody(content, {12, 7, 12, 8});
    setTable([this] { return tableAsText(*m_model); });
}

void SignalsPanel::setSnapshot(const SignalSnapshot &snapshot)
{
    setWords(snapshot.words);
    m_model->setSnapshot(snapshot);
    m_scale->setDay({snapshot.dayStart, snapshot.dayEnd});
    m_note->setSpans({{{}, Token::Text2, 13, QFont::Normal, 0, Glyph::Info},
                      {snapshot.note, Token::Text2, 12, QFont::Normal, 6, {}, snapshot.noteShort}});
}

} // namespace etcm
