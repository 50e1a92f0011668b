// Tries a source step by step and says what is well and what is not.
#pragma once

#include "engine/config.h"
#include "sources/dialect.h"

#include <QCoroTask>

#include <functional>
#include <memory>
#include <stop_token>

namespace etcm
{
class Clock;
class SecretStore;
class SourceAccess;
class TokenSource;
struct ApiOutcome;

enum class FindingLevel { Good, Warning, Bad };

struct Finding {
    QString step; ///< "proxy" (if there is one), "dns", "tcp", "tls", "clock", "token", or an endpoint's name
    FindingLevel level = FindingLevel::Good;
    QString text; ///< what was seen, or what failed and what to do
};
using FindingListener = std::function<void(const Finding &)>;

/// Stores nothing. Each call is a single try.
class Doctor
{
public:
    Doctor(SourceConfig source, SecretStore *keychain, const Clock &clock);
    ~Doctor();

    /// Host, sign-in and every endpoint of the source; true if nothing is bad.
    QCoro::Task<bool> examine(FindingListener listener);
    /// For an address alone: host, and which dialects' shapes it answers in.
    QCoro::Task<bool> explore(FindingListener listener);
    /// Ends what is under way.
    void cancel();

private:
    /// `whose` stands before what is found.
    QCoro::Task<bool> examineHost(QUrl url, QString whose);
    QCoro::Task<bool> examineSignIn();
    QCoro::Task<bool> examineToken();
    QCoro::Task<bool> examineEndpoint(Endpoint endpoint);
    QCoro::Task<ApiOutcome> ask(CallSpec spec, TokenSource *tokens);
    void noteClock(const ApiOutcome &exchange);
    bool tell(const QString &step, FindingLevel level, const QString &text);

    SourceConfig m_source;
    const Clock &m_clock;
    std::unique_ptr<SourceAccess> m_access;
    FindingListener m_listener;
    std::stop_source m_stop;
    bool m_clockSeen = false;
};

/// What the team's server says to the programs' own way of connecting, step "database"; nothing where none is
/// configured. Only looks: an upgrade that is due is told, not made. From `stop` (requested in this thread)
/// on nothing is waited for; what then hangs in a server is left behind, for the process ends.
QCoro::Task<std::optional<Finding>> examineDatabase(AppConfig config, SecretStore *keychain,
                                                    std::stop_token stop);

} // namespace etcm
