#include "desktop/prices/card_view.h"

#include "desktop/theme/fitted_text.h"
#include "desktop/widgets/painting.h"
#include "wording/language.h"

#include <QFontMetricsF>
#include <QPainter>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr double kCardRow = 20;
constexpr double kNarrowRow = 19;
} // namespace

CardView::CardView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CardView::setCard(const SlotCard &card, const QStringList &columns)
{
    m_card = card;
    m_columns = columns;
    QStringList spoken{card.title, card.detail};
    for (const CardPrice &price : card.prices)
        spoken.append(QStringList{price.label, price.first, price.second}.join(u' '));
    for (const CardFact &fact : card.facts)
        spoken.append(fact.label + u' ' + fact.value);
    setAccessibleName(spoken.join(u", "_s));
    setToolTip(spoken.join(u'\n'));
    update();
}

void CardView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(18, QFont::Medium));
    painter.setPen(m_theme.color(Token::Text));
    drawTextAt(painter, {0, 18}, m_card.title);
    painter.setFont(m_theme.font(12));
    painter.setPen(m_theme.color(Token::Text2));
    drawTextAt(painter, {0, 36}, m_card.detail);
    double top = 46;
    paintPrices(painter, top);
    drawRuleH(painter, 0, width(), top + 4, m_theme.color(Token::Line));
    top += 10;
    paintFacts(painter, top);
}

void CardView::paintPrices(QPainter &painter, double &top) const
{
    const bool hasSecond = m_columns.size() > 2;
    const double right = width();
    const double first = hasSecond ? right - 132 : right;
    const double second = right - 66;
    const auto row = [&](const QString &label, const QString &one, const QString &two, const QString &apart,
                         bool isStrong, Token token) {
        painter.setFont(m_theme.font(12));
        painter.setPen(m_theme.color(isStrong ? Token::Text : Token::Text2));
        drawTextAt(painter, {0, top + 14}, label);
        painter.setPen(m_theme.color(token));
        painter.setFont(m_theme.font(12, isStrong ? QFont::Medium : QFont::Normal));
        drawTextAt(painter, {first, top + 14}, one, Qt::AlignRight);
        if (hasSecond) {
            drawTextAt(painter, {second, top + 14}, two, Qt::AlignRight);
            painter.setFont(m_theme.font(12));
            painter.setPen(m_theme.color(Token::Text2));
            drawTextAt(painter, {right, top + 14}, apart, Qt::AlignRight);
        }
        top += kCardRow;
    };
    row(m_columns.value(0), m_columns.value(1), m_columns.value(2), words("Prices page", "Diff."), false,
        Token::Text2);
    for (const CardPrice &price : m_card.prices)
        row(price.label, price.first, price.second, price.difference, price.isStrong, Token::Text);
}

void CardView::paintFacts(QPainter &painter, double &top) const
{
    painter.setFont(m_theme.font(12));
    const QFontMetricsF metrics(painter.font());
    for (const CardFact &fact : m_card.facts) {
        if (top + kNarrowRow > height())
            return;
        double left = 0;
        if (fact.isRevision) {
            drawDiamond(painter, {5, top + 10}, 3.5, m_theme.color(Token::Accent));
            left = 14;
        }
        painter.setPen(m_theme.color(Token::Text2));
        drawTextAt(painter, {left, top + 14}, fact.label);
        painter.setPen(m_theme.color(Token::Text));
        const double room = width() - left - metrics.horizontalAdvance(fact.label) - 10;
        drawTextAt(painter, {static_cast<double>(width()), top + 14}, fittedText(metrics, room, fact.value),
                   Qt::AlignRight);
        top += kNarrowRow;
    }
}

} // namespace etcm
