#include "files/standard_streams.h"

#include "files/descriptor_device.h"

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Read only where a program writes, so that writing fails as it would on a closed stream.
constexpr int kModes[] = {O_RDONLY, O_RDONLY, O_WRONLY};

Error outputError(int systemError)
{
    return cannotWrite(u"standard output"_s, systemError);
}
} // namespace

void prepareStandardStreams()
{
    for (int stream = 0; stream < 3; ++stream) {
        if (::fcntl(stream, F_GETFD) < 0 && errno == EBADF)
            (void)::open("/dev/null", kModes[stream]); // the lowest free number is this one
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

Result<void> writeStandardOutput(const WriteBytes &write)
{
    DescriptorDevice device(STDOUT_FILENO);
    const Result<void> written = write(device);
    if (device.failure() != 0)
        return fail(outputError(device.failure()));
    if (!written)
        return written;
    struct stat status {
    };
    // A file on a disk that confirms late tells here that it is full.
    const bool isFile = ::fstat(STDOUT_FILENO, &status) == 0 && S_ISREG(status.st_mode);
    if (isFile && ::fsync(STDOUT_FILENO) != 0 && errno != EINVAL && errno != ENOTSUP)
        return fail(outputError(errno));
    return {};
}

Result<void> writeStandardOutput(const QByteArray &bytes)
{
    return writeStandardOutput([&bytes](QIODevice &out) -> Result<void> {
        if (out.write(bytes) != bytes.size())
            return fail(outputError(EIO));
        return {};
    });
}

bool readerHasGone(const Error &error)
{
    const Error gone = outputError(EPIPE);
    return error.code == gone.code && error.where == gone.where && error.what == gone.what;
}

bool namesStandardOutput(const QString &path)
{
    return path == u"-" || path == u"/dev/stdout" || path == u"/dev/fd/1" || path == u"/proc/self/fd/1";
}

} // namespace etcm
