#include "collector/command.h"

#include "files/standard_streams.h"
#include "process/error_line.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;

CommandContext::CommandContext(Invocation invocation, AppConfig config, SecretStore &keychain)
    : m_invocation(std::move(invocation)), m_config(std::move(config)), m_keychain(keychain)
{
}

EngineOptions CommandContext::engineOptions() const
{
    EngineOptions options;
    options.config = m_config;
    options.keychain = &m_keychain;
    options.schedule = false;
    return options;
}

void CommandContext::hangUp()
{
    if (m_invocation.command != u"run")
        requestStop();
    else if (m_reload)
        m_reload();
    else
        m_reloadMissed = true;
}

void CommandContext::onReload(std::function<void()> listener)
{
    m_reload = std::move(listener);
    if (m_reload && std::exchange(m_reloadMissed, false))
        m_reload();
}

Result<void> CommandContext::reloadConfig()
{
    Result<AppConfig> config = loadConfig(m_invocation.overrides);
    if (!config)
        return fail(config.error());
    m_config = std::move(*config);
    return {};
}

bool CommandContext::print(const QByteArray &data) const
{
    const Result<void> written = writeStandardOutput(data);
    if (!written)
        complain(written.error());
    return written.has_value();
}

ExitCode CommandContext::complain(const Error &error) const
{
    if (!readerHasGone(error))
        printErrorLine(error);
    return exitCodeFor(error);
}

void CommandContext::tell(const QString &line) const
{
    const QByteArray text = line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
}

std::optional<Error> unknownSource(const AppConfig &config, const QStringList &ids)
{
    for (const QString &id : ids) {
        const auto has = [&id](const std::vector<SourceConfig> &sources) {
            return std::ranges::any_of(sources, [&](const SourceConfig &source) { return source.id == id; });
        };
        if (has(config.sources))
            continue;
        const bool isOff = has(config.disabledSources);
        return Error{.code = ErrorCode::Config,
                     .what = isOff ? u"source \"%1\" is disabled"_s.arg(id)
                                   : u"no source \"%1\" is enabled"_s.arg(id),
                     .where = config.path,
                     .advice = isOff ? u"take `enabled = false` out of it"_s
                                     : u"energy-trading-collector sources lists them"_s};
    }
    return std::nullopt;
}

} // namespace etcm
