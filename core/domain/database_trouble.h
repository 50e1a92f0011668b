// Why the central database turns rows away, one table from what PostgreSQL says to what it means and
// what to do. The wording room tells it to people.
#pragma once

#include <QString>

namespace etcm
{

struct DatabaseTrouble {
    QLatin1StringView name;     ///< in errors and messages: "password_refused"; several rows may share it
    QLatin1StringView sqlState; ///< begins with it; empty: told by its text alone
    /// Part of what the server says. Who is not let in gets no SQLSTATE from the client's library.
    QLatin1StringView said;
    const char *words; ///< of the database, to be translated: "%1 refuses the password"
    const char *advice;
};

/// Null for a server that is simply away, and for what the table does not know.
[[nodiscard]] const DatabaseTrouble *databaseTrouble(const QString &sqlState, const QString &said);
[[nodiscard]] const DatabaseTrouble *databaseTroubleOfName(QStringView name); ///< null: not known here

/// "The central database refuses the password": the sentence of an Error.
[[nodiscard]] QString databaseSentence(const DatabaseTrouble &trouble);

} // namespace etcm
