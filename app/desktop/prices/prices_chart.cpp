#include "desktop/prices/prices_chart.h"

#include "desktop/prices/chart_painting.h"
#include "models/slot_card.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace etcm
{

namespace
{
constexpr double kWheelStep = 1.25;
constexpr double kWheelNotch = 120;
constexpr double kLeastBox = 6; ///< px; less is a click
} // namespace

PricesChart::PricesChart(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(180);
    connect(&theme, &Theme::changed, this, &PricesChart::renew);
}

void PricesChart::setSnapshot(const PricesSnapshot &snapshot)
{
    std::optional<UtcTime> held;
    if (m_pointer.slot && *m_pointer.slot < m_snapshot.slotList.size())
        held = m_snapshot.slotList[*m_pointer.slot].start;
    if (snapshot.range != m_snapshot.range)
        m_pointer.window.reset();
    m_snapshot = snapshot;
    m_now = snapshot.now;
    m_pointer.slot = held ? m_snapshot.slotAt(*held) : std::nullopt;
    m_zoom.setWhole({toSeconds(snapshot.range.from), toSeconds(snapshot.range.to)});
    renew();
}

void PricesChart::setNow(UtcTime now)
{
    m_now = now;
    update();
}

void PricesChart::setWindow(const std::optional<SlotRun> &window)
{
    m_pointer.window = window;
    update();
}

void PricesChart::select(std::optional<std::size_t> slot)
{
    if (slot && *slot >= m_snapshot.slotList.size())
        slot.reset();
    m_pointer.slot = slot;
    setAccessibleDescription(slot ? slotSentence(m_snapshot, *slot) : QString());
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

void PricesChart::choose(std::optional<std::size_t> slot)
{
    if (slot == m_pointer.slot)
        return;
    select(slot);
    Q_EMIT selectionChanged(m_pointer.slot);
}

void PricesChart::renew()
{
    const bool isOther = m_layout.window != m_zoom.view();
    m_layout = chartLayout(m_snapshot, size(), m_zoom.view());
    m_isStale = true;
    update();
    if (isOther)
        Q_EMIT viewChanged();
}

void PricesChart::fit()
{
    m_zoom.fit();
    renew();
}

void PricesChart::paintEvent(QPaintEvent *)
{
    const double ratio = devicePixelRatioF();
    if (m_isStale || m_static.size() != size() * ratio) {
        m_static = QPixmap(size() * ratio);
        m_static.setDevicePixelRatio(ratio);
        m_static.fill(m_theme.color(Token::Panel));
        QPainter painter(&m_static);
        ChartPainting(m_theme, m_layout, m_snapshot).paint(painter);
        m_isStale = false;
        ++m_staticPaints;
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_static);
    ChartOverlay(m_theme, m_layout, m_snapshot).paint(painter, m_pointer, m_now);
    if (!hasFocus())
        return;
    painter.setPen(QPen(m_theme.color(Token::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
}

void PricesChart::resizeEvent(QResizeEvent *)
{
    renew();
}

std::optional<std::size_t> PricesChart::slotAtPixel(double x) const
{
    if (x < m_layout.curve.left() || x > m_layout.curve.right())
        return {};
    return m_snapshot.slotAt(fromEpochMs(static_cast<std::int64_t>(m_layout.secondsAt(x) * 1000)));
}

void PricesChart::mouseMoveEvent(QMouseEvent *event)
{
    const double x = std::clamp(event->position().x(), m_layout.curve.left(), m_layout.curve.right());
    if (m_boxFrom) {
        const double here = m_layout.secondsAt(x);
        m_pointer.box = ChartWindow{std::min(*m_boxFrom, here), std::max(*m_boxFrom, here)};
        return update();
    }
    if (const auto slot = slotAtPixel(event->position().x()))
        choose(slot);
}

void PricesChart::mousePressEvent(QMouseEvent *event)
{
    if (event->type() == QEvent::MouseButtonDblClick)
        return fit();
    if (event->button() == Qt::LeftButton && slotAtPixel(event->position().x()))
        m_boxFrom = m_layout.secondsAt(event->position().x());
}

void PricesChart::mouseReleaseEvent(QMouseEvent *event)
{
    const std::optional<ChartWindow> box = m_pointer.box;
    m_boxFrom.reset();
    m_pointer.box.reset();
    if (box && m_layout.x(box->to) - m_layout.x(box->from) >= kLeastBox) {
        m_zoom.show(*box);
        return renew();
    }
    choose(slotAtPixel(event->position().x()));
    update();
}

// Sideways, or with Shift, it moves; else it zooms where the pointer is.
void PricesChart::wheelEvent(QWheelEvent *event)
{
    const double x = std::clamp(event->position().x(), m_layout.curve.left(), m_layout.curve.right());
    const QPoint turned = event->angleDelta();
    if (turned.x() != 0 || event->modifiers() & Qt::ShiftModifier)
        m_zoom.pan(-(turned.x() + turned.y()) / kWheelNotch * m_zoom.view().length() / 10);
    else
        m_zoom.zoom(std::pow(kWheelStep, turned.y() / kWheelNotch), m_layout.secondsAt(x));
    renew();
    event->accept();
}

void PricesChart::moveTo(int slot)
{
    if (m_snapshot.slotList.empty())
        return;
    const auto last = static_cast<int>(m_snapshot.slotList.size()) - 1;
    choose(static_cast<std::size_t>(std::clamp(slot, 0, last)));
    const UtcTime at = m_snapshot.slotList[*m_pointer.slot].start;
    m_zoom.reveal(toSeconds(at), toSeconds(at + kSlotLength));
    if (m_layout.window != m_zoom.view())
        renew();
}

bool PricesChart::zoomByKey(const QKeyEvent &event)
{
    const double middle = (m_zoom.view().from + m_zoom.view().to) / 2;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_zoom.zoom(kWheelStep, middle); break;
    case Qt::Key_Minus: m_zoom.zoom(1 / kWheelStep, middle); break;
    case Qt::Key_0: m_zoom.fit(); break;
    case Qt::Key_Z:
        if (!(event.modifiers() & Qt::ControlModifier))
            return false;
        m_zoom.undo();
        break;
    default: return false;
    }
    renew();
    return true;
}

void PricesChart::keyPressEvent(QKeyEvent *event)
{
    // The first key shows the slot of now.
    const auto held = m_pointer.slot;
    const int here = static_cast<int>(held ? *held : m_snapshot.slotAt(m_now).value_or(0));
    const bool byDay = event->modifiers() & Qt::ShiftModifier;
    const auto count = static_cast<int>(m_snapshot.slotList.size());
    if (zoomByKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Left: return byDay ? Q_EMIT dayStepRequested(-1) : moveTo(held ? here - 1 : here);
    case Qt::Key_Right: return byDay ? Q_EMIT dayStepRequested(1) : moveTo(held ? here + 1 : here);
    case Qt::Key_Home: return moveTo(0);
    case Qt::Key_End: return moveTo(count - 1);
    case Qt::Key_Escape:
        if (m_pointer.slot)
            return choose(std::nullopt);
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace etcm
