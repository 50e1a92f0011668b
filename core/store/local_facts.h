// Prices, plant readings and signals of the local file.
#pragma once

#include "domain/fact_batch.h"
#include "domain/history.h"
#include "domain/result.h"
#include "store/values.h"

#include <QFuture>

#include <memory>
#include <optional>
#include <vector>

namespace etcm
{
class LocalDatabase;

class LocalFacts
{
public:
    explicit LocalFacts(LocalDatabase &database) : m_database(database) {}

    /// Stores the batch idempotently together with its outbox row, in one transaction. `withOutbox` false: no
    /// server is configured, so nothing waits for one.
    QFuture<Result<StoredCounts>> save(std::shared_ptr<const FactBatch> batch, bool withOutbox);
    QFuture<Result<StoredCounts>> save(FactBatch batch, bool withOutbox)
    {
        return save(std::make_shared<const FactBatch>(std::move(batch)), withOutbox);
    }

    QFuture<Result<std::vector<StoredSeries>>> prices(PriceQuery query);
    /// The keys of those series that prices() would give.
    QFuture<Result<std::vector<SeriesKey>>> priceSeries(PriceQuery query);
    /// By slot start.
    QFuture<Result<std::vector<PriceRevision>>> revisions(QString sourceId, UtcTime from, UtcTime to);
    QFuture<Result<std::vector<StoredReading>>> plantReadings(QString sourceId, UtcTime from, UtcTime to);
    /// Those that overlap the range.
    QFuture<Result<std::vector<StoredSignal>>> controlSignals(QString sourceId, UtcTime from, UtcTime to);
    QFuture<Result<std::optional<LocalDate>>> latestSignalDate(QString sourceId);

private:
    LocalDatabase &m_database;
};

} // namespace etcm
