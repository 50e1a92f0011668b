#include "desktop/overview/price_facts.h"

#include "desktop/widgets/rank_bar.h"
#include "desktop/widgets/rule.h"
#include "desktop/widgets/text_line.h"

#include <QVBoxLayout>

namespace etcm
{
namespace
{

constexpr int kLabelHeight = 16;
constexpr int kValueHeight = 18;

} // namespace

PriceFacts::PriceFacts(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_slot = add(kLabelHeight);
    m_layout->addSpacing(2);
    m_price = add(48);
    m_layout->addSpacing(4);
    m_sentence = add(kValueHeight);
    m_layout->addSpacing(8);
    m_rank = new RankBar(theme, this);
    m_layout->addWidget(m_rank);
    addRule(9, 8);
    m_nextLabel = add(kLabelHeight);
    m_next = add(kValueHeight);
    addRule(8, 8);
    m_todayLabel = add(kLabelHeight);
    m_today = add(kValueHeight);
    addRule(8, 8);
    m_tomorrowLabel = add(kLabelHeight);
    m_tomorrow = add(kValueHeight);
    m_layout->addSpacing(3);
    m_base = add(kLabelHeight);
    m_layout->addStretch(1);
}

TextLine *PriceFacts::add(int height)
{
    auto *line = new TextLine(m_theme, height, this);
    m_layout->addWidget(line);
    return line;
}

void PriceFacts::addRule(int above, int below)
{
    m_layout->addSpacing(above);
    m_layout->addWidget(new Rule(m_theme, this));
    m_layout->addSpacing(below);
}

void PriceFacts::showFigure(TextLine &label, TextLine &value, const PriceFigure &figure) const
{
    label.setLabel(figure.label);
    std::vector<TextSpan> spans;
    if (figure.trend != 0)
        spans.push_back({{}, Token::Text2, 11, QFont::Normal, 0, figure.trend > 0 ? Glyph::Up : Glyph::Down});
    spans.push_back({figure.value, Token::Text, 13, QFont::Medium, figure.trend != 0 ? 6 : 0});
    spans.push_back({figure.detail, Token::Text2, 13, QFont::Normal, 5});
    value.setSpans(std::move(spans));
    value.setHelp(figure.toolTip);
}

void PriceFacts::setSnapshot(const PriceSnapshot &snapshot)
{
    m_slot->setLabel(snapshot.now.label);
    m_price->setSpans(
        {{snapshot.now.value, snapshot.nowImplausible ? Token::Implausible : Token::Text, 44, QFont::Medium},
         {snapshot.now.detail, Token::Text2, 14, QFont::Normal, 8}});
    m_price->setHelp(snapshot.now.toolTip);
    m_sentence->setSpans({{snapshot.rank.lead, Token::Text, 13},
                          {snapshot.rank.strong, Token::Text, 13, QFont::Medium},
                          {snapshot.rank.tail, Token::Text, 13}});
    m_rank->setRank(snapshot.rank.place, snapshot.rank.count, m_sentence->text());
    m_rank->setToolTip(snapshot.rank.toolTip);
    showFigure(*m_nextLabel, *m_next, snapshot.outlook.nextChange);
    showFigure(*m_todayLabel, *m_today, snapshot.outlook.cheapestToday);
    showFigure(*m_tomorrowLabel, *m_tomorrow, snapshot.outlook.cheapestTomorrow);
    m_base->setLabel(snapshot.outlook.baseTomorrow);
}

} // namespace etcm
