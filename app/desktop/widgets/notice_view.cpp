#include "desktop/widgets/notice_view.h"

#include "desktop/theme/glyph_painter.h"

#include <QPainter>

namespace etcm
{
namespace
{

Glyph noticeGlyph(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Info: return Glyph::Info;
    case NoticeKind::Old: return Glyph::Stale;
    case NoticeKind::NoAnswer: return Glyph::Crit;
    }
    return Glyph::Info;
}

} // namespace

NoticeView::NoticeView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NoticeView::setNotice(const PanelNotice &notice)
{
    m_notice = notice;
    setAccessibleName(notice.title);
    setAccessibleDescription(notice.detail);
    update();
}

void NoticeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont titleFont = m_theme.font(13, QFont::Medium);
    const QFont detailFont = m_theme.font(12);
    const QRect room = rect().adjusted(12, 10, -12, -10);
    const int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const int detailHeight = QFontMetrics(detailFont).boundingRect(room, flags, m_notice.detail).height();
    const int total = 22 + 8 + 18 + 4 + detailHeight;
    int y = room.top() + std::max(0, (room.height() - total) / 2);
    const auto ink =
        m_notice.kind == NoticeKind::Info ? std::optional(m_theme.color(Token::Text2)) : std::nullopt;
    paintGlyph(painter, noticeGlyph(m_notice.kind), QRectF(width() / 2.0 - 11, y, 22, 22), m_theme, ink);
    y += 30;
    painter.setFont(titleFont);
    painter.setPen(m_theme.color(Token::Text));
    painter.drawText(QRect(room.left(), y, room.width(), 18), Qt::AlignCenter, m_notice.title);
    y += 22;
    painter.setFont(detailFont);
    painter.setPen(m_theme.color(Token::Text2));
    painter.drawText(QRect(room.left(), y, room.width(), room.bottom() - y), flags, m_notice.detail);
}

} // namespace etcm
