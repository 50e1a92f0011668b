#include "contract/store_under_test.h"

#include "store/connection_url.h"

#include <QDir>

namespace etcm::test
{
using namespace Qt::StringLiterals;

namespace
{
template <typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return std::move(*result);
}

class SqliteUnderTest final : public StoreUnderTest
{
public:
    explicit SqliteUnderTest(const QString &folder) : m_store(valueOf(LocalStore::open(folder)))
    {
        const QString file = QDir(folder).filePath(u"etcm.sqlite"_s);
        m_session =
            valueOf(Session::open({SqlEngine::Sqlite, file, u"QSQLITE_BUSY_TIMEOUT=5000"_s, file, {}}));
    }
    Result<StoredCounts> save(FactBatch batch) override
    {
        return m_store->facts().save(std::move(batch), false).result();
    }
    Result<void> saveTransitions(std::vector<AlertTransition> transitions) override
    {
        return m_store->journal().saveTransitions(std::move(transitions), false).result();
    }

private:
    std::unique_ptr<LocalStore> m_store;
};

class PostgresUnderTest final : public StoreUnderTest
{
public:
    explicit PostgresUnderTest(const QString &url) : m_store(CentralStore::create(url, u"desk-1"_s))
    {
        valueOf(m_store->connect().result());
        m_session = rawPostgres(url);
    }
    Result<StoredCounts> save(FactBatch batch) override
    {
        return m_store->deliver({OutboxEntry{++m_id, std::move(batch), {}, 0}}).result();
    }
    Result<void> saveTransitions(std::vector<AlertTransition> transitions) override
    {
        const auto done = m_store->deliver({OutboxEntry{++m_id, {}, std::move(transitions), 0}}).result();
        return done ? Result<void>() : fail(done.error());
    }

private:
    std::unique_ptr<CentralStore> m_store;
    qint64 m_id = 0;
};
} // namespace

QStringList StoreUnderTest::rows(const QString &sql)
{
    auto row = valueOf(m_session->query(sql));
    const int columns = row.columnCount();
    QStringList all;
    while (row.next()) {
        QStringList cells;
        for (int i = 0; i < columns; ++i)
            cells += row.isNull(i) ? u"-"_s : row.text(i);
        all += cells.join(u'|');
    }
    return all;
}

QString StoreUnderTest::change(const QString &sql)
{
    const auto done = m_session->run(sql);
    return done ? QString() : done.error().text();
}

std::unique_ptr<StoreUnderTest> openSqlite(const QString &folder)
{
    return std::make_unique<SqliteUnderTest>(folder);
}

std::unique_ptr<StoreUnderTest> openPostgres(const PostgresServer &server, const QString &database)
{
    server.psql(u"CREATE DATABASE "_s + database, u"postgres"_s);
    return std::make_unique<PostgresUnderTest>(server.url(u"postgres"_s, database));
}

std::unique_ptr<Session> rawPostgres(const QString &url)
{
    const ConnectionUrl parsed = valueOf(parseConnectionUrl(url, u"etcm test"_s));
    return valueOf(Session::open({SqlEngine::PostgreSql, {}, parsed.options, parsed.server, {}}));
}

std::unique_ptr<PostgresServer> startServer(const QStringList &settings)
{
    QString error;
    auto server = PostgresServer::create(&error);
    if (!server || !server->start(settings))
        qFatal("PostgreSQL does not start: %s", qPrintable(server ? server->log() : error));
    return server;
}

} // namespace etcm::test
