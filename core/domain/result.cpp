#include "domain/result.h"

namespace etcm
{
using namespace Qt::StringLiterals;

QString Error::text() const
{
    QString line = what;
    if (!where.isEmpty())
        line += u" ("_s + where + u')';
    if (!advice.isEmpty())
        line += u": "_s + advice;
    return line;
}

} // namespace etcm
