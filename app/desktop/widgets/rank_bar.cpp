#include "desktop/widgets/rank_bar.h"

#include "desktop/widgets/painting.h"
#include "wording/language.h"

#include <QPainter>
#include <QPainterPath>

namespace etcm
{
using namespace Qt::StringLiterals;

RankBar::RankBar(const Theme &theme, QWidget *parent)
    : Instrument(theme, parent), m_cheapest(words("Price panel", "cheapest")),
      m_dearest(words("Price panel", "dearest"))
{
    setFixedHeight(28);
}

void RankBar::setRank(std::optional<int> rank, int count, const QString &spoken)
{
    m_count = count;
    setReading(rank ? std::optional<double>(*rank) : std::nullopt, 1, count, spoken);
}

void RankBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int rank = static_cast<int>(value().value_or(0));
    if (m_count > 0) {
        const double cell = static_cast<double>(width()) / m_count;
        for (int i = 0; i < m_count; ++i) {
            painter.fillRect(QRectF(i * cell, 0, cell - 0.7, 10),
                             theme().color(i < rank ? Token::Cheap : Token::Edge));
        }
        if (rank > 0) {
            const double x = (rank - 0.5) * cell;
            QPainterPath caret(QPointF(x, 11));
            caret.lineTo(x - 4, 17);
            caret.lineTo(x + 4, 17);
            caret.closeSubpath();
            painter.fillPath(caret, theme().color(Token::Text));
        }
    }
    painter.setFont(theme().font(11));
    painter.setPen(theme().color(Token::Text3));
    drawTextAt(painter, QPointF(0, 26), m_cheapest);
    drawTextAt(painter, QPointF(width(), 26), m_dearest, Qt::AlignRight);
}

} // namespace etcm
