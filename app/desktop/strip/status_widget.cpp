#include "desktop/strip/status_widget.h"

#include "desktop/strip/strip_paint.h"
#include "desktop/theme/glyph_painter.h"
#include "desktop/theme/theme.h"

#include <QAccessible>
#include <QPainter>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kStatusPaddingX = 14;
constexpr int kStatusGlyphSide = 30;

Glyph glyphOf(OverallState state)
{
    switch (state) {
    case OverallState::Connected: return Glyph::Ok;
    case OverallState::Degraded: return Glyph::Warn;
    case OverallState::Outage: return Glyph::Crit;
    case OverallState::Paused: return Glyph::Paused;
    case OverallState::Offline:
    case OverallState::Waiting: return Glyph::Unknown;
    }
    return Glyph::Unknown;
}

// The first of two lines that read as one, without what only leads to the second.
QString aloneText(const QString &line1)
{
    return line1.endsWith(u',') ? line1.chopped(1) : line1;
}

} // namespace

StatusWidget::StatusWidget(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_OpaquePaintEvent); // so that nothing below is painted with it
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StatusWidget::setView(const OverallView &view)
{
    if (view.state == m_view.state && view.line1 == m_view.line1 && view.line2 == m_view.line2)
        return;
    const bool changedState = view.state != m_view.state;
    m_view = view;
    setToolTip(QStringList{view.word(), view.line1, view.line2}.join(u'\n').trimmed());
    setAccessibleName(u"Overall state: %1. %2 %3"_s.arg(view.word(), view.line1, view.line2));
    update();
    if (changedState) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void StatusWidget::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

QSize StatusWidget::sizeHint() const
{
    return m_compact ? QSize(212, kStripCompactHeight) : QSize(278, kStripHeight);
}

QSize StatusWidget::minimumSizeHint() const
{
    return m_compact ? QSize(212, kStripCompactHeight)
                     : QWidget::minimumSizeHint(); // the longest state in words
}

void StatusWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.color(Token::Panel));
    painter.fillRect(width() - 1, 0, 1, height(), m_theme.color(Token::Line));
    paintGlyph(
        painter, glyphOf(m_view.state),
        QRectF(kStatusPaddingX, (height() - kStatusGlyphSide) / 2.0, kStatusGlyphSide, kStatusGlyphSide),
        m_theme);
    const int lines = m_compact ? 1 : 2;
    const int x = kStatusPaddingX + kStatusGlyphSide + 12;
    QRect line(x, (height() - 24 - 17 * lines) / 2, width() - x - kStatusPaddingX, 24);
    paintElided(painter, m_theme, {20, Token::Text, QFont::Medium}, line, m_view.word());
    line = QRect(line.x(), line.bottom() + 1, line.width(), 17);
    if (m_compact)
        return paintElided(painter, m_theme, {}, line, aloneText(m_view.line1));
    paintElided(painter, m_theme, {}, line, m_view.line1);
    line.translate(0, 17);
    paintElided(painter, m_theme, {}, line, m_view.line2);
}

} // namespace etcm
