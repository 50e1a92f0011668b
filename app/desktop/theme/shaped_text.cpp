#include "desktop/theme/shaped_text.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace etcm
{

namespace
{

constexpr qsizetype kWordsAtMost = 2'000;

// "14:", "32:", "08", "1 ", "min ": a part ends behind a space or a colon.
qsizetype firstWord(QStringView text)
{
    const auto end = std::ranges::find_if(text, [](QChar c) { return c == u' ' || c == u':'; });
    return std::min<qsizetype>(text.size(), end - text.begin() + 1);
}

} // namespace

double ShapedText::width(const QFont &font, QStringView text)
{
    double all = 0;
    while (!text.isEmpty()) {
        const qsizetype size = firstWord(text);
        all += word(font, text, size).width;
        text = text.sliced(size);
    }
    return all;
}

// Qt centres the exact height, which QTextLine::height() rounds up.
void ShapedText::paint(QPainter &painter, const QRect &place, const QFont &font, QStringView text)
{
    if (text.isEmpty())
        return;
    const Word &first = word(font, text, firstWord(text));
    const double middle = place.y() + place.height() / 2.0;
    paint(painter, QPointF(place.x(), middle + (first.ascent - first.descent) / 2), font, text);
}

void ShapedText::paint(QPainter &painter, QPointF baseline, const QFont &font, QStringView text)
{
    // A picture that knows text (SVG, PDF, a test's recorder) gets the text, not the shapes of its letters.
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        const QFont before = painter.font();
        painter.setFont(font);
        painter.drawText(baseline, text.toString());
        painter.setFont(before);
        return;
    }
    while (!text.isEmpty()) {
        const qsizetype size = firstWord(text);
        const Word &shaped = word(font, text, size);
        for (const QGlyphRun &run : shaped.runs)
            painter.drawGlyphRun(baseline - QPointF(0, shaped.ascent), run);
        baseline.rx() += shaped.width;
        text = text.sliced(size);
    }
}

const ShapedText::Word &ShapedText::word(const QFont &font, QStringView text, qsizetype size)
{
    const Key key(font.pixelSize() * 1'000 + font.weight(),
                  text.first(std::min(text.size(), size + 1)).toString());
    const auto found = m_words.constFind(key);
    if (found != m_words.constEnd())
        return *found;
    if (m_words.size() >= kWordsAtMost)
        m_words.clear();
    return *m_words.insert(key, shape(font, key.second, size));
}

// The letter behind the word may move nearer to it: kerning.
ShapedText::Word ShapedText::shape(const QFont &font, const QString &text, qsizetype size)
{
    QTextLayout layout(text.first(size), font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(text) - metrics.horizontalAdvance(text.sliced(size));
    return {layout.glyphRuns(), width, line.ascent(), line.descent()};
}

} // namespace etcm
