// Batches of the local file that wait for the central database.
#pragma once

#include "domain/result.h"
#include "store/refill_cursor.h"
#include "store/values.h"

#include <QFuture>

#include <optional>
#include <vector>

namespace etcm
{
class LocalDatabase;

class LocalOutbox
{
public:
    explicit LocalOutbox(LocalDatabase &database) : m_database(database) {}

    QFuture<Result<std::vector<OutboxEntry>>> head(int atMost);
    QFuture<Result<void>> acknowledge(std::vector<qint64> ids);
    /// Takes a batch out of the way that the server refuses for good; it is kept with its error and can be
    /// retried.
    QFuture<Result<void>> park(qint64 id, QString error);
    QFuture<Result<std::vector<ParkedEntry>>> parked();
    /// Puts every parked batch, or the one named, back into the queue in its old place; answers how many.
    QFuture<Result<qint64>> retryParked(std::optional<qint64> id = {});
    /// Puts a piece of what is stored already into the queue; goes on with the answer until its table is
    /// Done.
    QFuture<Result<RefillCursor>> refill(RefillCursor cursor);
    /// Batches waiting, parked ones not counted.
    QFuture<Result<qint64>> depth();
    /// The rows in them: facts, requests and transitions of alerts.
    QFuture<Result<qint64>> rows();

private:
    LocalDatabase &m_database;
};

} // namespace etcm
