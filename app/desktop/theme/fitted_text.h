// How a line of words becomes shorter where it does not fit.
#pragma once

#include <QFontMetricsF>
#include <QString>

namespace etcm
{

/// `text` if it fits into `width` pixels; else `shorter`, if there is one; else as many whole words as fit
/// and an ellipsis. A number is shown whole or not at all.
[[nodiscard]] QString fittedText(const QFontMetricsF &metrics, double width, const QString &text,
                                 const QString &shorter = {});

} // namespace etcm
