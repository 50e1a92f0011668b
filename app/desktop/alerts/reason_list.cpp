#include "desktop/alerts/reason_list.h"

#include "desktop/theme/fitted_text.h"
#include "desktop/theme/glyph_painter.h"
#include "desktop/widgets/painting.h"
#include "wording/language.h"

#include <QPainter>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kReasonRow = 22;
} // namespace

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
