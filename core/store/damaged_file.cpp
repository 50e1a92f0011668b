#include "store/damaged_file.h"

#include "domain/one_line.h"
#include "store/session.h"

#include <QFile>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <unistd.h>
#endif

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
#ifdef Q_OS_WIN
// A file that is open cannot be renamed there.
bool isUsedByOthers(const QString &)
{
    return false;
}
#else
// Each connection in WAL mode holds a lock on these bytes (SQLite, os.h: SHARED_FIRST, SHARED_SIZE). Renaming
// under it would let its last connection delete the log of the new file, which it knows by name.
bool isUsedByOthers(const QString &file)
{
    const int handle = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CLOEXEC);
    if (handle < 0)
        return false;
    struct flock lock {
    };
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = 0x40000000 + 2;
    lock.l_len = 510;
    const bool used = ::fcntl(handle, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(handle);
    return used;
}
#endif

QString freeName(const QString &file, UtcTime now)
{
    QString stamp = QString::fromLatin1(formatIsoUtc(now));
    stamp.remove(u'-').remove(u':'); // a colon is not for file names everywhere
    const QString name = file + u".corrupt-"_s + stamp;
    QString candidate = name;
    for (int i = 2; QFile::exists(candidate); ++i)
        candidate = name + u'-' + QString::number(i);
    return candidate;
}
} // namespace

Result<void> examineFile(const QString &file)
{
    auto session = Session::open({SqlEngine::Sqlite, file, {}, file, {}, {}});
    if (!session)
        return fail(session.error());
    auto row = (*session)->query(u"PRAGMA integrity_check(1)"_s);
    if (!row)
        return fail(row.error());
    if (row->next() && row->text(0) == u"ok")
        return {};
    return fail(ErrorCode::Damaged, u"The integrity check says: "_s + oneLine(row->text(0)), file);
}

Result<QString> moveDamagedAside(const QString &file, UtcTime now)
{
    const Result<void> state = examineFile(file);
    if (state || state.error().code != ErrorCode::Damaged)
        return state ? Result<QString>(QString()) : fail(state.error());
    if (isUsedByOthers(file))
        return fail(ErrorCode::Busy, u"The local file is damaged and another program has it open"_s, file,
                    u"end the other program"_s);
    const QString aside = freeName(file, now);
    for (const QString &part : {QString(), u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(file + part) && !QFile::rename(file + part, aside + part))
            return fail(ErrorCode::Storage, u"The damaged file cannot be moved aside"_s, file + part,
                        u"check the folder's permissions"_s);
    }
    return aside;
}

} // namespace etcm
