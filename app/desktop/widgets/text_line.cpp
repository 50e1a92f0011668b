#include "desktop/widgets/text_line.h"

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

void TextLine::setLabel(const QString &text)
{
    setSpans({{text, Token::Text2, 12}});
}

QString TextLine::text() const
{
    QString all;
    for (const TextSpan &span : m_spans) {
        if (span.gap > 0 && !all.isEmpty())
            all += u' ';
        all += span.text;
    }
    return all;
}

void TextLine::setHelp(const QString &richText)
{
    m_help = richText;
    setAccessibleDescription(richText);
}

double TextLine::spanWidth(const TextSpan &span) const
{
    return span.glyph ? span.px
                      : QFontMetricsF(m_theme.font(span.px, span.weight)).horizontalAdvance(span.text);
}

double TextLine::naturalWidth() const
{
    double width = 0;
    for (const TextSpan &span : m_spans)
        width += span.gap + spanWidth(span);
    return width;
}

QSize TextLine::sizeHint() const
{
    return {static_cast<int>(std::ceil(naturalWidth())), m_height};
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
    const double excess = std::max(0.0, naturalWidth() - width());
    double x = 0;
    if (excess == 0.0 && (m_alignment & Qt::AlignRight))
        x = width() - naturalWidth();
    else if (excess == 0.0 && (m_alignment & Qt::AlignHCenter))
        x = (width() - naturalWidth()) / 2;
    for (const TextSpan &span : m_spans) {
        x += span.gap;
        if (span.glyph) {
            paintGlyph(painter, *span.glyph, QRectF(x, (height() - span.px) / 2.0, span.px, span.px), m_theme,
                       m_theme.color(span.token));
            x += span.px;
            continue;
        }
        const QFont font = m_theme.font(span.px, span.weight);
        const QString shown =
            &span == &m_spans.back() && excess > 0
                ? QFontMetricsF(font).elidedText(span.text, Qt::ElideRight, spanWidth(span) - excess)
                : span.text;
        painter.setFont(font);
        painter.setPen(m_theme.color(span.token));
        painter.drawText(QPointF(x, baseline), shown);
        x += spanWidth(span);
    }
}

bool TextLine::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const QString help = m_help.isEmpty() && naturalWidth() > width() ? text().toHtmlEscaped() : m_help;
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), help, this);
    return true;
}

} // namespace etcm
