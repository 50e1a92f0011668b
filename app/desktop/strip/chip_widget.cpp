#include "desktop/strip/chip_widget.h"

#include "desktop/strip/strip_paint.h"
#include "desktop/theme/glyph_painter.h"
#include "desktop/theme/shaped_text.h"
#include "desktop/theme/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPaddingX = 12;
constexpr int kPaddingTop = 7;
constexpr int kGlyphSide = 14;
constexpr int kNameHeight = 18;
constexpr int kLineHeight = 17;

Glyph glyphOf(ChipMark mark)
{
    switch (mark) {
    case ChipMark::Good: return Glyph::Ok;
    case ChipMark::Warning: return Glyph::Warn;
    case ChipMark::Down: return Glyph::Crit;
    case ChipMark::Pending: return Glyph::Pending;
    case ChipMark::Old: return Glyph::Stale;
    case ChipMark::NotObserved: return Glyph::Unknown;
    case ChipMark::Paused: return Glyph::Paused;
    case ChipMark::Waiting: return Glyph::Snoozed;
    }
    return Glyph::Unknown;
}

} // namespace

ChipWidget::ChipWidget(const Theme &theme, const QString &key, int width, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_key(key), m_width(width)
{
    setAttribute(Qt::WA_OpaquePaintEvent); // so that nothing below is painted every second
    setFocusPolicy(Qt::TabFocus);
    // Never wider than drawn: what is left belongs to the clock.
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setMinimumWidth(96);
    setMaximumWidth(width);
}

void ChipWidget::setLook(const ChipLook &look)
{
    if (look == m_look)
        return;
    const bool worse = look.tone > m_look.tone && !m_look.name.isEmpty();
    const ChipLook before = std::exchange(m_look, look);
    setAccessibleName(lines().join(u", "_s));
    updateChanged(before);
    if (worse) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

// An age that grows is one line, every second, on every chip.
void ChipWidget::updateChanged(const ChipLook &before)
{
    if (before.mark != m_look.mark || before.tone != m_look.tone)
        return update();
    if (before.name != m_look.name || before.right != m_look.right)
        update(line(0));
    if (before.line2 != m_look.line2 || before.line2Short != m_look.line2Short)
        update(line(1));
    if (before.line3 != m_look.line3)
        update(line(2));
}

QRect ChipWidget::line(int index) const
{
    const QRect first(kPaddingX, kPaddingTop, width() - 2 * kPaddingX, kNameHeight);
    return index == 0
               ? first
               : QRect(first.x(), first.bottom() + 1 + (index - 1) * kLineHeight, first.width(), kLineHeight);
}

void ChipWidget::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

QSize ChipWidget::sizeHint() const
{
    return {m_width, m_compact ? kStripCompactHeight : kStripHeight};
}

QStringList ChipWidget::lines() const
{
    QStringList told{m_look.name + (m_look.right.isEmpty() ? QString() : u": "_s + m_look.right)};
    for (const QString &line : {m_look.line2, m_look.line3, m_look.detail})
        if (!line.isEmpty())
            told << line;
    return told;
}

void ChipWidget::showHelp(const QPoint &at)
{
    QToolTip::showText(at, lines().join(u'\n'), this);
}

bool ChipWidget::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    showHelp(static_cast<QHelpEvent *>(event)->globalPos());
    return true;
}

void ChipWidget::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, event->rect());
    if (event->region().intersects(line(0)))
        paintName(painter);
    if (event->region().intersects(line(1)))
        paintElided(painter, m_theme, {}, line(1), m_look.line2, m_look.line2Short);
    if (!m_compact && event->region().intersects(line(2)))
        paintElided(painter, m_theme, {}, line(2), m_look.line3);
    if (hasFocus())
        paintFocusRing(painter, m_theme, rect());
}

void ChipWidget::paintGround(QPainter &painter, const QRect &place) const
{
    const bool quiet = m_look.tone == ChipTone::Quiet;
    const bool warn = m_look.tone == ChipTone::Warn;
    painter.fillRect(place, m_theme.color(quiet ? Token::Panel : warn ? Token::WarnBg : Token::CritBg));
    if (!quiet)
        painter.fillRect(0, 0, 3, height(), m_theme.color(warn ? Token::Warn : Token::Crit));
    painter.fillRect(width() - 1, 0, 1, height(), m_theme.color(Token::Line));
}

void ChipWidget::paintName(QPainter &painter) const
{
    const QRect place = line(0);
    paintGlyph(painter, glyphOf(m_look.mark), QRectF(place.x(), place.y() + 2, kGlyphSide, kGlyphSide),
               m_theme);
    const QRect name = place.adjusted(kGlyphSide + 6, 0, 0, 0);
    ShapedText &shaped = m_theme.shapedText();
    const double needed = shaped.width(m_theme.font(13, QFont::Medium), m_look.name) + 6;
    const double right = shaped.width(m_theme.font(12), m_look.right);
    if (needed + right <= name.width())
        paintElided(painter, m_theme, {},
                    place.adjusted(place.width() - static_cast<int>(std::ceil(right)), 0, 0, 0),
                    m_look.right);
    paintElided(painter, m_theme, {13, Token::Text, QFont::Medium}, name, m_look.name);
}

void ChipWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated(m_key);
}

void ChipWidget::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)
        Q_EMIT activated(m_key);
    else
        QWidget::keyPressEvent(event);
}

} // namespace etcm
