#include "support/port_program.h"

#include <QFile>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTest>

#include <tuple>

#include <pwd.h>
#include <unistd.h>

namespace etcm::test
{
using namespace Qt::StringLiterals;

namespace
{
bool takesConnections(int port)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port));
    return socket.waitForConnected(200);
}
} // namespace

PortProgram::PortProgram(const QStringList &command, QByteArray config, const QString &user)
{
    config.replace("@PORT@", QByteArray::number(port())).replace("@FOLDER@", m_folder.path().toUtf8());
    const QString file = m_folder.filePath(u"config"_s);
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(config) != config.size())
        qFatal("cannot write %s", qPrintable(file));
    out.close();
    QStringList line = command + QStringList{file};
    const passwd *account = ::geteuid() == 0 ? ::getpwnam(qPrintable(user)) : nullptr;
    if (account != nullptr) {
        for (const QString &path : {m_folder.path(), file})
            std::ignore = ::chown(QFile::encodeName(path).constData(), account->pw_uid, account->pw_gid);
        line = QStringList{u"setpriv"_s, u"--reuid="_s + user, u"--clear-groups"_s} + line;
    }
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(line.takeFirst(), line);
    if (!m_process.waitForStarted() || !QTest::qWaitFor([this] { return takesConnections(port()); }, 20'000))
        qFatal("%s does not start: %s", qPrintable(command.first()), m_process.readAll().constData());
}

PortProgram::~PortProgram()
{
    stop();
}

void PortProgram::stop()
{
    m_process.kill();
    m_process.waitForFinished(5'000);
}

std::unique_ptr<PortProgram> startPgBouncer(int serverPort, const QByteArray &poolMode, int poolSize)
{
    return std::make_unique<PortProgram>(
        QStringList{u"/usr/sbin/pgbouncer"_s},
        "[databases]\n* = host=127.0.0.1 port=" + QByteArray::number(serverPort) +
            " user=postgres\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = @PORT@\nunix_socket_dir =\n"
            "auth_type = any\npool_mode = " +
            poolMode + "\ndefault_pool_size = " + QByteArray::number(poolSize) +
            // A server that is back is tried again at once, also where a try hangs: fifteen seconds, the
            // default of both, would be most of a test.
            "\nserver_login_retry = 0.2\nserver_connect_timeout = 2\n",
        u"postgres"_s);
}

std::unique_ptr<PortProgram> startHttpProxy(const QByteArray &more)
{
    return std::make_unique<PortProgram>(
        QStringList{u"tinyproxy"_s, u"-d"_s, u"-c"_s},
        "Port @PORT@\nListen 127.0.0.1\nTimeout 60\nMaxClients 20\nLogLevel Connect\n" + more, u"nobody"_s);
}

} // namespace etcm::test
