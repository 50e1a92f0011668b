#include "desktop/strip/status_widget.h"

#include "desktop/strip/strip_paint.h"
#include "desktop/theme/glyph_painter.h"
#include "desktop/theme/theme.h"
#include "wording/language.h"

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

} // namespace

StatusWidget::StatusWidget(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_OpaquePaintEvent); // so that nothing below is painted with it
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StatusWidget::setView(const OverallStatus &view, UtcTime now)
{
    OverallWords told = overallWords(view, now);
    if (view.state == m_state && told == m_words)
        return;
    const bool changedState = std::exchange(m_state, view.state) != view.state;
    m_words = std::move(told);
    setToolTip(QStringList{m_words.word, m_words.line1, m_words.line2}.join(u'\n').trimmed());
    setAccessibleName(words("Strip", "Overall state: %1. %2")
                          .arg(m_words.word, QStringList{m_words.line1, m_words.line2}.join(u' ')));
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
        painter, glyphOf(m_state),
        QRectF(kStatusPaddingX, (height() - kStatusGlyphSide) / 2.0, kStatusGlyphSide, kStatusGlyphSide),
        m_theme);
    const int lines = m_compact ? 1 : 2;
    const int x = kStatusPaddingX + kStatusGlyphSide + 12;
    QRect line(x, (height() - 24 - 17 * lines) / 2, width() - x - kStatusPaddingX, 24);
    paintElided(painter, m_theme, {20, Token::Text, QFont::Medium}, line, m_words.word);
    line = QRect(line.x(), line.bottom() + 1, line.width(), 17);
    if (m_compact)
        return paintElided(painter, m_theme, {}, line, m_words.alone);
    paintElided(painter, m_theme, {}, line, m_words.line1);
    line.translate(0, 17);
    paintElided(painter, m_theme, {}, line, m_words.line2);
}

} // namespace etcm
