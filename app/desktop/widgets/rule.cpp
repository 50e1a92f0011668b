#include "desktop/widgets/rule.h"

#include <QPainter>

namespace etcm
{

Rule::Rule(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(1);
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(Token::Line));
}

} // namespace etcm
