#include "engine/forwarder.h"

#include "base/taken.h"
#include "engine/log.h"

#include <QCoroFuture>

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace
{
constexpr int kLongestHead = 4096; // entries looked through for one that the server takes
// As they are counted while they wait: facts, requests and steps of alerts.
qint64 rowsOf(const OutboxEntry &entry)
{
    return static_cast<qint64>(entry.batch.factCount() + entry.batch.requests.size() +
                               entry.transitions.size());
}

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

Forwarder::Forwarder(LocalOutbox &outbox, CentralStore &central, const Clock &clock, KeepAlive keepAlive)
    : m_outbox(outbox), m_central(central), m_clock(clock), m_keepAlive(std::move(keepAlive))
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
        m_runs.run(m_keepAlive(run()));
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
        Step step = reachable ? Step::More : Step::Waiting;
        while (step == Step::More)
            step = co_await deliverHead();
        co_await count();
        if (step == Step::Waiting)
            m_again = false;
        Q_EMIT changed();
    }
}

// Being answered is not yet success: the server may still take no row.
QCoro::Task<bool> Forwarder::connectOnce()
{
    const Result<CentralState> state = co_await m_central.connect();
    if (!state) {
        failed(state.error());
        co_return false;
    }
    m_connected = true;
    m_state.server = state->server;
    Q_EMIT connected(state->identity);
    co_return true;
}

// Delivers the oldest entries. Waiting: the server does not take them for now.
QCoro::Task<Forwarder::Step> Forwarder::deliverHead()
{
    Result<Entries> head = co_await taken(m_outbox.head(m_headSize));
    if (!head) {
        qCWarning(lcEngine).noquote() << "outbox cannot be read:" << head.error().text();
        co_return Step::Idle;
    }
    if (head->empty()) {
        succeeded();
        Q_EMIT tried(true, std::exchange(m_rowsSent, 0));
        co_return Step::Idle;
    }
    const bool readable = co_await parkUnreadable(*head);
    if (!readable)
        co_return Step::Waiting;
    if (head->empty())
        co_return Step::More;
    const Result<void> sent = co_await deliver(std::move(*head));
    if (sent)
        co_return Step::More;
    if (sent.error().code == ErrorCode::RowRefused)
        co_return co_await deliverAround(sent.error());
    failed(sent.error());
    co_return Step::Waiting;
}

QCoro::Task<Result<void>> Forwarder::deliver(Entries entries)
{
    std::vector<qint64> ids;
    qint64 rows = 0;
    for (const OutboxEntry &entry : entries) {
        ids.push_back(entry.id);
        rows += rowsOf(entry);
    }
    const MonotonicTime before = m_clock.monotonic();
    const Result<StoredCounts> sent = co_await m_central.deliver(std::move(entries));
    if (!sent)
        co_return fail(sent.error());
    m_state.latency = m_clock.monotonic() - before;
    m_state.lastWrite = m_clock.now();
    m_rowsSent += rows;
    m_headSize = kEntriesPerDelivery;
    succeeded();
    // What could not be ticked off is sent again later, which changes nothing there.
    co_return co_await m_outbox.acknowledge(std::move(ids));
}

// The server refuses one entry of several: the others are delivered, then it is put aside. As long as no
// other is taken the cause may be the server's and concern all: then nothing is parked, and next time the
// forwarder looks further down the queue.
QCoro::Task<Forwarder::Step> Forwarder::deliverAround(Error refusal)
{
    Result<Entries> head = co_await taken(m_outbox.head(m_headSize));
    if (!head) {
        failed(head.error());
        co_return Step::Waiting;
    }
    const Sifted sifted = co_await sift(std::move(*head), std::move(refusal));
    if (sifted.taken) {
        for (const Error &error : sifted.refused) {
            const bool parked = co_await park(error.where, error.text());
            if (!parked)
                co_return Step::Waiting;
        }
    } else {
        m_headSize = std::min(m_headSize * 2, kLongestHead);
    }
    if (sifted.taken && !sifted.failure)
        co_return Step::More;
    failed(sifted.failure ? *sifted.failure : sifted.refused.front());
    co_return Step::Waiting;
}

QCoro::Task<Forwarder::Sifted> Forwarder::sift(Entries rest, Error refusal)
{
    Sifted sifted;
    Result<void> sent = fail(std::move(refusal));
    while (!sent && sent.error().code == ErrorCode::RowRefused) {
        const qint64 id = sent.error().where.toLongLong();
        const auto bad = std::ranges::find(rest, id, &OutboxEntry::id);
        if (bad == rest.end())
            break;
        sifted.refused.push_back(sent.error());
        Entries before(std::make_move_iterator(rest.begin()), std::make_move_iterator(bad));
        rest.erase(rest.begin(), bad + 1);
        sent = {};
        std::array parts{std::move(before), rest};
        for (Entries &part : parts) {
            if (sent && !part.empty()) {
                sent = co_await deliver(std::move(part));
                sifted.taken = sifted.taken || sent;
            }
        }
    }
    if (!sent)
        sifted.failure = sent.error();
    co_return sifted;
}

QCoro::Task<bool> Forwarder::park(QString outboxId, QString error)
{
    qCWarning(lcEngine).noquote() << "outbox entry" << outboxId << "is kept aside, see outbox list:" << error;
    const Result<void> parked = co_await m_outbox.park(outboxId.toLongLong(), std::move(error));
    if (parked)
        ++m_state.newlyParked;
    else
        failed(parked.error());
    co_return parked.has_value();
}

QCoro::Task<bool> Forwarder::parkUnreadable(Entries &entries)
{
    for (const OutboxEntry &entry : entries) {
        if (entry.damage.isEmpty())
            continue;
        const bool parked = co_await park(QString::number(entry.id), entry.damage);
        if (!parked)
            co_return false;
    }
    std::erase_if(entries, [](const OutboxEntry &entry) { return !entry.damage.isEmpty(); });
    co_return true;
}

void Forwarder::succeeded()
{
    if (m_state.health != CentralHealth::Ok)
        qCInfo(lcEngine).noquote() << "central database answers:" << m_state.server;
    m_state.health = CentralHealth::Ok;
    m_state.failure.reset();
    m_state.failures = 0;
}

void Forwarder::failed(const Error &error)
{
    m_connected = false;
    if (error.code == ErrorCode::Canceled)
        return; // the end of the program says nothing about the server
    m_state.health = CentralHealth::Buffering;
    m_state.failure = error;
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
    const Result<qint64> depth = co_await m_outbox.depth();
    if (depth)
        m_state.depth = *depth;
    const Result<qint64> rows = co_await m_outbox.rows();
    if (rows)
        m_state.rows = *rows;
    const Result<std::vector<ParkedEntry>> parked = co_await m_outbox.parked();
    if (parked)
        m_state.parked = static_cast<qint64>(parked->size());
}

} // namespace etcm
