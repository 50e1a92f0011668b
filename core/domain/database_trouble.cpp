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
    DatabaseTrouble{"password_refused"_L1, "28P01"_L1, "password authentication failed"_L1,
                    QT_TRANSLATE_NOOP("Database", "%1 refuses the password"), kPassword},
    DatabaseTrouble{"password_missing"_L1,
                    {},
                    "no password supplied"_L1,
                    QT_TRANSLATE_NOOP("Database", "%1 wants a password"),
                    kPassword},
    DatabaseTrouble{"not_admitted"_L1,
                    {},
                    "no pg_hba.conf entry"_L1,
                    QT_TRANSLATE_NOOP("Database", "%1 does not admit this computer"),
                    QT_TRANSLATE_NOOP("Database", "have it admitted in the server's pg_hba.conf")},
    DatabaseTrouble{"no_database"_L1,
                    {},
                    "no such database"_L1,
                    QT_TRANSLATE_NOOP("Database", "%1 does not exist"),
                    kDatabase},
    DatabaseTrouble{"no_role"_L1,
                    {},
                    "no such user"_L1,
                    QT_TRANSLATE_NOOP("Database", "%1 does not admit the role"),
                    kRole},
    DatabaseTrouble{"too_few_rights"_L1, "42501"_L1, "permission denied"_L1,
                    QT_TRANSLATE_NOOP("Database", "%1 grants too few rights"), kRights},
    DatabaseTrouble{"crowded"_L1, "53300"_L1, "too many c"_L1,
                    QT_TRANSLATE_NOOP("Database", "%1 takes no more connections"), kCrowded},
    DatabaseTrouble{"crowded"_L1,
                    {},
                    "connection slots are reserved"_L1,
                    QT_TRANSLATE_NOOP("Database", "%1 takes no more connections"),
                    kCrowded},
    DatabaseTrouble{"crowded"_L1,
                    {},
                    "connection limit exceeded"_L1,
                    QT_TRANSLATE_NOOP("Database", "%1 takes no more connections"),
                    kCrowded},
    DatabaseTrouble{"disk_full"_L1, "53100"_L1, "No space left on device"_L1,
                    QT_TRANSLATE_NOOP("Database", "%1 has no room on its disk"),
                    QT_TRANSLATE_NOOP("Database", "have room made on the server")},
    DatabaseTrouble{"starting"_L1, "57P03"_L1, "the database system is "_L1,
                    QT_TRANSLATE_NOOP("Database", "%1 is starting or stopping"),
                    QT_TRANSLATE_NOOP("Database", "wait; if it lasts, look at the server")},
    DatabaseTrouble{"read_only"_L1, "25006"_L1, "read-only"_L1,
                    QT_TRANSLATE_NOOP("Database", "%1 only reads"), kReadOnly},
    DatabaseTrouble{"too_slow"_L1, "57014"_L1, {}, QT_TRANSLATE_NOOP("Database", "%1 is too slow"), kSlow},
    DatabaseTrouble{"too_slow"_L1, "55P03"_L1, {}, QT_TRANSLATE_NOOP("Database", "%1 is too slow"), kSlow},
    DatabaseTrouble{
        "other_tables"_L1, "42P01"_L1, {}, QT_TRANSLATE_NOOP("Database", "%1 has other tables"), kTables},
    DatabaseTrouble{
        "other_tables"_L1, "42703"_L1, {}, QT_TRANSLATE_NOOP("Database", "%1 has other tables"), kTables},
    DatabaseTrouble{
        "other_tables"_L1, "42883"_L1, {}, QT_TRANSLATE_NOOP("Database", "%1 has other tables"), kTables},
    DatabaseTrouble{
        "other_tables"_L1, "3F000"_L1, {}, QT_TRANSLATE_NOOP("Database", "%1 has other tables"), kTables},
    DatabaseTrouble{
        "no_encryption"_L1,
        {},
        "does not support SSL"_L1,
        QT_TRANSLATE_NOOP("Database", "%1 does not encrypt"),
        QT_TRANSLATE_NOOP("Database", "have TLS switched on, or correct sslmode in database.url")},
    DatabaseTrouble{"no_certificate"_L1,
                    {},
                    "certificate"_L1,
                    QT_TRANSLATE_NOOP("Database", "%1 has no trusted certificate"),
                    QT_TRANSLATE_NOOP(
                        "Database", "correct sslrootcert in database.url, or have the certificate renewed")},
    // Last: the texts of others name a database and a role, too.
    DatabaseTrouble{"no_database"_L1, "3D000"_L1, "database \""_L1,
                    QT_TRANSLATE_NOOP("Database", "%1 does not exist"), kDatabase},
    DatabaseTrouble{"no_role"_L1, "28000"_L1, "role \""_L1,
                    QT_TRANSLATE_NOOP("Database", "%1 does not admit the role"), kRole},
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

const DatabaseTrouble *databaseTroubleIn(const QString &what)
{
    const auto *const row = std::ranges::find_if(
        kTroubles, [&what](const DatabaseTrouble &each) { return what.contains(databaseSentence(each)); });
    return row == kTroubles.end() ? nullptr : row;
}

} // namespace etcm
