#include "collector/text_table.h"

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
QString line(const QStringList &cells, const std::vector<qsizetype> &widths)
{
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i)
        text += cells.at(i).leftJustified(widths.at(static_cast<std::size_t>(i)) + 2);
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}
} // namespace

QString textTable(const QStringList &head, const std::vector<QStringList> &rows)
{
    std::vector<qsizetype> widths(static_cast<std::size_t>(head.size()), 0);
    const auto widen = [&](const QStringList &cells) {
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], cells.value(static_cast<qsizetype>(i)).size());
    };
    widen(head);
    std::ranges::for_each(rows, widen);
    QString text = line(head, widths);
    for (const QStringList &row : rows)
        text += line(row, widths);
    return text;
}

} // namespace etcm
