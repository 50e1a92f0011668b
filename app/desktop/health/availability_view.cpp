#include "desktop/health/availability_view.h"

#include "desktop/theme/fitted_text.h"
#include "desktop/theme/glyph_painter.h"
#include "desktop/theme/hatch.h"
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
constexpr int kTableTop = 76;
constexpr int kBarLeft = 176;
constexpr int kLegendSide = 10;
constexpr int kCircuitWidth = 82;
constexpr int kShareWidth = 57;
constexpr int kDownWidth = 56;
constexpr int kCoverageWidth = 68;
constexpr int kNote = 24;

struct Columns {
    double width;
    [[nodiscard]] double circuit() const { return width - kCircuitWidth; } ///< its left edge
    [[nodiscard]] double coverage() const { return circuit() - 14; }       ///< right edges from here on
    [[nodiscard]] double down() const { return coverage() - kCoverageWidth; }
    [[nodiscard]] double share(int i) const { return down() - kDownWidth - (3 - i) * kShareWidth; }
};

} // namespace

AvailabilityView::AvailabilityView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setMinimumWidth(540);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void AvailabilityView::setTable(const AvailabilityTable &table)
{
    m_table = table;
    setMinimumHeight(kTableTop + kRow * (static_cast<int>(table.rows.size()) + 1) + kNote);
    QStringList spoken{u"%1: %2 %"_s.arg(table.meanTitle, table.mean), table.coverage};
    for (const AvailabilityRow &row : table.rows)
        spoken +=
            words("Panels", "%1 available %2, down %3")
                .arg(row.day.state.isEmpty() ? row.day.title : u"%1 %2,"_s.arg(row.day.title, row.day.state),
                     row.day.available, row.day.down);
    setAccessibleName(spoken.join(u"; "_s));
    update();
}

void AvailabilityView::select(const EndpointId &id)
{
    m_selected = id;
    update();
}

void AvailabilityView::paintMean(QPainter &painter) const
{
    painter.setFont(m_theme.font(12));
    painter.setPen(m_theme.color(Token::Text2));
    drawTextAt(painter, {0, 13}, fittedText(QFontMetricsF(painter.font()), kBarLeft - 12, m_table.meanTitle));
    painter.setFont(m_theme.font(34, QFont::Medium));
    painter.setPen(m_theme.color(Token::Text));
    drawTextAt(painter, {0, 48}, m_table.mean);
    const double right = QFontMetricsF(painter.font()).horizontalAdvance(m_table.mean) + 8;
    painter.setFont(m_theme.font(13));
    painter.setPen(m_theme.color(Token::Text2));
    drawTextAt(painter, {right, 48}, u"%"_s);
}

void AvailabilityView::paintBar(QPainter &painter) const
{
    painter.setFont(m_theme.font(12));
    painter.setPen(m_theme.color(Token::Text2));
    drawTextAt(painter, {kBarLeft, 13}, m_table.coverage);
    drawTextAt(painter, {static_cast<double>(width()), 13}, m_table.observed, Qt::AlignRight);
    const QRectF bed(kBarLeft, 20, width() - kBarLeft, 12);
    const ObservedTime &time = m_table.time;
    const double up = bed.width() * time.up;
    const double down = time.down > 0 ? std::max(2.0, bed.width() * time.down) : 0;
    painter.fillRect(bed, m_theme.color(Token::Sunken));
    painter.fillRect(bed, hatchBrush(m_theme.color(Token::Unknown), 4, 1.1));
    painter.fillRect(QRectF(bed.left(), bed.top(), up, bed.height()), m_theme.color(Token::Up));
    painter.fillRect(QRectF(bed.left() + up, bed.top(), down, bed.height()), m_theme.color(Token::Crit));
    double x = kBarLeft;
    const auto legend = [&](const QBrush &brush, const QString &text) {
        painter.fillRect(QRectF(x, 42, kLegendSide, kLegendSide), brush);
        painter.setPen(m_theme.color(Token::Text2));
        drawTextAt(painter, {x + kLegendSide + 6, 51}, text);
        x += kLegendSide + 20 + QFontMetricsF(painter.font()).horizontalAdvance(text);
    };
    legend(m_theme.color(Token::Up), time.upText);
    legend(m_theme.color(Token::Crit), time.downText);
    legend(hatchBrush(m_theme.color(Token::Unknown), 4, 1.1), time.unknownText);
}

