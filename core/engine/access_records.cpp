#include "engine/access_records.h"

#include "engine/log.h"
#include "net/host_book.h"

#include <QCoroFuture>

#include <QUuid>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const QString kHostsKey = u"net.hosts"_s;
constexpr auto kSecretRowPause = 60s;

RequestRecord rowOfMissingSecret(const PollResult &result, UtcTime now)
{
    RequestRecord record;
    record.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.sourceId = result.report.sourceId;
    record.endpoint = Endpoint::Token;
    record.attempt = 0; // nobody was asked
    record.checkedAt = now;
    record.error = result.failure->text();
    return record;
}
} // namespace

AccessRecords::AccessRecords(EngineContext &context) : m_context(context)
{
    if (!context.options.poll)
        return;
    RetryPolicy retry;
    if (!context.options.retry)
        retry.maxAttempts = 1;
    m_access = std::make_unique<SourceAccess>(
        context.options.config.sources, context.options.keychain, context.clock,
        [this](const QString &sourceId, std::vector<RequestRecord> records) {
            m_context.run(keepSignIn(sourceId, std::move(records)));
        },
        retry);
}

QCoro::Task<void> AccessRecords::restore()
{
    const Result<QString> hosts = co_await m_context.store->settings().value(kHostsKey);
    if (!hosts || hosts->isEmpty())
        co_return;
    m_savedHosts = *hosts;
    m_context.board.noteHosts(hostsFromJson(*hosts));
    if (m_access)
        m_access->restoreHosts(m_context.board.status().hosts);
}

void AccessRecords::afterPoll(const PollResult &result)
{
    m_context.board.noteToken(m_access->tokenExpiry());
    keepHosts();
    noteMissingSecret(result);
}

void AccessRecords::shutdown()
{
    if (m_access)
        m_access->client().shutdown();
}

QCoro::Task<void> AccessRecords::keepSignIn(QString sourceId, std::vector<RequestRecord> records)
{
    if (records.empty())
        co_return;
    const RequestRecord last = records.back();
    m_context.board.noteSignIn(sourceId, last);
    m_context.board.noteToken(m_access->tokenExpiry());
    keepHosts();
    FactBatch batch;
    batch.sourceId = sourceId;
    batch.fetchedAt = m_context.clock.now();
    batch.requests = std::move(records);
    const Result<StoredCounts> saved =
        co_await m_context.store->facts().save(std::move(batch), m_context.withOutbox());
    if (!saved)
        qCWarning(lcEngine).noquote() << "sign-in cannot be logged:" << saved.error().text();
    m_context.announce(co_await m_context.alerts->afterSignIn(last));
    m_context.statusMoved();
}

// A secret that cannot be had makes no request, but leaves its mark in the health log: once a minute at most.
void AccessRecords::noteMissingSecret(const PollResult &result)
{
    if (!result.failure || result.report.attempts > 0 || !isSecretError(result.failure->code))
        return;
    UtcTime &last = m_secretMissed[result.report.sourceId];
    const UtcTime now = m_context.clock.now();
    if (now - last < kSecretRowPause)
        return;
    last = now;
    const RequestRecord record = rowOfMissingSecret(result, now);
    qCWarning(lcEngine).noquote() << record.sourceId << "cannot sign in yet," << record.error;
    m_context.run(keepMissingSecret(record, *result.failure));
}

QCoro::Task<void> AccessRecords::keepMissingSecret(RequestRecord record, Error failure)
{
    const std::vector<RequestRecord> only{record};
    co_await keepSignIn(record.sourceId, only);
    m_context.announce(co_await m_context.alerts->afterMissingSecret(record.sourceId, failure));
}

void AccessRecords::keepHosts()
{
    std::vector<HostState> hosts = m_access->hosts();
    for (const QString &news : hostNews(m_context.board.status().hosts, hosts))
        qCWarning(lcEngine).noquote() << news;
    const QString json = hostsToJson(hosts);
    m_context.board.noteHosts(std::move(hosts));
    if (json == m_savedHosts)
        return;
    m_savedHosts = json;
    m_context.run(saveHosts(json));
}

QCoro::Task<void> AccessRecords::saveHosts(QString json)
{
    const Result<void> saved = co_await m_context.store->settings().setValue(kHostsKey, std::move(json));
    if (saved)
        co_return;
    m_savedHosts.clear(); // once more with the next news
    qCWarning(lcEngine).noquote() << "budgets cannot be written down:" << saved.error().text();
}

} // namespace etcm
