#include "support/postgres_server.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

#include <pwd.h>
#include <signal.h>
#include <unistd.h>

namespace etcm::test
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kPatienceMs = 30'000;

QString findPrograms()
{
    const QDir root(u"/usr/lib/postgresql"_s);
    QStringList versions = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(versions.begin(), versions.end(),
              [](const QString &a, const QString &b) { return a.toInt() > b.toInt(); });
    for (const QString &version : versions) {
        const QString bin = root.filePath(version + u"/bin"_s);
        if (QFile::exists(bin + u"/initdb"_s))
            return bin;
    }
    return {};
}

// PostgreSQL refuses to run as root. The server dies with the test program, however that ends.
QStringList asServerUser(const QString &program, const QStringList &arguments)
{
    QStringList command{u"setpriv"_s, u"--pdeathsig"_s, u"KILL"_s};
    if (::geteuid() == 0)
        command += {u"--reuid=postgres"_s, u"--regid=postgres"_s, u"--init-groups"_s};
    return command + QStringList{program} + arguments;
}

// Every process whose parent is `parent`.
QList<pid_t> childrenOf(qint64 parent)
{
    QList<pid_t> children;
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        bool isPid = false;
        const int pid = entry.toInt(&isPid);
        QFile stat(u"/proc/%1/stat"_s.arg(entry));
        if (!isPid || !stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = stat.readAll();
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 1 && fields[1].toLongLong() == parent)
            children += pid;
    }
    return children;
}

bool isAlive(pid_t pid)
{
    return ::kill(pid, 0) == 0;
}
} // namespace

std::unique_ptr<PostgresServer> PostgresServer::create(QString *error)
{
    std::unique_ptr<PostgresServer> server(new PostgresServer);
    const QStringList arguments{u"-D"_s,
                                server->m_dir.filePath(u"data"_s),
                                u"-U"_s,
                                u"postgres"_s,
                                u"--auth=trust"_s,
                                u"--encoding=UTF8"_s,
                                u"--locale=C.UTF-8"_s,
                                u"--no-sync"_s};
    const bool made = server->prepare(error) && server->fill(u"initdb"_s, arguments, error);
    return made ? std::move(server) : nullptr;
}

std::unique_ptr<PostgresServer> PostgresServer::standbyOf(const PostgresServer &primary, QString *error)
{
    std::unique_ptr<PostgresServer> server(new PostgresServer);
    const QStringList arguments{
        u"-D"_s, server->m_dir.filePath(u"data"_s),        u"-R"_s, u"--no-sync"_s, u"-c"_s, u"fast"_s,
        u"-d"_s, primary.url(u"postgres"_s, u"postgres"_s)};
    const bool made = server->prepare(error) && server->fill(u"pg_basebackup"_s, arguments, error);
    return made ? std::move(server) : nullptr;
}

PostgresServer::~PostgresServer()
{
    kill9();
}

bool PostgresServer::prepare(QString *error)
{
    m_bin = findPrograms();
    if (m_bin.isEmpty() || !m_dir.isValid()) {
        *error = u"PostgreSQL's server programs are missing: apt install postgresql"_s;
        return false;
    }
    if (::geteuid() == 0) {
        const passwd *user = ::getpwnam("postgres");
        if (user == nullptr ||
            ::chown(QFile::encodeName(m_dir.path()).constData(), user->pw_uid, user->pw_gid) != 0) {
            *error = u"There is no user postgres to run the server"_s;
            return false;
        }
    }
    return true;
}

bool PostgresServer::fill(const QString &name, const QStringList &arguments, QString *error)
{
    launch(program(name), arguments);
    if (m_process.waitForFinished(kPatienceMs) && m_process.exitCode() == 0)
        return true;
    *error = name + u" failed: "_s + log();
    return false;
}

bool PostgresServer::promote()
{
    psql(u"SELECT pg_promote(true, 30)"_s);
    return psql(u"SELECT pg_is_in_recovery()"_s) == u"f";
}

void PostgresServer::demandPassword(const QString &role, const QString &password)
{
    psql(u"CREATE ROLE %1 LOGIN SUPERUSER PASSWORD '%2'"_s.arg(role, password));
    QFile rules(m_dir.filePath(u"data/pg_hba.conf"_s));
    if (!rules.open(QIODevice::ReadWrite))
        return;
    const QByteArray old = rules.readAll();
    rules.seek(0); // the first rule that fits decides
    rules.write("host all " + role.toUtf8() + " 127.0.0.1/32 scram-sha-256\n" + old);
    rules.close();
    psql(u"SELECT pg_reload_conf()"_s);
}

