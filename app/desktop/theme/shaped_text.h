// Words whose glyphs are kept: what is painted every second is shaped once, not every second.
#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QHash>
#include <QString>

class QPainter;
class QRect;

namespace etcm
{

/// For one line of text in fonts of Theme::font(). A growing age or a clock is put together from words and
/// numbers that were there before, so the store stays small; it is emptied when it does not.
class ShapedText
{
public:
    [[nodiscard]] double width(const QFont &font, QStringView text);
    /// As QPainter::drawText() at the left, in the middle of the height; in the painter's pen.
    void paint(QPainter &painter, const QRect &place, const QFont &font, QStringView text);
    /// As QPainter::drawText() from a point of the baseline on.
    void paint(QPainter &painter, QPointF baseline, const QFont &font, QStringView text);
    [[nodiscard]] qsizetype kept() const { return m_words.size(); }

private:
    struct Word {
        QList<QGlyphRun> runs; ///< below and right of (0, 0)
        double width = 0;
        double ascent = 0;
        double descent = 0;
    };
    using Key = std::pair<int, QString>; ///< size and weight; the word and the letter behind it

    /// The first `size` characters of the text.
    [[nodiscard]] const Word &word(const QFont &font, QStringView text, qsizetype size);
    [[nodiscard]] static Word shape(const QFont &font, const QString &text, qsizetype size);

    QHash<Key, Word> m_words;
};

} // namespace etcm
