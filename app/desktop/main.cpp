// energy-trading-monitor: the desktop program. Reads the options, chooses a platform, runs the desktop.
#include "desktop/window/desktop.h"
#include "desktop/window/options.h"
#include "domain/zone_data.h"
#include "files/standard_streams.h"
#include "process/error_line.h"
#include "process/exit_code.h"
#include "process/log_sink.h"
#include "process/proxy_variables.h"

#include <QApplication>

using namespace etcm;

namespace
{
int refuse(const Error &error)
{
    printErrorLine(error);
    return static_cast<int>(exitCodeFor(error));
}

int print(const QString &text)
{
    const Result<void> written = writeStandardOutput(text.toUtf8());
    return written ? 0 : refuse(written.error());
}
} // namespace

int main(int argc, char **argv)
{
    prepareStandardStreams();
    QCoreApplication::setApplicationName(QStringLiteral("energy-trading-monitor")); // errors are told by it
    // Without TZ glibc looks at the zone file on each local conversion.
    if (qEnvironmentVariableIsEmpty("TZ"))
        qputenv("TZ", ":/etc/localtime");
    installLogSink(LogFormat::Text, QtInfoMsg);
    readProxyVariables();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const Result<DesktopOptions> options = parseDesktopOptions(arguments);
    if (!options)
        return refuse(options.error());
    if (options->action == DesktopOptions::Action::Help)
        return print(desktopHelpText());
    if (options->action == DesktopOptions::Action::Version)
        return print(QStringLiteral("energy-trading-monitor " ETCM_VERSION "\n"));
    if (const Result<void> zone = checkZoneData(); !zone)
        return refuse(zone.error());
    const Result<QString> platform = choosePlatform(*options, DisplayEnvironment::ofProcess());
    if (!platform)
        return refuse(platform.error());
    if (!platform->isEmpty())
        qputenv("QT_QPA_PLATFORM", platform->toLatin1());
    argc = 1; // our options are read; Qt's own are asked for in its environment variables
    QApplication app(argc, argv);
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(ETCM_VERSION));
    QApplication::setDesktopFileName(QStringLiteral(ETCM_APP_ID));
    Desktop desktop(*options);
    return desktop.run();
}
