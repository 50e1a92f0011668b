#include "collector/service_notifier.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <chrono>
#include <cstddef>
#include <cstring>

namespace etcm
{

ServiceNotifier::ServiceNotifier(QObject *parent) : QObject(parent), m_socket(qgetenv("NOTIFY_SOCKET"))
{
    bool isNumber = false;
    const qlonglong micros = qgetenv("WATCHDOG_USEC").toLongLong(&isNumber);
    if (m_socket.isEmpty() || !isNumber || micros <= 0)
        return;
    m_watchdog.setInterval(
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::microseconds(micros)) / 2);
    connect(&m_watchdog, &QTimer::timeout, this, [this] { send("WATCHDOG=1"); });
}

void ServiceNotifier::ready()
{
    send("READY=1");
    if (m_watchdog.interval() > 0)
        m_watchdog.start();
}

void ServiceNotifier::stopping()
{
    send("STOPPING=1");
}

void ServiceNotifier::status(const QString &text)
{
    send("STATUS=" + text.toUtf8());
}

void ServiceNotifier::send(const QByteArray &message) const
{
    sockaddr_un address{};
    if (m_socket.isEmpty() || m_socket.size() >= qsizetype(sizeof(address.sun_path)))
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_socket.constData(), static_cast<std::size_t>(m_socket.size()));
    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0'; // abstract name space
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return;
    const auto length =
        static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(m_socket.size()));
    // A manager that does not listen is no reason to stop working.
    [[maybe_unused]] const auto sent =
        ::sendto(descriptor, message.constData(), static_cast<std::size_t>(message.size()), MSG_NOSIGNAL,
                 reinterpret_cast<const sockaddr *>(&address), length);
    ::close(descriptor);
}

} // namespace etcm
