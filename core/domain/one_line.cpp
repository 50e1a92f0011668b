#include "domain/one_line.h"

#include <algorithm>

namespace etcm
{

QString oneLine(QString text)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    std::replace_if(text.begin(), text.end(), isControl, QChar(u' '));
    return text.simplified();
}

} // namespace etcm
