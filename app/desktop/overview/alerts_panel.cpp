#include "desktop/overview/panels.h"
#include "desktop/theme/fitted_text.h"
#include "desktop/widgets/alert_glyph.h"
#include "desktop/widgets/painting.h"
#include "desktop/widgets/row_delegate.h"
#include "wording/language.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kRow = 22;

class AlertDelegate : public RowDelegate
{
public:
    AlertDelegate(const Theme &theme, QObject *parent) : RowDelegate(theme, LineAt::Bottom, parent) {}

protected:
    void paintCell(QPainter &painter, const QRect &cell, const QModelIndex &index) const override
    {
        const auto column = static_cast<AlertTableModel::Column>(index.column());
        if (column == AlertTableModel::Column::Mark) {
            const auto mark = static_cast<AlertMark>(index.data(AlertTableModel::RawRole).toInt());
            paintGlyph(painter, alertGlyph(mark), QRectF(cell.left() + 2, cell.top() + 4, 14, 14), theme());
            return;
        }
        const bool text = column == AlertTableModel::Column::Text;
        painter.setFont(theme().font(12));
        painter.setPen(theme().color(text ? Token::Text : Token::Text2));
        const QString shown =
            fittedText(QFontMetricsF(painter.font()), cell.width() - 8, index.data().toString());
        const bool right = column == AlertTableModel::Column::Duration;
        drawTextAt(painter, QPointF(right ? cell.right() - 3 : cell.left() + 4, cell.top() + 15), shown,
                   right ? Qt::AlignRight : Qt::AlignLeft);
    }
};

} // namespace

AlertsPanel::AlertsPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Alerts panel", "Recent alerts"), parent), m_model(new AlertTableModel(this)),
      m_view(new QTableView(this))
{
    preparePanelTable(*m_view, kRow);
    m_view->setAccessibleName(words("Alerts panel", "Recent alerts"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new AlertDelegate(theme, m_view));
    m_view->horizontalHeader()->setSectionResizeMode(static_cast<int>(AlertTableModel::Column::Text),
                                                     QHeaderView::Stretch);
    m_view->setColumnWidth(static_cast<int>(AlertTableModel::Column::Time), 44);
    m_view->setColumnWidth(static_cast<int>(AlertTableModel::Column::Mark), 22);
    setBody(m_view, {8, 5, 8, 2});
    setTable([this] { return tableAsText(*m_model); });
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT incidentRequested(index.data(AlertTableModel::IncidentRole).toString());
    });
}

void AlertsPanel::setSnapshot(const RecentAlerts &alerts)
{
    setWords(alerts.words);
    m_model->setRows(alerts.rows);
    // Times of other days carry their date; what is left belongs to the text.
    const QFontMetrics metrics(theme().font(12));
    int time = 44;
    int duration = 0;
    for (const AlertRow &row : alerts.rows) {
        time = std::max(time, metrics.horizontalAdvance(row.time) + 10);
        duration = std::max(duration, metrics.horizontalAdvance(row.duration) + 12);
    }
    m_view->setColumnWidth(static_cast<int>(AlertTableModel::Column::Time), time);
    m_view->setColumnWidth(static_cast<int>(AlertTableModel::Column::Duration), duration);
}

} // namespace etcm
