#include "engine/central_link.h"

#include "engine/leadership.h"
#include "engine/log.h"
#include "engine/source_access.h"

#include <QCoroFuture>

#include <QTimer>

#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
// A cycle by hand does not wait longer than this for the central database; what is left is delivered later.
constexpr auto kDrainLimit = 10s;
// Part of the 5 s in which a program must have ended (engine.cpp).
constexpr auto kDeliveryEnd = 1'500ms;
constexpr auto kCloseEnd = 700ms;

Error tooSlow(const QString &server)
{
    return {ErrorCode::DatabaseDown,
            u"the central database did not take all rows within %1 s"_s.arg(kDrainLimit.count()),
            server,
            u"they wait in the local file and are delivered later"_s,
            Outcome::Timeout,
            {},
            false};
}

Error keptAside(qint64 batches, const QString &server)
{
    return {ErrorCode::RowRefused,
            u"the central database refuses %1 of the batches"_s.arg(batches),
            server,
            u"energy-trading-collector outbox list shows why; mend the cause, then outbox retry"_s,
            Outcome::Unknown,
            {},
            false};
}

QCoro::Task<void> close(CentralStore *central)
{
    co_await central->close();
}
} // namespace

CentralLink::CentralLink(EngineContext &context)
    : m_context(context), m_history(*context.store, context.clock)
{
}

QCoro::Task<Result<void>> CentralLink::begin()
{
    co_return co_await m_history.begin(m_context.withOutbox());
}

// A password that cannot be had now delays the central database, and the first poll by a keychain's time
// limit at most.
QCoro::Task<void> CentralLink::open()
{
    if (m_store || std::exchange(m_opens, true))
        co_return;
    const Result<QString> url =
        co_await databaseUrlWithSecret(m_context.options.config, m_context.options.keychain);
    m_opens = false;
    if (m_context.canceled.stop_requested())
        co_return;
    if (!url) {
        openLater(url.error());
        co_await countOutbox(); // no forwarder tells how it grows
        m_context.statusMoved();
        co_return;
    }
    m_store = CentralStore::create(*url, m_context.collectorId);
    m_forwarder = std::make_unique<Forwarder>(m_context.store->outbox(), *m_store, m_context.clock,
                                              m_context.keepAlive);
    co_await m_forwarder->count();
    if (m_context.canceled.stop_requested())
        co_return;
    m_context.board.central().noteDeliveries(m_forwarder->state());
    wire();
    if (m_context.options.poll)
        m_forwarder->start();
    Q_EMIT opened();
}

void CentralLink::openLater(const Error &error)
{
    if (!std::exchange(m_toldOfPassword, true))
        qCWarning(lcEngine).noquote() << "central database:" << error.text();
    m_context.board.central().noteReach(fail(error));
    QTimer::singleShot(m_context.options.secretRetry, m_context.wires.get(),
                       [this] { m_context.run(open()); });
}

void CentralLink::wire()
{
    QObject *wires = m_context.wires.get();
    connect(m_forwarder.get(), &Forwarder::changed, wires, [this] {
        m_context.board.central().noteDeliveries(m_forwarder->state());
        m_context.statusMoved();
    });
    if (m_context.options.poll)
        connect(m_forwarder.get(), &Forwarder::connected, wires,
                [this](const QString &identity) { m_context.run(sendThePast(identity)); });
    connect(m_forwarder.get(), &Forwarder::tried, wires, [this](bool reachable, qint64 rowsSent) {
        const std::optional<Error> failure = reachable ? std::nullopt : m_forwarder->state().failure;
        m_context.run(announceDelivery(failure, rowsSent));
    });
}

// What came before this central database was named, or while it was not.
QCoro::Task<void> CentralLink::sendThePast(QString identity)
{
    const Result<qint64> rows = co_await m_history.join(identity, m_context.canceled.get_token());
    if (!rows && rows.error().code != ErrorCode::Canceled)
        qCWarning(lcEngine).noquote()
            << "the past cannot be queued for the central database:" << rows.error().text();
    if (!rows || *rows == 0 || m_context.stopping)
        co_return;
    qCInfo(lcEngine) << *rows << "rows from before the central database was named are queued for it";
    m_forwarder->kick();
}

QCoro::Task<void> CentralLink::countOutbox()
{
    const Result<qint64> batches = co_await m_context.store->outbox().depth();
    const Result<qint64> rows = co_await m_context.store->outbox().rows();
    if (batches && rows)
        m_context.board.central().noteOutbox(*batches, *rows);
}

void CentralLink::kick()
{
    if (m_forwarder && !m_context.stopping)
        m_forwarder->kick();
}

QCoro::Task<bool> CentralLink::drain()
{
    if (!m_forwarder || m_context.stopping)
        co_return true;
    co_return co_await endsWithin(m_forwarder->drain(), kDrainLimit, m_context.canceled.get_token());
}

QCoro::Task<void> CentralLink::drain(CycleReport &report)
{
    bool isInTime = co_await drain();
    co_await m_context.records.idle();
    Result<qint64> depth = co_await m_context.store->outbox().depth();
    const bool answers = m_forwarder && m_forwarder->state().health == CentralHealth::Ok;
    if (depth && *depth > 0 && answers) { // that the server is back was told, and waits, too
        isInTime = co_await drain();
        depth = co_await m_context.store->outbox().depth();
    }
    if (depth)
        report.outboxDepth = *depth;
    else if (!report.failure)
        report.failure = depth.error();
    if (!m_forwarder)
        co_return;
    const ForwarderState &state = m_forwarder->state();
    report.centralFailure = state.failure;
    if (!report.centralFailure && state.newlyParked > 0)
        report.centralFailure = keptAside(state.newlyParked, state.server);
    // In time, rows wait all the same where another program on this file has stored them meanwhile.
    if (!report.centralFailure && !m_context.stopping && !isInTime && report.outboxDepth > 0)
        report.centralFailure = tooSlow(state.server);
}

QCoro::Task<void> CentralLink::announceDelivery(std::optional<Error> failure, qint64 rowsSent)
{
    if (failure)
        co_await countOutbox(); // it grows, although nobody delivers who would tell
    m_context.announce(co_await m_context.alerts->afterDelivery(std::move(failure), rowsSent));
    m_context.statusMoved();
}

QCoro::Task<void> CentralLink::refresh()
{
    if (!m_store)
        co_return;
    const Result<CentralState> state = co_await m_store->connect();
    const Result<LeaseState> lease = co_await m_store->readLease(QString::fromUtf16(kPollLease));
    m_context.board.central().noteReach(state);
    const bool led = lease && !lease->holder.isEmpty() && lease->remaining > 0ms;
    if (led) // any program of this installation: the one that asks takes no part itself
        m_context.board.central().noteLease(*lease, lease->holder.startsWith(m_context.collectorId + u'/'));
    else
        m_context.board.central().noteLease({}, false); // unknown or run out: nobody leads
    m_context.statusMoved();
}

QCoro::Task<void> CentralLink::stop()
{
    if (!m_store)
        co_return;
    const bool delivered = co_await endsWithin(m_forwarder->stop(), kDeliveryEnd);
    if (!delivered)
        qCInfo(lcEngine) << "the central database is slow; what waits is delivered at the next start";
    const bool closed = co_await endsWithin(close(m_store.get()), kCloseEnd);
    if (closed)
        co_return;
    // Its thread hangs in a server that says nothing. Joining it would outlast the time we have, and what was
    // not delivered lies in the outbox: the process ends without it.
    [[maybe_unused]] const CentralStore *left = m_store.release();
}

} // namespace etcm
