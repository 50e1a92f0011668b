#include "desktop/alerts/step_list.h"

#include "desktop/theme/fitted_text.h"
#include "desktop/theme/glyph_painter.h"
#include "desktop/widgets/painting.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kRow = 24;
constexpr int kLine = 76;
constexpr int kText = 92;

Glyph glyphOf(IncidentStep::Mark mark)
{
    switch (mark) {
    case IncidentStep::Mark::Good: return Glyph::Ok;
    case IncidentStep::Mark::Bad: return Glyph::NotReachable;
    case IncidentStep::Mark::Fires: return Glyph::Warn;
    case IncidentStep::Mark::Acknowledged: return Glyph::Acknowledged;
    case IncidentStep::Mark::Over: return Glyph::Resolved;
    case IncidentStep::Mark::Planned: break;
    }
    return Glyph::Pending;
}
} // namespace

StepList::StepList(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setMinimumWidth(200);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StepList::setSteps(const std::vector<IncidentStep> &steps)
{
    m_steps = steps;
    setFixedHeight(static_cast<int>(m_steps.size()) * kRow);
    QStringList lines;
    for (const IncidentStep &step : m_steps)
        lines += u"%1 %2"_s.arg(step.time, step.text).trimmed();
    setAccessibleName(lines.join(u"; "_s));
    update();
}

void StepList::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_steps.size() > 1)
        drawRuleV(painter, kLine, kRow / 2.0, height() - kRow / 2.0, m_theme.color(Token::Edge));
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const IncidentStep &step = m_steps[i];
        const double top = static_cast<double>(i) * kRow;
        const QRectF glyph(kLine - 7, top + 5, 14, 14);
        painter.fillRect(glyph, m_theme.color(Token::Panel)); // the line ends at the mark
        paintGlyph(painter, glyphOf(step.mark), glyph, m_theme);
        painter.setFont(m_theme.font(12));
        painter.setPen(m_theme.color(Token::Text2));
        drawTextAt(painter, {0, top + 16}, step.time);
        painter.setPen(m_theme.color(step.mark == IncidentStep::Mark::Planned ? Token::Text2 : Token::Text));
        drawTextAt(painter, {kText, top + 16},
                   fittedText(QFontMetricsF(painter.font()), width() - kText, step.text));
    }
}

bool StepList::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto row = static_cast<std::size_t>(help->pos().y() / kRow);
    if (row < m_steps.size())
        QToolTip::showText(help->globalPos(), m_steps[row].text, this);
    return true;
}

} // namespace etcm
