// Foreign text on one line: what an API or a database says, fit for a log, a table and a terminal.
#pragma once

#include <QString>

namespace etcm
{

/// Control characters (line ends, NUL, terminal escapes) become spaces, runs of white space one space; none
/// at the ends.
[[nodiscard]] QString oneLine(QString text);

} // namespace etcm
