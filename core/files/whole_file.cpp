#include "files/whole_file.h"

#include "files/descriptor_device.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr mode_t kUsualMode = 0666; // less the umask
constexpr mode_t kModeBits = 07777;

QString adviceFor(int systemError)
{
    switch (systemError) {
    case ENOSPC:
    case EDQUOT: return u"free some space or choose another folder"_s;
    case EFBIG: return u"raise the limit of file sizes, or write less"_s;
    case EACCES:
    case EPERM: return u"check the permissions, or choose another folder"_s;
    case EROFS: return u"this disk takes no changes; choose another folder"_s;
    case ENOENT:
    case ENOTDIR: return u"make the folder, or choose another"_s;
    case EEXIST: return u"choose another name, or say that it may be replaced"_s;
    case EISDIR: return u"name a file in it"_s;
    case EPIPE: return u"whoever read it has gone"_s;
    case EBADF: return u"it is closed"_s;
    default: return u"check the disk, or choose another folder"_s;
    }
}

/// Owns a descriptor; close() tells what the destructor cannot.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }
    /// 0 or errno. A network file system reports a full disk only here.
    [[nodiscard]] int close() { return ::close(std::exchange(m_number, -1)) == 0 ? 0 : errno; }

private:
    int m_number;
};

/// A name that is taken away again unless it was given up for another one.
class TemporaryName
{
public:
    explicit TemporaryName(QByteArray name) : m_name(std::move(name)) {}
    ~TemporaryName()
    {
        if (!m_name.isEmpty())
            ::unlink(m_name.constData());
    }
    TemporaryName(const TemporaryName &) = delete;
    TemporaryName &operator=(const TemporaryName &) = delete;
    [[nodiscard]] const char *data() const { return m_name.constData(); }
    void keep() { m_name.clear(); }

private:
    QByteArray m_name;
};

/// 0 or errno. Some file systems know no confirmation: that is no failure.
int confirm(int descriptor)
{
    if (::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP || errno == ENOSYS)
        return 0;
    return errno;
}

int confirmFolder(const QByteArray &folder)
{
    const Descriptor descriptor(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // One that may be written but not read (mode 0333) cannot be confirmed.
    return descriptor.number() < 0 ? 0 : confirm(descriptor.number());
}

/// A new file of a name that nobody has, or -1 with errno.
int createBeside(QByteArray &name, const QByteArray &folder, mode_t mode)
{
    for (int tries = 0; tries < 16; ++tries) {
        name = folder + "/.etcm-" + QByteArray::number(QRandomGenerator::global()->generate64(), 36);
        const int created = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (created >= 0 || errno != EEXIST)
            return created;
    }
    return -1;
}

Result<void> fill(int descriptor, const QString &path, const WriteBytes &write)
{
    DescriptorDevice device(descriptor);
    const Result<void> written = write(device);
    if (device.failure() != 0)
        return fail(cannotWrite(path, device.failure()));
    return written;
}

Result<void> writeThrough(const QString &path, const WriteBytes &write)
{
    Descriptor target(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC));
    if (target.number() < 0)
        return fail(cannotWrite(path, errno));
    if (Result<void> written = fill(target.number(), path, write); !written)
        return written;
    if (const int failed = target.close(); failed != 0)
        return fail(cannotWrite(path, failed));
    return {};
}

/// The file that a link points to, be it there or not; else the path itself.
QString targetOf(const QString &path)
{
    QFileInfo info(path);
    for (int links = 0; info.isSymbolicLink() && links < 40; ++links)
        info.setFile(info.symLinkTarget());
    return info.absoluteFilePath();
}

/// 0 or errno.
int moveInto(const char *from, const char *to, IfExists ifExists)
{
    if (ifExists == IfExists::Replace)
        return ::rename(from, to) == 0 ? 0 : errno;
    if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // This file system cannot; a second name is refused just so where one stands already.
    return ::link(from, to) == 0 ? 0 : errno;
}

/// `mode`: of the file that is replaced, so that what was private never shows for a moment; else the usual.
Result<void> replaceFile(const QString &path, std::optional<mode_t> mode, const WriteBytes &write,
                         IfExists ifExists)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    QByteArray name;
    Descriptor file(createBeside(name, folder, mode.value_or(kUsualMode)));
    if (file.number() < 0)
        return fail(cannotWrite(path, errno));
    TemporaryName temporary(name);
    if (Result<void> written = fill(file.number(), path, write); !written)
        return written;
    int failed = mode && ::fchmod(file.number(), *mode) != 0 ? errno : 0; // open() took the umask off
    if (failed == 0)
        failed = confirm(file.number());
    if (failed == 0)
        failed = file.close();
    if (failed == 0)
        failed = moveInto(temporary.data(), target.constData(), ifExists);
    if (failed != 0)
        return fail(cannotWrite(path, failed));
    if (ifExists == IfExists::Replace)
        temporary.keep();
    if (failed = confirmFolder(folder); failed != 0)
        return fail(cannotWrite(path, failed));
    return {};
}

WriteBytes writerOf(const QByteArray &bytes)
{
    return [bytes](QIODevice &out) -> Result<void> {
        if (out.write(bytes) != bytes.size())
            return fail(ErrorCode::Storage, u"The file cannot be written"_s, out.errorString());
        return {};
    };
}
} // namespace

Error cannotWrite(const QString &path, int systemError)
{
    return {ErrorCode::Storage,
            u"Cannot write the file: %1"_s.arg(qt_error_string(systemError)),
            path,
            adviceFor(systemError),
            Outcome::Unknown,
            {},
            false};
}

bool hasContentToLose(const QString &path)
{
    struct stat status {
    };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && S_ISREG(status.st_mode);
}

Result<void> writeWholeFile(const QString &path, const WriteBytes &write, IfExists ifExists)
{
    struct stat status {
    };
    const QByteArray name = QFile::encodeName(path);
    if (::stat(name.constData(), &status) != 0) {
        if (errno != ENOENT)
            return fail(cannotWrite(path, errno));
        return replaceFile(targetOf(path), std::nullopt, write, ifExists);
    }
    if (S_ISDIR(status.st_mode))
        return fail(cannotWrite(path, EISDIR));
    if (!S_ISREG(status.st_mode))
        return writeThrough(path, write);
    if (ifExists == IfExists::Refuse)
        return fail(cannotWrite(path, EEXIST));
    if (::access(name.constData(), W_OK) != 0)
        return fail(cannotWrite(path, errno));
    return replaceFile(targetOf(path), status.st_mode & kModeBits, write, ifExists);
}

Result<void> writeWholeFile(const QString &path, const QByteArray &bytes, IfExists ifExists)
{
    return writeWholeFile(path, writerOf(bytes), ifExists);
}

Result<void> copyWholeFile(const QString &from, const QString &to)
{
    QFile file(from);
    struct stat status {
    };
    if (!file.open(QIODevice::ReadOnly) || ::fstat(file.handle(), &status) != 0)
        return fail(ErrorCode::Storage, u"Cannot read the file: %1"_s.arg(file.errorString()), from,
                    u"check the permissions"_s);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Storage, u"Cannot read the file: %1"_s.arg(file.errorString()), from,
                    u"check the disk"_s);
    return replaceFile(targetOf(to), status.st_mode & kModeBits, writerOf(bytes), IfExists::Replace);
}

} // namespace etcm
