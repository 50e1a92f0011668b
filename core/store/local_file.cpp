#include "store/local_file.h"

#include "store/migrations.h"

#include <QLoggingCategory>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
Q_LOGGING_CATEGORY(lcLocalFile, "etcm.store", QtInfoMsg)

// SQLite's own waiting, of which several changes of its state know nothing (the change to WAL, a stale
// snapshot, a recovery that never comes to an end): the worker waits around it, up to kLongestBusy.
SessionConfig fileConfig(const QString &file, const QStringList &onOpen)
{
    return {SqlEngine::Sqlite, file, u"QSQLITE_BUSY_TIMEOUT=1000"_s, file, onOpen, {}};
}

// Where a file system cannot share memory SQLite answers with the old mode, and no error.
Result<void> useWriteAheadLog(Session &session)
{
    auto mode = session.query(u"PRAGMA journal_mode = WAL"_s);
    if (!mode)
        return fail(mode.error());
    if (mode->next() && mode->text(0) != u"wal")
        qCWarning(lcLocalFile).noquote()
            << session.where()
            << "lies on a file system without a write-ahead log (a network share?):"
               " programs that share it wait for each other";
    return {};
}
} // namespace

// The schema is judged before anything that writes, so that a newer file stays as it is.
Result<std::unique_ptr<Session>> openLocalWriter(const QString &file)
{
    auto session = Session::open(fileConfig(file, {u"PRAGMA foreign_keys = ON"_s}));
    if (!session)
        return session;
    if (auto judged = checkSchema(**session); !judged)
        return fail(judged.error());
    if (auto logged = useWriteAheadLog(**session); !logged)
        return fail(logged.error());
    for (const QString &pragma : {u"PRAGMA synchronous = NORMAL"_s, u"PRAGMA cache_size = -8000"_s,
                                  u"PRAGMA temp_store = MEMORY"_s}) {
        if (auto done = (*session)->run(pragma); !done)
            return fail(done.error());
    }
    if (auto migrated = migrate(**session); !migrated)
        return fail(migrated.error());
    return session;
}

Result<std::unique_ptr<Session>> openLocalReader(const QString &file)
{
    return Session::open(fileConfig(file, {u"PRAGMA query_only = ON"_s, u"PRAGMA cache_size = -8000"_s}));
}

} // namespace etcm
