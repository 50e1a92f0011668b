// The local SQLite file (WAL): database without a server, outbox and offline cache with one.
// Every call runs on the file's own threads (one writer, one reader) and is awaited as a QFuture; nothing
// here blocks.
#pragma once

#include "domain/alert.h"
#include "domain/fact_batch.h"
#include "domain/history.h"
#include "domain/result.h"
#include "store/lease_store.h"
#include "store/news.h"
#include "store/refill_cursor.h"

#include <QFuture>

#include <memory>
#include <stop_token>
#include <vector>

namespace etcm
{
class HealthArchive;

/// Other programs may use the same file. A call that meets their locks, in whatever form SQLite tells them,
/// is tried again for so long before it ends with Busy; once close() was called it is not tried again.
constexpr std::chrono::seconds kLongestBusy{10};

struct StoredCounts {
    qint64 rows = 0;        ///< valid facts in the batch
    qint64 rowsNew = 0;     ///< facts not known before
    qint64 rowsRevised = 0; ///< prices whose value changed (each is in the journal)
};

/// One batch waiting for the central database, oldest first by id.
struct OutboxEntry {
    qint64 id = 0;
    FactBatch batch; ///< only rows that were new or changed
    std::vector<AlertTransition> transitions;
    int tries = 0;
    QString damage{}; ///< why the batch cannot be read, and is empty here; nothing if it can
};

/// A batch that the central database refuses for good, taken out of the queue.
struct ParkedEntry {
    qint64 id = 0;
    UtcTime parkedAt;
    int tries = 0;
    QString error;
};

/// Aggregates of the health log per endpoint for the dashboard; computed from requests.
struct EndpointWindow {
    QString sourceId;
    Endpoint endpoint = Endpoint::Health;
    std::vector<RequestRecord> requests; ///< ascending by checkedAt
};

/// Makes the folder where there is none. Error: Storage.
[[nodiscard]] Result<void> makeDataFolder(const QString &dataDir);

/// Programs on one file agree by its lease (LeaseStore) who polls, when no central database decides.
class LocalStore : public LeaseStore
{
public:
    /// Opens or creates `<dataDir>/etcm.sqlite` and migrates it. A damaged file, found now or later, is moved
    /// aside as etcm.sqlite.corrupt-<time>, named in a warning, and replaced by a new one. Errors: Storage,
    /// Busy (another program keeps the file locked, or a damaged one open), SchemaNewer (file is left
    /// untouched).
    [[nodiscard]] static Result<std::unique_ptr<LocalStore>>
    open(const QString &dataDir, std::chrono::milliseconds longestBusy = kLongestBusy);
    /// The same without waiting, for who has an event loop: an upgrade, or another program's lock, takes its
    /// time. What goes wrong with the file ready() tells; here only the folder can be missing.
    /// From `stop` on nobody's lock is waited for longer than a second: what meets such a one ends with
    /// Canceled, and so does all that follows.
    [[nodiscard]] static Result<std::unique_ptr<LocalStore>>
    begin(const QString &dataDir, std::chrono::milliseconds longestBusy = kLongestBusy,
          std::stop_token stop = {});
    /// The file is open and migrated. Errors as open().
    virtual QFuture<Result<void>> ready() = 0;

    /// Stores the batch idempotently together with its outbox row, in one transaction. `withOutbox` false: no
    /// server is configured, so nothing waits for one.
    virtual QFuture<Result<StoredCounts>> save(FactBatch batch, bool withOutbox) = 0;
    virtual QFuture<Result<void>> saveTransitions(std::vector<AlertTransition> transitions,
                                                  bool withOutbox) = 0;

    virtual QFuture<Result<std::vector<OutboxEntry>>> outboxHead(int atMost) = 0;
    virtual QFuture<Result<void>> acknowledge(std::vector<qint64> outboxIds) = 0;
    /// Takes a batch out of the way that the server refuses for good; it is kept with its error and can be
    /// retried.
    virtual QFuture<Result<void>> park(qint64 outboxId, QString error) = 0;
    virtual QFuture<Result<std::vector<ParkedEntry>>> parked() = 0;
    /// Puts every parked batch, or the one named, back into the queue in its old place; answers how many.
    virtual QFuture<Result<qint64>> retryParked(std::optional<qint64> outboxId = {}) = 0;
    /// Puts a piece of what is stored already into the queue; goes on with the answer until its table is
    /// Done.
    virtual QFuture<Result<RefillCursor>> refillOutbox(RefillCursor cursor) = 0;
    /// Batches waiting, parked ones not counted.
    virtual QFuture<Result<qint64>> outboxDepth() = 0;
    /// The rows in them: facts, requests and steps of alerts.
    virtual QFuture<Result<qint64>> outboxRows() = 0;

    virtual QFuture<Result<std::vector<StoredSeries>>> prices(PriceQuery query) = 0;
    /// The keys of those series that prices() would give.
    virtual QFuture<Result<std::vector<SeriesKey>>> priceSeries(PriceQuery query) = 0;
    virtual QFuture<Result<std::vector<PriceRevision>>> revisions(QString sourceId, UtcTime from,
                                                                  UtcTime to) = 0; ///< by slot start
    virtual QFuture<Result<std::vector<StoredReading>>> plantReadings(QString sourceId, UtcTime from,
                                                                      UtcTime to) = 0;
    virtual QFuture<Result<std::vector<StoredSignal>>> controlSignals(QString sourceId, UtcTime from,
                                                                      UtcTime to) = 0; ///< overlapping
    virtual QFuture<Result<std::optional<LocalDate>>> latestSignalDate(QString sourceId) = 0;
    virtual QFuture<Result<std::vector<EndpointWindow>>> requests(UtcTime from, UtcTime to) = 0;
    virtual QFuture<Result<std::vector<AlertTransition>>> transitions(UtcTime from, UtcTime to,
                                                                      int newest) = 0; ///< newest first

    /// Copies what others delivered to the central database, without outbox row, and the position with it.
    virtual QFuture<Result<CopiedNews>> copy(CentralNews news) = 0;
    /// Where that copy ends.
    virtual QFuture<Result<NewsCursor>> copiedUntil() = 0;
    /// What came into the file since `after`, whoever wrote it.
    virtual QFuture<Result<Arrivals>> arrivals(ArrivalCursor after) = 0;
    /// Hourly roll-ups, long windows and retention of the health log.
    [[nodiscard]] virtual HealthArchive &healthArchive() = 0;

    /// Small persisted settings of the engine (collector id, last good poll, budgets). Keys are dotted lower
    /// case.
    virtual QFuture<Result<QString>> value(QString key) = 0; ///< empty if absent
    virtual QFuture<Result<void>> setValue(QString key, QString value) = 0;
    /// Writes `to` if what is kept is still `from`, and tells whether it was: what another program has
    /// written since it was read stays.
    virtual QFuture<Result<bool>> replaceValue(QString key, QString from, QString to) = 0;
    /// Keeps `first` where nothing is kept, and answers what is: programs that ask at once get the same
    /// answer.
    virtual QFuture<Result<QString>> valueOrFirst(QString key, QString first) = 0;

    /// Finishes what is queued, checkpoints and closes. After it every call ends with ErrorCode::Canceled.
    virtual QFuture<void> close() = 0;
};

} // namespace etcm
