#include "store/pooler.h"

#include "store/pg_connection.h"

#include <QSqlDriver>

#include <memory>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// A pooler that has no process left for the second session lets it wait.
constexpr std::chrono::milliseconds kLongestProbe{3'000};

constexpr int kLooks = 8;

// Without a prepared statement, which is what may fail here.
std::optional<int> serverProcess(Session &session)
{
    PGconn *connection = connectionOf(*session.driver());
    if (connection == nullptr)
        return std::nullopt;
    const auto waiting = session.waiting();
    const std::unique_ptr<PGresult, decltype(&PQclear)> answer(PQexec(connection, "SELECT pg_backend_pid()"),
                                                               &PQclear);
    if (PQresultStatus(answer.get()) != PGRES_TUPLES_OK || PQntuples(answer.get()) != 1)
        return std::nullopt;
    return QByteArray(PQgetvalue(answer.get(), 0, 0)).toInt();
}

bool isKnownToServer(Session &session, int process)
{
    PGconn *connection = connectionOf(*session.driver());
    return connection == nullptr || PQbackendPID(connection) == process;
}
} // namespace

Error transactionPoolError(const QString &where)
{
    return Error{
        ErrorCode::DatabaseRefused,
        u"A pooler in transaction mode stands before the server (PgBouncer): prepared statements and "
        "announcements get lost"_s,
        where,
        u"rows wait in the local file; set pool_mode = session for this database, or name PostgreSQL "
        "itself in database.url"_s,
        Outcome::Unknown,
        {},
        false};
}

bool isPoolersDoing(const QString &sqlState)
{
    return sqlState == "26000"_L1 || sqlState == "42P05"_L1;
}

bool isTransactionPooled(Session &session, const SessionConfig &config)
{
    const auto mine = serverProcess(session);
    if (!mine || isKnownToServer(session, *mine))
        return false;
    SessionConfig probe = config;
    probe.silence = kLongestProbe;
    probe.onOpen.clear();
    const auto second = Session::open(probe);
    if (!second)
        return false;
    // Others may come and go in between, so that one look proves nothing.
    for (int look = 0; look < kLooks; ++look) {
        const auto before = serverProcess(session);
        const auto transaction = Transaction::begin(**second);
        const auto other = transaction ? serverProcess(**second) : std::nullopt;
        if (!before || !other)
            return false;
        if (*before != *mine || *other == *mine || serverProcess(session) != mine)
            return true;
    }
    return false;
}

} // namespace etcm
