#include "engine/outbox_history.h"

#include <QCoroFuture>

#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
const QString kJoinedKey = u"outbox.database"_s;        // identity; it has got all of the past
const QString kQueuedFromKey = u"outbox.queued_from"_s; // epoch ms; empty: nothing is queued now
const QString kAwayFromKey = u"outbox.away_from"_s;     // epoch ms; since then the joined one got nothing

std::optional<UtcTime> instantOf(const Result<QString> &setting)
{
    if (!setting || setting->isEmpty())
        return std::nullopt;
    return fromEpochMs(setting->toLongLong());
}
} // namespace

QCoro::Task<Result<void>> OutboxHistory::begin(bool queues)
{
    const QString now = QString::number(toEpochMs(m_clock.now()));
    const QString from = queues ? now : u""_s; // not in a co_await: GCC 12 destroys such a temporary twice
    const Result<QString> queuedFrom = co_await m_store.settings().value(kQueuedFromKey);
    if (!queuedFrom)
        co_return fail(queuedFrom.error());
    if (queues == !queuedFrom->isEmpty())
        co_return {};
    const Result<QString> awayFrom = co_await m_store.settings().value(kAwayFromKey);
    if (!awayFrom)
        co_return fail(awayFrom.error());
    if (!queues && awayFrom->isEmpty()) {
        const Result<void> noted = co_await m_store.settings().setValue(kAwayFromKey, now);
        if (!noted)
            co_return noted;
    }
    const Result<void> noted = co_await m_store.settings().setValue(kQueuedFromKey, from);
    co_return noted;
}

QCoro::Task<Result<qint64>> OutboxHistory::join(QString identity, std::stop_token stop)
{
    m_wanted = identity;
    if (std::exchange(m_joining, true)) // a server that takes connections but no rows is met again and again
        co_return qint64{0};
    qint64 sum = 0;
    do {
        identity = m_wanted;
        const Result<qint64> rows = co_await refill(identity, stop);
        if (!rows) {
            m_joining = false;
            co_return rows;
        }
        sum += *rows;
    } while (identity != m_wanted); // meanwhile another server answered
    m_joining = false;
    co_return sum;
}

QCoro::Task<Result<qint64>> OutboxHistory::refill(QString identity, std::stop_token stop)
{
    const UtcTime begun = m_clock.now();
    const Result<QString> joined = co_await m_store.settings().value(kJoinedKey);
    if (!joined)
        co_return fail(joined.error());
    const Result<QString> away = co_await m_store.settings().value(kAwayFromKey);
    const Result<QString> queued = co_await m_store.settings().value(kQueuedFromKey);
    const std::optional<UtcTime> awayFrom = instantOf(away);
    if (*joined == identity && !awayFrom)
        co_return qint64{0};
    RefillCursor cursor;
    if (*joined == identity)
        cursor.since = *awayFrom;
    if (*joined == identity || joined->isEmpty())
        cursor.until = instantOf(queued).value_or(UtcTime::max());
    while (cursor.table != RefillCursor::Table::Done) {
        if (stop.stop_requested())
            co_return fail(ErrorCode::Canceled, u"canceled"_s);
        const Result<RefillCursor> moved = co_await m_store.outbox().refill(cursor);
        if (!moved)
            co_return fail(moved.error());
        cursor = *moved;
    }
    const Result<void> noted = co_await noteJoined(identity, begun);
    if (!noted)
        co_return fail(noted.error());
    co_return cursor.rows;
}

QCoro::Task<Result<void>> OutboxHistory::noteJoined(QString identity, UtcTime begun)
{
    const Result<void> noted = co_await m_store.settings().setValue(kJoinedKey, identity);
    if (!noted)
        co_return noted;
    const Result<QString> queued = co_await m_store.settings().value(kQueuedFromKey);
    if (!queued)
        co_return fail(queued.error());
    // Empty: another program on this file, without a central database, came after us and may still write.
    const QString away = queued->isEmpty() ? QString::number(toEpochMs(begun)) : QString();
    const Result<void> since = co_await m_store.settings().setValue(kAwayFromKey, away);
    co_return since;
}

} // namespace etcm
