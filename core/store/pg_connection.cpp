#include "store/pg_connection.h"

#include "domain/one_line.h"
#include "store/sql_error.h"

#include <QLoggingCategory>
#include <QSqlDriver>
#include <QVariant>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
Q_LOGGING_CATEGORY(lcStore, "etcm.store", QtInfoMsg)

void logNotice(void * /*unused*/, const char *text)
{
    qCInfo(lcStore).noquote() << "PostgreSQL says:" << oneLine(QString::fromUtf8(text));
}
} // namespace

// The type's name is the driver's choice: Qt 5 documents "PGconn*", Qt 6 makes it from the struct behind it.
PGconn *connectionOf(const QSqlDriver &driver)
{
    const QVariant handle = driver.handle();
    const QByteArrayView type(handle.typeName());
    return type == "PGconn*" || type == "pg_conn*" ? *static_cast<PGconn *const *>(handle.constData())
                                                   : nullptr;
}

Error pgError(const Session &session, PGconn *connection, const PGresult *result)
{
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return sqlError({SqlEngine::PostgreSql, QString::fromLatin1(state),
                     QString::fromUtf8(PQerrorMessage(connection)), PQstatus(connection) == CONNECTION_OK,
                     session.where()},
                    u"Statement failed"_s);
}

void logNotices(const QSqlDriver &driver)
{
    if (PGconn *connection = connectionOf(driver))
        PQsetNoticeProcessor(connection, logNotice, nullptr);
}

} // namespace etcm
