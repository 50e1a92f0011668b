#include "e2e/collector/program_runner.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QVariant>

namespace etcm::test
{
using namespace Qt::StringLiterals;

QJsonObject Ended::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QJsonObject Ended::endpoint(const QString &name) const
{
    const QJsonArray rows = json().value(u"endpoints"_s).toArray();
    const auto found =
        std::ranges::find(rows, name, [](const QJsonValue &row) { return row[u"endpoint"_s].toString(); });
    return found == rows.end() ? QJsonObject() : found->toObject();
}

Installation::Installation() : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString &name : m_environment.keys()) {
        if (name.startsWith(u"ETCM_") || name.startsWith(u"PG") ||
            name.endsWith(u"_proxy", Qt::CaseInsensitive))
            m_environment.remove(name);
    }
    // Nothing of the user's own; no session bus, hence no keychain.
    m_environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
    m_environment.insert(u"XDG_DATA_HOME"_s, path(u"share"_s));
    m_environment.insert(u"HOME"_s, m_folder.path());
    m_environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    m_environment.remove(u"DISPLAY"_s);
    writeConfig({});
}

void Installation::writeConfig(const QByteArray &toml)
{
    QFile file(path(u"etcm.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(toml);
}

std::unique_ptr<QProcess> Installation::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    QStringList command{QStringLiteral(ETCM_COLLECTOR), u"--config"_s, path(u"etcm.toml"_s), u"--data-dir"_s,
                        dataDir()};
    if (!m_user.isEmpty())
        command = QStringList{u"setpriv"_s, u"--reuid="_s + m_user, u"--clear-groups"_s} + command;
    command += arguments;
    const QString program = command.takeFirst();
    process->start(program, command);
    return process;
}

Ended Installation::run(const QStringList &arguments, const QByteArray &input, int limitMs) const
{
    const std::unique_ptr<QProcess> process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    return finish(*process, limitMs);
}

Ended Installation::runShell(const QString &script, const QStringList &arguments) const
{
    QProcessEnvironment environment = m_environment;
    environment.insert(u"ETCM_CONFIG"_s, path(u"etcm.toml"_s));
    environment.insert(u"ETCM_DATA_DIR"_s, dataDir());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s); // of one that is not installed bash itself would complain
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(u"bash"_s,
                  QStringList{u"-c"_s, script, u"bash"_s, QStringLiteral(ETCM_COLLECTOR)} + arguments);
    process.closeWriteChannel();
    return finish(process, 60'000);
}

Ended Installation::finish(QProcess &process, int limitMs)
{
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, limitMs))
        process.kill();
    Ended ended;
    ended.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ended.out = process.readAllStandardOutput();
    ended.err = process.readAllStandardError();
    return ended;
}

QString Installation::localText(const QString &sql) const
{
    QString text;
    const QString name = u"probe"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(dataDir() + u"/etcm.sqlite"_s);
        if (database.open()) {
            QSqlQuery query(database);
            if (!query.exec(sql))
                qWarning().noquote() << sql << query.lastError().text();
            else if (query.next())
                text = query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return text;
}

qint64 Installation::localNumber(const QString &sql) const
{
    return localText(sql).toLongLong();
}

void Installation::localExec(const QString &sql) const
{
    (void)localText(sql);
}

Mock::Mock(const QStringList &arguments)
{
    m_process.start(QStringLiteral(ETCM_MOCK), QStringList{u"--port"_s, u"0"_s} + arguments);
    const QByteArray start = "listening on ";
    QByteArray seen;
    (void)QTest::qWaitFor(
        [&] {
            seen += m_process.readAllStandardOutput();
            return seen.contains('\n');
        },
        20'000);
    const qsizetype at = seen.indexOf(start);
    if (at < 0)
        qFatal("the simulator does not start: %s", m_process.readAllStandardError().constData());
    m_url = QString::fromLatin1(seen.sliced(at + start.size()).split('\n').first().trimmed());
}

Mock::~Mock()
{
    stop();
}

void Mock::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5'000))
        m_process.kill();
    m_process.waitForFinished(1'000);
}

QByteArray energyApiSource(const QString &mockUrl, const QByteArray &more)
{
    return "[[source]]\nid = \"desk\"\ndialect = \"energy-api\"\nbase_url = \"" + mockUrl.toLatin1() +
           "\"\nauth = \"client_credentials\"\ntoken_path = \"/oauth/token\"\n"
           "client_id = \"energy_trading_client\"\nsecret = \"env:DESK_SECRET\"\n"
           "tariff_names = [\"home_dynamic\", \"business_dynamic\"]\n" +
           more;
}

FixtureServer::FixtureServer(QMap<QByteArray, QByteArray> bodies) : m_bodies(std::move(bodies))
{
    auto *server = new QTcpServer(this);
    if (!server->listen(QHostAddress::LocalHost))
        qFatal("no port for the fixture server");
    m_port = server->serverPort();
    connect(server, &QTcpServer::newConnection, this, [this, server] {
        QTcpSocket *socket = server->nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            if (!socket->peek(64 * 1024).contains("\r\n\r\n"))
                return;
            const QByteArray target = socket->readAll().split(' ').value(1);
            const QByteArray path = target.split('?').first();
            const bool known = m_bodies.contains(path);
            const QByteArray body = known ? m_bodies.value(path) : QByteArray("{\"message\":\"not here\"}");
            socket->write("HTTP/1.1 " + QByteArray(known ? "200 OK" : "404 Not Found") +
                          "\r\nContent-Type: application/json\r\nContent-Length: " +
                          QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
            socket->disconnectFromHost();
        });
    });
}

QString FixtureServer::url() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

} // namespace etcm::test
