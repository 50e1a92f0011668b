#include "store/local_outbox.h"

#include "store/local_database.h"
#include "store/outbox.h"
#include "store/outbox_refill.h"

namespace etcm
{

QFuture<Result<std::vector<OutboxEntry>>> LocalOutbox::head(int atMost)
{
    return m_database.read<std::vector<OutboxEntry>>(
        [atMost](Session &session) { return readOutboxHead(session, atMost); });
}

QFuture<Result<void>> LocalOutbox::acknowledge(std::vector<qint64> ids)
{
    return m_database.write<void>(
        [ids = std::move(ids)](Session &session) { return removeFromOutbox(session, ids); });
}

QFuture<Result<void>> LocalOutbox::park(qint64 id, QString error)
{
    return m_database.write<void>(
        [id, error = std::move(error)](Session &session) { return parkOutboxRow(session, id, error); });
}

QFuture<Result<std::vector<ParkedEntry>>> LocalOutbox::parked()
{
    return m_database.read<std::vector<ParkedEntry>>(readParked);
}

QFuture<Result<qint64>> LocalOutbox::retryParked(std::optional<qint64> id)
{
    return m_database.write<qint64>([id](Session &session) { return unparkOutbox(session, id); });
}

QFuture<Result<RefillCursor>> LocalOutbox::refill(RefillCursor cursor)
{
    return m_database.write<RefillCursor>(
        [cursor](Session &session) { return refillOutbox(session, cursor); });
}

QFuture<Result<qint64>> LocalOutbox::depth()
{
    return m_database.read<qint64>(countOutbox);
}

QFuture<Result<qint64>> LocalOutbox::rows()
{
    return m_database.read<qint64>(countOutboxRows);
}

} // namespace etcm
