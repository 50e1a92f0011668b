// A real PostgreSQL of a test's own: a temporary cluster on a free loopback port, gone when the object is.
// Needs the server's programs (Debian: postgresql); as root the server runs as user postgres.
#pragma once

#include "support/own_port.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace etcm::test
{

class PostgresServer
{
public:
    /// Makes the cluster (not started) with the database "energy_trading" still to come; see start(). On
    /// failure nothing, and `error` says why.
    [[nodiscard]] static std::unique_ptr<PostgresServer> create(QString *error);
    /// A hot standby of `primary`, which must be running: a copy made by pg_basebackup, streaming once
    /// started.
    [[nodiscard]] static std::unique_ptr<PostgresServer> standbyOf(const PostgresServer &primary,
                                                                   QString *error);
    ~PostgresServer();

    /// Starts the server and waits until it answers; the first start makes the database. `settings` are
    /// "name=value", e.g. "fsync=off" where speed counts and crashes do not.
    [[nodiscard]] bool start(const QStringList &settings = {});
    /// Orderly and fast: open transactions are rolled back.
    void stop();
    /// SIGKILL to the server and every one of its processes at once, as a crash of the machine would.
    void kill9();
    /// SIGSTOP to the server and every one of its processes: it answers nothing, but its connections stand.
    void freeze();
    void thaw();
    /// Makes a standby a primary; false if it does not take writes in time.
    [[nodiscard]] bool promote();
    /// Makes `role` sign in with a password by SCRAM; everybody else is trusted as before.
    void demandPassword(const QString &role, const QString &password);
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

    [[nodiscard]] int port() const { return m_port.number(); }
    [[nodiscard]] QString url(const QString &user = QStringLiteral("postgres"),
                              const QString &database = QStringLiteral("energy_trading")) const;
    /// Output of one statement, unaligned, without header; `failed` (may be null) says whether psql did.
    QString psql(const QString &sql, const QString &database = QStringLiteral("energy_trading"),
                 bool *failed = nullptr) const;
    /// `psql -f`, stopping at the first error; answers the error output, empty when all went well.
    [[nodiscard]] QString runFile(const QString &file,
                                  const QString &database = QStringLiteral("energy_trading")) const;
    /// Path of one of the server's programs.
    [[nodiscard]] QString program(const QString &name) const { return m_bin + u'/' + name; }
    [[nodiscard]] QString log() const;

private:
    PostgresServer() = default;
    [[nodiscard]] bool prepare(QString *error);
    [[nodiscard]] bool fill(const QString &program, const QStringList &arguments, QString *error);
    void launch(const QString &program, const QStringList &arguments);
    [[nodiscard]] bool waitUntilReady();

    QTemporaryDir m_dir{QStringLiteral("/tmp/etcm-pg-XXXXXX")};
    QString m_bin;
    OwnPort m_port;
    QProcess m_process;
};

} // namespace etcm::test
