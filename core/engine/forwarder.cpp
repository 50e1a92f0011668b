#include "engine/forwarder.h"

#include "engine/log.h"

#include <QCoroFuture>

#include <QRandomGenerator>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace
{
constexpr int kEntriesPerDelivery = 64;
constexpr milliseconds kFirstPause{1'000};
constexpr milliseconds kLongestPause{60'000};
} // namespace

milliseconds retryPause(int failures, double random)
{
    const int doublings = std::clamp(failures - 1, 0, 6);
    const milliseconds full = std::min(kFirstPause * (1 << doublings), kLongestPause);
    const double share = 0.5 + std::clamp(random, 0.0, 1.0) / 2;
    return milliseconds(static_cast<qint64>(static_cast<double>(full.count()) * share));
}

Forwarder::Forwarder(LocalStore &local, CentralStore &central, const Clock &clock, Keeper keeper)
    : m_local(local), m_central(central), m_clock(clock), m_keeper(std::move(keeper))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Forwarder::begin);
}

void Forwarder::start()
{
    begin();
}

void Forwarder::kick()
{
    if (!m_retry.isActive())
        begin();
}

void Forwarder::begin()
{
    m_retry.stop();
    if (m_stopping)
        return;
    m_again = true;
    if (m_runs.running() == 0)
        m_runs.run(m_keeper(run()));
}

QCoro::Task<void> Forwarder::drain()
{
    begin();
    co_await m_runs.idle();
}

QCoro::Task<void> Forwarder::stop()
{
    if (m_state.health == CentralHealth::Ok && m_state.depth > 0)
        begin();
    m_stopping = true;
    m_retry.stop();
    co_await m_runs.idle();
}

QCoro::Task<void> Forwarder::run()
{
    while (m_again) {
        m_again = false;
        bool reachable = m_connected;
        if (!reachable)
            reachable = co_await connectOnce();
        bool more = reachable;
        while (more)
            reachable = co_await deliverHead(more);
        co_await count();
        if (!reachable)
            m_again = false;
        Q_EMIT changed();
    }
}

QCoro::Task<bool> Forwarder::connectOnce()
{
    const Result<CentralState> state = co_await m_central.connect();
    if (!state) {
        failed(state.error());
        co_return false;
    }
    m_connected = true;
    m_state.server = state->server;
    succeeded();
    co_return true;
}

// Delivers the oldest entries; `more` says whether to go on. False: the server did not take them for now.
QCoro::Task<bool> Forwarder::deliverHead(bool &more)
{
    more = false;
    Result<std::vector<OutboxEntry>> head = co_await m_local.outboxHead(kEntriesPerDelivery);
    if (!head) {
        qCWarning(lcEngine).noquote() << "outbox cannot be read:" << head.error().text();
        co_return true;
    }
    if (head->empty())
        co_return true;
    std::vector<qint64> ids;
    for (const OutboxEntry &entry : *head)
        ids.push_back(entry.id);
    const MonotonicTime before = m_clock.monotonic();
    const Result<StoredCounts> sent = co_await m_central.deliver(std::move(*head));
    if (!sent && sent.error().code == ErrorCode::DatabaseRefused) {
        co_await refused(sent.error());
        more = m_connected;
        co_return m_connected;
    }
    if (!sent) {
        failed(sent.error());
        co_return false;
    }
    m_state.latency = m_clock.monotonic() - before;
    m_state.lastWrite = m_clock.now();
    m_rowsSent += sent->rows;
    const Result<void> acknowledged = co_await m_local.acknowledge(std::move(ids));
    succeeded();
    // What could not be ticked off is sent again later, which changes nothing there.
    more = acknowledged.has_value();
    co_return true;
}

// One entry is refused for good: out of the way with it, so that it does not hold up the others.
QCoro::Task<void> Forwarder::refused(Error error)
{
    bool isEntry = false;
    const qint64 id = error.where.toLongLong(&isEntry);
    if (!isEntry) {
        failed(error);
        co_return;
    }
    qCWarning(lcEngine).noquote() << "central database refuses outbox entry" << id << error.what
                                  << "- kept aside, see status";
    const Result<void> parked = co_await m_local.park(id, error.text());
    if (!parked)
        failed(parked.error());
}

void Forwarder::succeeded()
{
    if (m_state.health != CentralHealth::Ok)
        qCInfo(lcEngine).noquote() << "central database answers:" << m_state.server;
    m_state.health = CentralHealth::Ok;
    m_state.error.clear();
    m_state.refusal.reset();
    m_state.failures = 0;
    Q_EMIT tried(true, m_rowsSent);
}

void Forwarder::failed(const Error &error)
{
    m_connected = false;
    if (error.code == ErrorCode::Canceled)
        return; // the end of the program says nothing about the server
    m_rowsSent = 0;
    m_state.health = CentralHealth::Buffering;
    m_state.error = error.text();
    if (error.code == ErrorCode::SchemaNewer)
        m_state.refusal = error;
    ++m_state.failures;
    const milliseconds pause = retryPause(m_state.failures, QRandomGenerator::global()->generateDouble());
    if (m_state.failures == 1)
        qCWarning(lcEngine).noquote() << "central database does not take rows, they wait:" << error.text();
    if (!m_stopping)
        m_retry.start(pause);
    Q_EMIT tried(false, 0);
}

QCoro::Task<void> Forwarder::count()
{
    const Result<qint64> depth = co_await m_local.outboxDepth();
    if (depth)
        m_state.depth = *depth;
}

} // namespace etcm
