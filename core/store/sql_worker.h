// A thread with one database session and a queue of jobs. Results come back as futures, so nothing blocks the
// caller.
#pragma once

#include "store/session.h"

#include <QFuture>
#include <QPromise>
#include <QTimer>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <tuple>
#include <vector>

namespace etcm
{

/// With the locks of others.
struct SqlPatience {
    std::chrono::milliseconds longestBusy{0}; ///< what ends with Busy is tried again for so long
    /// Once requested: for a second at most. What that does not suffice for, and all that follows, ends with
    /// Canceled.
    std::stop_token stop{};
};

class SqlWorker
{
public:
    using Opener = std::function<Result<std::unique_ptr<Session>>()>;

    /// `open` runs on the worker's thread before a job that finds no open session. `name` names the thread.
    /// A session that had nothing to do for `rest` is closed; 0: never. What ends with Busy is tried again
    /// until the patience has ended since its first try, or the worker is closed.
    SqlWorker(const QString &name, Opener open, std::chrono::milliseconds rest = {},
              SqlPatience patience = {});
    ~SqlWorker();
    SqlWorker(const SqlWorker &) = delete;
    SqlWorker &operator=(const SqlWorker &) = delete;

    /// Queues `job`, a callable Result<T>(Session &). A session that lost its server or met damage is thrown
    /// away; if it had been open from before, the job is run once more on a new one. Somebody else's lock is
    /// waited for. So every job must be repeatable. A server that fell silent is not asked again at once.
    /// After close(): ErrorCode::Canceled.
    template <typename T, typename Job>
    [[nodiscard]] QFuture<Result<T>> run(Job job);

    /// Closes the session behind the jobs queued before; the next job opens a new one.
    QFuture<void> drop();

    enum class Queued { Finish, Cancel };
    /// Ends the thread after `lastJob` (may be empty); jobs still queued are run or end with Canceled. A
    /// second call changes nothing.
    void close(Queued queued, std::function<void(Session &)> lastJob = {});
    /// `tell` is called when the session is closed for good: on the thread, or at once if it is already.
    void onClosed(std::function<void()> tell);

private:
    enum class Ending { Done, Drop, Repeat, Wait };
    struct Attempt {
        Session *session = nullptr; ///< nothing: canceled, or no session could be opened; see error
        Error error;
        bool mayRepeat = false; ///< the session is an old one: its server may have gone since
        bool mayWait = false;   ///< what is busy now may be free in a moment
    };
    /// What a job made of an answer that broke off is no result.
    template <typename T, typename Job>
    static Result<T> whole(Session &session, const Job &job);
    using Step = std::function<Ending(const Attempt &)>;
    class Receiver;
    void post(Step step);
    void enqueue(std::function<void()> job);
    void runNext();
    void end(const std::function<void(Session &)> &lastJob);
    void work(const Step &step);
    [[nodiscard]] Ending attempt(const Step &step, bool mayRepeat, bool mayWait);
    /// False: there is no time left to wait in. Ends early when the worker is closed.
    [[nodiscard]] bool pause(std::chrono::milliseconds length);
    void dropLostSession();
    /// After this the session is of no more use.
    [[nodiscard]] static bool isUseless(const Error &error);

    Opener m_open;
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<Receiver> m_receiver; ///< lives on the thread; woken once for each job
    QTimer *m_rest;                       ///< of m_receiver; ends a session without work
    SqlPatience m_patience;
    bool m_gaveUp = false;              ///< touched on the thread only: met a lock after the stop
    std::unique_ptr<Session> m_session; ///< touched on the thread only
    std::atomic<bool> m_cancelQueued{false};
    std::mutex m_mutex; ///< the members below
    std::condition_variable m_closing;
    std::deque<std::function<void()>> m_jobs;
    bool m_closed = false;
    bool m_over = false; ///< the last job has run
    std::vector<std::function<void()>> m_onClosed;
};

/// One worker's part in closeTogether().
struct SqlWorkerEnd {
    SqlWorker &worker;
    SqlWorker::Queued queued;
    std::function<void(Session &)> lastJob;
};
/// Closes all of them; finished when the last session is closed.
QFuture<void> closeTogether(const std::vector<SqlWorkerEnd> &ends);

template <typename T, typename Job>
Result<T> SqlWorker::whole(Session &session, const Job &job)
{
    std::ignore = session.takeCutAnswer();
    Result<T> result = job(session);
    if (auto cut = session.takeCutAnswer(); cut && result)
        return fail(std::move(*cut));
    return result;
}

template <typename T, typename Job>
QFuture<Result<T>> SqlWorker::run(Job job)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    QFuture<Result<T>> future = promise->future();
    promise->start();
    post([promise, job = std::move(job)](const Attempt &attempt) {
        Result<T> result =
            attempt.session != nullptr ? whole<T>(*attempt.session, job) : Result<T>(fail(attempt.error));
        const bool useless = !result && isUseless(result.error());
        if (useless && attempt.mayRepeat && !attempt.session->fellSilent())
            return Ending::Repeat;
        if (attempt.mayWait && !result && result.error().code == ErrorCode::Busy)
            return Ending::Wait;
        promise->addResult(std::move(result));
        promise->finish();
        return useless ? Ending::Drop : Ending::Done;
    });
    return future;
}

} // namespace etcm
