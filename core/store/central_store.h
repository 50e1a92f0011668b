// The team's PostgreSQL (15 or newer). Two worker threads with a connection each, for deliveries and for the
// lease, what others deliver and their announcements; a stalled server stalls only these. The deliveries'
// connection is closed while there are none.
#pragma once

#include "domain/history.h"
#include "domain/result.h"
#include "store/lease_store.h"
#include "store/news.h"
#include "store/values.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace etcm
{
class HealthArchive;

/// An upgrade is due.
struct OldSchema {
    int found = 0; ///< 0: none of our tables are there
    int wanted = 0;
};

struct CentralState {
    bool connected = false;
    QString server;   ///< host:port/database, never a password
    QString identity; ///< which tables these are: it is another one elsewhere, or after they were made anew
    std::optional<OldSchema> old{}; ///< for who only looks; else connecting has upgraded it
};

/// Whether connecting brings the schema up to date.
enum class SchemaUse { Upgrade, LookOnly };

/// Says that somebody, perhaps this program, has delivered facts or gave a lease up. Emitted on the store's
/// thread: connect with a receiver that lives on yours.
class CentralNotifier : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void factsDelivered(const QString &sourceId);
    void leaseReleased(const QString &name);
};

/// How long a server may take. Statement and lock end by the server's own hand; silence is for a server, or a
/// proxy before it, that says nothing at all.
struct CentralLimits {
    std::chrono::milliseconds statement{30'000};
    std::chrono::milliseconds lock{10'000};
    std::chrono::milliseconds silence{40'000};
    /// For what the lease's connection asks, which is little at a time: the pulse of the server.
    std::chrono::milliseconds pulse{3'500};
};

class CentralStore : public LeaseStore
{
public:
    /// `url`: libpq URI (postgresql://...), several hosts allowed. Opens lazily; never blocks the caller.
    [[nodiscard]] static std::unique_ptr<CentralStore> create(const QString &url, const QString &collectorId,
                                                              CentralLimits limits = {},
                                                              SchemaUse use = SchemaUse::Upgrade);

    /// Errors are told by the first call: Config (bad URL). Connects if needed, checks and, unless it was
    /// only to look, migrates the schema (SchemaNewer if it is newer and incompatible). A server that only
    /// reads, a standby, is DatabaseDown.
    virtual QFuture<Result<CentralState>> connect() = 0;
    /// Writes the entries in order in one transaction, idempotently. On an error nothing of them is stored:
    /// DatabaseDown: retry later; RowRefused: `where` names the outbox id that the server refuses;
    /// DatabaseRefused: the server takes nothing until somebody mends its rights or tables.
    virtual QFuture<Result<StoredCounts>> deliver(std::vector<OutboxEntry> entries) = 0;
    virtual QFuture<Result<std::vector<StoredSeries>>> prices(PriceQuery query) = 0;
    /// What was delivered by anybody since `after`, at most a few thousand rows of a table at a time; on the
    /// lease's connection, so that a program that only follows keeps one.
    virtual QFuture<Result<CentralNews>> news(NewsCursor after) = 0;
    /// Asks the server to announce deliveries of any program through notifier(). There is no word when that
    /// connection dies: call it again now and then; the other calls on it (leases, news) notice it too.
    virtual QFuture<Result<void>> listen() = 0;
    [[nodiscard]] virtual CentralNotifier *notifier() = 0;
    /// Hourly roll-ups, long windows and retention of the health log; null: this store keeps none.
    [[nodiscard]] virtual HealthArchive *healthArchive() { return nullptr; }
    /// Drops what is queued (it stays in the outbox) and closes. After it every call ends with
    /// ErrorCode::Canceled.
    virtual QFuture<void> close() = 0;
};

} // namespace etcm
