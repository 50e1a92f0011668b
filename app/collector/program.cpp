#include "collector/program.h"

#include "collector/command.h"
#include "domain/zone_data.h"
#include "files/standard_streams.h"
#include "process/error_line.h"
#include "process/proxy_variables.h"
#include "process/signal_watcher.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
using Command = QCoro::Task<ExitCode> (*)(CommandContext &);
constexpr std::array kCommands{
    std::pair{"once"_L1, &runOnce},
    std::pair{"run"_L1, &runSchedule},
    std::pair{"backfill"_L1, &runBackfill},
    std::pair{"export"_L1, &runExport},
    std::pair{"status"_L1, &runStatus},
    std::pair{"ledger"_L1, &runLedger},
    std::pair{"statistics"_L1, &runStatistics},
    std::pair{"outbox"_L1, &runOutbox},
    std::pair{"sources"_L1, &runSources},
    std::pair{"check"_L1, &runCheck},
    std::pair{"secret"_L1, &runSecret},
};

Command commandFor(const QString &name)
{
    for (const auto &[candidate, command] : kCommands) {
        if (candidate == name)
            return command;
    }
    return nullptr;
}

int endWith(ExitCode code)
{
    return static_cast<int>(code);
}

int endWith(const Error &error)
{
    printErrorLine(error);
    return endWith(exitCodeFor(error));
}

QCoro::Task<void> execute(Command command, CommandContext &context, bool &ended, ExitCode &code)
{
    code = co_await command(context);
    ended = true;
    QCoreApplication::exit(endWith(code));
}
} // namespace

int runProgram(const QStringList &arguments, SecretStore &keychain)
{
    const Result<Invocation> invocation = parseCommandLine(arguments);
    if (!invocation)
        return endWith(invocation.error());
    if (!invocation->text.isEmpty()) {
        const Result<void> told = writeStandardOutput(invocation->text.toUtf8());
        return told ? endWith(ExitCode::Done) : endWith(told.error());
    }
    if (const Result<void> zone = checkZoneData(); !zone)
        return endWith(zone.error());
    installLogSink(invocation->logFormat, invocation->logLevel);
    readProxyVariables();
    const Result<AppConfig> config = loadConfig(invocation->overrides);
    if (!config)
        return endWith(config.error());
    CommandContext context(*invocation, *config, keychain);
    SignalWatcher signalWatcher;
    QObject::connect(&signalWatcher, &SignalWatcher::stopRequested, &signalWatcher,
                     [&context] { context.requestStop(); });
    QObject::connect(&signalWatcher, &SignalWatcher::reloadRequested, &signalWatcher,
                     [&context] { context.hangUp(); });
    bool ended = false;
    ExitCode code = ExitCode::Failed;
    execute(commandFor(invocation->command), context, ended, code);
    // A command that waited for nothing has ended before the loop could hear of it.
    return ended ? endWith(code) : QCoreApplication::exec();
}

} // namespace etcm
