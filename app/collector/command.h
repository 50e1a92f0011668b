// What every command gets and gives.
#pragma once

#include "collector/command_line.h"
#include "engine/engine.h"
#include "process/exit_code.h"

#include <QCoroTask>

#include <functional>
#include <stop_token>

namespace etcm
{

/// Lives from the start of a command to its end.
class CommandContext
{
public:
    CommandContext(Invocation invocation, AppConfig config, SecretStore &keychain);

    [[nodiscard]] const Invocation &invocation() const { return m_invocation; }
    [[nodiscard]] const AppConfig &config() const { return m_config; }
    [[nodiscard]] SecretStore &keychain() const { return m_keychain; }
    [[nodiscard]] EngineOptions engineOptions() const;

    void requestStop() { m_stop.request_stop(); }
    /// SIGHUP came: `run` reads its configuration again, now or as soon as it listens; the others stop, for
    /// their terminal has gone.
    void hangUp();
    void onReload(std::function<void()> listener);
    /// The configuration file again, by the options of the command line. Errors as loadConfig(); the old
    /// configuration stays then.
    Result<void> reloadConfig();
    void setConfig(AppConfig config) { m_config = std::move(config); }
    /// SIGTERM or SIGINT came; callbacks run in the main thread.
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }

    /// Standard output: data only. False, and said on standard error, when it cannot be written; nothing is
    /// said when the reader has gone.
    [[nodiscard]] bool print(const QByteArray &data) const;
    /// One line on standard error: what failed, where, what to do; and its exit code.
    ExitCode complain(const Error &error) const;
    /// The same for messages that are no failure (progress).
    void tell(const QString &line) const;

private:
    Invocation m_invocation;
    AppConfig m_config;
    SecretStore &m_keychain;
    std::stop_source m_stop;
    std::function<void()> m_reload;
    bool m_reloadMissed = false; ///< nobody listened when the signal came
};

/// Error for a source that is asked for but not enabled; nothing if all are.
[[nodiscard]] std::optional<Error> unknownSource(const AppConfig &config, const QStringList &ids);

QCoro::Task<ExitCode> runOnce(CommandContext &context);
QCoro::Task<ExitCode> runSchedule(CommandContext &context);
QCoro::Task<ExitCode> runBackfill(CommandContext &context);
QCoro::Task<ExitCode> runExport(CommandContext &context);
QCoro::Task<ExitCode> runStatus(CommandContext &context);
QCoro::Task<ExitCode> runLedger(CommandContext &context);
QCoro::Task<ExitCode> runStatistics(CommandContext &context);
QCoro::Task<ExitCode> runOutbox(CommandContext &context);
QCoro::Task<ExitCode> runSources(CommandContext &context);
QCoro::Task<ExitCode> runCheck(CommandContext &context);
QCoro::Task<ExitCode> runSecret(CommandContext &context);

} // namespace etcm
