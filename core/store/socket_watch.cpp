#include "store/socket_watch.h"

#include "store/pg_connection.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace etcm
{
namespace
{
int socketOf(const QSqlDriver &driver)
{
    PGconn *connection = connectionOf(driver);
    return connection != nullptr ? PQsocket(connection) : -1;
}

void shutDown(int socket)
{
#ifdef Q_OS_WIN
    ::shutdown(static_cast<SOCKET>(socket), SD_BOTH);
#else
    ::shutdown(socket, SHUT_RDWR);
#endif
}
} // namespace

SocketWatch::SocketWatch(const QSqlDriver &driver, std::chrono::milliseconds limit)
    : m_limit(limit), m_socket(limit.count() > 0 ? socketOf(driver) : -1), m_period(limit / 4)
{
    if (m_socket >= 0)
        m_thread = std::thread([this] { watch(); });
}

SocketWatch::~SocketWatch()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_ended.notify_one();
    m_thread.join();
}

void SocketWatch::setLimit(std::chrono::milliseconds limit)
{
    m_limit = limit;
    if (limit.count() <= 0)
        return;
    const std::lock_guard lock(m_mutex);
    if (limit / 4 >= m_period)
        return;
    m_period = limit / 4;
    m_ended.notify_one(); // the look that is waited for would come too late
}

void SocketWatch::expect(std::optional<Instant> answerBy)
{
    const std::lock_guard lock(m_mutex);
    m_answerBy = answerBy;
}

// Looks four times per limit instead of being woken by every statement.
void SocketWatch::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_ends) {
        m_ended.wait_for(lock, m_period);
        if (m_ends || !m_answerBy || std::chrono::steady_clock::now() < *m_answerBy)
            continue;
        m_hasCut = true;
        shutDown(m_socket);
        m_answerBy.reset();
    }
}

SocketWatch::Waiting::Waiting(SocketWatch *watch) : m_watch(watch)
{
    if (m_watch != nullptr)
        m_watch->expect(std::chrono::steady_clock::now() + m_watch->m_limit);
}

SocketWatch::Waiting::~Waiting()
{
    if (m_watch != nullptr)
        m_watch->expect(std::nullopt);
}

} // namespace etcm
