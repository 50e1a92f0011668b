// One database connection, owned by one thread. QSqlDatabase used from a foreign thread works until it races,
// so every entry checks the thread.
#pragma once

#include "domain/result.h"
#include "store/socket_watch.h"
#include "store/sql_dialect.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <map>
#include <memory>

QT_BEGIN_NAMESPACE
class QThread;
QT_END_NAMESPACE

namespace etcm
{
class Session;

struct SessionConfig {
    SqlEngine engine = SqlEngine::Sqlite;
    QString database;   ///< SQLite: file name
    QString options;    ///< PostgreSQL: libpq keywords (see connection_url.h), with ';' between them
    QString where;      ///< for messages: file, or server without password
    QStringList onOpen; ///< statements that set the connection up
    std::chrono::milliseconds silence{0}; ///< PostgreSQL: longest wait for an answer; 0: none
};

/// A prepared statement, kept by its session and handed out for one use at a time; it lets go of its result
/// (and so of the read lock) when it goes out of scope.
class Statement
{
public:
    Statement(Session &session, QSqlQuery &query) : m_session(&session), m_query(&query) {}
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;

    void bind(int index, const QVariant &value);
    [[nodiscard]] Result<void> exec();
    /// False also where the answer breaks off: Session::takeCutAnswer() tells.
    [[nodiscard]] bool next();
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }
    [[nodiscard]] std::optional<double> number(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(value(column).toDouble());
    }
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] int rowsAffected() const { return m_query->numRowsAffected(); }

private:
    Session *m_session;
    QSqlQuery *m_query;
};

class Session
{
public:
    /// Errors: Storage, Damaged, Busy (SQLite); DatabaseDown, DatabaseRefused (PostgreSQL).
    [[nodiscard]] static Result<std::unique_ptr<Session>> open(const SessionConfig &config);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    [[nodiscard]] SqlEngine engine() const { return m_config.engine; }
    [[nodiscard]] const QString &where() const { return m_config.where; }
    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }

    /// Runs one fixed statement without parameters (and, on PostgreSQL, several at once).
    [[nodiscard]] Result<void> run(const QString &sql);
    /// Prepares, or finds prepared. Parameters are positional: '?'.
    [[nodiscard]] Result<Statement> prepare(const QString &sql);
    /// Gives every prepared statement back to the server; none may be in use.
    void forgetStatements();
    /// Prepares, binds and executes.
    [[nodiscard]] Result<Statement> query(const QString &sql, const QVariantList &values = {});

    [[nodiscard]] QSqlDriver *driver() const { return m_database.driver(); }
    /// To be held around every round trip.
    [[nodiscard]] SocketWatch::Waiting waiting() const { return SocketWatch::Waiting(m_watch.get()); }
    /// PostgreSQL: another longest wait for an answer, where one is watched at all; nothing: that of the
    /// configuration again.
    void setSilence(std::optional<std::chrono::milliseconds> longest);
    /// The server owed an answer for longer than that, and the connection was cut.
    [[nodiscard]] bool fellSilent() const { return m_watch && m_watch->hasCut(); }
    [[nodiscard]] Error errorOf(const QSqlError &error, QString what) const;
    /// Why an answer since the last call ended before its last row, if one did.
    [[nodiscard]] std::optional<Error> takeCutAnswer();

private:
    friend class Statement;
    friend class Transaction;
    Session(SessionConfig config, QString name);
    [[nodiscard]] Result<void> checkThread() const;

    SessionConfig m_config;
    QString m_name;
    QThread *m_thread;
    QSqlDatabase m_database;
    std::unique_ptr<SocketWatch> m_watch;
    std::optional<Error> m_cutAnswer;
    std::map<QString, QSqlQuery> m_statements;
    bool m_inTransaction = false;
};

/// Rolls back unless committed. Takes the write lock of SQLite at once: a deferred one could fail half-way.
/// One that begins while another is open is a part of it, and ends with it.
class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(Session &session);
    ~Transaction();
    Transaction(Transaction &&other) noexcept : m_session(std::exchange(other.m_session, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Session *session) : m_session(session) {}
    Session *m_session; ///< nothing: a part of another, or over
};

} // namespace etcm
