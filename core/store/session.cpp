#include "store/session.h"

#include "store/pg_connection.h"
#include "store/sql_error.h"

#include <QSqlError>
#include <QSqlRecord>
#include <QThread>

#include <atomic>
#include <utility>

namespace etcm
{
using namespace Qt::StringLiterals;

Statement::Statement(Statement &&other) noexcept
    : m_session(other.m_session), m_query(std::exchange(other.m_query, nullptr))
{
}

Statement::~Statement()
{
    if (m_query == nullptr)
        return;
    // What the server has sent of an answer stays in front of its notifications, and the connection would be
    // deaf to them until its next statement: QSqlQuery::finish() of QPSQL does not fetch the rest.
    const auto waiting = m_session->waiting();
    while (m_session->engine() == SqlEngine::PostgreSql && m_query->next()) {
    }
    m_query->finish();
}

// PostgreSQL knows no NUL in a text, and QPSQL ends the whole statement at one.
void Statement::bind(int index, const QVariant &value)
{
    if (m_session->engine() == SqlEngine::PostgreSql && value.typeId() == QMetaType::QString)
        m_query->bindValue(index, value.toString().replace(QChar(u'\0'), QChar::ReplacementCharacter));
    else
        m_query->bindValue(index, value);
}

Result<void> Statement::exec()
{
    const auto waiting = m_session->waiting();
    // After a lost server exec() may fail, or even "succeed", without an error: the connection tells.
    if (m_query->exec() && m_session->isOpen())
        return {};
    return fail(m_session->errorOf(m_query->lastError(), u"Statement failed"_s));
}

bool Statement::next()
{
    const auto waiting = m_session->waiting();
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid() || !m_session->isOpen())
        m_session->m_cutAnswer = m_session->errorOf(m_query->lastError(), u"The answer was cut off"_s);
    return false;
}

int Statement::columnCount() const
{
    return m_query->record().count();
}

Session::Session(SessionConfig config, QString name)
    : m_config(std::move(config)), m_name(std::move(name)), m_thread(QThread::currentThread()),
      m_database(
          QSqlDatabase::addDatabase(m_config.engine == SqlEngine::Sqlite ? u"QSQLITE"_s : u"QPSQL"_s, m_name))
{
    if (m_config.engine == SqlEngine::Sqlite)
        m_database.setDatabaseName(m_config.database);
    m_database.setConnectOptions(m_config.options);
}

Session::~Session()
{
    forgetStatements(); // a query that outlives its connection cannot free its statement
    m_watch.reset();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Session>> Session::open(const SessionConfig &config)
{
    static std::atomic<int> s_count{0};
    std::unique_ptr<Session> session(new Session(config, u"etcm-%1"_s.arg(++s_count)));
    if (!session->m_database.open()) {
        return fail(sqlError({config.engine, session->m_database.lastError().nativeErrorCode(),
                              session->m_database.lastError().text(), false, config.where},
                             u"Cannot open the database"_s));
    }
    if (config.engine == SqlEngine::PostgreSql) {
        logNotices(*session->driver());
        session->m_watch = std::make_unique<SocketWatch>(*session->driver(), config.silence);
    }
    for (const QString &statement : config.onOpen) {
        if (auto done = session->run(statement); !done)
            return fail(done.error());
    }
    return session;
}

Error Session::errorOf(const QSqlError &error, QString what) const
{
    return sqlError({m_config.engine, error.nativeErrorCode(), error.text(), isOpen(), m_config.where},
                    std::move(what));
}

void Session::setSilence(std::optional<std::chrono::milliseconds> longest)
{
    if (m_watch)
        m_watch->setLimit(longest.value_or(m_config.silence));
}

Result<void> Session::checkThread() const
{
    if (QThread::currentThread() == m_thread)
        return {};
    return fail(ErrorCode::Internal, u"A database session was used from a foreign thread"_s, m_config.where);
}

std::optional<Error> Session::takeCutAnswer()
{
    return std::exchange(m_cutAnswer, std::nullopt);
}

Result<void> Session::run(const QString &sql)
{
    if (auto mine = checkThread(); !mine)
        return mine;
    QSqlQuery query(m_database);
    const auto answer = waiting();
    if (query.exec(sql) && isOpen())
        return {};
    return fail(errorOf(query.lastError(), u"Statement failed"_s));
}

Result<Statement> Session::prepare(const QString &sql)
{
    if (auto mine = checkThread(); !mine)
        return fail(mine.error());
    if (const auto known = m_statements.find(sql); known != m_statements.end())
        return Statement(*this, known->second);
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    const auto answer = waiting();
    if (!query.prepare(sql) || !isOpen())
        return fail(errorOf(query.lastError(), u"Statement cannot be prepared"_s));
    return Statement(*this, m_statements.emplace(sql, std::move(query)).first->second);
}

void Session::forgetStatements()
{
    const auto answer = waiting(); // each is a round trip
    m_statements.clear();
}

Result<Statement> Session::query(const QString &sql, const QVariantList &values)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement;
    for (int i = 0; i < values.size(); ++i)
        statement->bind(i, values[i]);
    if (auto done = statement->exec(); !done)
        return fail(done.error());
    return statement;
}

Result<Transaction> Transaction::begin(Session &session)
{
    if (session.m_inTransaction)
        return Transaction(nullptr);
    const QString begin = session.engine() == SqlEngine::Sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s;
    if (auto done = session.run(begin); !done)
        return fail(done.error());
    session.m_inTransaction = true;
    return Transaction(&session);
}

Transaction::~Transaction()
{
    if (m_session == nullptr)
        return;
    m_session->m_inTransaction = false;
    // Without a connection the server has rolled back by itself.
    if (m_session->isOpen())
        std::ignore = m_session->run(u"ROLLBACK"_s);
}

Result<void> Transaction::commit()
{
    if (m_session == nullptr)
        return {};
    if (auto done = m_session->run(u"COMMIT"_s); !done)
        return done;
    std::exchange(m_session, nullptr)->m_inTransaction = false;
    return {};
}

} // namespace etcm
