#include "desktop/alerts/look_strip.h"

#include "desktop/theme/glyph_painter.h"
#include "desktop/theme/hatch.h"
#include "desktop/widgets/painting.h"
#include "wording/language.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace etcm
{

namespace
{
constexpr int kSlots = 20;
constexpr double kBoxHeight = 22;
constexpr double kBoxGap = 4;
constexpr std::size_t kLabelEvery = 5;
} // namespace

LookStrip::LookStrip(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(40);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LookStrip::setLooks(const std::vector<IncidentLook> &looks)
{
    m_looks = looks;
    const auto bad = std::ranges::count(m_looks, IncidentLook::Mark::Bad, &IncidentLook::mark);
    setAccessibleName(
        words("Alerts page", "%1 of the last %2 observations failed").arg(bad).arg(m_looks.size()));
    update();
}

// The newest stands at the right edge, however few there are.
QRectF LookStrip::box(std::size_t index) const
{
    const double pitch = (width() + kBoxGap) / kSlots;
    const double left = pitch * static_cast<double>(kSlots - m_looks.size() + index);
    return {left, 0, pitch - kBoxGap, kBoxHeight};
}

void LookStrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(11));
    for (std::size_t i = 0; i < m_looks.size(); ++i) {
        paintBox(painter, i);
        const bool last = i + 1 == m_looks.size();
        if (!last && (i % kLabelEvery != 0 || i + 2 >= m_looks.size()))
            continue;
        const QRectF place = box(i);
        painter.setPen(m_theme.color(Token::Text3));
        drawTextAt(painter, {last ? place.right() : place.left(), kBoxHeight + 14}, m_looks[i].time,
                   last ? Qt::AlignRight : Qt::AlignLeft);
    }
}

void LookStrip::paintBox(QPainter &painter, std::size_t index) const
{
    const QRectF place = box(index);
    const double side = std::min(12.0, place.width() - 2);
    const QRectF glyph(place.center().x() - side / 2, place.center().y() - side / 2, side, side);
    painter.setPen(Qt::NoPen);
    switch (m_looks[index].mark) {
    case IncidentLook::Mark::Good:
        painter.setBrush(m_theme.color(Token::Up, 0.42));
        painter.drawRoundedRect(place, 2, 2);
        return paintGlyph(painter, Glyph::Check, glyph, m_theme, m_theme.color(Token::Text));
    case IncidentLook::Mark::Bad:
        painter.setBrush(m_theme.color(Token::Crit));
        painter.drawRoundedRect(place, 2, 2);
        return paintGlyph(painter, Glyph::Cross, glyph, m_theme, m_theme.color(Token::OnCrit));
    case IncidentLook::Mark::NotObserved:
        painter.setBrush(hatchBrush(m_theme.color(Token::Unknown)));
        painter.setPen(m_theme.color(Token::Unknown));
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
}

bool LookStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (std::size_t i = 0; i < m_looks.size(); ++i) {
        if (box(i).contains(help->pos()))
            QToolTip::showText(help->globalPos(), m_looks[i].told, this);
    }
    return true;
}

} // namespace etcm
