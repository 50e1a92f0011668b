#include "desktop/overview/legend.h"

#include "desktop/theme/hatch.h"
#include "wording/language.h"

#include <QFontMetrics>
#include <QPainter>

namespace etcm
{
using namespace Qt::StringLiterals;

Legend::Legend(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(18);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Legend::setTitles(const QString &solid, const QString &hatched)
{
    m_solid = solid;
    m_hatched = hatched;
    const QFontMetrics metrics(m_theme.font(12));
    setMinimumWidth(56 + metrics.horizontalAdvance(solid) + metrics.horizontalAdvance(hatched));
    setAccessibleName(words("Panels", "Solid: %1, hatched: %2").arg(solid, hatched));
    update();
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(12));
    const QFontMetrics metrics(painter.font());
    painter.fillRect(QRect(0, 4, 14, 10), m_theme.color(Token::Home));
    painter.setPen(m_theme.color(Token::Text2));
    painter.drawText(QRect(20, 0, width() - 20, 18), Qt::AlignVCenter, m_solid);
    if (m_hatched.isEmpty())
        return;
    const int x = 20 + metrics.horizontalAdvance(m_solid) + 16;
    painter.drawText(QRect(x + 20, 0, width() - x - 20, 18), Qt::AlignVCenter, m_hatched);
    painter.setPen(m_theme.color(Token::Business));
    painter.setBrush(hatchBrush(m_theme.color(Token::Business), 5, 1.1));
    painter.drawRect(QRectF(x + 0.5, 4.5, 13, 9));
}

} // namespace etcm