void PostgresServer::launch(const QString &program, const QStringList &arguments)
{
    QStringList command = asServerUser(program, arguments);
    const QString first = command.takeFirst();
    m_process.setWorkingDirectory(m_dir.path());
    m_process.setStandardOutputFile(m_dir.filePath(u"server.log"_s), QIODevice::Append);
    m_process.setStandardErrorFile(m_dir.filePath(u"server.log"_s), QIODevice::Append);
    m_process.start(first, command);
}

bool PostgresServer::start(const QStringList &settings)
{
    if (isRunning())
        return true;
    QFile::remove(m_dir.filePath(u"data/postmaster.pid"_s)); // of a killed server, which is known to be gone
    QStringList arguments{u"-D"_s,     m_dir.filePath(u"data"_s), u"-p"_s, QString::number(port()), u"-k"_s,
                          m_dir.path()};
    for (const QString &setting : QStringList{u"listen_addresses=127.0.0.1"_s} + settings)
        arguments += {u"-c"_s, setting};
    launch(program(u"postgres"_s), arguments);
    if (!waitUntilReady())
        return false;
    const QString known =
        psql(u"SELECT 1 FROM pg_database WHERE datname = 'energy_trading'"_s, u"postgres"_s);
    if (known.isEmpty())
        psql(u"CREATE DATABASE energy_trading"_s, u"postgres"_s);
    return true;
}

bool PostgresServer::waitUntilReady()
{
    const QDeadlineTimer deadline(kPatienceMs);
    if (!m_process.waitForStarted(kPatienceMs))
        return false;
    while (!deadline.hasExpired()) {
        // The eighth line of the pid file is the server's state.
        QFile file(m_dir.filePath(u"data/postmaster.pid"_s));
        if (file.open(QIODevice::ReadOnly) && file.readAll().split('\n').value(7).trimmed() == "ready")
            return true;
        if (m_process.waitForFinished(5))
            return false;
    }
    return false;
}

void PostgresServer::stop()
{
    if (!isRunning())
        return;
    ::kill(static_cast<pid_t>(m_process.processId()), SIGINT);
    if (!m_process.waitForFinished(kPatienceMs))
        kill9();
}

void PostgresServer::kill9()
{
    if (!isRunning())
        return;
    const auto server = static_cast<pid_t>(m_process.processId());
    ::kill(server, SIGSTOP); // so that it starts no more processes
    const QList<pid_t> children = childrenOf(server);
    for (const pid_t child : children)
        ::kill(child, SIGKILL);
    ::kill(server, SIGKILL);
    m_process.waitForFinished(kPatienceMs);
    // A process that is still going holds the shared memory and the next start would be refused.
    const QDeadlineTimer deadline(kPatienceMs);
    for (const pid_t child : children) {
        while (isAlive(child) && !deadline.hasExpired())
            QThread::msleep(1);
    }
}

void PostgresServer::freeze()
{
    const auto server = static_cast<pid_t>(m_process.processId());
    ::kill(server, SIGSTOP); // first, so that it starts no more processes
    for (const pid_t child : childrenOf(server))
        ::kill(child, SIGSTOP);
}

void PostgresServer::thaw()
{
    const auto server = static_cast<pid_t>(m_process.processId());
    for (const pid_t child : childrenOf(server))
        ::kill(child, SIGCONT);
    ::kill(server, SIGCONT);
}

QString PostgresServer::url(const QString &user, const QString &database) const
{
    return u"postgresql://%1@127.0.0.1:%2/%3"_s.arg(user).arg(port()).arg(database);
}

QString PostgresServer::psql(const QString &sql, const QString &database, bool *failed) const
{
    QProcess psql;
    psql.start(program(u"psql"_s), {u"-XAtq"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s,
                                    url(u"postgres"_s, database), u"-c"_s, sql});
    psql.waitForFinished(kPatienceMs);
    const bool bad = psql.exitCode() != 0;
    if (failed != nullptr)
        *failed = bad;
    return QString::fromUtf8(bad ? psql.readAllStandardError() : psql.readAllStandardOutput()).trimmed();
}

QString PostgresServer::runFile(const QString &file, const QString &database) const
{
    QProcess psql;
    psql.start(program(u"psql"_s), {u"-Xq"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s,
                                    url(u"postgres"_s, database), u"-f"_s, file});
    psql.waitForFinished(kPatienceMs * 4);
    return psql.exitCode() == 0 ? QString() : QString::fromUtf8(psql.readAllStandardError());
}

QString PostgresServer::log() const
{
    QFile file(m_dir.filePath(u"server.log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace etcm::test
