#include "desktop/widgets/badge.h"

#include "desktop/theme/glyph_painter.h"

#include <QFontMetrics>
#include <QPainter>

namespace etcm
{
namespace
{

constexpr int kHeight = 18;
constexpr int kBadgePadding = 7; // 6 and the edge

struct MarkDrawing {
    Glyph glyph;
    int px;
};

std::optional<MarkDrawing> markDrawing(BadgeMark mark)
{
    switch (mark) {
    case BadgeMark::None: return {};
    case BadgeMark::Check: return MarkDrawing{Glyph::Check, 11};
    case BadgeMark::Revised: return MarkDrawing{Glyph::Revised, 9};
    case BadgeMark::Stale: return MarkDrawing{Glyph::Stale, 12};
    case BadgeMark::Implausible: return MarkDrawing{Glyph::Implausible, 12};
    }
    return {};
}

QFont badgeFont(const Theme &theme, BadgeState state)
{
    return theme.font(11, state == BadgeState::Crit ? QFont::Medium : QFont::Normal);
}

} // namespace

Badge::Badge(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Badge::setBadge(const BadgeText &badge)
{
    m_badge = badge;
    setAccessibleName(badge.text);
    setToolTip(badge.toolTip);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    const auto mark = markDrawing(m_badge.mark);
    const int text = QFontMetrics(badgeFont(m_theme, m_badge.state)).horizontalAdvance(m_badge.text);
    return {text + 2 * kBadgePadding + (mark ? mark->px + 5 : 0), kHeight};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool filled = m_badge.state == BadgeState::Crit;
    Token edge = Token::Edge;
    Token ink = Token::Text2;
    if (m_badge.state == BadgeState::Warn || m_badge.state == BadgeState::Old)
        edge = ink = Token::Warn;
    if (filled) {
        edge = Token::Crit;
        ink = Token::OnCrit;
    }
    QPen pen(m_theme.color(edge), 1);
    if (m_badge.state == BadgeState::Partial || m_badge.state == BadgeState::Old)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(filled ? QBrush(m_theme.color(Token::Crit)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    int x = kBadgePadding;
    if (const auto mark = markDrawing(m_badge.mark)) {
        paintGlyph(painter, mark->glyph, QRectF(x, (kHeight - mark->px) / 2.0, mark->px, mark->px), m_theme,
                   m_theme.color(ink));
        x += mark->px + 5;
    }
    painter.setFont(badgeFont(m_theme, m_badge.state));
    painter.setPen(m_theme.color(ink));
    painter.drawText(QRect(x, 0, width() - x, kHeight), Qt::AlignLeft | Qt::AlignVCenter, m_badge.text);
}

} // namespace etcm
