#include "domain/database_trouble.h"

#include <algorithm>
#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr const char *kRole =
    QT_TRANSLATE_NOOP("Database", "correct the role in database.url, or have it created");
constexpr const char *kPassword =
    QT_TRANSLATE_NOOP("Database", "correct the password that database.url names");
constexpr const char *kRights =
    QT_TRANSLATE_NOOP("Database", "have the rights of the role granted: README, roles of the database");
constexpr const char *kDatabase =
    QT_TRANSLATE_NOOP("Database", "correct its name in database.url, or have it created");
constexpr const char *kCrowded =
    QT_TRANSLATE_NOOP("Database", "if it lasts, close other programs or have max_connections raised");
constexpr const char *kReadOnly =
    QT_TRANSLATE_NOOP("Database", "name the primary, or all hosts, in database.url");
constexpr const char *kTables =
    QT_TRANSLATE_NOOP("Database", "have the role that owns the tables start this program once");
constexpr const char *kSlow = QT_TRANSLATE_NOOP("Database", "look at the server's load and locks");

// PostgreSQL appendix A, and what server and pooler say to who is not let in.
constexpr std::array kTroubles{
    DatabaseTrouble{.name = "password_refused"_L1,
                    .sqlState = "28P01"_L1,
                    .said = "password authentication failed"_L1,
                    .words = QT_TRANSLATE_NOOP("Database", "%1 refuses the password"),
                    .advice = kPassword},
    DatabaseTrouble{.name = "password_missing"_L1,
                    .sqlState = {},
                    .said = "no password supplied"_L1,
                    .words = QT_TRANSLATE_NOOP("Database", "%1 wants a password"),
                    .advice = kPassword},
    DatabaseTrouble{.name = "not_admitted"_L1,
                    .sqlState = {},
                    .said = "no pg_hba.conf entry"_L1,
                    .words = QT_TRANSLATE_NOOP("Database", "%1 does not admit this computer"),
                    .advice = QT_TRANSLATE_NOOP("Database", "have it admitted in the server's pg_hba.conf")},
    DatabaseTrouble{.name = "no_database"_L1,
                    .sqlState = {},
                    .said = "no such database"_L1,
                    .words = QT_TRANSLATE_NOOP("Database", "%1 does not exist"),
                    .advice = kDatabase},
    DatabaseTrouble{.name = "no_role"_L1,
                    .sqlState = {},
                    .said = "no such user"_L1,
                    .words = QT_TRANSLATE_NOOP("Database", "%1 does not admit the role"),
                    .advice = kRole},
    DatabaseTrouble{.name = "too_few_rights"_L1,
                    .sqlState = "42501"_L1,
                    .said = "permission denied"_L1,
                    .words = QT_TRANSLATE_NOOP("Database", "%1 grants too few rights"),
                    .advice = kRights},
    DatabaseTrouble{.name = "crowded"_L1,
                    .sqlState = "53300"_L1,
                    .said = "too many c"_L1,
                    .words = QT_TRANSLATE_NOOP("Database", "%1 takes no more connections"),
                    .advice = kCrowded},
    DatabaseTrouble{.name = "crowded"_L1,
                    .sqlState = {},
                    .said = "connection slots are reserved"_L1,
                    .words = QT_TRANSLATE_NOOP("Database", "%1 takes no more connections"),
                    .advice = kCrowded},
    DatabaseTrouble{.name = "crowded"_L1,
                    .sqlState = {},
                    .said = "connection limit exceeded"_L1,
                    .words = QT_TRANSLATE_NOOP("Database", "%1 takes no more connections"),
                    .advice = kCrowded},
    DatabaseTrouble{.name = "disk_full"_L1,
                    .sqlState = "53100"_L1,
                    .said = "No space left on device"_L1,
                    .words = QT_TRANSLATE_NOOP("Database", "%1 has no room on its disk"),
                    .advice = QT_TRANSLATE_NOOP("Database", "have room made on the server")},
    DatabaseTrouble{.name = "starting"_L1,
                    .sqlState = "57P03"_L1,
                    .said = "the database system is "_L1,
                    .words = QT_TRANSLATE_NOOP("Database", "%1 is starting or stopping"),
                    .advice = QT_TRANSLATE_NOOP("Database", "wait; if it lasts, look at the server")},
    DatabaseTrouble{.name = "read_only"_L1,
                    .sqlState = "25006"_L1,
                    .said = "read-only"_L1,
                    .words = QT_TRANSLATE_NOOP("Database", "%1 only reads"),
                    .advice = kReadOnly},
    DatabaseTrouble{.name = "too_slow"_L1,
                    .sqlState = "57014"_L1,
                    .said = {},
                    .words = QT_TRANSLATE_NOOP("Database", "%1 is too slow"),
                    .advice = kSlow},
    DatabaseTrouble{.name = "too_slow"_L1,
                    .sqlState = "55P03"_L1,
                    .said = {},
                    .words = QT_TRANSLATE_NOOP("Database", "%1 is too slow"),
                    .advice = kSlow},
    DatabaseTrouble{.name = "other_tables"_L1,
                    .sqlState = "42P01"_L1,
                    .said = {},
                    .words = QT_TRANSLATE_NOOP("Database", "%1 has other tables"),
                    .advice = kTables},
    DatabaseTrouble{.name = "other_tables"_L1,
                    .sqlState = "42703"_L1,
                    .said = {},
                    .words = QT_TRANSLATE_NOOP("Database", "%1 has other tables"),
                    .advice = kTables},
    DatabaseTrouble{.name = "other_tables"_L1,
                    .sqlState = "42883"_L1,
                    .said = {},
                    .words = QT_TRANSLATE_NOOP("Database", "%1 has other tables"),
                    .advice = kTables},
    DatabaseTrouble{.name = "other_tables"_L1,
                    .sqlState = "3F000"_L1,
                    .said = {},
                    .words = QT_TRANSLATE_NOOP("Database", "%1 has other tables"),
                    .advice = kTables},
    DatabaseTrouble{
        .name = "no_encryption"_L1,
        .sqlState = {},
        .said = "does not support SSL"_L1,
        .words = QT_TRANSLATE_NOOP("Database", "%1 does not encrypt"),
        .advice = QT_TRANSLATE_NOOP("Database", "have TLS switched on, or correct sslmode in database.url")},
    DatabaseTrouble{.name = "no_certificate"_L1,
                    .sqlState = {},
                    .said = "certificate"_L1,
                    .words = QT_TRANSLATE_NOOP("Database", "%1 has no trusted certificate"),
                    .advice = QT_TRANSLATE_NOOP(
                        "Database", "correct sslrootcert in database.url, or have the certificate renewed")},
    // Last: the texts of others name a database and a role, too.
    DatabaseTrouble{.name = "no_database"_L1,
                    .sqlState = "3D000"_L1,
                    .said = "database \""_L1,
                    .words = QT_TRANSLATE_NOOP("Database", "%1 does not exist"),
                    .advice = kDatabase},
    DatabaseTrouble{.name = "no_role"_L1,
                    .sqlState = "28000"_L1,
                    .said = "role \""_L1,
                    .words = QT_TRANSLATE_NOOP("Database", "%1 does not admit the role"),
                    .advice = kRole},
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

const DatabaseTrouble *databaseTroubleOfName(QStringView name)
{
    const auto *const row =
        std::ranges::find_if(kTroubles, [&name](const DatabaseTrouble &each) { return name == each.name; });
    return row == kTroubles.end() ? nullptr : row;
}

QString databaseSentence(const DatabaseTrouble &trouble)
{
    return QString::fromUtf8(trouble.words).arg(u"The central database"_s);
}

} // namespace etcm
