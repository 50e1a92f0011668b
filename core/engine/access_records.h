// The way to the sources' hosts, and what it tells besides answers: sign-ins, budgets, circuits and clocks,
// which are noted and written down. Private to this folder.
#pragma once

#include "engine/engine_context.h"
#include "engine/source_access.h"

namespace etcm
{

class AccessRecords
{
public:
    /// Only an engine that polls has a way to the hosts.
    explicit AccessRecords(EngineContext &context);

    /// What an earlier run learned of the hosts.
    QCoro::Task<void> restore();
    [[nodiscard]] ApiClient &client() { return m_access->client(); }
    [[nodiscard]] TokenSource *tokens(const QString &sourceId) const { return m_access->tokens(sourceId); }
    /// Somebody may have mended the sign-in, and wants to see.
    void retryRefused(const QString &sourceId) { m_access->retryRefused(sourceId); }
    void afterPoll(const PollResult &result);
    /// Ends calls under way with Canceled and refuses new ones.
    void shutdown();

private:
    QCoro::Task<void> keepSignIn(QString sourceId, std::vector<RequestRecord> records);
    void noteMissingSecret(const PollResult &result);
    QCoro::Task<void> keepMissingSecret(RequestRecord record, Error failure);
    void keepHosts();
    QCoro::Task<void> saveHosts(QString json);

    EngineContext &m_context;
    std::unique_ptr<SourceAccess> m_access;
    std::map<QString, UtcTime> m_secretMissed; ///< by source: when the log last said so
    QString m_savedHosts;
};

} // namespace etcm
