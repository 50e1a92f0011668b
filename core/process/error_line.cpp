#include "process/error_line.h"

#include "base/scrub.h"
#include "domain/one_line.h"

#include <QCoreApplication>

#include <cstdio>

namespace etcm
{

void printErrorLine(const Error &error)
{
    const QString line = QCoreApplication::applicationName() + QStringLiteral(": ") +
                         oneLine(scrub(error.text())) + QLatin1Char('\n');
    const QByteArray text = line.toUtf8();
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
}

} // namespace etcm
