#include "store/local_store.h"

#include "domain/clock.h"
#include "store/arrivals.h"
#include "store/damaged_file.h"
#include "store/fact_reader.h"
#include "store/file_lock.h"
#include "store/health_archive.h"
#include "store/health_reader.h"
#include "store/lease_table.h"
#include "store/local_file.h"
#include "store/local_writer.h"
#include "store/news_writer.h"
#include "store/outbox.h"
#include "store/outbox_refill.h"
#include "store/price_reader.h"
#include "store/settings_table.h"
#include "store/sql_worker.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
Q_LOGGING_CATEGORY(lcLocalStore, "etcm.store", QtInfoMsg)

Result<StoredCounts> saveBatch(Session &session, FactBatch batch, bool withOutbox)
{
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return fail(transaction.error());
    OutboxPayload payload;
    const auto counts = writeFacts(session, batch, &payload.batch);
    if (!counts)
        return fail(counts.error());
    if (withOutbox && !payload.batch.isEmpty()) {
        if (auto queued = appendToOutbox(session, payload); !queued)
            return fail(queued.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return *counts;
}

Result<void> saveSteps(Session &session, const std::vector<AlertTransition> &transitions, bool withOutbox)
{
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return fail(transaction.error());
    auto fresh = writeTransitions(session, transitions);
    if (!fresh)
        return fail(fresh.error());
    if (withOutbox && !fresh->empty()) {
        if (auto queued = appendToOutbox(session, {{}, std::move(*fresh)}); !queued)
            return queued;
    }
    return transaction->commit();
}

Result<QString> leaseHolder(Session &session)
{
    auto id = settingValue(session, u"collector.id"_s);
    if (!id)
        return id;
    return leaseHolderName(*id);
}

class SqliteStore final : public LocalStore
{
public:
    SqliteStore(const QString &file, const SqlPatience &patience)
        : m_file(file), m_reader(
                            u"etcm-reader"_s, [file] { return openLocalReader(file); }, {}, patience),
          m_writer(
              u"etcm-writer"_s, [this] { return openAlone(); }, {}, patience)
    {
    }
    ~SqliteStore() override { close(); }

    QFuture<Result<void>> ready() override
    {
        return write<void>([](Session &) { return Result<void>(); });
    }

    QFuture<Result<StoredCounts>> save(FactBatch batch, bool withOutbox) override
    {
        return write<StoredCounts>([batch = std::move(batch), withOutbox](Session &session) {
            return saveBatch(session, batch, withOutbox);
        });
    }
    QFuture<Result<void>> saveTransitions(std::vector<AlertTransition> transitions, bool withOutbox) override
    {
        return write<void>([transitions = std::move(transitions), withOutbox](Session &session) {
            return saveSteps(session, transitions, withOutbox);
        });
    }

    QFuture<Result<std::vector<OutboxEntry>>> outboxHead(int atMost) override
    {
        return read<std::vector<OutboxEntry>>(
            [atMost](Session &session) { return readOutboxHead(session, atMost); });
    }
    QFuture<Result<void>> acknowledge(std::vector<qint64> outboxIds) override
    {
        return write<void>(
            [ids = std::move(outboxIds)](Session &session) { return removeFromOutbox(session, ids); });
    }
    QFuture<Result<void>> park(qint64 outboxId, QString error) override
    {
        return write<void>([outboxId, error = std::move(error)](Session &session) {
            return parkOutboxRow(session, outboxId, error);
        });
    }
    QFuture<Result<std::vector<ParkedEntry>>> parked() override
    {
        return read<std::vector<ParkedEntry>>(readParked);
    }
    QFuture<Result<qint64>> retryParked(std::optional<qint64> outboxId) override
    {
        return write<qint64>([outboxId](Session &session) { return unparkOutbox(session, outboxId); });
    }
    QFuture<Result<RefillCursor>> refillOutbox(RefillCursor cursor) override
    {
        return write<RefillCursor>(
            [cursor](Session &session) { return etcm::refillOutbox(session, cursor); });
    }
    QFuture<Result<qint64>> outboxDepth() override { return read<qint64>(countOutbox); }
    QFuture<Result<qint64>> outboxRows() override { return read<qint64>(countOutboxRows); }

    QFuture<Result<std::vector<StoredSeries>>> prices(PriceQuery query) override
    {
        return read<std::vector<StoredSeries>>(
            [query = std::move(query)](Session &session) { return readPrices(session, query); });
    }
    QFuture<Result<std::vector<SeriesKey>>> priceSeries(PriceQuery query) override
    {
        return read<std::vector<SeriesKey>>(
            [query = std::move(query)](Session &session) { return readSeriesKeys(session, query); });
    }
    QFuture<Result<std::vector<PriceRevision>>> revisions(QString sourceId, UtcTime from, UtcTime to) override
    {
        return read<std::vector<PriceRevision>>([sourceId = std::move(sourceId), from, to](Session &session) {
            return readRevisions(session, sourceId, from, to);
        });
    }
    QFuture<Result<std::vector<StoredReading>>> plantReadings(QString sourceId, UtcTime from,
                                                              UtcTime to) override
    {
        return read<std::vector<StoredReading>>([sourceId = std::move(sourceId), from, to](Session &session) {
            return readPlant(session, sourceId, from, to);
        });
    }
    QFuture<Result<std::vector<StoredSignal>>> controlSignals(QString sourceId, UtcTime from,
                                                              UtcTime to) override
    {
        return read<std::vector<StoredSignal>>([sourceId = std::move(sourceId), from, to](Session &session) {
            return readSignals(session, sourceId, from, to);
        });
    }
    QFuture<Result<std::optional<LocalDate>>> latestSignalDate(QString sourceId) override
    {
        return read<std::optional<LocalDate>>([sourceId = std::move(sourceId)](Session &session) {
            return readLatestSignalDate(session, sourceId);
        });
    }
    QFuture<Result<std::vector<EndpointWindow>>> requests(UtcTime from, UtcTime to) override
    {
        return read<std::vector<EndpointWindow>>(
            [from, to](Session &session) { return readRequests(session, from, to); });
    }
    QFuture<Result<std::vector<AlertTransition>>> transitions(UtcTime from, UtcTime to, int newest) override
    {
        return read<std::vector<AlertTransition>>(
            [from, to, newest](Session &session) { return readTransitions(session, from, to, newest); });
    }

    QFuture<Result<CopiedNews>> copy(CentralNews news) override
    {
        return write<CopiedNews>(
            [news = std::move(news)](Session &session) { return copyNews(session, news); });
    }
    QFuture<Result<NewsCursor>> copiedUntil() override { return read<NewsCursor>(newsPosition); }
    QFuture<Result<Arrivals>> arrivals(ArrivalCursor after) override
    {
        return read<Arrivals>([after](Session &session) { return readArrivals(session, after); });
    }
    QFuture<Result<LeaseState>> holdLease(QString name, std::chrono::milliseconds life) override
    {
        return withHolder<LeaseState>(
            [name = std::move(name), life](Session &session, const QString &holder) {
                return etcm::holdLease(session, name, holder, life);
            });
    }
    QFuture<Result<LeaseState>> readLease(QString name) override
    {
        return withHolder<LeaseState>([name = std::move(name)](Session &session, const QString &holder) {
            return etcm::readLease(session, name, holder);
        });
    }
    QFuture<Result<void>> releaseLease(QString name) override
    {
        return withHolder<void>([name = std::move(name)](Session &session, const QString &holder) {
            return etcm::releaseLease(session, name, holder);
        });
    }
    HealthArchive &healthArchive() override { return m_archive; }

    QFuture<Result<QString>> value(QString key) override
    {
        return read<QString>([key = std::move(key)](Session &session) { return settingValue(session, key); });
    }
    QFuture<Result<void>> setValue(QString key, QString value) override
    {
        return write<void>([key = std::move(key), value = std::move(value)](Session &session) {
            return setSettingValue(session, key, value);
        });
    }
    QFuture<Result<bool>> replaceValue(QString key, QString from, QString to) override
    {
        return write<bool>([key = std::move(key), from = std::move(from), to = std::move(to)](
                               Session &session) { return replaceSettingValue(session, key, from, to); });
    }
    QFuture<Result<QString>> valueOrFirst(QString key, QString first) override
    {
        return write<QString>([key = std::move(key), first = std::move(first)](Session &session) {
            return settingOrFirst(session, key, first);
        });
    }

    QFuture<void> close() override
    {
        // The checkpoint only tidies up: without it the next start reads the log.
        const auto tidyUp = [](Session &session) {
            std::ignore = session.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        };
        return closeTogether(
            {{m_reader, SqlWorker::Queued::Finish, {}}, {m_writer, SqlWorker::Queued::Finish, tidyUp}});
    }

private:
    /// Every job that may meet damage notes it: the next write then replaces the file.
    template <typename T, typename Job>
    QFuture<Result<T>> write(Job job)
    {
        return m_writer.run<T>([this, job = std::move(job)](Session &session) -> Result<T> {
            return m_damaged ? damaged<T>() : noted(Result<T>(job(session)));
        });
    }
    template <typename T, typename Job>
    QFuture<Result<T>> read(Job job)
    {
        return m_reader.run<T>(
            [this, job = std::move(job)](Session &session) { return noted(Result<T>(job(session))); });
    }
    template <typename T>
    [[nodiscard]] Result<T> damaged() const
    {
        return fail(ErrorCode::Damaged, u"The local file is damaged"_s, m_file);
    }
    template <typename T>
    Result<T> noted(Result<T> result)
    {
        if (!result && result.error().code == ErrorCode::Damaged)
            m_damaged = true;
        return result;
    }

    // One after the other: a new file takes its journal mode and its schema, an old one its upgrade, and a
    // damaged one is replaced, while nobody else is about it.
    Result<std::unique_ptr<Session>> openAlone()
    {
        const std::optional<FileLock> alone = FileLock::tryTake(m_file + u".lock"_s);
        if (!alone)
            return fail(ErrorCode::Busy, u"Another program creates, upgrades or repairs the local file"_s,
                        m_file, u"try again"_s);
        return openSoundWriter();
    }

    // On the writer's thread, without a session of its own.
    Result<std::unique_ptr<Session>> openSoundWriter()
    {
        if (!m_damaged) {
            auto session = openLocalWriter(m_file);
            if (session || session.error().code != ErrorCode::Damaged)
                return session;
        }
        m_reader.drop().waitForFinished();
        const Result<QString> aside = moveDamagedAside(m_file, SystemClock().now());
        if (!aside)
            return fail(aside.error());
        m_damaged = false;
        if (!aside->isEmpty())
            qCWarning(lcLocalStore).noquote()
                << "the local file was damaged; it is kept as" << *aside
                << "and a new one is started: what is not yet in the central database is fetched again";
        return openLocalWriter(m_file);
    }

    template <typename T, typename Job>
    QFuture<Result<T>> withHolder(Job job)
    {
        return write<T>([job = std::move(job)](Session &session) -> Result<T> {
            const auto holder = leaseHolder(session);
            return holder ? job(session, *holder) : Result<T>(fail(holder.error()));
        });
    }

    QString m_file;
    std::atomic<bool> m_damaged{false};
    SqlWorker m_reader;
    SqlWorker m_writer; ///< its thread uses the reader, which therefore goes last
    HealthArchive m_archive{m_reader, m_writer};
};
} // namespace

Result<void> makeDataFolder(const QString &dataDir)
{
    if (QDir().mkpath(dataDir))
        return {};
    const bool isFile = QFileInfo(dataDir).isFile();
    return fail(ErrorCode::Storage, u"the data folder cannot be made"_s, dataDir,
                isFile ? u"this is a file; give another --data-dir"_s
                       : u"check its permissions, or give another --data-dir"_s);
}

Result<std::unique_ptr<LocalStore>>
LocalStore::begin(const QString &dataDir, std::chrono::milliseconds longestBusy, std::stop_token stop)
{
    if (const Result<void> made = makeDataFolder(dataDir); !made)
        return fail(made.error());
    return std::make_unique<SqliteStore>(QDir(dataDir).filePath(u"etcm.sqlite"_s),
                                         SqlPatience{longestBusy, std::move(stop)});
}

Result<std::unique_ptr<LocalStore>> LocalStore::open(const QString &dataDir,
                                                     std::chrono::milliseconds longestBusy)
{
    Result<std::unique_ptr<LocalStore>> store = begin(dataDir, longestBusy);
    if (!store)
        return store;
    if (const Result<void> opened = (*store)->ready().result(); !opened)
        return fail(opened.error());
    return store;
}

} // namespace etcm
