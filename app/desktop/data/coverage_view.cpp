#include "desktop/data/coverage_view.h"

#include "desktop/theme/fitted_text.h"
#include "desktop/theme/hatch.h"
#include "desktop/widgets/painting.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
constexpr int kLabels = 190;
constexpr int kSums = 130;
constexpr int kHead = 34;
constexpr double kLeastPitchX = 7;
constexpr double kLargestPitchX = 12;
constexpr double kLeastPitchY = 15;
constexpr double kLargestPitchY = 24;
constexpr double kGroupGap = 6;
constexpr double kLeastGap = 3.5; ///< a gap of one slot shows too

bool lacks(const CoverageDay &day)
{
    return day.coverage == DayCoverage::SomeMissing || day.coverage == DayCoverage::AllMissing;
}
} // namespace

CoverageView::CoverageView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(words("Data page", "Coverage"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize CoverageView::sizeHint() const
{
    const int rows = static_cast<int>(m_snapshot.rows.size());
    return {kLabels + kSums + 105 * 7,
            kHead + static_cast<int>(rows * kLeastPitchY + groupsBefore(rows) * kGroupGap) + 4};
}

void CoverageView::setSnapshot(const CoverageSnapshot &snapshot)
{
    const std::optional<LocalDate> before = chosenDay();
    m_snapshot = snapshot;
    updateGeometry();
    const auto kept = before ? std::ranges::find(m_snapshot.days, *before) : m_snapshot.days.end();
    int day = static_cast<int>(kept - m_snapshot.days.begin());
    if (kept == m_snapshot.days.end()) {
        day = std::max(0, static_cast<int>(m_snapshot.days.size()) - 1);
        const auto isDue = [&](const CoverageRow &row) {
            return row.days[static_cast<std::size_t>(day)].due > 0;
        };
        while (day > 0 && !m_snapshot.rows.empty() && std::ranges::none_of(m_snapshot.rows, isDue))
            --day;
    }
    choose({std::clamp(m_chosen.row, 0, std::max(0, static_cast<int>(m_snapshot.rows.size()) - 1)), day});
}

std::optional<LocalDate> CoverageView::chosenDay() const
{
    const auto day = static_cast<std::size_t>(m_chosen.day);
    return day < m_snapshot.days.size() ? std::optional(m_snapshot.days[day]) : std::nullopt;
}

int CoverageView::columns() const
{
    const int room = static_cast<int>((width() - kLabels - kSums) / pitch().width());
    return std::clamp(room, 0, static_cast<int>(m_snapshot.days.size()));
}

// Cells grow with the room there is, so far as they still read as one picture.
QSizeF CoverageView::pitch() const
{
    const double days = std::max<double>(1, static_cast<double>(m_snapshot.days.size()));
    const double rows = std::max<double>(1, static_cast<double>(m_snapshot.rows.size()));
    const double gaps = groupsBefore(static_cast<int>(m_snapshot.rows.size())) * kGroupGap;
    return {std::clamp(std::floor((width() - kLabels - kSums) / days), kLeastPitchX, kLargestPitchX),
            std::clamp(std::floor((height() - kHead - gaps) / rows), kLeastPitchY, kLargestPitchY)};
}

double CoverageView::leftOf(int day) const
{
    const int first = static_cast<int>(m_snapshot.days.size()) - columns();
    return kLabels + (day - first) * pitch().width();
}

int CoverageView::groupsBefore(int row) const
{
    int groups = 0;
    for (int i = 1; i <= row && i < static_cast<int>(m_snapshot.rows.size()); ++i)
        groups += m_snapshot.rows[static_cast<std::size_t>(i)].group.isEmpty() ? 0 : 1;
    return groups;
}

// A little air before each product.
double CoverageView::topOf(int row) const
{
    return kHead + row * pitch().height() + groupsBefore(row) * kGroupGap;
}

std::optional<CoverageView::Place> CoverageView::placeAt(QPointF point) const
{
    const int first = static_cast<int>(m_snapshot.days.size()) - columns();
    const int day = first + static_cast<int>(std::floor((point.x() - kLabels) / pitch().width()));
    if (day < first || day >= static_cast<int>(m_snapshot.days.size()))
        return std::nullopt;
    for (int row = 0; row < static_cast<int>(m_snapshot.rows.size()); ++row) {
        if (point.y() >= topOf(row) - 2 && point.y() < topOf(row) + pitch().height() - 2)
            return Place{row, day};
    }
    return std::nullopt;
}

void CoverageView::choose(Place place)
{
    m_chosen = place;
    const auto row = static_cast<std::size_t>(place.row);
    const auto day = static_cast<std::size_t>(place.day);
    if (row < m_snapshot.rows.size() && day < m_snapshot.days.size()) {
        setAccessibleDescription(coverageSentence(m_snapshot, row, day));
        Q_EMIT dayChosen(m_snapshot.days[day]);
    }
    update();
}

void CoverageView::chooseGap(int step)
{
    const int days = static_cast<int>(m_snapshot.days.size());
    const int all = days * static_cast<int>(m_snapshot.rows.size());
    for (int i = 1; i <= all; ++i) {
        const int at = ((m_chosen.row * days + m_chosen.day + i * step) % all + all) % all;
        if (lacks(m_snapshot.rows[static_cast<std::size_t>(at / days)]
                      .days[static_cast<std::size_t>(at % days)]))
            return choose({at / days, at % days});
    }
}

void CoverageView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintDates(painter);
    for (int row = 0; row < static_cast<int>(m_snapshot.rows.size()); ++row)
        paintRow(painter, row);
    if (chosenDay() && leftOf(m_chosen.day) >= kLabels) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(Token::Accent), hasFocus() ? 2 : 1));
        painter.drawRect(QRectF(leftOf(m_chosen.day) - 1.5, kHead - 4, pitch().width() + 2,
                                topOf(static_cast<int>(m_snapshot.rows.size())) - kHead + 4));
    }
}

