#include "desktop/theme/fitted_text.h"

#include <algorithm>

namespace etcm
{
namespace
{
constexpr QChar kEllipsis(0x2026);

bool isDigit(QChar character)
{
    return character.isDigit();
}

// A single word keeps its first letters, a number does not: "0.15" for 0.1568 would be a lie.
QString withoutLastWord(const QString &cut)
{
    const qsizetype space = cut.lastIndexOf(u' ');
    if (space < 0)
        return std::ranges::any_of(cut, isDigit) ? QString() : cut;
    QString words = cut.first(space);
    while (words.endsWith(u',') || words.endsWith(u' '))
        words.chop(1);
    return words;
}
} // namespace

QString fittedText(const QFontMetricsF &metrics, double width, const QString &text, const QString &shorter)
{
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    if (!shorter.isEmpty())
        return fittedText(metrics, width, shorter);
    QString cut = metrics.elidedText(text, Qt::ElideRight, width);
    if (!cut.endsWith(kEllipsis))
        return {};
    cut.chop(1);
    const bool endsAtWord = cut.size() < text.size() && text[cut.size()] == u' ';
    return (endsAtWord ? cut : withoutLastWord(cut)) + kEllipsis;
}

} // namespace etcm
