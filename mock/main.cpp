// energy-trading-mock: composes the simulator with a command line and an end.
#include "domain/zone_data.h"
#include "files/standard_streams.h"
#include "mock/cli.h"
#include "process/error_line.h"
#include "process/exit_code.h"
#include "process/signal_watcher.h"

#include <QCoreApplication>

namespace
{
int failWith(const etcm::Error &error)
{
    etcm::printErrorLine(error);
    return static_cast<int>(etcm::exitCodeFor(error));
}
} // namespace

int main(int argc, char *argv[])
{
    using namespace etcm::mock;
    etcm::prepareStandardStreams();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("energy-trading-mock"));
    auto command = readCommandLine(QCoreApplication::arguments());
    if (!command)
        return failWith(command.error());
    if (const auto *text = std::get_if<CliText>(&*command)) {
        const etcm::Result<void> written = etcm::writeStandardOutput(text->text.toUtf8());
        return written ? 0 : failWith(written.error());
    }
    if (const auto zone = etcm::checkZoneData(); !zone)
        return failWith(zone.error());
    const etcm::SignalWatcher signalWatcher;
    for (const auto signal : {&etcm::SignalWatcher::stopRequested, &etcm::SignalWatcher::reloadRequested})
        QObject::connect(&signalWatcher, signal, &app, &QCoreApplication::quit);
    Simulator simulator(std::get<Simulator::Options>(*command));
    const auto port = simulator.start();
    if (!port)
        return failWith(port.error());
    const QString told = QStringLiteral("listening on %1\n").arg(simulator.baseUrl().toString());
    if (const auto written = etcm::writeStandardOutput(told.toUtf8()); !written)
        return failWith(written.error());
    const int result = QCoreApplication::exec();
    const std::optional<etcm::Error> fault = simulator.recordingFault();
    simulator.stop();
    return fault ? failWith(*fault) : result;
}
