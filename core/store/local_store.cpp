#include "store/local_store.h"

#include "store/fact_reader.h"
#include "store/health_archive.h"
#include "store/health_reader.h"
#include "store/local_writer.h"
#include "store/migrations.h"
#include "store/outbox.h"
#include "store/price_reader.h"
#include "store/settings_table.h"
#include "store/sql_worker.h"

#include <QDir>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
SessionConfig fileConfig(const QString &file, const QStringList &onOpen)
{
    return {SqlEngine::Sqlite, file, u"QSQLITE_BUSY_TIMEOUT=5000"_s, file, onOpen};
}

// The schema is judged before anything that writes, so that a newer file stays as it is.
Result<std::unique_ptr<Session>> openWriter(const QString &file)
{
    auto session = Session::open(fileConfig(file, {u"PRAGMA foreign_keys = ON"_s}));
    if (!session)
        return session;
    if (auto judged = checkSchema(**session); !judged)
        return fail(judged.error());
    for (const QString &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s,
                                  u"PRAGMA cache_size = -8000"_s, u"PRAGMA temp_store = MEMORY"_s}) {
        if (auto done = (*session)->run(pragma); !done)
            return fail(done.error());
    }
    if (auto migrated = migrate(**session); !migrated)
        return fail(migrated.error());
    return session;
}

Result<std::unique_ptr<Session>> openReader(const QString &file)
{
    return Session::open(fileConfig(file, {u"PRAGMA query_only = ON"_s, u"PRAGMA cache_size = -8000"_s}));
}

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

class SqliteStore final : public LocalStore
{
public:
    explicit SqliteStore(const QString &file)
        : m_writer(u"etcm-writer"_s, [file] { return openWriter(file); }),
          m_reader(u"etcm-reader"_s, [file] { return openReader(file); })
    {
    }
    ~SqliteStore() override { close(); }

    /// Waits for the file to be opened and migrated.
    Result<void> openNow()
    {
        return m_writer.run<void>([](Session &) { return Result<void>(); }).result();
    }

    QFuture<Result<StoredCounts>> save(FactBatch batch, bool withOutbox) override
    {
        return m_writer.run<StoredCounts>([batch = std::move(batch), withOutbox](Session &session) {
            return saveBatch(session, batch, withOutbox);
        });
    }
    QFuture<Result<void>> saveTransitions(std::vector<AlertTransition> transitions, bool withOutbox) override
    {
        return m_writer.run<void>([transitions = std::move(transitions), withOutbox](Session &session) {
            return saveSteps(session, transitions, withOutbox);
        });
    }

    QFuture<Result<std::vector<OutboxEntry>>> outboxHead(int atMost) override
    {
        return m_reader.run<std::vector<OutboxEntry>>(
            [atMost](Session &session) { return readOutboxHead(session, atMost); });
    }
    QFuture<Result<void>> acknowledge(std::vector<qint64> outboxIds) override
    {
        return m_writer.run<void>(
            [ids = std::move(outboxIds)](Session &session) { return removeFromOutbox(session, ids); });
    }
    QFuture<Result<void>> park(qint64 outboxId, QString error) override
    {
        return m_writer.run<void>([outboxId, error = std::move(error)](Session &session) {
            return parkOutboxRow(session, outboxId, error);
        });
    }
    QFuture<Result<std::vector<ParkedEntry>>> parked() override
    {
        return m_reader.run<std::vector<ParkedEntry>>(readParked);
    }
    QFuture<Result<qint64>> retryParked() override { return m_writer.run<qint64>(unparkOutbox); }
    QFuture<Result<qint64>> outboxDepth() override { return m_reader.run<qint64>(countOutbox); }

    QFuture<Result<std::vector<StoredSeries>>> prices(PriceQuery query) override
    {
        return m_reader.run<std::vector<StoredSeries>>(
            [query = std::move(query)](Session &session) { return readPrices(session, query); });
    }
    QFuture<Result<std::vector<PriceRevision>>> revisions(QString sourceId, UtcTime from, UtcTime to) override
    {
        return m_reader.run<std::vector<PriceRevision>>(
            [sourceId = std::move(sourceId), from, to](Session &session) {
                return readRevisions(session, sourceId, from, to);
            });
    }
    QFuture<Result<std::vector<StoredReading>>> plantReadings(QString sourceId, UtcTime from,
                                                              UtcTime to) override
    {
        return m_reader.run<std::vector<StoredReading>>(
            [sourceId = std::move(sourceId), from, to](Session &session) {
                return readPlant(session, sourceId, from, to);
            });
    }
    QFuture<Result<std::vector<StoredSignal>>> controlSignals(QString sourceId, UtcTime from,
                                                              UtcTime to) override
    {
        return m_reader.run<std::vector<StoredSignal>>(
            [sourceId = std::move(sourceId), from, to](Session &session) {
                return readSignals(session, sourceId, from, to);
            });
    }
    QFuture<Result<std::optional<LocalDate>>> latestSignalDate(QString sourceId) override
    {
        return m_reader.run<std::optional<LocalDate>>([sourceId = std::move(sourceId)](Session &session) {
            return readLatestSignalDate(session, sourceId);
        });
    }
    QFuture<Result<std::vector<EndpointWindow>>> requests(UtcTime from, UtcTime to) override
    {
        return m_reader.run<std::vector<EndpointWindow>>(
            [from, to](Session &session) { return readRequests(session, from, to); });
    }
    QFuture<Result<std::vector<AlertTransition>>> transitions(UtcTime from, UtcTime to, int newest) override
    {
        return m_reader.run<std::vector<AlertTransition>>(
            [from, to, newest](Session &session) { return readTransitions(session, from, to, newest); });
    }

    HealthArchive &healthArchive() override { return m_archive; }

    QFuture<Result<QString>> value(QString key) override
    {
        return m_reader.run<QString>(
            [key = std::move(key)](Session &session) { return settingValue(session, key); });
    }
    QFuture<Result<void>> setValue(QString key, QString value) override
    {
        return m_writer.run<void>([key = std::move(key), value = std::move(value)](Session &session) {
            return setSettingValue(session, key, value);
        });
    }

    QFuture<void> close() override
    {
        // The checkpoint only tidies up: without it the next start reads the log.
        QList<QFuture<void>> ends{m_reader.close(SqlWorker::Queued::Finish),
                                  m_writer.close(SqlWorker::Queued::Finish, [](Session &session) {
                                      std::ignore = session.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
                                  })};
        return QtFuture::whenAll(ends.begin(), ends.end()).then([](const QList<QFuture<void>> &) {});
    }

private:
    SqlWorker m_writer;
    SqlWorker m_reader;
    HealthArchive m_archive{m_reader, m_writer};
};
} // namespace

Result<std::unique_ptr<LocalStore>> LocalStore::open(const QString &dataDir)
{
    if (!QDir().mkpath(dataDir))
        return fail(ErrorCode::Storage, u"The data folder cannot be made"_s, dataDir,
                    u"choose a writable folder"_s);
    auto store = std::make_unique<SqliteStore>(QDir(dataDir).filePath(u"etcm.sqlite"_s));
    if (auto opened = store->openNow(); !opened)
        return fail(opened.error());
    return store;
}

} // namespace etcm
