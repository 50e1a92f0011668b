#include "desktop/alerts/alert_list_panel.h"

#include "desktop/alerts/alert_list_model.h"
#include "desktop/theme/fitted_text.h"
#include "desktop/widgets/alert_glyph.h"
#include "desktop/widgets/painting.h"
#include "wording/language.h"

#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kHeadingHeight = 26;
constexpr int kRowHeight = 47;
constexpr int kTextLeft = 42;

class AlertListDelegate : public QStyledItemDelegate
{
public:
    AlertListDelegate(const Theme &theme, const AlertListModel &model, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const override
    {
        return {200, m_model.row(index) ? kRowHeight : kHeadingHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect cell = option.rect;
        if (const AlertListRow *row = m_model.row(index))
            paintRow(*painter, cell, option.state, *row);
        else
            paintHeading(*painter, cell, index.data().toString());
        drawRuleH(*painter, cell.left(), cell.right() + 1, cell.bottom(), m_theme.color(Token::Line));
        painter->restore();
    }

private:
    void paintHeading(QPainter &painter, const QRect &cell, const QString &text) const
    {
        painter.fillRect(cell, m_theme.color(Token::Sunken));
        painter.setFont(m_theme.font(12, QFont::Medium));
        painter.setPen(m_theme.color(Token::Text));
        drawTextAt(painter, QPointF(cell.left() + 12, cell.top() + 17), text);
    }

    void paintRow(QPainter &painter, const QRect &cell, QStyle::State state, const AlertListRow &row) const
    {
        const bool selected = state.testFlag(QStyle::State_Selected);
        if (selected) {
            painter.fillRect(cell, m_theme.color(Token::AccentBg));
            painter.fillRect(QRect(cell.left(), cell.top(), 3, cell.height()), m_theme.color(Token::Accent));
        }
        paintGlyph(painter, alertGlyph(row.mark), QRectF(cell.left() + 13, cell.top() + 15, 16, 16), m_theme);
        painter.setFont(m_theme.font(12));
        painter.setPen(m_theme.color(Token::Text2));
        const QFontMetricsF small(painter.font());
        const double right = std::max(small.horizontalAdvance(row.time), small.horizontalAdvance(row.lasted));
        drawTextAt(painter, QPointF(cell.right() - 11, cell.top() + 20), row.time, Qt::AlignRight);
        drawTextAt(painter, QPointF(cell.right() - 11, cell.top() + 37), row.lasted, Qt::AlignRight);
        const double room = cell.width() - kTextLeft - right - 24;
        drawTextAt(painter, QPointF(cell.left() + kTextLeft, cell.top() + 37),
                   fittedText(small, room, row.detail));
        const bool asks = row.group == AlertGroup::Firing;
        painter.setFont(m_theme.font(13, asks ? QFont::Medium : QFont::Normal));
        painter.setPen(m_theme.color(Token::Text));
        drawTextAt(painter, QPointF(cell.left() + kTextLeft, cell.top() + 20),
                   fittedText(QFontMetricsF(painter.font()), room, row.text));
        if (state.testFlag(QStyle::State_HasFocus)) {
            painter.setPen(QPen(m_theme.color(Token::Accent), 1));
            painter.drawRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -1.5));
        }
    }

    const Theme &m_theme;
    const AlertListModel &m_model;
};
} // namespace

AlertListPanel::AlertListPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Alerts page", "Alerts"), parent), m_model(new AlertListModel(this)),
      m_view(new QListView(this))
{
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(words("Alerts page", "Alerts"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new AlertListDelegate(theme, *m_model, m_view));
    m_view->setMinimumSize(0, 0);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_view->setEditTriggers(QListView::NoEditTriggers);
    setBody(m_view, {1, 0, 1, 1});
    setFocusProxy(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { take(index); });
    setTable([this] {
        QStringList lines;
        for (int i = 0; i < m_model->rowCount(); ++i)
            if (const AlertListRow *row = m_model->row(m_model->index(i)))
                lines +=
                    QStringList{alertGroupName(row->group), row->text, row->detail, row->time, row->lasted}
                        .join(u'\t');
        return lines.join(u'\n') + u'\n';
    });
}

void AlertListPanel::setList(const AlertList &list)
{
    setWords(list.words);
    const QString before = m_chosen;
    m_model->setRows(list.rows); // a reset ends the selection
    QModelIndex index = m_model->indexOf(m_wanted.isEmpty() ? before : m_wanted);
    if (index.isValid())
        m_wanted.clear();
    else
        index = m_model->indexOf(before);
    if (!index.isValid())
        index = m_model->firstAlert();
    if (index != m_view->currentIndex())
        m_view->setCurrentIndex(index);
    take(index);
}

void AlertListPanel::choose(const QString &incidentId)
{
    const QModelIndex index = m_model->indexOf(incidentId);
    m_wanted = index.isValid() ? QString() : incidentId;
    if (index.isValid())
        m_view->setCurrentIndex(index);
}

void AlertListPanel::take(const QModelIndex &index)
{
    const AlertListRow *row = m_model->row(index);
    const QString incident = row ? row->incidentId : QString();
    if (incident == m_chosen)
        return;
    m_chosen = incident;
    Q_EMIT chosen(incident);
}

} // namespace etcm
