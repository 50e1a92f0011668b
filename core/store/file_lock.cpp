#include "store/file_lock.h"

#include <QFile>

#ifndef Q_OS_WIN
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace etcm
{

#ifdef Q_OS_WIN
std::optional<FileLock> FileLock::tryTake(const QString &)
{
    return FileLock(-1);
}

FileLock::~FileLock() = default;
#else
// Not QLockFile: it knows its holder by process id and program name, which a container gives to the next one
// again, and takes a lock that is 30 s old for a forgotten one. Upgrades of large files take longer.
std::optional<FileLock> FileLock::tryTake(const QString &sideFile)
{
    const QByteArray name = QFile::encodeName(sideFile);
    int handle = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (handle < 0)
        handle = ::open(name.constData(), O_RDONLY | O_CLOEXEC); // another user's
    if (handle >= 0 && ::flock(handle, LOCK_EX | LOCK_NB) != 0) {
        const bool taken = errno == EWOULDBLOCK;
        ::close(handle);
        if (taken)
            return std::nullopt;
        handle = -1;
    }
    return FileLock(handle);
}

FileLock::~FileLock()
{
    if (m_handle >= 0)
        ::close(m_handle);
}
#endif

} // namespace etcm
