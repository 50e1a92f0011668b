#include "store/central_store.h"

#include "store/central_news.h"
#include "store/central_writer.h"
#include "store/connection_url.h"
#include "store/health_archive.h"
#include "store/lease_table.h"
#include "store/migrations.h"
#include "store/pooler.h"
#include "store/price_reader.h"
#include "store/sql_error.h"
#include "store/sql_worker.h"

#include <QSet>
#include <QSqlDriver>
#include <QSqlError>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr QLatin1StringView kChannel = "etcm_facts"_L1;

// Deliveries come in waves; between them, and in a program that only follows, their connection is not kept: a
// server has a hundred.
constexpr std::chrono::seconds kRest{15};

// A statement has an end even if the server has none; a program that was stopped in the middle (SIGSTOP) must
// not hold locks for ever; compiling these statements costs more than it gains.
QString setUp(const CentralLimits &limits)
{
    return u"SET statement_timeout = %1; SET lock_timeout = %2;"
           " SET idle_in_transaction_session_timeout = 60000; SET timezone = 'UTC'; SET jit = off;"
           " SET client_min_messages = warning"_s.arg(limits.statement.count())
               .arg(limits.lock.count());
}

// Settings and prepared statements are left to this session alone, or not at all: see pooler.h.
Result<std::unique_ptr<Session>> openAny(const Result<ConnectionUrl> &url, const CentralLimits &limits,
                                         SchemaUse use, bool &pooled)
{
    if (!url)
        return fail(url.error());
    const SessionConfig config{SqlEngine::PostgreSql, {}, url->options, url->server, {}, limits.silence};
    auto session = Session::open(config);
    if (!session)
        return session;
    pooled = isTransactionPooled(**session);
    if (!pooled) {
        if (auto done = (*session)->run(setUp(limits)); !done)
            return fail(done.error());
    }
    // A pooler in statement mode lets no transaction begin, so that not even a lease can be held.
    if (pooled && !Transaction::begin(**session))
        return fail(transactionPoolError(url->server));
    const auto fits =
        inBorrowedProcess<SchemaState>(**session, pooled, use == SchemaUse::Upgrade ? migrate : checkSchema);
    if (!fits)
        return fail(fits.error());
    return session;
}

Result<std::unique_ptr<Session>> openCentral(const Result<ConnectionUrl> &url, const CentralLimits &limits,
                                             SchemaUse use)
{
    bool pooled = false;
    auto session = openAny(url, limits, use, pooled);
    if (session && pooled)
        return fail(transactionPoolError(url->server));
    return session;
}

// A standby answers every question, and refuses every row.
Result<CentralState> connectedState(Session &session)
{
    auto row =
        session.query(u"SELECT current_setting('transaction_read_only') = 'on', "_s + kDatabaseIdentity);
    if (!row)
        return fail(row.error());
    if (!row->next())
        return fail(session.errorOf({}, u"The server says nothing about itself"_s));
    if (row->value(0).toBool())
        return fail(sqlError({SqlEngine::PostgreSql, u"25006"_s, u"it is a standby or set to read-only"_s,
                              true, session.where()},
                             u"Looked at"_s));
    return CentralState{true, session.where(), row->text(1)};
}

// The same of a database that was not upgraded.
Result<CentralState> seenState(Session &session)
{
    const auto found = storedSchema(session);
    if (!found)
        return fail(found.error());
    Result<CentralState> state =
        *found > 0 ? connectedState(session) : CentralState{true, session.where(), {}};
    if (state && *found < schemaVersion())
        state->old = OldSchema{*found, schemaVersion()};
    return state;
}

// Deliveries of different programs are committed one after the other, so that whoever reads what is new by
// its id misses nothing (central_news.h).
Result<void> queueUp(Session &session)
{
    auto done = session.query(u"SELECT pg_advisory_xact_lock(hashtext(?))"_s, {kChannel});
    return done ? Result<void>() : fail(done.error());
}

Result<void> announce(Session &session, const std::vector<OutboxEntry> &entries)
{
    QSet<QString> sources;
    for (const OutboxEntry &entry : entries)
        sources.insert(entry.batch.sourceId);
    for (const QString &source : sources) {
        if (auto sent = session.query(u"SELECT pg_notify(?, ?)"_s, {kChannel, source}); !sent)
            return fail(sent.error());
    }
    return {};
}

