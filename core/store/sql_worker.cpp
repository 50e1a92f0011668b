#include "store/sql_worker.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace
{
constexpr auto kShortestPause = 2ms;
constexpr auto kLongestPause = 100ms;
constexpr auto kStopPatience = 1s; // so that what others write in passing costs no row

Error canceledError(const QString &why = u"The store is closed"_s)
{
    return Error{.code = ErrorCode::Canceled, .what = why};
}

Error gaveUpError()
{
    return canceledError(u"Stopped while another program keeps the database locked"_s);
}
} // namespace

class SqlWorker::Receiver final : public QObject
{
public:
    explicit Receiver(SqlWorker &worker) : m_worker(worker) {}

protected:
    void customEvent(QEvent *) override { m_worker.runNext(); }

private:
    SqlWorker &m_worker;
};

SqlWorker::SqlWorker(const QString &name, Opener open, std::chrono::milliseconds rest, SqlPatience patience)
    : m_open(std::move(open)), m_thread(std::make_unique<QThread>()),
      m_receiver(std::make_unique<Receiver>(*this)), m_rest(new QTimer(m_receiver.get())),
      m_patience(std::move(patience))
{
    m_rest->setSingleShot(true);
    m_rest->setInterval(rest);
    QObject::connect(m_rest, &QTimer::timeout, m_receiver.get(), [this] { m_session.reset(); });
    m_thread->setObjectName(name);
    m_receiver->moveToThread(m_thread.get());
    m_thread->start();
}

SqlWorker::~SqlWorker()
{
    close(Queued::Cancel);
    m_thread->wait();
    const std::lock_guard lock(m_mutex); // takes over what the thread has left
}

// Under the lock. Only the wake-up goes through Qt's event queue: the order of what a job touches is then
// guarded by a lock that the thread sanitizer understands.
void SqlWorker::enqueue(std::function<void()> job)
{
    m_jobs.push_back(std::move(job));
    QCoreApplication::postEvent(m_receiver.get(), new QEvent(QEvent::User));
}

void SqlWorker::runNext()
{
    std::unique_lock lock(m_mutex);
    std::function<void()> job = std::move(m_jobs.front());
    m_jobs.pop_front();
    lock.unlock();
    job();
    job = {};
    lock.lock(); // hands over what the job has left
}

void SqlWorker::post(Step step)
{
    std::unique_lock lock(m_mutex);
    if (!m_closed) {
        enqueue([this, step = std::move(step)] { work(step); });
        return;
    }
    lock.unlock();
    step({nullptr, canceledError(), false, false});
}

void SqlWorker::work(const Step &step)
{
    if (m_cancelQueued || m_gaveUp) {
        step({nullptr, m_gaveUp ? gaveUpError() : canceledError(), false, false});
        return;
    }
    const auto begin = steady_clock::now();
    const auto limit = begin + m_patience.longestBusy;
    std::chrono::milliseconds length = kShortestPause;
    bool mayRepeat = m_session != nullptr;
    bool mayWait = m_patience.longestBusy.count() > 0;
    for (Ending ending = Ending::Repeat; ending == Ending::Repeat || ending == Ending::Wait;) {
        ending = attempt(step, mayRepeat, mayWait);
        const bool isWanted =
            !m_patience.stop.stop_requested() || steady_clock::now() < begin + kStopPatience;
        if (ending == Ending::Wait && !isWanted) {
            m_gaveUp = true; // whoever holds the lock so long keeps it
            step({nullptr, gaveUpError(), false, false});
            break;
        }
        if (ending == Ending::Wait) {
            mayWait = pause(length) && steady_clock::now() < limit;
            length = std::min<std::chrono::milliseconds>(length * 2, kLongestPause);
        } else {
            mayRepeat = false;
        }
    }
    dropLostSession();
}

SqlWorker::Ending SqlWorker::attempt(const Step &step, bool mayRepeat, bool mayWait)
{
    if (!m_session) {
        auto opened = m_open();
        if (!opened && mayWait && opened.error().code == ErrorCode::Busy)
            return Ending::Wait;
        if (!opened)
            return step({nullptr, opened.error(), false, false});
        m_session = std::move(*opened);
    }
    const Ending ending = step({m_session.get(), {}, mayRepeat, mayWait});
    if (ending == Ending::Drop || ending == Ending::Repeat)
        m_session.reset();
    return ending;
}

bool SqlWorker::pause(std::chrono::milliseconds length)
{
    std::unique_lock lock(m_mutex);
    return !m_closing.wait_for(lock, length, [this] { return m_closed; });
}

bool SqlWorker::isUseless(const Error &error)
{
    return error.code == ErrorCode::DatabaseDown || error.code == ErrorCode::Damaged;
}

QFuture<void> SqlWorker::drop()
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QFuture<void> dropped = promise->future();
    std::unique_lock lock(m_mutex);
    if (!m_closed) {
        enqueue([this, promise] {
            m_session.reset();
            promise->finish();
        });
        return dropped;
    }
    lock.unlock();
    // What is queued ends before the thread, and the session with it.
    onClosed([promise] { promise->finish(); });
    return dropped;
}

void SqlWorker::dropLostSession()
{
    if (m_session && !m_session->isOpen())
        m_session.reset();
    if (m_session && m_rest->interval() > 0)
        m_rest->start();
}

void SqlWorker::close(Queued queued, std::function<void(Session &)> lastJob)
{
    const std::lock_guard lock(m_mutex);
    if (m_closed)
        return;
    m_closed = true;
    m_closing.notify_all();
    m_cancelQueued = queued == Queued::Cancel;
    enqueue([this, lastJob = std::move(lastJob)] { end(lastJob); });
}

void SqlWorker::end(const std::function<void(Session &)> &lastJob)
{
    if (m_session && lastJob)
        lastJob(*m_session);
    m_rest->stop();
    m_session.reset();
    m_thread->quit();
    std::unique_lock lock(m_mutex);
    m_over = true;
    const auto listeners = std::exchange(m_onClosed, {});
    lock.unlock();
    for (const auto &tell : listeners)
        tell();
}

void SqlWorker::onClosed(std::function<void()> tell)
{
    std::unique_lock lock(m_mutex);
    if (!m_over) {
        m_onClosed.push_back(std::move(tell));
        return;
    }
    lock.unlock();
    tell();
}

// QtFuture::whenAll() reads and writes what other threads hold, under locks that no sanitizer sees.
QFuture<void> closeTogether(const std::vector<SqlWorkerEnd> &ends)
{
    Q_ASSERT(!ends.empty());
    const auto rest = std::make_shared<std::atomic<std::size_t>>(ends.size());
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    for (const SqlWorkerEnd &end : ends) {
        end.worker.onClosed([rest, promise] {
            if (--*rest == 0)
                promise->finish();
        });
        end.worker.close(end.queued, end.lastJob);
    }
    return promise->future();
}

} // namespace etcm
