// The two engines behind one face, so that one suite runs against both: the local file through LocalStore, a
// real PostgreSQL through CentralStore. Reading and raw SQL go through a session of the test's own.
#pragma once

#include "store/central_store.h"
#include "store/local_store.h"
#include "store/session.h"
#include "support/postgres_server.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace etcm::test
{

class StoreUnderTest
{
public:
    virtual ~StoreUnderTest() = default;
    virtual Result<StoredCounts> save(FactBatch batch) = 0;
    virtual Result<void> saveTransitions(std::vector<AlertTransition> transitions) = 0;
    [[nodiscard]] Session &session() { return *m_session; }

    /// All rows of a query, columns joined by '|', null as "-".
    [[nodiscard]] QStringList rows(const QString &sql);
    /// One statement that writes; empty if it went well, else the error.
    [[nodiscard]] QString change(const QString &sql);

protected:
    std::unique_ptr<Session> m_session;
};

/// Fails the program with the reason if the store cannot be opened.
[[nodiscard]] std::unique_ptr<StoreUnderTest> openSqlite(const QString &folder);
[[nodiscard]] std::unique_ptr<StoreUnderTest> openPostgres(const PostgresServer &server,
                                                           const QString &database);

/// A session on a database of the server, without our schema steps.
[[nodiscard]] std::unique_ptr<Session> rawPostgres(const QString &url);

/// A started server, or the end of the program with the reason.
[[nodiscard]] std::unique_ptr<PostgresServer> startServer(const QStringList &settings = {});

} // namespace etcm::test
