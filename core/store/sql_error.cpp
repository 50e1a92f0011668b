#include "store/sql_error.h"

#include "domain/database_trouble.h"
#include "domain/one_line.h"
#include "store/pooler.h"

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// SQLSTATE classes and codes after which the same statement can succeed later (PostgreSQL, appendix A).
constexpr std::array kPassing{
    "08"_L1,    // connection exception
    "40"_L1,    // serialization failure, deadlock
    "53"_L1,    // disk full, out of memory, too many connections
    "57"_L1,    // shutdown, crash, statement timeout, starting up
    "58"_L1,    // system error (I/O)
    "25006"_L1, // read-only transaction: a standby
    "25P03"_L1, // idle in transaction for too long
    "55P03"_L1, // lock not available
};

// The row's own fault: data exception, integrity constraint, a limit of the program (an index row too long).
constexpr std::array kRowFault{"22"_L1, "23"_L1, "54"_L1};

struct SqliteRow {
    int code;
    ErrorCode error;
    QLatin1StringView advice;
};
constexpr std::array kSqlite{
    SqliteRow{5, ErrorCode::Busy, "another program writes to the file; try again"_L1},
    SqliteRow{6, ErrorCode::Busy, "another program writes to the file; try again"_L1},
    SqliteRow{8, ErrorCode::Storage, "make the file and its folder writable"_L1},
    SqliteRow{10, ErrorCode::Storage, "check the disk"_L1},
    SqliteRow{11, ErrorCode::Damaged, "the file is damaged; it is moved aside at the next start"_L1},
    SqliteRow{13, ErrorCode::Storage, "free space on the disk"_L1},
    SqliteRow{15, ErrorCode::Busy, "another program writes to the file; try again"_L1}, // a race for the log
    SqliteRow{14, ErrorCode::Storage, "check that the folder exists and is writable"_L1},
    SqliteRow{26, ErrorCode::Damaged,
              "the file is no SQLite database; it is moved aside at the next start"_L1},
};

Error sqliteError(const SqlFailure &failure, QString what)
{
    const int code = failure.nativeCode.toInt() & 0xff; // the low byte is the primary result code
    const auto row = std::ranges::find(kSqlite, code, &SqliteRow::code);
    Error error{ErrorCode::Storage,        std::move(what),  failure.where,
                u"check the local file"_s, Outcome::Unknown, {}};
    if (row != kSqlite.end()) {
        error.code = row->error;
        error.advice = row->advice;
    }
    return error;
}

template <std::size_t N>
bool isIn(const std::array<QLatin1StringView, N> &prefixes, const QString &sqlState)
{
    return std::ranges::any_of(prefixes,
                               [&](QLatin1StringView prefix) { return sqlState.startsWith(prefix); });
}

ErrorCode postgresCode(const SqlFailure &failure)
{
    if (!failure.connectionOpen || isIn(kPassing, failure.nativeCode))
        return ErrorCode::DatabaseDown;
    // Connecting anew finds out whether it is one, and by then it is refused by its name.
    if (isPoolersDoing(failure.nativeCode))
        return ErrorCode::DatabaseDown;
    return isIn(kRowFault, failure.nativeCode) ? ErrorCode::RowRefused : ErrorCode::DatabaseRefused;
}

QString postgresAdvice(ErrorCode code)
{
    if (code == ErrorCode::DatabaseDown)
        return u"rows wait in the local file and are delivered later; if it lasts, check the server, its "
               "address, the names of database and role, and the password"_s;
    if (code == ErrorCode::RowRefused)
        return u"mend the cause, then energy-trading-collector outbox retry"_s;
    return u"rows wait in the local file; check the server's schema and the rights of the role"_s;
}

// What it means stands first; what the server said, for who mends it, stands where it said it.
Error namedError(const DatabaseTrouble &trouble, const SqlFailure &failure, const QString &said)
{
    return Error{.code = postgresCode(failure),
                 .what = databaseSentence(trouble),
                 .where = u"%1: %2"_s.arg(failure.where, said),
                 .advice = u"rows wait in the local file; "_s + QString::fromUtf8(trouble.advice),
                 .trouble = trouble.name};
}
} // namespace

Error sqlError(const SqlFailure &failure, QString what)
{
    // The driver's text ends with "(code) QPSQL: ..." and line breaks; one line is enough.
    const QString detail = oneLine(failure.text);
    if (failure.engine == SqlEngine::PostgreSql) {
        if (const DatabaseTrouble *trouble = databaseTrouble(failure.nativeCode, detail))
            return namedError(*trouble, failure, u"%1: %2"_s.arg(what, detail));
    }
    if (!detail.isEmpty())
        what += u": "_s + detail;
    if (failure.engine == SqlEngine::Sqlite)
        return sqliteError(failure, std::move(what));
    if (!failure.connectionOpen && failure.nativeCode.isEmpty() && detail.isEmpty())
        what += u": the connection is lost"_s;
    if (isPoolersDoing(failure.nativeCode))
        what = transactionPoolError(failure.where).what + u" ("_s + what + u')';
    const ErrorCode code = postgresCode(failure);
    const QString advice = isPoolersDoing(failure.nativeCode) ? transactionPoolError(failure.where).advice
                                                              : postgresAdvice(code);
    return Error{.code = code, .what = std::move(what), .where = failure.where, .advice = advice};
}

} // namespace etcm
