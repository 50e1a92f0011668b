#include "desktop/alerts/incident_parts.h"

#include "desktop/theme/fitted_text.h"
#include "desktop/theme/glyph_painter.h"
#include "desktop/widgets/painting.h"
#include "wording/language.h"

#include <QPainter>

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kFactHeight = 66;
constexpr int kReasonRow = 22;
} // namespace

FactRow::FactRow(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(kFactHeight);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FactRow::setFacts(const std::vector<IncidentFact> &facts)
{
    m_facts = facts;
    QStringList lines;
    QStringList help;
    for (const IncidentFact &fact : m_facts) {
        lines += u"%1: %2, %3"_s.arg(fact.label, fact.value, fact.note);
        help += u"<b>%1</b> %2, %3"_s.arg(fact.label, fact.value, fact.note);
    }
    setAccessibleName(lines.join(u"; "_s));
    setToolTip(help.join(u"<br>"_s));
    update();
}

void FactRow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawRuleH(painter, 0, width(), 0, m_theme.color(Token::Line));
    drawRuleH(painter, 0, width(), height() - 1, m_theme.color(Token::Line));
    if (m_facts.empty())
        return;
    struct Line {
        int px;
        QFont::Weight weight;
        Token token;
        double y;
    };
    constexpr std::array kLines{Line{12, QFont::Normal, Token::Text2, 19},
                                Line{18, QFont::Medium, Token::Text, 39},
                                Line{12, QFont::Normal, Token::Text2, 57}};
    const double pitch = static_cast<double>(width()) / static_cast<double>(m_facts.size());
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        const double left = pitch * static_cast<double>(i);
        if (i > 0)
            drawRuleV(painter, left, 1, height() - 1, m_theme.color(Token::Line));
        const std::array texts{m_facts[i].label, m_facts[i].value, m_facts[i].note};
        for (std::size_t line = 0; line < kLines.size(); ++line) {
            painter.setFont(m_theme.font(kLines[line].px, kLines[line].weight));
            painter.setPen(m_theme.color(kLines[line].token));
            drawTextAt(painter, {left + (i > 0 ? 12 : 0), kLines[line].y},
                       fittedText(QFontMetricsF(painter.font()), pitch - 20, texts[line]));
        }
    }
}

ReasonList::ReasonList(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setMinimumWidth(180);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ReasonList::setReasons(const std::vector<IncidentReason> &reasons)
{
    m_reasons = reasons;
    setFixedHeight(static_cast<int>(m_reasons.size()) * kReasonRow);
    QStringList lines;
    for (const IncidentReason &reason : m_reasons)
        lines += u"%1, %2: %3"_s.arg(reason.text, reason.value,
                                     reason.met ? words("Alerts page", "yes") : words("Alerts page", "no"));
    setAccessibleName(lines.join(u"; "_s));
    update();
}

void ReasonList::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(12));
    const QFontMetricsF metrics(painter.font());
    for (std::size_t i = 0; i < m_reasons.size(); ++i) {
        const IncidentReason &reason = m_reasons[i];
        const double top = static_cast<double>(i) * kReasonRow;
        if (i > 0)
            drawRuleH(painter, 0, width(), top, m_theme.color(Token::Line));
        paintGlyph(painter, reason.met ? Glyph::Check : Glyph::Cross, QRectF(0, top + 5, 12, 12), m_theme,
                   m_theme.color(reason.met ? Token::Text2 : Token::Warn));
        painter.setPen(m_theme.color(Token::Text2));
        drawTextAt(painter, {static_cast<double>(width()), top + 15}, reason.value, Qt::AlignRight);
        painter.setPen(m_theme.color(Token::Text));
        drawTextAt(painter, {20, top + 15},
                   fittedText(metrics, width() - 32 - metrics.horizontalAdvance(reason.value), reason.text));
    }
}

} // namespace etcm
