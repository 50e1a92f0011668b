#include "desktop/health/dots_view.h"

#include "desktop/theme/hatch.h"
#include "desktop/widgets/painting.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kDotsLeft = 92;
constexpr int kDotsRight = 8;
constexpr int kDotsTop = 30; // title, and the edge where failures stand
constexpr int kDotsFoot = 18;
constexpr double kReach = 12; // px within which a click means a call
} // namespace

DotsView::DotsView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(96);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DotsView::setCalls(const CallDots &calls)
{
    m_calls = calls;
    const qint64 count = std::ssize(calls.dots);
    setAccessibleName(u"%1, %2"_s.arg(
        calls.title, words("Health page", "%1 call(s)", nullptr, count).arg(integerText(count))));
    setAccessibleDescription(calls.failures);
    update();
}

void DotsView::select(const std::optional<SelectedCall> &call)
{
    m_selected = call;
    update();
}

QRectF DotsView::plot() const
{
    return {double(kDotsLeft), double(kDotsTop), double(std::max(1, width() - kDotsLeft - kDotsRight)),
            double(std::max(1, height() - kDotsTop - kDotsFoot))};
}

double DotsView::xOf(UtcTime at) const
{
    const auto whole = static_cast<double>((m_calls.to - m_calls.from).count());
    return plot().left() + plot().width() * static_cast<double>((at - m_calls.from).count()) / whole;
}

QPointF DotsView::placeOf(const CallDot &dot) const
{
    if (dot.failed)
        return {xOf(dot.at), plot().top() - 6};
    const double share = dot.milliseconds / std::max(1.0, m_calls.high);
    return {xOf(dot.at), plot().bottom() - share * plot().height()};
}

void DotsView::paintScale(QPainter &painter) const
{
    const QRectF place = plot();
    painter.setFont(m_theme.font(12, QFont::Medium));
    painter.setPen(m_theme.color(Token::Text));
    drawTextAt(painter, {2, 12}, m_calls.title);
    const double after = 10 + QFontMetricsF(painter.font()).horizontalAdvance(m_calls.title);
    painter.setFont(m_theme.font(11));
    painter.setPen(m_theme.color(Token::Text3));
    drawTextAt(painter, {after, 12}, words("Health page", "24 h, ms"));
    painter.setPen(m_theme.color(Token::Text2));
    drawTextAt(painter, {static_cast<double>(width()), 12}, m_calls.failures, Qt::AlignRight);
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = place.bottom() - share * place.height();
        drawRuleH(painter, place.left(), place.right(), y, m_theme.color(Token::Line));
        painter.setPen(m_theme.color(Token::Text3));
        drawTextAt(painter, {place.left() - 8, y + 4}, integerText(static_cast<qint64>(share * m_calls.high)),
                   Qt::AlignRight);
    }
    const QString now = words("Health page", "now");
    const double last = place.right() - QFontMetricsF(painter.font()).horizontalAdvance(now) - 24;
    for (const AxisLabel &label : m_calls.labels) {
        const double x = xOf(fromEpochMs(static_cast<qint64>(label.x * 1000)));
        if (x > place.left() + 16 && x < last)
            drawTextAt(painter, {x, height() - 4.0}, label.text, Qt::AlignHCenter);
    }
    painter.setPen(m_theme.color(Token::Text));
    drawTextAt(painter, {place.right(), height() - 4.0}, now, Qt::AlignRight);
}

void DotsView::paintDot(QPainter &painter, const CallDot &dot) const
{
    const QPointF at = placeOf(dot);
    if (!dot.failed) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Wait));
        painter.drawEllipse(at, 1.8, 1.8);
        return;
    }
    painter.setPen(QPen(m_theme.color(Token::Crit), 1.8));
    painter.drawLine(at + QPointF(-3.5, -3.5), at + QPointF(3.5, 3.5));
    painter.drawLine(at + QPointF(-3.5, 3.5), at + QPointF(3.5, -3.5));
}

void DotsView::paintEvent(QPaintEvent *)
{
    if (m_calls.to == m_calls.from)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &[from, to] : m_calls.gaps)
        painter.fillRect(QRectF(QPointF(xOf(from), plot().top()), QPointF(xOf(to), plot().bottom())),
                         hatchBrush(m_theme.color(Token::Edge)));
    paintScale(painter);
    for (const CallDot &dot : m_calls.dots)
        paintDot(painter, dot);
    if (const std::ptrdiff_t index = selectedDot(); index >= 0) {
        painter.setPen(QPen(m_theme.color(Token::Text), 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(placeOf(m_calls.dots[static_cast<std::size_t>(index)]), 7, 7);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

std::ptrdiff_t DotsView::selectedDot() const
{
    if (!m_selected || m_selected->id != m_calls.id)
        return -1;
    const auto found = std::ranges::find(m_calls.dots, m_selected->requestId, &CallDot::requestId);
    return found == m_calls.dots.end() ? -1 : found - m_calls.dots.begin();
}

const CallDot *DotsView::dotAt(QPointF point) const
{
    const CallDot *nearest = nullptr;
    double least = kReach;
    for (const CallDot &dot : m_calls.dots) {
        const QPointF way = placeOf(dot) - point;
        const double distance = std::hypot(way.x(), way.y());
        if (distance <= least) {
            least = distance;
            nearest = &dot;
        }
    }
    return nearest;
}

void DotsView::choose(const CallDot &dot)
{
    Q_EMIT chosen({m_calls.id, dot.requestId, dot.at});
}

void DotsView::mousePressEvent(QMouseEvent *event)
{
    if (const CallDot *dot = dotAt(event->position()))
        choose(*dot);
}

void DotsView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        return Q_EMIT endpointStepped(event->key() == Qt::Key_Up ? -1 : 1);
    const bool left = event->key() == Qt::Key_Left;
    if ((!left && event->key() != Qt::Key_Right) || m_calls.dots.empty())
        return QWidget::keyPressEvent(event);
    const std::ptrdiff_t last = std::ssize(m_calls.dots) - 1;
    const std::ptrdiff_t from = selectedDot();
    const std::ptrdiff_t to = from < 0 ? last : std::clamp<std::ptrdiff_t>(from + (left ? -1 : 1), 0, last);
    choose(m_calls.dots[static_cast<std::size_t>(to)]);
}

bool DotsView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const CallDot *dot = dotAt(help->pos());
    QToolTip::showText(help->globalPos(), dot ? dot->toolTip : QString(), this);
    return true;
}

} // namespace etcm
