#include "store/central_store.h"

#include "store/central_writer.h"
#include "store/connection_url.h"
#include "store/health_archive.h"
#include "store/lease_table.h"
#include "store/migrations.h"
#include "store/price_reader.h"
#include "store/sql_worker.h"

#include <QCoreApplication>
#include <QSet>
#include <QSqlDriver>
#include <QSqlError>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr QLatin1StringView kChannel = "etcm_facts"_L1;

// A statement has an end even if the server has none; a program that was stopped in the middle (SIGSTOP) must
// not hold locks for ever; compiling these statements costs more than it gains.
constexpr QLatin1StringView kSetUp =
    "SET statement_timeout = '30s'; SET lock_timeout = '10s';"
    " SET idle_in_transaction_session_timeout = '60s'; SET timezone = 'UTC'; SET jit = off;"
    " SET client_min_messages = warning"_L1;

Result<std::unique_ptr<Session>> openCentral(const Result<ConnectionUrl> &url)
{
    if (!url)
        return fail(url.error());
    auto session = Session::open({SqlEngine::PostgreSql, {}, url->options, url->server, {kSetUp}});
    if (!session)
        return session;
    if (auto migrated = migrate(**session); !migrated)
        return fail(migrated.error());
    return session;
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
    StoredCounts sum;
    for (const OutboxEntry &entry : entries) {
        const auto counts = writeEntry(session, entry, collectorId);
        if (!counts) {
            Error error = counts.error();
            if (error.code == ErrorCode::DatabaseRefused)
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

class PostgresStore final : public CentralStore
{
public:
    PostgresStore(const QString &url, const QString &collectorId)
        : m_url(parseConnectionUrl(url, u"etcm/%1 %2"_s.arg(schemaVersion()).arg(collectorId))),
          m_collectorId(collectorId),
          // Two programs of one installation share its id, but not the lease.
          m_holder(u"%1/%2"_s.arg(collectorId).arg(QCoreApplication::applicationPid())),
          m_central(u"etcm-central"_s, [url = m_url] { return openCentral(url); }),
          m_lease(u"etcm-lease"_s, [this] { return openLease(); })
    {
    }
    ~PostgresStore() override { close(); }

    QFuture<Result<CentralState>> connect() override
    {
        return m_central.run<CentralState>([](Session &session) -> Result<CentralState> {
            if (auto alive = session.run(u"SELECT 1"_s); !alive)
                return fail(alive.error());
            return CentralState{true, session.where(), {}};
        });
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
        return m_lease.run<LeaseState>([name = std::move(name), holder = m_holder, life](Session &session) {
            return etcm::holdLease(session, name, holder, life);
        });
    }
    QFuture<Result<LeaseState>> readLease(QString name) override
    {
        return m_lease.run<LeaseState>([name = std::move(name), holder = m_holder](Session &session) {
            return etcm::readLease(session, name, holder);
        });
    }
    QFuture<Result<void>> releaseLease(QString name) override
    {
        return m_lease.run<void>([name = std::move(name), holder = m_holder](Session &session) {
            return etcm::releaseLease(session, name, holder);
        });
    }
    QFuture<Result<void>> listen() override
    {
        m_listens = true;
        return m_lease.run<void>([this](Session &session) { return subscribe(session); });
    }
    CentralNotifier *notifier() override { return &m_notifier; }
    HealthArchive *healthArchive() override { return &m_archive; }

    QFuture<void> close() override
    {
        QList<QFuture<void>> ends{m_central.close(SqlWorker::Queued::Cancel),
                                  m_lease.close(SqlWorker::Queued::Cancel)};
        return QtFuture::whenAll(ends.begin(), ends.end()).then([](const QList<QFuture<void>> &) {});
    }

private:
    // On the lease's thread: a new session takes up listening where the lost one left off.
    Result<std::unique_ptr<Session>> openLease()
    {
        auto session = openCentral(m_url);
        if (session && m_listens) {
            if (auto subscribed = subscribe(**session); !subscribed)
                return fail(subscribed.error());
        }
        return session;
    }
    Result<void> subscribe(Session &session)
    {
        QSqlDriver *driver = session.driver();
        if (driver->subscribedToNotifications().contains(kChannel))
            return session.run(u"SELECT 1"_s); // notices a connection that died silently
        QObject::connect(
            driver, &QSqlDriver::notification, &m_notifier,
            [this](const QString &, QSqlDriver::NotificationSource, const QVariant &payload) {
                Q_EMIT m_notifier.factsDelivered(payload.toString());
            },
            Qt::DirectConnection);
        if (driver->subscribeToNotification(kChannel))
            return {};
        return fail(session.errorOf(driver->lastError(), u"Cannot listen for deliveries"_s));
    }

    Result<ConnectionUrl> m_url;
    QString m_collectorId;
    QString m_holder;
    CentralNotifier m_notifier; ///< outlives the threads that emit it
    std::atomic<bool> m_listens{false};
    SqlWorker m_central;
    SqlWorker m_lease;
    HealthArchive m_archive{m_central, m_central};
};
} // namespace

std::unique_ptr<CentralStore> CentralStore::create(const QString &url, const QString &collectorId)
{
    return std::make_unique<PostgresStore>(url, collectorId);
}

} // namespace etcm
