#include "store/migrations.h"

#include "store/separate_prices.h"

#include <QFile>
#include <QLoggingCategory>
#include <QMutex>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <array>
#include <map>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
Q_LOGGING_CATEGORY(lcSchema, "etcm.store", QtInfoMsg)

struct Step {
    int version;
    int minCompatible; ///< the oldest schemaVersion() of a program that can work on the result
};
constexpr std::array kSteps{
    Step{1, 1}, Step{2, 2}, // a program of step 1 names the old key of api_health_logs when it writes
    Step{3, 2}, Step{4, 2}, Step{5, 2}, Step{6, 2}, Step{7, 2},
};

// No two slots of a series overlap from this step on. PostgreSQL clears what overlaps by itself; the local
// file has no language for the rule.
constexpr int kApartSince = 5;

// This program writes the columns of steps 4 and 7 and leaves removing to the triggers of step 5, so on
// PostgreSQL it waits for whoever may add them. The views of step 6 are for others.
constexpr int kOldestUsable = 7;

// Any number will do as long as nobody else on the server takes the same advisory lock: "etcm" in ASCII.
constexpr std::chrono::hours kLongestUpgrade{2}; // builds indexes over years of rows
constexpr QLatin1StringView kLock = "SELECT pg_advisory_xact_lock(1702126445)"_L1;
// That of deliveries, whose triggers ask for it: before any table is locked, or the two wait for each other.
constexpr QLatin1StringView kFactsLock = "SELECT pg_advisory_xact_lock(hashtext('etcm_facts'))"_L1;

constexpr QLatin1StringView kVersionTable = "CREATE TABLE IF NOT EXISTS schema_migrations (\n"
                                            "    version integer PRIMARY KEY,\n"
                                            "    min_compatible integer NOT NULL,\n"
                                            "    applied_at {instant} NOT NULL DEFAULT ({now})\n"
                                            ")"_L1;

QString stepText(int version, const QString &part)
{
    QFile file(u":/etcm/database/steps/%1/%2.sql"_s.arg(version, 4, 10, QLatin1Char('0')).arg(part));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// What only SQLite has to clear away first, what both do, what each does alone.
QStringList statementsOf(SqlEngine engine, int version)
{
    const bool local = engine == SqlEngine::Sqlite;
    QStringList parts{u"shared"_s, local ? u"sqlite"_s : u"postgresql"_s};
    if (local)
        parts.prepend(u"sqlite_first"_s);
    QStringList statements;
    for (const QString &part : parts) {
        const QString text = expandSqlWords(engine, stepText(version, part)).trimmed();
        if (!text.isEmpty())
            statements += text.split(u"\n-- next\n"_s);
    }
    return statements;
}

// What a statement of init.sql defines, if a later one may define it anew: a view.
QString viewOf(const QString &statement)
{
    static const QRegularExpression view(u"^CREATE OR REPLACE VIEW (\\w+)"_s,
                                         QRegularExpression::MultilineOption);
    return view.match(statement).captured(1);
}

// init.sql is run again on what it made: an old form of a view would be one with fewer columns, which
// PostgreSQL refuses.
std::map<QString, int> lastStepOfViews()
{
    std::map<QString, int> last;
    for (const Step &step : kSteps) {
        for (const QString &statement : statementsOf(SqlEngine::PostgreSql, step.version))
            last[viewOf(statement)] = step.version;
    }
    last.erase(QString());
    return last;
}

struct Versions {
    int version = 0; ///< 0: an empty database
    int minCompatible = 0;
};

Result<bool> hasVersionTable(Session &session)
{
    // Not to_regclass(): it may answer from a cache that is older than the lock.
    const QString exists = session.engine() == SqlEngine::Sqlite
                               ? u"SELECT 1 FROM sqlite_master WHERE name = 'schema_migrations'"_s
                               : u"SELECT 1 FROM pg_catalog.pg_class WHERE relname = 'schema_migrations'"
                                 " AND pg_catalog.pg_table_is_visible(oid)"_s;
    auto table = session.query(exists);
    if (!table)
        return fail(table.error());
    return table->next();
}

Result<Versions> readVersions(Session &session)
{
    const auto known = hasVersionTable(session);
    if (!known)
        return fail(known.error());
    if (!*known)
        return Versions{};
    auto row = session.query(
        u"SELECT version, min_compatible FROM schema_migrations ORDER BY version DESC LIMIT 1"_s);
    if (!row)
        return fail(row.error());
    return row->next() ? Versions{row->value(0).toInt(), row->value(1).toInt()} : Versions{};
}

// Current also stands for "behind": the caller compares the version.
Result<SchemaState> judge(const Session &session, Versions found)
{
    if (found.version <= schemaVersion())
        return SchemaState::Current;
    if (found.minCompatible <= schemaVersion())
        return SchemaState::NewerButCompatible;
    return fail(
        ErrorCode::SchemaNewer,
        u"The database has schema %1, this program knows up to %2"_s.arg(found.version).arg(schemaVersion()),
        session.where(), u"update this program"_s);
}

Result<void> applyStep(Session &session, const Step &step)
{
    for (const QString &statement : statementsOf(session.engine(), step.version)) {
        if (auto done = session.run(statement); !done) {
            Error error = done.error();
            error.what = u"Schema step %1: "_s.arg(step.version) + error.what;
            return fail(std::move(error));
        }
    }
    if (step.version == kApartSince && session.engine() == SqlEngine::Sqlite) {
        if (auto done = separateStoredPrices(session); !done)
            return done;
    }
    auto noted = session.query(u"INSERT INTO schema_migrations (version, min_compatible) VALUES (?, ?)"_s,
                               {step.version, step.minCompatible});
    return noted ? Result<void>() : fail(noted.error());
}

// Only the owner of the tables may change them. Asked, not tried: each try would be an error in the server's
// log, with each new connection.
Result<bool> mayUpgrade(Session &session)
{
    auto row = session.query(u"SELECT pg_catalog.pg_has_role(relowner, 'USAGE') FROM pg_catalog.pg_class"
                             " WHERE relname = 'energy_prices' AND pg_catalog.pg_table_is_visible(oid)"_s);
    if (!row)
        return fail(row.error());
    return row->next() && row->value(0).toBool();
}

void tellOnce(const QString &server, int version)
{
    static QMutex mutex;
    static QSet<QString> told;
    const QMutexLocker lock(&mutex);
    if (told.contains(server))
        return;
    told.insert(server);
    qCWarning(lcSchema).noquote() << server << "keeps schema" << version
                                  << "because this role may not upgrade it; its owner may, with init.sql";
}

Result<void> upgrade(Session &session)
{
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return fail(transaction.error());
    if (session.engine() == SqlEngine::PostgreSql) {
        for (const QLatin1StringView lock : {kLock, kFactsLock}) {
            if (auto locked = session.run(lock); !locked)
                return locked;
        }
    }
    // Read again: another program may have been faster.
    const auto found = readVersions(session);
    if (!found)
        return fail(found.error());
    if (auto judged = judge(session, *found); !judged)
        return fail(judged.error());
    if (auto made = session.run(expandSqlWords(session.engine(), kVersionTable)); !made)
        return made;
    for (const Step &step : kSteps) {
        if (step.version <= found->version)
            continue;
        if (auto applied = applyStep(session, step); !applied)
            return applied;
    }
    return transaction->commit();
}
} // namespace

