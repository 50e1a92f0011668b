// The team's PostgreSQL (15 or newer). One worker thread and one connection; a stalled server stalls only
// this.
#pragma once

#include "domain/result.h"
#include "store/local_store.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace etcm
{

struct CentralState {
    bool connected = false;
    QString server; ///< host:port/database, never a password
    QString lastError;
};

/// A lease: who may poll. Times are the database's clock.
struct LeaseState {
    QString holder;
    qint64 epoch = 0;
    std::optional<UtcTime> expiresAt;
    bool mine = false;
};

/// Says that somebody, perhaps this program, has delivered facts. Emitted on the store's thread: connect with
/// a receiver that lives on yours.
class CentralNotifier : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void factsDelivered(const QString &sourceId);
};

class CentralStore
{
public:
    virtual ~CentralStore() = default;
    /// `url`: libpq URI (postgresql://...), several hosts allowed. Opens lazily; never blocks the caller.
    [[nodiscard]] static std::unique_ptr<CentralStore> create(const QString &url, const QString &collectorId);

    /// Errors are told by the first call: Config (bad URL). Connects if needed, checks and migrates the
    /// schema (SchemaNewer if it is newer and incompatible).
    virtual QFuture<Result<CentralState>> connect() = 0;
    /// Writes the entries in order in one transaction, idempotently. On an error nothing of them is stored:
    /// DatabaseDown: retry later; DatabaseRefused: `where` names the outbox id that the server refuses.
    virtual QFuture<Result<StoredCounts>> deliver(std::vector<OutboxEntry> entries) = 0;
    virtual QFuture<Result<std::vector<StoredSeries>>> prices(PriceQuery query) = 0;
    /// Takes or renews the lease `name` for `life`; the answer says who holds it.
    virtual QFuture<Result<LeaseState>> holdLease(QString name, std::chrono::milliseconds life) = 0;
    /// Who holds it, without taking part; an empty holder if nobody does. `mine`: a program of this
    /// installation, not necessarily this one.
    virtual QFuture<Result<LeaseState>> readLease(QString name) = 0;
    virtual QFuture<Result<void>> releaseLease(QString name) = 0;
    /// Asks the server to announce deliveries of any program through notifier(). There is no word when that
    /// connection dies: call it again now and then; holdLease() does so as well, on the same connection.
    virtual QFuture<Result<void>> listen() = 0;
    [[nodiscard]] virtual CentralNotifier *notifier() = 0;
    /// Hourly roll-ups, long windows and retention of the health log; null: this store keeps none.
    [[nodiscard]] virtual HealthArchive *healthArchive() { return nullptr; }
    /// Drops what is queued (it stays in the outbox) and closes. After it every call ends with
    /// ErrorCode::Canceled.
    virtual QFuture<void> close() = 0;
};

} // namespace etcm
