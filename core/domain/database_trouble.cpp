#include "domain/database_trouble.h"

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr QLatin1StringView kRole = "correct the role in database.url, or have it created"_L1;
constexpr QLatin1StringView kPassword = "correct the password that database.url names"_L1;
constexpr QLatin1StringView kRights = "have the rights of the role granted: README, roles of the database"_L1;
constexpr QLatin1StringView kDatabase = "correct its name in database.url, or have it created"_L1;
constexpr QLatin1StringView kCrowded = "if it lasts, close other programs or have max_connections raised"_L1;
constexpr QLatin1StringView kReadOnly = "name the primary, or all hosts, in database.url"_L1;
constexpr QLatin1StringView kTables = "have the role that owns the tables start this program once"_L1;

// PostgreSQL appendix A, and what server and pooler say to who is not let in.
constexpr std::array kTroubles{
    DatabaseTrouble{"28P01"_L1, "password authentication failed"_L1, "refuses the password"_L1, kPassword},
    DatabaseTrouble{{}, "no password supplied"_L1, "wants a password"_L1, kPassword},
    DatabaseTrouble{{},
                    "no pg_hba.conf entry"_L1,
                    "does not admit this computer"_L1,
                    "have it admitted in the server's pg_hba.conf"_L1},
    DatabaseTrouble{{}, "no such database"_L1, "does not exist"_L1, kDatabase},
    DatabaseTrouble{{}, "no such user"_L1, "does not admit the role"_L1, kRole},
    DatabaseTrouble{"42501"_L1, "permission denied"_L1, "grants too few rights"_L1, kRights},
    DatabaseTrouble{"53300"_L1, "too many c"_L1, "takes no more connections"_L1, kCrowded},
    DatabaseTrouble{{}, "connection slots are reserved"_L1, "takes no more connections"_L1, kCrowded},
    DatabaseTrouble{{}, "connection limit exceeded"_L1, "takes no more connections"_L1, kCrowded},
    DatabaseTrouble{"53100"_L1, "No space left on device"_L1, "has no room on its disk"_L1,
                    "have room made on the server"_L1},
    DatabaseTrouble{"57P03"_L1, "the database system is "_L1, "is starting or stopping"_L1,
                    "wait; if it lasts, look at the server"_L1},
    DatabaseTrouble{"25006"_L1, "read-only"_L1, "only reads"_L1, kReadOnly},
    DatabaseTrouble{"57014"_L1, {}, "is too slow"_L1, "look at the server's load and locks"_L1},
    DatabaseTrouble{"55P03"_L1, {}, "is too slow"_L1, "look at the server's load and locks"_L1},
    DatabaseTrouble{"42P01"_L1, {}, "has other tables"_L1, kTables},
    DatabaseTrouble{"42703"_L1, {}, "has other tables"_L1, kTables},
    DatabaseTrouble{"42883"_L1, {}, "has other tables"_L1, kTables},
    DatabaseTrouble{"3F000"_L1, {}, "has other tables"_L1, kTables},
    DatabaseTrouble{{},
                    "does not support SSL"_L1,
                    "does not encrypt"_L1,
                    "have TLS switched on, or correct sslmode in database.url"_L1},
    DatabaseTrouble{{},
                    "certificate"_L1,
                    "has no trusted certificate"_L1,
                    "correct sslrootcert in database.url, or have the certificate renewed"_L1},
    // Last: the texts of others name a database and a role, too.
    DatabaseTrouble{"3D000"_L1, "database \""_L1, "does not exist"_L1, kDatabase},
    DatabaseTrouble{"28000"_L1, "role \""_L1, "does not admit the role"_L1, kRole},
};

bool isOf(const DatabaseTrouble &row, const QString &sqlState, const QString &said)
{
    if (!sqlState.isEmpty())
        return !row.sqlState.isEmpty() && sqlState.startsWith(row.sqlState);
    return !row.said.isEmpty() && said.contains(row.said);
}
} // namespace

const DatabaseTrouble *databaseTrouble(const QString &sqlState, const QString &said)
{
    const auto *const row = std::ranges::find_if(
        kTroubles, [&](const DatabaseTrouble &each) { return isOf(each, sqlState, said); });
    return row == kTroubles.end() ? nullptr : row;
}

QString databaseSentence(const DatabaseTrouble &trouble)
{
    return u"The central database "_s + trouble.words;
}

const DatabaseTrouble *databaseTroubleIn(const QString &what)
{
    const auto *const row = std::ranges::find_if(
        kTroubles, [&what](const DatabaseTrouble &each) { return what.contains(databaseSentence(each)); });
    return row == kTroubles.end() ? nullptr : row;
}

} // namespace etcm