void AvailabilityView::paintRow(QPainter &painter, const AvailabilityRow &row, double top) const
{
    const Columns columns{static_cast<double>(width())};
    if (row.id == m_selected)
        painter.fillRect(QRectF(0, top, width(), kRow - 1), m_theme.color(Token::AccentBg));
    paintGlyph(painter, endpointGlyph(row.day.mark), QRectF(0, top + 5, 12, 12), m_theme);
    const double y = top + 15;
    painter.setFont(m_theme.font(12));
    const QFontMetricsF metrics(painter.font());
    painter.setPen(m_theme.color(Token::Text));
    drawTextAt(painter, {18, y}, fittedText(metrics, columns.share(0) - kShareWidth - 18, row.day.title));
    for (int i = 0; i < 4; ++i) {
        const AvailabilityShare &share = row.shares.at(static_cast<std::size_t>(i));
        painter.setFont(m_theme.font(12, i == 1 ? QFont::Medium : QFont::Normal));
        painter.setPen(m_theme.color(share.isPartial ? Token::Text3 : i == 1 ? Token::Text : Token::Text2));
        drawTextAt(painter, {columns.share(i), y}, share.text, Qt::AlignRight);
    }
    painter.setFont(m_theme.font(12));
    painter.setPen(m_theme.color(row.day.everDown ? Token::Text : Token::Text3));
    drawTextAt(painter, {columns.down(), y}, row.day.down, Qt::AlignRight);
    painter.setPen(m_theme.color(Token::Text2));
    drawTextAt(painter, {columns.coverage(), y}, row.coverage, Qt::AlignRight);
    drawTextAt(painter, {columns.circuit(), y}, fittedText(metrics, kCircuitWidth, row.circuit));
    drawRuleH(painter, 0, width(), top + kRow - 1, m_theme.color(Token::Line));
}

void AvailabilityView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMean(painter);
    paintBar(painter);
    const Columns columns{static_cast<double>(width())};
    const double y = kTableTop + 15;
    painter.setFont(m_theme.font(12));
    painter.setPen(m_theme.color(Token::Text2));
    drawTextAt(painter, {0, y}, words("Panels", "Endpoint"));
    const std::array<QString, 4> windows = availabilityWindows();
    for (int i = 0; i < 4; ++i)
        drawTextAt(painter, {columns.share(i), y}, windows.at(static_cast<std::size_t>(i)), Qt::AlignRight);
    drawTextAt(painter, {columns.down(), y}, words("Panels", "Down"), Qt::AlignRight);
    drawTextAt(painter, {columns.coverage(), y}, words("Health page", "Coverage"), Qt::AlignRight);
    drawTextAt(painter, {columns.circuit(), y}, words("Health page", "Circuit"));
    drawRuleH(painter, 0, width(), kTableTop + kRow - 1, m_theme.color(Token::Edge));
    double top = kTableTop + kRow;
    for (const AvailabilityRow &row : m_table.rows) {
        paintRow(painter, row, top);
        top += kRow;
    }
    painter.setFont(m_theme.font(12));
    painter.setPen(m_theme.color(Token::Text2));
    drawTextAt(painter, {0, top + 17},
               fittedText(QFontMetricsF(painter.font()), width(), m_table.explanation));
}

const AvailabilityRow *AvailabilityView::rowAt(QPoint point) const
{
    const int row = (point.y() - kTableTop) / kRow - 1;
    const bool inside = point.y() >= kTableTop + kRow && row < static_cast<int>(m_table.rows.size());
    return inside ? &m_table.rows[static_cast<std::size_t>(row)] : nullptr;
}

void AvailabilityView::mousePressEvent(QMouseEvent *event)
{
    if (const AvailabilityRow *row = rowAt(event->pos()))
        Q_EMIT chosen(row->id);
}

bool AvailabilityView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const AvailabilityRow *row = rowAt(help->pos());
    QToolTip::showText(help->globalPos(), row ? row->toolTip : m_table.explanation, this);
    return true;
}

} // namespace etcm
