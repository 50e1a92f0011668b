#include "collector/error_line.h"

#include "net/scrub.h"

#include <cstdio>

namespace etcm
{

void printErrorLine(const Error &error)
{
    QString line = scrub(error.text());
    line.replace(u'\n', u' ');
    const QByteArray text = "energy-trading-collector: " + line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
}

} // namespace etcm
