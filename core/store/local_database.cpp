#include "store/local_database.h"

#include "domain/clock.h"
#include "store/damaged_file.h"
#include "store/file_lock.h"
#include "store/local_file.h"

#include <QLoggingCategory>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
Q_LOGGING_CATEGORY(lcLocalDatabase, "etcm.store", QtInfoMsg)
} // namespace

LocalDatabase::LocalDatabase(const QString &file, const SqlPatience &patience)
    : m_file(file), m_reader(
                        u"etcm-reader"_s, [file] { return openLocalReader(file); }, {}, patience),
      m_writer(
          u"etcm-writer"_s, [this] { return openAlone(); }, {}, patience)
{
}

QFuture<void> LocalDatabase::close()
{
    // The checkpoint only tidies up: without it the next start reads the log.
    const auto tidyUp = [](Session &session) {
        std::ignore = session.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    };
    return closeTogether(
        {{m_reader, SqlWorker::Queued::Finish, {}}, {m_writer, SqlWorker::Queued::Finish, tidyUp}});
}

// One after the other: a new file takes its journal mode and its schema, an old one its upgrade, and a
// damaged one is replaced, while nobody else is about it.
Result<std::unique_ptr<Session>> LocalDatabase::openAlone()
{
    const std::optional<FileLock> alone = FileLock::tryTake(m_file + u".lock"_s);
    if (!alone)
        return fail(ErrorCode::Busy, u"Another program creates, upgrades or repairs the local file"_s, m_file,
                    u"try again"_s);
    return openSoundWriter();
}

// On the writer's thread, without a session of its own.
Result<std::unique_ptr<Session>> LocalDatabase::openSoundWriter()
{
    if (!m_damaged) {
        auto session = openLocalWriter(m_file);
        if (session || session.error().code != ErrorCode::Damaged)
            return session;
    }
    m_reader.drop().waitForFinished();
    const Result<QString> aside = moveDamagedAside(m_file, SystemClock().now());
    if (!aside)
        return fail(aside.error());
    m_damaged = false;
    if (!aside->isEmpty())
        qCWarning(lcLocalDatabase).noquote()
            << "the local file was damaged; it is kept as" << *aside
            << "and a new one is started: what is not yet in the central database is fetched again";
    return openLocalWriter(m_file);
}

} // namespace etcm
