// Ends a connection whose server has gone silent. libpq waits for an answer without a limit of its own:
// behind a proxy or a firewall that still acknowledges packets neither tcp_user_timeout nor keepalives ever
// fire, and statement_timeout is the server's.
#pragma once

#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

QT_BEGIN_NAMESPACE
class QSqlDriver;
QT_END_NAMESPACE

namespace etcm
{

/// Watches one PostgreSQL connection from a thread of its own. A limit of 0, or a driver that does not tell
/// its socket: nothing is watched.
class SocketWatch
{
public:
    SocketWatch(const QSqlDriver &driver, std::chrono::milliseconds limit);
    ~SocketWatch();
    SocketWatch(const SocketWatch &) = delete;
    SocketWatch &operator=(const SocketWatch &) = delete;

    /// Longest wait for an answer from now on; the thread of the connection only.
    void setLimit(std::chrono::milliseconds limit);
    /// The limit was passed and the socket shut down.
    [[nodiscard]] bool hasCut() const { return m_hasCut; }

    /// From its beginning to its end the server owes an answer; after the limit (up to a quarter more) the
    /// socket is shut down, and the waiting call fails as with a lost server.
    class Waiting
    {
    public:
        explicit Waiting(SocketWatch *watch); ///< may be null
        ~Waiting();
        Waiting(const Waiting &) = delete;
        Waiting &operator=(const Waiting &) = delete;

    private:
        SocketWatch *m_watch;
    };

private:
    using Instant = std::chrono::steady_clock::time_point;
    void expect(std::optional<Instant> answerBy);
    void watch();

    std::chrono::milliseconds m_limit;
    int m_socket;
    std::atomic<bool> m_hasCut{false};
    std::mutex m_mutex;                 ///< the members below
    std::chrono::milliseconds m_period; ///< between two looks; shortens with the shortest limit
    std::condition_variable m_ended;
    std::optional<Instant> m_answerBy;
    bool m_ends = false;
    std::thread m_thread;
};

} // namespace etcm
