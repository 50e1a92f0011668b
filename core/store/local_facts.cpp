#include "store/local_facts.h"

#include "store/fact_reader.h"
#include "store/local_database.h"
#include "store/local_writer.h"
#include "store/outbox.h"
#include "store/price_reader.h"

namespace etcm
{

namespace
{
Result<StoredCounts> saveBatch(Session &session, const FactBatch &batch, bool withOutbox)
{
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return fail(transaction.error());
    OutboxPayload payload;
    const auto counts = writeFacts(session, batch, withOutbox ? &payload.batch : nullptr);
    if (!counts)
        return fail(counts.error());
    if (!payload.batch.isEmpty()) {
        if (auto queued = appendToOutbox(session, payload); !queued)
            return fail(queued.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return *counts;
}
} // namespace

QFuture<Result<StoredCounts>> LocalFacts::save(std::shared_ptr<const FactBatch> batch, bool withOutbox)
{
    return m_database.write<StoredCounts>([batch = std::move(batch), withOutbox](Session &session) {
        return saveBatch(session, *batch, withOutbox);
    });
}

QFuture<Result<std::vector<StoredSeries>>> LocalFacts::prices(PriceQuery query)
{
    return m_database.read<std::vector<StoredSeries>>(
        [query = std::move(query)](Session &session) { return readPrices(session, query); });
}

QFuture<Result<std::vector<SeriesKey>>> LocalFacts::priceSeries(PriceQuery query)
{
    return m_database.read<std::vector<SeriesKey>>(
        [query = std::move(query)](Session &session) { return readSeriesKeys(session, query); });
}

QFuture<Result<std::vector<PriceRevision>>> LocalFacts::revisions(QString sourceId, UtcTime from, UtcTime to)
{
    return m_database.read<std::vector<PriceRevision>>(
        [sourceId = std::move(sourceId), from, to](Session &session) {
            return readRevisions(session, sourceId, from, to);
        });
}

QFuture<Result<std::vector<StoredReading>>> LocalFacts::plantReadings(QString sourceId, UtcTime from,
                                                                      UtcTime to)
{
    return m_database.read<std::vector<StoredReading>>(
        [sourceId = std::move(sourceId), from, to](Session &session) {
            return readPlant(session, sourceId, from, to);
        });
}

QFuture<Result<std::vector<StoredSignal>>> LocalFacts::controlSignals(QString sourceId, UtcTime from,
                                                                      UtcTime to)
{
    return m_database.read<std::vector<StoredSignal>>(
        [sourceId = std::move(sourceId), from, to](Session &session) {
            return readSignals(session, sourceId, from, to);
        });
}

QFuture<Result<std::optional<LocalDate>>> LocalFacts::latestSignalDate(QString sourceId)
{
    return m_database.read<std::optional<LocalDate>>([sourceId = std::move(sourceId)](Session &session) {
        return readLatestSignalDate(session, sourceId);
    });
}

} // namespace etcm