int schemaVersion()
{
    return kSteps.back().version;
}

Result<int> storedSchema(Session &session)
{
    const auto found = readVersions(session);
    return found ? Result<int>(found->version) : fail(found.error());
}

Result<SchemaState> checkSchema(Session &session)
{
    const auto found = readVersions(session);
    if (!found)
        return fail(found.error());
    return judge(session, *found);
}

Result<SchemaState> migrate(Session &session)
{
    const auto found = readVersions(session);
    if (!found)
        return fail(found.error());
    auto judged = judge(session, *found);
    if (!judged || found->version >= schemaVersion())
        return judged;
    if (session.engine() == SqlEngine::PostgreSql && found->version >= kOldestUsable) {
        const auto may = mayUpgrade(session);
        if (!may)
            return fail(may.error());
        if (!*may) {
            tellOnce(session.where(), found->version);
            return SchemaState::Current;
        }
    }
    session.setSilence(kLongestUpgrade);
    const Result<void> upgraded = upgrade(session);
    session.setSilence({});
    if (!upgraded)
        return fail(upgraded.error());
    return SchemaState::Upgraded;
}

QString initScript()
{
    QString script =
        u"-- The whole schema for an empty database: psql -d DATABASE -f init.sql (repeatable).\n"
        "-- Made from database/steps; change those, not this file.\n"
        "BEGIN;\n\n"_s;
    script += u"DO $$ BEGIN %1; END $$;\n\n"_s.arg(QString(kFactsLock).replace("SELECT"_L1, "PERFORM"_L1));
    script += expandSqlWords(SqlEngine::PostgreSql, kVersionTable) + u";\n\n"_s;
    const std::map<QString, int> lastStep = lastStepOfViews();
    for (const Step &step : kSteps) {
        for (const QString &statement : statementsOf(SqlEngine::PostgreSql, step.version)) {
            const auto view = lastStep.find(viewOf(statement));
            if (view == lastStep.end() || view->second == step.version)
                script += statement + u";\n\n"_s;
        }
        script += u"INSERT INTO schema_migrations (version, min_compatible) VALUES (%1, %2)\n"
                  "ON CONFLICT DO NOTHING;\n\n"_s.arg(step.version)
                      .arg(step.minCompatible);
    }
    return script + u"COMMIT;\n"_s;
}

} // namespace etcm
