#include "support/own_port.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTcpServer>

#include <sys/file.h>
#include <unistd.h>

namespace etcm::test
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kLowest = 20'000;
constexpr int kHighest = 32'000; // Linux gives away 32768 to 60999
constexpr int kTries = 1'000;
} // namespace

OwnPort::OwnPort()
{
    for (int i = 0; i < kTries; ++i) {
        if (take(QRandomGenerator::global()->bounded(kLowest, kHighest)))
            return;
    }
    qFatal("no port of %d tried is free", kTries);
}

bool OwnPort::take(int number)
{
    const QString folder = u"/tmp/etcm-ports-%1"_s.arg(::geteuid());
    if (!QDir().mkpath(folder))
        qFatal("cannot make %s", qPrintable(folder));
    m_lock.setFileName(folder + u'/' + QString::number(number));
    if (!m_lock.open(QIODevice::WriteOnly))
        return false;
    const bool mine = ::flock(m_lock.handle(), LOCK_EX | LOCK_NB) == 0;
    QTcpServer probe;
    if (!mine || !probe.listen(QHostAddress::LocalHost, static_cast<quint16>(number))) {
        m_lock.close();
        return false;
    }
    m_number = number;
    return true;
}

int deadPort()
{
    static const OwnPort port;
    return port.number();
}

} // namespace etcm::test
