#include "files/descriptor_device.h"

#include <cerrno>

#include <unistd.h>

namespace etcm
{

DescriptorDevice::DescriptorDevice(int descriptor) : m_descriptor(descriptor)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 DescriptorDevice::readData(char *, qint64)
{
    return -1;
}

qint64 DescriptorDevice::writeData(const char *data, qint64 size)
{
    qint64 done = 0;
    while (done < size && m_failure == 0) {
        const ssize_t written = ::write(m_descriptor, data + done, static_cast<std::size_t>(size - done));
        if (written >= 0) {
            done += written;
        } else if (errno != EINTR) {
            m_failure = errno;
            setErrorString(qt_error_string(m_failure));
        }
    }
    return m_failure == 0 ? done : -1;
}

} // namespace etcm
