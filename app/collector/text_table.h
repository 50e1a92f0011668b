// Columns of text for a terminal.
#pragma once

#include <QStringList>

#include <vector>

namespace etcm
{

/// Left-aligned columns two blanks apart, as wide as their widest cell; no blanks at line ends.
[[nodiscard]] QString textTable(const QStringList &head, const std::vector<QStringList> &rows);

} // namespace etcm