Result<StoredCounts> deliverAll(Session &session, const std::vector<OutboxEntry> &entries,
                                const QString &collectorId)
{
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return fail(transaction.error());
    if (auto first = queueUp(session); !first)
        return fail(first.error());
    StoredCounts sum;
    for (const OutboxEntry &entry : entries) {
        const auto counts = writeEntry(session, entry, collectorId);
        if (!counts) {
            Error error = counts.error();
            if (error.code == ErrorCode::RowRefused)
                error.where = QString::number(entry.id);
            return fail(std::move(error));
        }
        sum.rows += counts->rows;
        sum.rowsNew += counts->rowsNew;
        sum.rowsRevised += counts->rowsRevised;
    }
    if (auto sent = announce(session, entries); !sent)
        return fail(sent.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return sum;
}

// A server owes the answer to a small question soon; to what reads much, or waits for a lock, later.
class ShortSilence
{
public:
    ShortSilence(Session &session, std::chrono::milliseconds longest) : m_session(session)
    {
        m_session.setSilence(longest);
    }
    ~ShortSilence() { m_session.setSilence({}); }
    ShortSilence(const ShortSilence &) = delete;
    ShortSilence &operator=(const ShortSilence &) = delete;

private:
    Session &m_session;
};

class PostgresStore final : public CentralStore
{
public:
    PostgresStore(const QString &url, const QString &collectorId, CentralLimits limits, SchemaUse use)
        : m_url(parseConnectionUrl(url, u"etcm/%1 %2"_s.arg(schemaVersion()).arg(collectorId))),
          m_collectorId(collectorId), m_limits(limits), m_use(use), m_holder(leaseHolderName(collectorId)),
          m_central(
              u"etcm-central"_s, [url = m_url, limits, use] { return openCentral(url, limits, use); }, kRest),
          m_lease(u"etcm-lease"_s, [this] { return openLease(); })
    {
    }
    ~PostgresStore() override { close(); }

    QFuture<Result<CentralState>> connect() override
    {
        return m_central.run<CentralState>(m_use == SchemaUse::Upgrade ? connectedState : seenState);
    }
    QFuture<Result<StoredCounts>> deliver(std::vector<OutboxEntry> entries) override
    {
        return m_central.run<StoredCounts>(
            [entries = std::move(entries), collectorId = m_collectorId](Session &session) {
                return deliverAll(session, entries, collectorId);
            });
    }
    QFuture<Result<std::vector<StoredSeries>>> prices(PriceQuery query) override
    {
        return m_central.run<std::vector<StoredSeries>>(
            [query = std::move(query)](Session &session) { return readPrices(session, query); });
    }
    QFuture<Result<LeaseState>> holdLease(QString name, std::chrono::milliseconds life) override
    {
        return onLease<LeaseState>([this, name = std::move(name), life](Session &session) {
            const ShortSilence pulse(session, m_limits.pulse);
            return etcm::holdLease(session, name, m_holder, life);
        });
    }
    QFuture<Result<LeaseState>> readLease(QString name) override
    {
        return onLease<LeaseState>([this, name = std::move(name)](Session &session) {
            const ShortSilence pulse(session, m_limits.pulse);
            return etcm::readLease(session, name, m_holder);
        });
    }
    QFuture<Result<void>> releaseLease(QString name) override
    {
        return onLease<void>([name = std::move(name), holder = m_holder](Session &session) {
            return etcm::releaseLease(session, name, holder);
        });
    }
    QFuture<Result<CentralNews>> news(NewsCursor after) override
    {
        return m_lease.run<CentralNews>([this, after = std::move(after)](Session &session) {
            if (m_leaseIsPooled)
                return Result<CentralNews>(fail(transactionPoolError(session.where())));
            const ShortSilence pulse(session, m_limits.pulse); // the lease waits behind it
            return readNews(session, after);
        });
    }
    QFuture<Result<void>> listen() override
    {
        m_listens = true;
        return m_lease.run<void>([this](Session &session) {
            const ShortSilence pulse(session, m_limits.pulse);
            return subscribe(session);
        });
    }
    CentralNotifier *notifier() override { return &m_notifier; }
    HealthArchive *healthArchive() override { return &m_archive; }

    QFuture<void> close() override
    {
        return closeTogether(
            {{m_central, SqlWorker::Queued::Cancel, {}}, {m_lease, SqlWorker::Queued::Cancel, {}}});
    }

private:
    // Who polls is agreed upon even where nothing else works: a row, one transaction, the server's own clock.
    template <typename T, typename Job>
    QFuture<Result<T>> onLease(Job job)
    {
        return m_lease.run<T>([this, job = std::move(job)](Session &session) {
            return inBorrowedProcess<T>(session, m_leaseIsPooled, job);
        });
    }
    // On the lease's thread: a new session takes up listening where the lost one left off.
    Result<std::unique_ptr<Session>> openLease()
    {
        auto session = openAny(m_url, m_limits, m_use, m_leaseIsPooled);
        if (session && m_listens && !m_leaseIsPooled) {
            if (auto subscribed = subscribe(**session); !subscribed)
                return fail(subscribed.error());
        }
        return session;
    }
    Result<void> subscribe(Session &session)
    {
        if (m_leaseIsPooled)
            return fail(transactionPoolError(session.where()));
        QSqlDriver *driver = session.driver();
        if (driver->subscribedToNotifications().contains(kChannel))
            return session.run(u"SELECT 1"_s); // notices a connection that died silently
        QObject::connect(
            driver, &QSqlDriver::notification, &m_notifier,
            [this](const QString &channel, QSqlDriver::NotificationSource, const QVariant &payload) {
                if (channel == kLeaseChannel)
                    Q_EMIT m_notifier.leaseReleased(payload.toString());
                else
                    Q_EMIT m_notifier.factsDelivered(payload.toString());
            },
            Qt::DirectConnection);
        const auto waiting = session.waiting();
        if (driver->subscribeToNotification(kLeaseChannel) && driver->subscribeToNotification(kChannel))
            return {};
        return fail(session.errorOf(driver->lastError(), u"Cannot listen for deliveries"_s));
    }

    Result<ConnectionUrl> m_url;
    QString m_collectorId;
    CentralLimits m_limits;
    SchemaUse m_use;
    QString m_holder;
    CentralNotifier m_notifier; ///< outlives the threads that emit it
    std::atomic<bool> m_listens{false};
    bool m_leaseIsPooled = false; ///< the lease's thread alone
    SqlWorker m_central;
    SqlWorker m_lease;
    HealthArchive m_archive{m_central, m_central};
};
} // namespace

std::unique_ptr<CentralStore> CentralStore::create(const QString &url, const QString &collectorId,
                                                   CentralLimits limits, SchemaUse use)
{
    return std::make_unique<PostgresStore>(url, collectorId, limits, use);
}

} // namespace etcm
