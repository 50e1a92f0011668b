#include "process/signal_watcher.h"

#include <QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace etcm
{

namespace
{
// Written by the handler, so it cannot live in the object.
volatile std::sig_atomic_t pipeWriteEnd = -1;
constexpr std::array kWatched{SIGTERM, SIGINT, SIGHUP};

void onSignal(int number)
{
    const int before = errno;
    const char byte = static_cast<char>(number);
    [[maybe_unused]] const auto written = ::write(pipeWriteEnd, &byte, 1);
    errno = before;
}

void handleWith(void (*handler)(int))
{
    struct sigaction action {
    };
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    for (const int number : kWatched) {
        struct sigaction before {
        };
        ::sigaction(number, nullptr, &before);
        if (before.sa_handler != SIG_IGN) // nohup means it
            ::sigaction(number, &action, nullptr);
    }
}
} // namespace

SignalWatcher::SignalWatcher(QObject *parent) : QObject(parent)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("no pipe for signals"); // out of descriptors before the program has begun
    m_readEnd = ends[0];
    pipeWriteEnd = ends[1];
    m_notifier = new QSocketNotifier(m_readEnd, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &SignalWatcher::readPipe);
    handleWith(&onSignal);
}

SignalWatcher::~SignalWatcher()
{
    handleWith(SIG_DFL);
    ::close(pipeWriteEnd);
    ::close(m_readEnd);
}

void SignalWatcher::readPipe()
{
    char byte = 0;
    while (::read(m_readEnd, &byte, 1) == 1) {
        if (byte == SIGHUP)
            Q_EMIT reloadRequested();
        else
            Q_EMIT stopRequested();
    }
}

} // namespace etcm
