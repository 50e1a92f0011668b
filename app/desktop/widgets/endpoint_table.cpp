#include "desktop/widgets/endpoint_table.h"

#include "desktop/widgets/endpoint_glyph.h"
#include "desktop/widgets/painting.h"
#include "wording/language.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace etcm
{
using namespace Qt::StringLiterals;
namespace
{

constexpr int kRow = 22;
constexpr int kCellPadding = 8;
constexpr int kDownWidth = 63;
constexpr int kLeastWidth = 154;       // for the longest name and "100.00 %"
constexpr int kWidthWithMinutes = 222; // with the minutes down, which the tool tip tells as well

} // namespace

EndpointTable::EndpointTable(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_nameTitle(words("Panels", "Endpoint")),
      m_availableTitle(words("Panels", "Available")), m_downTitle(words("Panels", "Down"))
{
    setMinimumWidth(kLeastWidth);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void EndpointTable::setRows(const std::vector<HealthRow> &rows)
{
    m_rows = rows;
    setFixedHeight(kRow * (static_cast<int>(rows.size()) + 1));
    QStringList spoken;
    for (const HealthRow &row : m_rows)
        spoken += words("Panels", "%1 available %2, down %3")
                      .arg(row.state.isEmpty() ? row.title : u"%1 %2,"_s.arg(row.title, row.state),
                           row.available, row.down);
    setAccessibleName(spoken.join(u"; "_s));
    update();
}

void EndpointTable::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(12));
    const double right = width() - kCellPadding;
    const bool minutes = width() >= kWidthWithMinutes;
    const double share = minutes ? right - kDownWidth : right;
    painter.setPen(m_theme.color(Token::Text2));
    drawTextAt(painter, {kCellPadding, 15}, m_nameTitle);
    drawTextAt(painter, {share, 15}, m_availableTitle, Qt::AlignRight);
    if (minutes)
        drawTextAt(painter, {right, 15}, m_downTitle, Qt::AlignRight);
    drawRuleH(painter, 0, width(), kRow - 1, m_theme.color(Token::Edge));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const HealthRow &row = m_rows[i];
        const double top = kRow * static_cast<double>(i + 1);
        paintGlyph(painter, endpointGlyph(row.mark), QRectF(kCellPadding, top + 5, 12, 12), m_theme);
        painter.setPen(m_theme.color(Token::Text));
        drawTextAt(painter, {kCellPadding + 18, top + 15}, row.title);
        drawTextAt(painter, {share, top + 15}, row.available, Qt::AlignRight);
        painter.setPen(m_theme.color(row.everDown ? Token::Text : Token::Text3));
        if (minutes)
            drawTextAt(painter, {right, top + 15}, row.down, Qt::AlignRight);
        if (i + 1 < m_rows.size())
            drawRuleH(painter, 0, width(), top + kRow - 1, m_theme.color(Token::Line));
    }
}

bool EndpointTable::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = help->pos().y() / kRow - 1;
    const bool inside = row >= 0 && row < static_cast<int>(m_rows.size());
    QToolTip::showText(help->globalPos(), inside ? m_rows[static_cast<std::size_t>(row)].toolTip : QString(),
                       this);
    return true;
}

} // namespace etcm
