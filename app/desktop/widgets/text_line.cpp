#include "desktop/widgets/text_line.h"

#include "desktop/theme/fitted_text.h"
#include "desktop/theme/shaped_text.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace etcm
{

TextLine::TextLine(const Theme &theme, int height, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_height(height)
{
    setFixedHeight(height);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TextLine::setSpans(std::vector<TextSpan> spans)
{
    m_spans = std::move(spans);
    setAccessibleName(text());
    updateGeometry();
    update();
}

void TextLine::setLabel(const QString &text, const QString &shorter)
{
    setSpans({{text, Token::Text2, 12, QFont::Normal, 0, {}, shorter}});
}

QString TextLine::joined(const std::vector<TextSpan> &spans)
{
    QString all;
    for (const TextSpan &span : spans) {
        if (span.gap > 0 && !all.isEmpty())
            all += u' ';
        all += span.text;
    }
    return all;
}

QString TextLine::text() const
{
    return joined(m_spans);
}

QString TextLine::shown() const
{
    return joined(fitted());
}

void TextLine::setHelp(const QString &richText)
{
    m_help = richText;
    setAccessibleDescription(richText);
}

double TextLine::spanWidth(const TextSpan &span) const
{
    return span.glyph ? span.px : m_theme.shapedText().width(m_theme.font(span.px, span.weight), span.text);
}

double TextLine::widthOf(const std::vector<TextSpan> &spans) const
{
    double width = 0;
    for (const TextSpan &span : spans)
        width += span.gap + spanWidth(span);
    return width;
}

std::vector<TextSpan> TextLine::fitted() const
{
    std::vector<TextSpan> spans = m_spans;
    const double excess = widthOf(spans) - width();
    if (excess <= 0 || spans.empty() || spans.back().glyph)
        return spans;
    TextSpan &last = spans.back();
    const QFontMetricsF metrics(m_theme.font(last.px, last.weight));
    last.text = fittedText(metrics, spanWidth(last) - excess, last.text, last.shorter);
    return spans;
}

QSize TextLine::sizeHint() const
{
    return {static_cast<int>(std::ceil(widthOf(m_spans))), m_height};
}

QSize TextLine::minimumSizeHint() const
{
    return {0, m_height};
}

void TextLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int largest = 11;
    for (const TextSpan &span : m_spans) {
        if (!span.glyph)
            largest = std::max(largest, span.px);
    }
    const QFontMetricsF metrics(m_theme.font(largest));
    const double baseline = std::round((height() + metrics.ascent() - metrics.descent()) / 2);
    const std::vector<TextSpan> shown = fitted();
    const double left = std::max(0.0, width() - widthOf(shown));
    double x = 0;
    if (m_alignment & Qt::AlignRight)
        x = left;
    else if (m_alignment & Qt::AlignHCenter)
        x = left / 2;
    for (const TextSpan &span : shown) {
        x += span.gap;
        if (span.glyph) {
            paintGlyph(painter, *span.glyph, QRectF(x, (height() - span.px) / 2.0, span.px, span.px), m_theme,
                       m_theme.color(span.token));
            x += span.px;
            continue;
        }
        painter.setPen(m_theme.color(span.token));
        m_theme.shapedText().paint(painter, QPointF(x, baseline), m_theme.font(span.px, span.weight),
                                   span.text);
        x += spanWidth(span);
    }
}

bool TextLine::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const QString help = m_help.isEmpty() && widthOf(m_spans) > width() ? text().toHtmlEscaped() : m_help;
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), help, this);
    return true;
}

} // namespace etcm
