// Lets one system call fail for files below one folder, as a full, failing or read-only disk would; needs no
// rights. Linked into a test it takes the place of the system's; built as a library it is preloaded into a
// program.
//   ETCM_FAILING_CALL=CALL:ERRNO:FOLDER[:BYTES]   CALL: open write fsync close rename; BYTES are written
//   before
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

namespace
{
struct Order {
    std::string text;
    std::string call;
    int error = 0;
    std::string folder;
    long room = 0;
};

const Order &currentOrder()
{
    static Order order;
    const char *text = std::getenv("ETCM_FAILING_CALL");
    if (text == nullptr || order.text == text) {
        if (text == nullptr)
            order = {};
        return order;
    }
    order = {};
    order.text = text;
    char call[16] = "";
    char folder[512] = "";
    if (std::sscanf(text, "%15[^:]:%d:%511[^:]:%ld", call, &order.error, folder, &order.room) >= 3) {
        order.call = call;
        order.folder = folder;
    }
    return order;
}

bool isOrdered(const char *call, const char *path)
{
    const Order &order = currentOrder();
    return order.call == call && std::strncmp(path, order.folder.c_str(), order.folder.size()) == 0;
}

bool isOrdered(const char *call, int descriptor)
{
    if (currentOrder().call != call)
        return false;
    char link[64];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = ::readlink(link, path, sizeof path - 1);
    if (length < 0)
        return false;
    path[length] = '\0';
    return isOrdered(call, path);
}

int refused()
{
    errno = currentOrder().error;
    return -1;
}

template <typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

int openNext(const char *name, const char *path, int flags, mode_t mode)
{
    if ((flags & O_ACCMODE) != O_RDONLY && isOrdered("open", path))
        return refused();
    return next<int (*)(const char *, int, ...)>(name)(path, flags, mode);
}

mode_t modeOf(int flags, va_list arguments)
{
    return (flags & O_CREAT) != 0 ? static_cast<mode_t>(va_arg(arguments, int)) : 0;
}
} // namespace

extern "C" {
int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openNext("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openNext("open64", path, flags, mode);
}

ssize_t write(int descriptor, const void *data, size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    if (!isOrdered("write", descriptor))
        return real(descriptor, data, size);
    long &room = const_cast<Order &>(currentOrder()).room;
    if (room <= 0)
        return refused();
    const ssize_t written = real(descriptor, data, std::min(size, static_cast<size_t>(room)));
    room -= written;
    return written;
}

int fsync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fsync");
    return isOrdered("fsync", descriptor) ? refused() : real(descriptor);
}

int close(int descriptor)
{
    static const auto real = next<int (*)(int)>("close");
    const bool fails = isOrdered("close", descriptor);
    const int closed = real(descriptor);
    return fails ? refused() : closed;
}

int rename(const char *from, const char *to)
{
    static const auto real = next<int (*)(const char *, const char *)>("rename");
    return isOrdered("rename", to) ? refused() : real(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags)
{
    static const auto real = next<int (*)(int, const char *, int, const char *, unsigned int)>("renameat2");
    return isOrdered("rename", to) ? refused() : real(fromFolder, from, toFolder, to, flags);
}
}