void CoverageView::paintDates(QPainter &painter) const
{
    painter.setFont(m_theme.font(11));
    const int count = static_cast<int>(m_snapshot.days.size());
    double free = 0;
    for (int i = count - columns(); i < count; ++i) {
        const LocalDate date = m_snapshot.days[static_cast<std::size_t>(i)];
        if (unsigned(date.day()) == 1) {
            const double edge = leftOf(i) - 0.5;
            drawRuleV(painter, edge, kHead - 6, topOf(static_cast<int>(m_snapshot.rows.size())),
                      m_theme.color(Token::Edge));
        }
        const bool monday = weekday(sys_days(date)) == Monday;
        if (!monday || leftOf(i) < free)
            continue;
        const QString text = dayText(date).section(u' ', 1);
        painter.setPen(m_theme.color(Token::Text3));
        drawTextAt(painter, {leftOf(i), kHead - 10}, text);
        free = leftOf(i) + QFontMetricsF(painter.font()).horizontalAdvance(text) + 14;
    }
}

void CoverageView::paintRow(QPainter &painter, int row) const
{
    const CoverageRow &shown = m_snapshot.rows[static_cast<std::size_t>(row)];
    const double top = topOf(row);
    const QSizeF size = pitch() - QSizeF(1, 4);
    const double base = top + size.height() / 2 + 4;
    painter.setFont(m_theme.font(12, QFont::Medium));
    painter.setPen(m_theme.color(Token::Text));
    drawTextAt(painter, {0, base}, fittedText(QFontMetricsF(painter.font()), 100, shown.group));
    painter.setFont(m_theme.font(12));
    painter.setPen(m_theme.color(Token::Text2));
    drawTextAt(painter, {106, base}, fittedText(QFontMetricsF(painter.font()), kLabels - 112, shown.name));
    const int count = static_cast<int>(m_snapshot.days.size());
    for (int i = count - columns(); i < count; ++i)
        paintCell(painter, QRectF(QPointF(leftOf(i), top), size), shown.days[static_cast<std::size_t>(i)]);
    painter.setFont(m_theme.font(12, shown.isComplete ? QFont::Normal : QFont::Medium));
    painter.setPen(m_theme.color(shown.isComplete ? Token::Text2 : Token::Text));
    drawTextAt(painter, {static_cast<double>(width()), base}, shown.sum, Qt::AlignRight);
}

void CoverageView::paintCell(QPainter &painter, const QRectF &cell, const CoverageDay &day) const
{
    const QRectF edge = cell.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Qt::NoPen);
    switch (day.coverage) {
    case DayCoverage::Complete: painter.fillRect(cell, m_theme.color(Token::Up)); break;
    case DayCoverage::FilledLater: painter.fillRect(cell, m_theme.color(Token::Up, 0.45)); break;
    case DayCoverage::Revised: painter.fillRect(cell, m_theme.color(Token::Accent)); break;
    case DayCoverage::Unlikely:
        painter.fillRect(cell, m_theme.color(Token::Up, 0.45));
        drawDiamond(painter, cell.center(), 2.5, m_theme.color(Token::Implausible));
        break;
    case DayCoverage::SomeMissing: {
        const double gap =
            std::max(kLeastGap, cell.height() * (1 - static_cast<double>(day.stored) / std::max(1, day.due)));
        painter.fillRect(cell.adjusted(0, gap, 0, 0), m_theme.color(Token::Up));
        painter.setPen(m_theme.color(Token::Crit));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(edge);
        break;
    }
    case DayCoverage::AllMissing:
        painter.setPen(m_theme.color(Token::Crit));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(edge);
        painter.drawLine(edge.topLeft(), edge.bottomRight());
        painter.drawLine(edge.topRight(), edge.bottomLeft());
        break;
    case DayCoverage::NotDue:
        painter.setPen(m_theme.color(Token::Edge));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(edge);
        break;
    case DayCoverage::NotCollected:
        drawRuleH(painter, cell.left() + 1, cell.right() - 1, cell.center().y(), m_theme.color(Token::Edge));
        break;
    }
}

void CoverageView::mousePressEvent(QMouseEvent *event)
{
    if (const auto place = placeAt(event->position()))
        choose(*place);
}

void CoverageView::keyPressEvent(QKeyEvent *event)
{
    const int rows = static_cast<int>(m_snapshot.rows.size());
    const int days = static_cast<int>(m_snapshot.days.size());
    Place place = m_chosen;
    switch (event->key()) {
    case Qt::Key_Left: --place.day; break;
    case Qt::Key_Right: ++place.day; break;
    case Qt::Key_Up: --place.row; break;
    case Qt::Key_Down: ++place.row; break;
    case Qt::Key_Home: place.day = days - columns(); break;
    case Qt::Key_End: place.day = days - 1; break;
    case Qt::Key_G: return chooseGap(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    default: return QWidget::keyPressEvent(event);
    }
    if (rows > 0 && days > 0)
        choose({std::clamp(place.row, 0, rows - 1), std::clamp(place.day, 0, days - 1)});
}

bool CoverageView::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update(); // the frame of the day that is chosen
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto place = placeAt(help->pos());
    QToolTip::showText(help->globalPos(),
                       place ? coverageSentence(m_snapshot, static_cast<std::size_t>(place->row),
                                                static_cast<std::size_t>(place->day))
                             : QString(),
                       this);
    return true;
}

} // namespace etcm
