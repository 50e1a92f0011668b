#include "store/sql_worker.h"

#include <QMutexLocker>
#include <QThread>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
Error canceledError()
{
    return Error{ErrorCode::Canceled, u"The store is closed"_s, {}, {}, Outcome::Unknown, {}};
}
} // namespace

SqlWorker::SqlWorker(const QString &name, Opener open, std::chrono::milliseconds rest)
    : m_open(std::move(open)), m_thread(std::make_unique<QThread>()), m_context(std::make_unique<QObject>()),
      m_rest(new QTimer(m_context.get()))
{
    m_rest->setSingleShot(true);
    m_rest->setInterval(rest);
    QObject::connect(m_rest, &QTimer::timeout, m_context.get(), [this] { m_session.reset(); });
    m_thread->setObjectName(name);
    m_context->moveToThread(m_thread.get());
    m_thread->start();
}

SqlWorker::~SqlWorker()
{
    close(Queued::Cancel);
    m_thread->wait();
}

void SqlWorker::post(Step step)
{
    QMutexLocker lock(&m_mutex);
    if (m_closed) {
        lock.unlock();
        step({nullptr, canceledError(), false});
        return;
    }
    QMetaObject::invokeMethod(
        m_context.get(), [this, step = std::move(step)] { work(step); }, Qt::QueuedConnection);
}

void SqlWorker::work(const Step &step)
{
    if (m_cancelQueued) {
        step({nullptr, canceledError(), false});
        return;
    }
    const bool reused = m_session != nullptr;
    for (bool mayRepeat : {reused, false}) {
        if (!m_session) {
            auto opened = m_open();
            if (!opened) {
                step({nullptr, opened.error(), false});
                return;
            }
            m_session = std::move(*opened);
        }
        const Ending ending = step({m_session.get(), {}, mayRepeat});
        if (ending != Ending::Done)
            m_session.reset();
        if (ending != Ending::Repeat)
            break;
    }
    dropLostSession();
}

bool SqlWorker::isUseless(const Error &error)
{
    return error.code == ErrorCode::DatabaseDown || error.code == ErrorCode::Damaged;
}

QFuture<void> SqlWorker::drop()
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    const QFuture<void> dropped = promise->future();
    const QMutexLocker lock(&m_mutex);
    if (m_closed) {
        promise->finish(); // what is queued ends before the thread, and the session with it
        return m_closing;
    }
    QMetaObject::invokeMethod(
        m_context.get(),
        [this, promise] {
            m_session.reset();
            promise->finish();
        },
        Qt::QueuedConnection);
    return dropped;
}

void SqlWorker::dropLostSession()
{
    if (m_session && !m_session->isOpen())
        m_session.reset();
    if (m_session && m_rest->interval() > 0)
        m_rest->start();
}

QFuture<void> SqlWorker::close(Queued queued, std::function<void(Session &)> lastJob)
{
    const QMutexLocker lock(&m_mutex);
    if (m_closed)
        return m_closing;
    m_closed = true;
    m_cancelQueued = queued == Queued::Cancel;
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    m_closing = promise->future();
    QMetaObject::invokeMethod(
        m_context.get(),
        [this, promise, lastJob = std::move(lastJob)] {
            if (m_session && lastJob)
                lastJob(*m_session);
            m_rest->stop();
            m_session.reset();
            m_thread->quit();
            promise->finish();
        },
        Qt::QueuedConnection);
    return m_closing;
}

} // namespace etcm
