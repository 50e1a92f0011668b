// energy-trading-mock: composes the simulator with a command line and an end.
#include "mock/cli.h"
#include "mock/stop_signal.h"

#include <QCoreApplication>

#include <cstdio>

namespace
{
constexpr int kWrongUsage = 2;
constexpr int kFailed = 1;

void print(std::FILE *stream, const QString &line)
{
    std::fputs(line.toUtf8().constData(), stream);
    std::fflush(stream);
}

int failWith(const etcm::Error &error)
{
    print(stderr, QStringLiteral("energy-trading-mock: ") + error.text() + QLatin1Char('\n'));
    return error.code == etcm::ErrorCode::Config ? kWrongUsage : kFailed;
}
} // namespace

int main(int argc, char *argv[])
{
    using namespace etcm::mock;
    QCoreApplication app(argc, argv);
    auto command = readCommandLine(QCoreApplication::arguments());
    if (!command)
        return failWith(command.error());
    if (const auto *text = std::get_if<CliText>(&*command)) {
        print(stdout, text->text);
        return 0;
    }
    StopSignal stop;
    QObject::connect(&stop, &StopSignal::received, &app, &QCoreApplication::quit);
    Simulator simulator(std::get<Simulator::Options>(*command));
    const auto port = simulator.start();
    if (!port)
        return failWith(port.error());
    print(stdout, QStringLiteral("listening on %1\n").arg(simulator.baseUrl().toString()));
    const int result = QCoreApplication::exec();
    simulator.stop();
    return result;
}
