#include "collector/error_line.h"

#include "domain/one_line.h"
#include "net/scrub.h"

#include <cstdio>

namespace etcm
{

void printErrorLine(const Error &error)
{
    const QByteArray text = "energy-trading-collector: " + oneLine(scrub(error.text())).toUtf8() + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
}

} // namespace etcm
