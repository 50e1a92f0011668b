#include "store/pooler.h"

#include "store/pg_connection.h"

#include <QDeadlineTimer>
#include <QSqlDriver>

#include <memory>
#include <vector>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <poll.h>
#endif

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// A pooler that has no process left for the second session lets it wait.
constexpr std::chrono::milliseconds kLongestProbe{3'000};

constexpr int kLooks = 16;

// Without a prepared statement, which is what may fail here.
constexpr char kWhichProcess[] = "SELECT pg_backend_pid()";

std::optional<int> processIn(const PGresult *answer)
{
    if (PQresultStatus(answer) != PGRES_TUPLES_OK || PQntuples(answer) != 1)
        return std::nullopt;
    return QByteArray(PQgetvalue(answer, 0, 0)).toInt();
}

using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

std::optional<int> serverProcess(Session &session)
{
    PGconn *connection = connectionOf(*session.driver());
    if (connection == nullptr)
        return std::nullopt;
    const auto waiting = session.waiting();
    const Answer answer(PQexec(connection, kWhichProcess), &PQclear);
    return processIn(answer.get());
}

bool waitFor(int socket, short events, const QDeadlineTimer &deadline)
{
    const int left = int(deadline.remainingTime());
#ifdef Q_OS_WIN
    WSAPOLLFD look{static_cast<SOCKET>(socket), events, 0};
    return left > 0 && ::WSAPoll(&look, 1, left) > 0;
#else
    pollfd look{socket, events, 0};
    return left > 0 && ::poll(&look, 1, left) > 0;
#endif
}

// A second session to where `first` goes. Not through Qt's driver: that asks its own questions while it
// opens, which a pooler that has no process left keeps waiting for as long as it likes.
class SecondSession
{
public:
    SecondSession(PGconn *first, std::chrono::milliseconds longest) : m_deadline(longest)
    {
        const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfo(first),
                                                                                   &PQconninfoFree);
        std::vector<const char *> keys;
        std::vector<const char *> values;
        for (const PQconninfoOption *option = options.get(); option != nullptr && option->keyword != nullptr;
             ++option) {
            keys.push_back(option->keyword);
            values.push_back(option->val);
        }
        keys.push_back(nullptr);
        values.push_back(nullptr);
        m_connection.reset(PQconnectStartParams(keys.data(), values.data(), 0));
        PQsetNoticeProcessor(
            m_connection.get(), [](void *, const char *) {}, nullptr);
    }

    [[nodiscard]] bool open()
    {
        auto state =
            PQstatus(m_connection.get()) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
        while (state == PGRES_POLLING_READING || state == PGRES_POLLING_WRITING) {
            const short events = state == PGRES_POLLING_READING ? POLLIN : POLLOUT;
            if (!waitFor(PQsocket(m_connection.get()), events, m_deadline))
                return false;
            state = PQconnectPoll(m_connection.get());
        }
        return state == PGRES_POLLING_OK;
    }

    [[nodiscard]] std::optional<int> serverProcess()
    {
        PGconn *connection = m_connection.get();
        if (PQsendQuery(connection, kWhichProcess) != 1)
            return std::nullopt;
        std::optional<int> process;
        for (;;) {
            while (PQisBusy(connection) == 1) {
                if (!waitFor(PQsocket(connection), POLLIN, m_deadline) || PQconsumeInput(connection) != 1)
                    return std::nullopt;
            }
            const Answer answer(PQgetResult(connection), &PQclear);
            if (!answer)
                return process;
            process = processIn(answer.get());
        }
    }

private:
    QDeadlineTimer m_deadline;
    std::unique_ptr<PGconn, decltype(&PQfinish)> m_connection{nullptr, &PQfinish};
};

bool isKnownToServer(Session &session, int process)
{
    PGconn *connection = connectionOf(*session.driver());
    return connection == nullptr || PQbackendPID(connection) == process;
}
} // namespace

Error transactionPoolError(const QString &where)
{
    return Error{
        .code = ErrorCode::DatabaseRefused,
        .what = u"A pooler in transaction or statement mode stands before the server (PgBouncer): "
                "prepared statements and announcements get lost"_s,
        .where = where,
        .advice =
            u"rows wait in the local file; set pool_mode = session for this database, or name PostgreSQL "
            "itself in database.url"_s};
}

bool isPoolersDoing(const QString &sqlState)
{
    return sqlState == "26000"_L1 || sqlState == "42P05"_L1;
}

bool isTransactionPooled(Session &session)
{
    const auto mine = serverProcess(session);
    if (!mine || isKnownToServer(session, *mine))
        return false;
    SecondSession second(connectionOf(*session.driver()), kLongestProbe);
    if (!second.open())
        return false;
    // Others may come and go in between, so that one look proves nothing. Neither session ever holds a
    // process while it waits for the other's: as many programs as the pool has processes would stop one
    // another.
    for (int look = 0; look < kLooks; ++look) {
        const auto first = serverProcess(session);
        const auto other = second.serverProcess();
        if (!first || !other)
            return false;
        if (*first != *mine || *other == *mine)
            return true;
    }
    return false;
}

} // namespace etcm
