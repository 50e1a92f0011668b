#include "desktop/window/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr char kRaise[] = "raise\n";
constexpr char kRaised[] = "raised\n";
constexpr int kConnectMs = 500;  // who listens is connected to at once, however busy
constexpr int kAnswerMs = 5'000; // on a busy machine a window that is being made answers late

QString socketName(const QString &dataDir)
{
    const QString path = QDir(dataDir).canonicalPath();
    const QByteArray hash =
        QCryptographicHash::hash((path.isEmpty() ? dataDir : path).toUtf8(), QCryptographicHash::Sha256);
    return u"etcm-"_s + QString::fromLatin1(hash.toHex().first(24));
}

} // namespace

SingleInstance::SingleInstance(const QString &dataDir, QObject *parent)
    : QObject(parent), m_name(socketName(dataDir))
{
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::claim()
{
    if (askFirstToRaise())
        return false;
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::answerLaterStart);
    if (!m_server->listen(m_name)) {
        if (askFirstToRaise()) // one that has started at the same time
            return false;
        // Nobody answers on it, so the socket is what a crash left behind.
        QLocalServer::removeServer(m_name);
        m_server->listen(m_name);
    }
    return true;
}

bool SingleInstance::askFirstToRaise() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kConnectMs))
        return false;
    socket.write(kRaise);
    socket.waitForBytesWritten(kConnectMs);
    // An instance that does not answer hangs or is ending: then this start is worth more than its window.
    return socket.waitForReadyRead(kAnswerMs) && socket.readAll() == kRaised;
}

void SingleInstance::answerLaterStart()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->readAll() != kRaise)
                return;
            socket->write(kRaised);
            socket->flush();
            Q_EMIT raiseRequested();
        });
    }
}

} // namespace etcm
